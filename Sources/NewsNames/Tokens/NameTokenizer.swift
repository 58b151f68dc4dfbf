@_spi(Tables) internal import NewsText

/// Cuts a text into the words of which names are made, folding them on the way, a line at a time.
///
/// It holds no more than one line, and of a line that is longer than any prose no more than a part.
struct NameTokenizer {
  private let table: FoldTable
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line is read.
  private(set) var position: Int
  /// The tokens of the line.
  private(set) var tokens: [NameToken] = []
  /// Their folded bytes.
  private(set) var keys: [UInt8] = []

  /// No name has a longer word; the key of one that is longer is cut, and matches nothing.
  private static let longestKey = 120
  private static let mostTokens = 4096

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    table = FoldTable.shared
    position = 0
  }

  /// Reads the tokens of the next line; false at the end of the text.
  mutating func next() -> Bool {
    guard position < bytes.count, let base = bytes.baseAddress else { return false }
    tokens.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    var gap = NameToken.Gap.stop
    while position < bytes.count {
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
        return true
      case .ignorable:
        position += length
      default:
        if scalar == 0x26 {  // an ampersand is a word
          var token = begin(gap)
          position += 1
          keys += [0x61, 0x6E, 0x64]
          token.shape = .lower
          token.length = 3
          end(&token)
          gap = .none
        } else {
          position += length
          gap = gap.followed(by: traits.kind, scalar)
        }
        if tokens.count >= Self.mostTokens, gap != .none { return true }
      }
    }
    return true
  }

  private mutating func begin(_ gap: NameToken.Gap) -> NameToken {
    let offset = Int32(truncatingIfNeeded: keys.count)
    return NameToken(
      start: position, end: position, keyStart: offset, keyEnd: offset, gap: gap, shape: [],
      length: 0)
  }

  private mutating func end(_ token: inout NameToken) {
    token.end = position
    token.keyEnd = Int32(truncatingIfNeeded: keys.count)
    expand(&token)
    tokens.append(token)
  }

  /// Reads letters and digits as long as they are of one script.
  @inline(__always)
  private mutating func readWord(_ base: UnsafePointer<UInt8>, _ gap: NameToken.Gap) {
    var token = begin(gap)
    var script = CodePointTraits.Script.common
    while position < bytes.count {
      let byte = base[position]
      var length = 1
      if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
        guard script == .latin || script == .common else { break }
        script = .latin
        if keys.count - Int(token.keyStart) < Self.longestKey { keys.append(byte | 0x20) }
        if byte < 0x60 {
          if token.length == 0 { token.shape.insert(.capital) }
          token.shape.insert(.upper)
        } else {
          token.shape.insert(.lower)
        }
      } else if byte >= 0x30, byte <= 0x39 {
        if keys.count - Int(token.keyStart) < Self.longestKey { keys.append(byte) }
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
        if keys.count - Int(token.keyStart) < Self.longestKey { length = fold(scalar, length) }
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
    if keys.count - Int(token.keyStart) >= Self.longestKey { token.shape.insert(.long) }
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
      if byte != 0x20 { keys.append(byte) }
    } while !cursor.isAtBoundary
    return max(length, cursor.position - position)
  }

  /// Writes out the few abbreviations that stand in names of places, so that both spellings meet.
  private mutating func expand(_ token: inout NameToken) {
    let count = token.key.count
    guard count == 2 || count == 3, token.shape.contains(.capital) || tokens.isEmpty else { return }
    let key = keys[token.key]
    let word: StaticString
    switch (key.first, key.last, count) {
    case (0x73, 0x74, 2): word = "saint"
    case (0x6D, 0x74, 2): word = "mount"
    case (0x66, 0x74, 2): word = "fort"
    case (0x73, 0x65, 3) where key.dropFirst().first == 0x74: word = "sainte"
    default: return
    }
    keys.removeSubrange(token.key)
    word.withUTF8Buffer { keys += $0 }
    token.keyEnd = Int32(truncatingIfNeeded: keys.count)
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
