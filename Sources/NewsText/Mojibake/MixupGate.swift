/// Looks for letters that no single language puts where they stand, at the speed of a scan: the reason
/// to weigh a line as text in another encoding.
struct MixupGate {
  private let pairs = CharsetModel.shared.pairs
  /// The languages that have all the last letters; those of them to which one letter stands strangely
  /// where it stands, and those to which more do.
  private var languages = ~UInt64(0)
  private var strange: UInt64 = 0
  private var stranger: UInt64 = 0
  /// The languages that explain the letters before the last.
  private var languagesBefore: UInt64 = 0
  private var letters = 0
  /// Where a letter stands that is strange to all languages, as long as it is not known whether it is
  /// the only one of many.
  private(set) var doubt: Int?
  /// That letter and the one before it, which may stand so again.
  private var strangePair: UInt32 = 0
  /// The letters seen that text in Turkish would show instead of others; negative after those that it
  /// does not have.
  private var turkish = 0
  private var last = 0

  /// Letters beyond ASCII, and bytes between two of them, after which another language may begin.
  private static let most = 48
  private static let farthest = 96
  /// Letters beyond ASCII among which one may be strange: the ê of évêché.
  private static let manyLetters = 8
  /// Letters of the shortest word of Cyrillic or Greek that no two neighbouring characters make odd.
  private static let shortest = 3

  /// Forgets what was seen: a line has to be as odd among others as it is alone, or cleaning once more
  /// would find more.
  mutating func startLine() {
    start()
    languagesBefore = 0
  }

  private mutating func start() {
    languages = ~0
    strange = 0
    stranger = 0
    strangePair = 0
    letters = 0
    turkish = 0
  }

  /// Forgets letters that are too many, and all of them behind a gap.
  @inline(__always)
  private mutating func forget(_ bytes: UnsafeBufferPointer<UInt8>, before position: Int) {
    if position - last > Self.farthest || Self.hasControl(bytes, last..<position) {
      startLine()
    } else if letters >= Self.most {
      languagesBefore = languages & ~stranger
      start()
    }
  }

  /// Whether the character of some bytes at a place is one more than a language explains. Asked at
  /// every character with the step ``CharacterSteps/mixupLetter``, in order.
  @inline(__always)
  mutating func isOdd(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, length: Int
  ) -> Bool {
    let next = position + length
    let before = position > 0 ? bytes[position - 1] : 0
    let after = next < bytes.count ? bytes[next] : 0
    let scalar =
      length == 2
      ? UInt32(bytes[position] & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F)
      : bytes.scalar(at: position).scalar
    let current = pairs.classOf(scalar)
    guard current.isLetter else {
      if length == 2, before > 0x40, isStrange(after: before, scalar, before: after) { return true }
      // A sign between two letters, an opening mark after one.
      return before > 0x40 && (after > 0x40 || current.isOpening)
        && isInsideWord(bytes, position, next, current)
    }
    forget(bytes, before: position)
    if letters == 0, doubt != nil { return true }
    letters += 1
    last = position
    // ğ ı ş of Turkish are ð ý þ of Icelandic; beside ö and ü alone they are seldom meant.
    turkish =
      scalar | 0x20 == 0xFD || scalar | 0x20 == 0xF0 || scalar | 0x20 == 0xFE
      ? turkish + 1 : Self.isTurkish(scalar) ? turkish : -Self.most
    if turkish > 1 { return true }
    let previous: CharacterClass
    if before < 0x80 {
      previous = pairs.classOf(UInt32(before))
      if previous.isLetter, previous.group != current.group { return true }
    } else if position >= 2, bytes[position - 2] & 0xE0 == 0xC0 {
      previous = pairs.classOf(UInt32(bytes[position - 2] & 0x1F) << 6 | UInt32(before & 0x3F))
    } else {
      previous = CharacterClass(rawValue: 0)
    }
    if current.isUpper, previous.isLetter, !previous.isUpper { return true }
    guard !previous.isLetter || previous.group == current.group else { return true }
    var natural = pairs.languages(previous, current)
    if after < 0x80 {
      let following = pairs.classOf(UInt32(after))
      if following.isLetter, following.group != current.group { return true }
      natural &= pairs.languages(current, following)
    }
    guard current.group == 1 else {
      languages &= natural
      return languages & ~strange == 0 && isOdd(at: position)
    }
    languages &= pairs.languages(with: current)
    let pair = UInt32(previous.rawValue) << 16 | UInt32(current.rawValue)
    if pair == strangePair { return false }
    let explaining = languages & ~strange
    stranger |= strange & ~natural
    strange |= ~natural
    guard languages & ~strange == 0 else { return false }
    if explaining != 0 { strangePair = pair }
    return isOdd(at: position)
  }

  /// Whether letters that are natural to no language are more than one among many; where that is not
  /// known yet it is in doubt.
  private mutating func isOdd(at position: Int) -> Bool {
    let explaining = languages & ~stranger
    if explaining == 0 { return true }
    if letters >= Self.manyLetters || explaining & languagesBefore != 0 {
      doubt = nil
    } else if doubt == nil {
      doubt = position
    }
    return false
  }

