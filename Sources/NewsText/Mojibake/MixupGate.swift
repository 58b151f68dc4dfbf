/// Looks for letters that no single language puts where they stand, at the speed of a scan: the reason
/// to weigh a line as text in another encoding.
struct MixupGate {
  let pairs = CharsetModel.shared.pairs
  /// The languages that have all the last letters; those of them to which one letter stands strangely
  /// where it stands, and those to which more do.
  var languages = ~UInt64(0)
  var strange: UInt64 = 0
  private var stranger: UInt64 = 0
  /// The languages that explain the letters before the last.
  private var languagesBefore: UInt64 = 0
  var letters = 0
  /// Where a letter stands that is strange to all languages, as long as it is not known whether it is
  /// the only one of many.
  private(set) var doubt: Int?
  /// That letter and the one before it, which may stand so again.
  private var strangePair: UInt32 = 0
  /// The letters seen that text in Turkish would show instead of others; negative after those that it
  /// does not have.
  var turkish = 0
  var last = 0
  /// A line ends, or a tab or another control stands there, between the last letter and the next.
  private var controls = ControlSearch()

  /// Letters beyond ASCII, and bytes between two of them, after which another language may begin.
  static let most = 48
  private static let farthest = 96
  /// Letters beyond ASCII among which one may be strange: the ê of évêché.
  private static let manyLetters = 6

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
  mutating func forget(_ bytes: UnsafeBufferPointer<UInt8>, before position: Int) {
    if position - last > Self.farthest || controls.isAny(in: last..<position, of: bytes) {
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
    let pairs = pairs
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
}
