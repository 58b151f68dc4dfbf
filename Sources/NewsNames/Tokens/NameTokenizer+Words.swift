@_spi(Tables) internal import NewsText

/// Words of any script.
extension NameTokenizer {
  /// Reads letters and digits as long as they are of one script.
  mutating func readWord(_ base: UnsafePointer<UInt8>, _ gap: NameToken.Gap) {
    var token = begin(gap)
    let keyLimit = Int(token.keyStart) + Self.longestKey
    var script = CodePointTraits.Script.common
    // The sort of the letters of that script, once there was one.
    var letters = UInt32.max
    while position < bytes.count {
      let byte = base[position]
      var length = 1
      if ASCIIWindow.isLetter(byte) {
        guard script == .latin || script == .common else { break }
        script = .latin
        if folded.count < keyLimit { folded.append(byte | 0x20) }
        if byte < 0x60 {
          if token.length == 0 { token.shape.insert(.capital) }
          token.shape.insert(.upper)
        } else {
          token.shape.insert(.lower)
        }
      } else if byte >= 0x30, byte <= 0x39 {
        if folded.count < keyLimit { folded.append(byte) }
        token.shape.insert(.digits)
      } else if byte < 0x80 {
        guard byte == 0x22, script == .hebrew, isHebrewLetter(base, at: position + 1) else { break }
        position += 1
        continue
      } else {
        let scalar: UInt32
        (scalar, length) = UTF8Decoding.scalar(base, at: position, end: bytes.count)
        let traits = table.traits(scalar)
        if traits.sort == letters {
          token.shape.insert(traits.isLowercase ? .lower : traits.isUppercase ? .upper : [])
          if folded.count < keyLimit { length = fold(scalar, length, traits) }
          position += length
          if token.length < 255 { token.length += 1 }
          continue
        }
        let kind = traits.kind
        if kind == .ignorable
          || scalar == 0x5F4 && script == .hebrew && isHebrewLetter(base, at: position + length)
        {
          position += length
          continue
        }
        guard traits.isWord || kind == .number, kind != .unspaced else { break }
        if traits.script != script, traits.script != .common, traits.script != .inherited {
          guard script == .common else { break }
          script = traits.script
        }
        if kind == .letter, traits.script == script { letters = traits.sort }
        if traits.isLowercase {
          token.shape.insert(.lower)
        } else if traits.isUppercase {
          if token.length == 0 { token.shape.insert(.capital) }
          token.shape.insert(.upper)
        } else if kind == .digit {
          token.shape.insert(.digits)
        }
        if folded.count < keyLimit { length = fold(scalar, length, traits) }
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
    if folded.count >= keyLimit { token.shape.insert(.long) }
    end(&token)
  }

  /// Whether a Hebrew letter stands at a position: before one, a double quotation mark within a word is
  /// the sign of an abbreviation, as in צה"ל.
  private func isHebrewLetter(_ base: UnsafePointer<UInt8>, at position: Int) -> Bool {
    position + 1 < bytes.count && base[position] == 0xD7
      && (0x90...0xAA).contains(base[position + 1])
  }

  /// Appends the fold of the code point at the position, and of what joins it (jamo, voiced kana).
  ///
  /// - Returns: the bytes that were read.
  @inline(__always)
  mutating func fold(_ scalar: UInt32, _ length: Int, _ traits: CodePointTraits) -> Int {
    guard let fold = table.packedFold(scalar, traits), !Self.mayHaveSpace(fold.bytes) else {
      return longFold(scalar, length)
    }
    folded.makeRoom(for: 8)
    UnsafeMutableRawPointer(folded.base + folded.count)
      .storeBytes(of: fold.bytes.littleEndian, as: UInt64.self)
    folded.grow(by: fold.count)
    return length
  }

  /// Whether one of eight bytes may be a space: never false where one is.
  @inline(__always)
  private static func mayHaveSpace(_ bytes: UInt64) -> Bool {
    let zero = bytes ^ 0x2020_2020_2020_2020
    return (zero &- 0x0101_0101_0101_0101) & ~zero & 0x8080_8080_8080_8080 != 0
  }

  private mutating func longFold(_ scalar: UInt32, _ length: Int) -> Int {
    guard !table.foldsToNothing(scalar) else { return length }
    var cursor = FoldCursor(bytes, at: position, table: table)
    repeat {
      guard let byte = cursor.next() else { break }
      if byte != 0x20 { folded.append(byte) }
    } while !cursor.isAtBoundary
    return max(length, cursor.position - position)
  }
}