  /// The end of a word of Cyrillic or Greek letters in which no pair of letters is strange, nor evidence
  /// of a misreading; the offset itself where another begins there. What stands before it is a gap or
  /// another sign of ASCII.
  @inline(__always)
  mutating func endOfWord(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ misreadings: MisreadingTable
  ) -> Int {
    guard start == 0 || bytes[start - 1] < 0x80 && !Self.isLetter(bytes[start - 1]) else {
      return start
    }
    let lead = bytes[start] & 0xFE
    let isCyrillic = lead == 0xD0
    let letter: UInt16 = isCyrillic ? 2 : 3
    let low = pairs.classes(of: lead)
    let high = pairs.classes(of: lead | 1)
    var common = ~UInt64(0)
    var previous = 0
    // Letters that one alphabet has are no evidence: those of Greek, and of Russian in Cyrillic.
    var isOfOne = true
    var end = start
    while end < bytes.count, bytes[end] >= 0x80 {
      guard bytes[end] & 0xFE == lead else { return start }
      let trail = bytes[end + 1]
      let isHigh = bytes[end] != lead
      let current = CharacterClass(rawValue: (isHigh ? high : low)[Int(trail & 0x3F)])
      guard current.rawValue >> 8 == letter || end == start && current.group == Int(letter) else {
        return start
      }
      if isCyrillic {
        common &= pairs.cyrillic(previous, current.value)
        isOfOne = isOfOne && (isHigh ? trail < 0x90 : trail >= 0x90)
        previous = current.value
      }
      end += 2
    }
    guard isOfOne || !Self.hasEvidence(bytes, start..<end, misreadings) else { return start }
    let count = (end - start) / 2
    guard count >= Self.shortest, end == bytes.count || !Self.isLetter(bytes[end]) else {
      return start
    }
    if isCyrillic { common &= pairs.cyrillic(previous, 0) }
    forget(bytes, before: start)
    guard doubt == nil, languages & common & ~strange != 0 else { return start }
    languages &= common
    letters += count
    last = end - 2
    turkish = -Self.most
    return end
  }

  /// Whether two letters of a word of two-byte letters are evidence of a misreading, or one is nowhere
  /// what UTF-8 shows as.
  private static func hasEvidence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ misreadings: MisreadingTable
  ) -> Bool {
    var previous: UInt16 = 0
    for place in stride(from: word.lowerBound, to: word.upperBound, by: 2) {
      let number = misreadings.number(of: bytes.scalar(at: place).scalar)
      if number == 0 || previous != 0 && misreadings.isEvidence(previous, number) { return true }
      previous = number
    }
    return false
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  /// Whether a line ends in a stretch, or a tab or another control stands there.
  @inline(__always)
  private static func hasControl(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    var position = range.lowerBound
    guard range.count >= 8 else { return bytes[range].contains { $0 < 0x0E } }
    let base = UnsafeRawPointer(bytes.start)
    while position + 8 < range.upperBound {
      if Self.hasControl(base.loadUnaligned(fromByteOffset: position, as: UInt64.self)) {
        return true
      }
      position += 8
    }
    // The last eight, some of which were seen already.
    return Self.hasControl(
      base.loadUnaligned(fromByteOffset: range.upperBound - 8, as: UInt64.self))
  }

  /// Whether one of eight bytes is below U+000E: the high bit of its own is set then, of others only
  /// above it.
  @inline(__always)
  private static func hasControl(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    return (word &- ones &* 0x0E) & ~word & (ones &* 0x80) != 0
  }

  /// Whether a sign stands after an ASCII letter that no text puts there: `ju¿`, `nie³`.
  @inline(__always)
  private func isStrange(after letter: UInt8, _ sign: UInt32, before next: UInt8) -> Bool {
    guard 0x61...0x7A ~= letter else { return false }
    switch sign {
    // ł and ą of Polish, not a power.
    case 0xB2, 0xB3: return next == 0xC2
    case 0xA1, 0xA5, 0xA6, 0xAC, 0xAF, 0xB1, 0xB6, 0xB8, 0xB9, 0xBC, 0xBE, 0xBF: return true
    default: return false
    }
  }

  /// ç ö ü â î û
  @inline(__always)
  private static func isTurkish(_ scalar: UInt32) -> Bool {
    switch scalar | 0x20 {
    case 0xE2, 0xE7, 0xEE, 0xF6, 0xFB, 0xFC: true
    default: false
    }
  }

  private func isInsideWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ next: Int, _ sign: CharacterClass
  ) -> Bool {
    guard let start = bytes.start(before: position) else { return false }
    let left = pairs.classOf(bytes.scalar(at: start).scalar)
    guard left.isLetter, !sign.isOpening else { return left.isLetter }
    let right = pairs.classOf(bytes.scalar(at: next).scalar)
    return right.isLetter && !right.isUpper
  }
}
