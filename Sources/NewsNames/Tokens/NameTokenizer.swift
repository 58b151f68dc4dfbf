@_spi(Tables) internal import NewsText

/// Cuts a text into the words of which names are made, folding them on the way.
///
/// It holds no more than a block of some lines, and of a line that is longer than any prose no more
/// than a part.
struct NameTokenizer: ~Copyable {
  private let table: FoldTable
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line is read.
  private(set) var position: Int
  private var block: ScratchBuffer<NameToken>
  private var folded: ScratchBuffer<UInt8>
  /// Where the lines of the block end, in tokens.
  private var lineEnds = ScratchBuffer<Int>(capacity: 16)
  // The line that is selected, and while a block is read the one that is read, in tokens.
  private var lineStart = 0
  private var lineEnd = 0

  /// No name has a longer word; the key of one that is longer is cut, and matches nothing.
  static let longestKey = 120
  /// Room for the longest key, for what the last code point folds to, and for stores of eight bytes.
  private static let keyRoom = 160
  private static let mostTokens = 4096

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    table = FoldTable.shared
    position = 0
    block = ScratchBuffer(capacity: min(bytes.count / 4 + 4, 256))
    folded = ScratchBuffer(capacity: min(bytes.count + Self.keyRoom, 2048))
  }

  /// The tokens of the whole block.
  @inline(__always)
  var blockTokens: UnsafeBufferPointer<NameToken> { block.elements }

  /// The tokens of the line that was selected last.
  @inline(__always)
  var tokens: UnsafeBufferPointer<NameToken> {
    UnsafeBufferPointer(start: block.base + lineStart, count: lineEnd - lineStart)
  }

  /// The number of lines of the block.
  var lineCount: Int { lineEnds.count }

  /// Makes a line of the block the one whose tokens are given.
  mutating func select(line index: Int) {
    lineStart = index == 0 ? 0 : lineEnds[index - 1]
    lineEnd = lineEnds[index]
  }

  /// Their folded bytes.
  @inline(__always)
  var keys: UnsafeBufferPointer<UInt8> { folded.elements }

  /// The folded bytes of a token.
  @inline(__always)
  func key(_ token: NameToken) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: keys[token.key])
  }

  /// The first bytes of a token's key, up to four, the last one lowest.
  @inline(__always)
  func start(_ token: NameToken) -> UInt32 {
    let count = token.keyEnd &- token.keyStart
    guard count > 0 else { return 0 }
    // There is room behind every key, see `keyRoom`.
    let word = UnsafeRawPointer(folded.base + Int(token.keyStart)).loadUnaligned(as: UInt32.self)
    return count >= 4 ? word.bigEndian : word.bigEndian >> UInt32(8 &* (4 &- count))
  }

  /// The first bytes of a token's key, up to eight, the last one lowest.
  @inline(__always)
  func beginning(_ token: NameToken) -> UInt64 {
    let count = Int(token.keyEnd - token.keyStart)
    guard count > 0 else { return 0 }
    // There is room behind every key, see `keyRoom`.
    let word = UnsafeRawPointer(folded.base + Int(token.keyStart)).loadUnaligned(as: UInt64.self)
    return word.bigEndian >> UInt64(8 * (8 - min(count, 8)))
  }

  /// Whether a token folds to a word.
  @inline(__always)
  func token(_ index: Int, is word: StaticString) -> Bool {
    let key = block[lineStart + index].key
    guard key.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<key.count where folded[key.lowerBound + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }

  /// Reads the next lines until there are some bytes of them; false at the end of the text. Lines
  /// without a word are left out.
  mutating func next(atLeast count: Int) -> Bool {
    guard position < bytes.count else { return false }
    block.shrink(to: 0)
    folded.shrink(to: 0)
    lineEnds.shrink(to: 0)
    let start = position
    while position < bytes.count, position - start < count || lineEnds.count == 0 {
      lineStart = block.count
      readLine()
      if block.count > lineStart { lineEnds.append(block.count) }
    }
    return true
  }

  private mutating func readLine() {
    guard let base = bytes.baseAddress else { return }
    var gap = NameToken.Gap.stop
    while position < bytes.count {
      let byte = base[position]
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        if readPlainWords(base, &gap) { continue }
        if !readASCIIWord(base, gap) { readWord(base, gap) }
        gap = .none
        continue
      }
      if byte == 0x20, gap == .none {
        gap = .space
        position += 1
        if block.count - lineStart >= Self.mostTokens { return }
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: bytes.count)
      let traits = table.traits(scalar)
      switch traits.kind {
      case .letter, .digit, .mark, .number:
        readWord(base, gap)
        gap = .none
      case .unspaced:
        var token = begin(gap)
        token.shape = .unspaced
        token.length = 1
        position += fold(scalar, length)
        end(&token)
        gap = .none
      case .newline:
        position += length
        return
      case .ignorable:
        position += length
      default:
        if scalar == 0x26 {  // an ampersand is a word
          var token = begin(gap)
          position += 1
          for byte in [0x61, 0x6E, 0x64] as [UInt8] { folded.append(byte) }
          token.shape = .lower
          token.length = 3
          end(&token)
          gap = .none
        } else {
          position += length
          gap = gap.followed(by: traits.kind, scalar)
        }
        if block.count - lineStart >= Self.mostTokens, gap != .none { return }
      }
    }
  }

  @inline(__always)
  private mutating func begin(_ gap: NameToken.Gap) -> NameToken {
    folded.makeRoom(for: Self.keyRoom)
    let offset = Int32(truncatingIfNeeded: folded.count)
    return NameToken(
      start: position, end: position, keyStart: offset, keyEnd: offset, gap: gap, shape: [],
      length: 0)
  }

  @inline(__always)
  private mutating func end(_ token: inout NameToken) {
    token.end = position
    token.keyEnd = Int32(truncatingIfNeeded: folded.count)
    let count = token.key.count
    if count == 2 || count == 3, token.shape.contains(.capital) || block.count == lineStart {
      expand(&token)
    }
    block.append(token)
  }

  /// Reads words of ASCII letters with single spaces between them, of which most prose is made, as long
  /// as there are any; false where the next word is of another sort and is still to be read.
  @inline(__always)
  private mutating func readPlainWords(
    _ base: UnsafePointer<UInt8>, _ gap: inout NameToken.Gap
  ) -> Bool {
    var at = position
    defer { position = at }
    // Up to here eight bytes can be loaded.
    let limit = bytes.count - 8
    while at <= limit {
      folded.makeRoom(for: Self.keyRoom)
      let key = UnsafeMutableRawPointer(folded.base + folded.count)
      var upper: UInt64 = 0
      var lower: UInt64 = 0
      var end = at
      var stop: UInt64 = 0
      repeat {
        let word = UInt64(
          littleEndian: UnsafeRawPointer(base + end).loadUnaligned(as: UInt64.self))
        let letters = ASCIILetters.mask(word)
        key.storeBytes(
          of: (word | 0x2020_2020_2020_2020).littleEndian, toByteOffset: end &- at,
          as: UInt64.self)
        stop = ~letters & 0x8080_8080_8080_8080
        let kept = letters & ((stop & (0 &- stop)) &- 1)
        upper |= kept & ~(word << 2)
        lower |= kept & (word << 2)
        end &+= stop == 0 ? 8 : stop.trailingZeroBitCount >> 3
      } while stop == 0 && end <= limit && end &- at < Self.longestKey - 8
      guard stop != 0 else { return false }
      let next = base[end]
      if next >= 0x80 || next >= 0x30 && next <= 0x39 { return false }
      let start = Int32(truncatingIfNeeded: folded.count)
      folded.grow(by: end &- at)
      var token = NameToken(
        start: at, end: end, keyStart: start, keyEnd: Int32(truncatingIfNeeded: folded.count),
        gap: gap, shape: .latin, length: UInt8(truncatingIfNeeded: end &- at))
      if upper != 0 { token.shape.insert(.upper) }
      if lower != 0 { token.shape.insert(.lower) }
      if base[at] & 0x20 == 0 { token.shape.insert(.capital) }
      if token.length == 2 || token.length == 3,
        token.shape.contains(.capital) || block.count == lineStart
      {
        expand(&token)
      }
      block.append(token)
      at = end
      gap = .none
      guard next == 0x20, end < bytes.count &- 1, base[end &+ 1] | 0x20 >= 0x61,
        base[end &+ 1] | 0x20 <= 0x7A, block.count &- lineStart < Self.mostTokens
      else { return true }
      gap = .space
      at = end &+ 1
    }
    return false
  }

  /// Reads a word of ASCII letters alone, eight bytes at a time; false, with nothing read, where it
  /// has others or is very long.
  @inline(__always)
  private mutating func readASCIIWord(
    _ base: UnsafePointer<UInt8>, _ gap: NameToken.Gap
  ) -> Bool {
    var token = begin(gap)
    let start = position
    let limit = bytes.count
    let target = UnsafeMutableRawPointer(folded.base + folded.count)
    var upper: UInt64 = 0
    var lower: UInt64 = 0
    var at = start
    while true {
      let word = ASCIILetters.load(base, at, limit)
      let letters = ASCIILetters.mask(word)
      target.storeBytes(
        of: (word | 0x2020_2020_2020_2020).littleEndian, toByteOffset: at - start, as: UInt64.self)
      let stop = ~letters & 0x8080_8080_8080_8080
      let kept = stop == 0 ? letters : letters & ((stop & (0 &- stop)) &- 1)
      upper |= kept & ~(word << 2)
      lower |= kept & (word << 2)
      guard stop == 0 else {
        at += stop.trailingZeroBitCount >> 3
        break
      }
      at += 8
      if at - start >= Self.longestKey { return false }
    }
    if at < limit {
      let next = base[at]
      if next >= 0x80 || next >= 0x30 && next <= 0x39 { return false }
    }
    if at - start >= Self.longestKey { return false }
    token.length = UInt8(truncatingIfNeeded: at - start)
    token.shape = .latin
    if upper != 0 { token.shape.insert(.upper) }
    if lower != 0 { token.shape.insert(.lower) }
    if base[start] & 0x20 == 0 { token.shape.insert(.capital) }
    position = at
    folded.grow(by: at - start)
    end(&token)
    return true
  }

  /// Reads letters and digits as long as they are of one script.
  private mutating func readWord(_ base: UnsafePointer<UInt8>, _ gap: NameToken.Gap) {
    var token = begin(gap)
    var script = CodePointTraits.Script.common
    while position < bytes.count {
      let byte = base[position]
      var length = 1
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        guard script == .latin || script == .common else { break }
        script = .latin
        if folded.count - Int(token.keyStart) < Self.longestKey { folded.append(byte | 0x20) }
        if byte < 0x60 {
          if token.length == 0 { token.shape.insert(.capital) }
          token.shape.insert(.upper)
        } else {
          token.shape.insert(.lower)
        }
      } else if byte >= 0x30, byte <= 0x39 {
        if folded.count - Int(token.keyStart) < Self.longestKey { folded.append(byte) }
        token.shape.insert(.digits)
      } else if byte < 0x80 {
        break
      } else {
        let scalar: UInt32
        (scalar, length) = UTF8Decoding.scalar(base, at: position, end: bytes.count)
        let traits = table.traits(scalar)
        let kind = traits.kind
        if kind == .ignorable {
          position += length
          continue
        }
        guard traits.isWord || kind == .number, kind != .unspaced else { break }
        if traits.script != .common, traits.script != .inherited {
          guard script == .common || script == traits.script else { break }
          script = traits.script
        }
        if traits.isUppercase {
          if token.length == 0 { token.shape.insert(.capital) }
          token.shape.insert(.upper)
        } else if traits.isLowercase {
          token.shape.insert(.lower)
        } else if kind == .digit {
          token.shape.insert(.digits)
        }
        if folded.count - Int(token.keyStart) < Self.longestKey { length = fold(scalar, length) }
        if kind == .mark {
          position += length
          continue
        }
      }
      position += length
      if token.length < 255 { token.length += 1 }
    }
    switch script {
    case .latin: token.shape.insert(.latin)
    case .cyrillic: token.shape.insert(.cyrillic)
    case .hangul: token.shape.insert(.hangul)
    case .arabic: token.shape.insert(.arabic)
    case .hebrew: token.shape.insert(.hebrew)
    default: break
    }
    if folded.count - Int(token.keyStart) >= Self.longestKey { token.shape.insert(.long) }
    end(&token)
  }

  /// Appends the fold of the code point at the position, and of what joins it (jamo, voiced kana).
  ///
  /// - Returns: the bytes that were read.
  private mutating func fold(_ scalar: UInt32, _ length: Int) -> Int {
    guard !table.foldsToNothing(scalar) else { return length }
    var cursor = FoldCursor(bytes, at: position, table: table)
    repeat {
      guard let byte = cursor.next() else { break }
      if byte != 0x20 { folded.append(byte) }
    } while !cursor.isAtBoundary
    return max(length, cursor.position - position)
  }

  /// Whether a word of two or three ASCII letters may be one that is written out.
  @inline(__always)
  static func mayExpand(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    let last = text[word.upperBound - 1] | 0x20
    return last == 0x74 || last == 0x65 && word.count == 3
  }

  /// Writes out the few abbreviations that stand in names of places, so that both spellings meet.
  private mutating func expand(_ token: inout NameToken) {
    let key = key(token)
    let word: StaticString
    switch (key[0], key[key.count - 1], key.count) {
    case (0x73, 0x74, 2): word = "saint"
    case (0x6D, 0x74, 2): word = "mount"
    case (0x66, 0x74, 2): word = "fort"
    case (0x73, 0x65, 3) where key[1] == 0x74: word = "sainte"
    default: return
    }
    folded.shrink(to: Int(token.keyStart))
    word.withUTF8Buffer { for byte in $0 { folded.append(byte) } }
    token.keyEnd = Int32(truncatingIfNeeded: folded.count)
  }
}

/// ASCII letters in eight bytes at once.
enum ASCIILetters {
  /// Eight bytes at a position, the first one lowest, zeros behind the end.
  @inline(__always)
  static func load(_ base: UnsafePointer<UInt8>, _ position: Int, _ end: Int) -> UInt64 {
    if position + 8 <= end {
      return UInt64(
        littleEndian: UnsafeRawPointer(base + position).loadUnaligned(as: UInt64.self))
    }
    var word: UInt64 = 0
    for index in position..<max(position, end) {
      word |= UInt64(base[index]) << UInt64(8 * (index - position))
    }
    return word
  }

  /// The highest bit of each byte that is a letter.
  @inline(__always)
  static func mask(_ word: UInt64) -> UInt64 {
    let small = (word | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    // Adding carries into the highest bit from "a" on, and from what follows "z" on.
    let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
    let beyondZ = small &+ 0x0505_0505_0505_0505
    return fromA & ~beyondZ & ~word & 0x8080_8080_8080_8080
  }
}

extension NameToken.Gap {
  /// What a gap becomes when one more character is in it.
  func followed(by kind: CodePointTraits.Kind, _ scalar: UInt32) -> Self {
    switch kind {
    case .space:
      switch self {
      case .none: return .space
      case .dot: return .dotSpace
      case .apostrophe, .hyphen, .slash, .middleDot: return .hard
      default: return self
      }
    case .apostrophe: return self == .none ? .apostrophe : self == .stop ? .stop : .hard
    case .hyphen: return self == .none || self == .dot ? .hyphen : self == .stop ? .stop : .hard
    case .dot: return self == .none ? .dot : .stop
    default: break
    }
    switch scalar {
    case 0x2C, 0x060C, 0x3001, 0xFF0C: return self == .none || self == .dot ? .comma : .hard
    case 0x2F: return self == .none ? .slash : .hard
    case 0xB7, 0x30FB, 0x2022: return self == .none ? .middleDot : .hard
    case 0x28, 0x5B, 0xFF08: return self == .dotSpace || self == .stop ? .stop : .bracket
    case 0x21, 0x3F, 0x3A, 0x3B, 0x2026, 0x061F, 0x061B, 0x3002, 0xFF01, 0xFF1F, 0xFF1A, 0x7C:
      return .stop
    default: return self == .dotSpace || self == .stop ? .stop : .hard
    }
  }
}
