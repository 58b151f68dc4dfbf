/// Words of ASCII letters, of which most prose is made.
extension NameTokenizer {
  /// Reads words of ASCII letters with a space between them, or another sign that is common in prose, as
  /// long as there are any; false where the next word is of another sort and is still to be read.
  ///
  /// - Precondition: an ASCII letter stands at the position.
  mutating func readPlainWords(
    _ base: UnsafePointer<UInt8>, _ gap: inout NameToken.Gap
  ) -> Bool {
    var at = position
    var between = gap
    var window = window
    var reloads = false
    let endStart = endStart
    defer {
      position = at
      gap = between
      self.window = window
    }
    while true {
      folded.makeRoom(for: ASCIIWindow.keyRoom)
      block.makeRoom(for: ASCIIWindow.length)
      if reloads || at &- window.start >= ASCIIWindow.length {
        let source = Self.source(base, at, endStart, folded.base)
        window = ASCIIWindow(source + at, start: at)
        reloads = false
      }
      let source = Self.source(base, window.start, endStart, folded.base)
      switch readWindow(window, source, &at, &between) {
      case .text: return true
      case .word: return false
      case .window:
        // A word goes on behind it, or is longer than one.
        if at == window.start { return false }
        reloads = true
      case .short:
        expandLast()
        guard let (following, sign) = Self.gap(source[at], source, at) else { return true }
        at = following
        between = sign
      }
    }
  }

  /// Why the words of a window are not read on.
  private enum Stop {
    /// No letter follows.
    case text
    /// The next word is of another sort.
    case word
    /// The next word does not end in the window.
    case window
    /// The last word may be one that is written out.
    case short
  }

  @inline(__always)
  private mutating func readWindow(
    _ window: ASCIIWindow, _ source: UnsafePointer<UInt8>, _ position: inout Int,
    _ gap: inout NameToken.Gap
  ) -> Stop {
    var at = position
    var between = gap
    var keyStart = folded.count
    let keys = folded.base
    let firstToken = block.base + block.count
    let mostTokens = lineStart &+ Self.mostTokens &- block.count
    let opensLine = block.count == lineStart
    var tokens = 0
    defer {
      position = at
      gap = between
      folded.grow(by: keyStart &- folded.count)
      block.grow(by: tokens)
    }
    while at &- window.start < ASCIIWindow.length {
      let count = window.run(from: at)
      if count &+ (at &- window.start) == ASCIIWindow.length { return .window }
      let end = at &+ count
      let next = source[end]
      if next >= 0x80 || next &- 0x30 < 10 { return .word }
      Self.copyKey(source + at, keys + keyStart, count)
      let keyEnd = keyStart &+ count
      let shape = window.shape(at, count)
      let token = firstToken + tokens
      token.initialize(
        to: NameToken(
          start: at, end: end, keyStart: Int32(truncatingIfNeeded: keyStart),
          keyEnd: Int32(truncatingIfNeeded: keyEnd), gap: between, shape: shape,
          length: UInt8(truncatingIfNeeded: count),
          joiner: between == .space ? 0x20 : NameToken.noJoiner))
      if between != .space, tokens > 0 || !opensLine {
        token.pointee.joiner = joiner(of: token.pointee, after: (token - 1).pointee)
      }
      tokens &+= 1
      keyStart = keyEnd
      at = end
      between = .none
      guard tokens < mostTokens else { return .text }
      let isShort =
        count &- 2 < 2 && count >= 2 && Self.mayExpand(source[end &- 1], count)
        && (shape.contains(.capital) || opensLine && tokens == 1)
      if isShort { return .short }
      guard let (following, sign) = Self.gap(next, source, end) else { return .text }
      at = following
      between = sign
    }
    return .window
  }

  /// Where the next word begins and what stands before it, where a letter follows a space, a comma or a
  /// dot and a space, a hyphen or an apostrophe; nil where something else does.
  @inline(__always)
  private static func gap(
    _ sign: UInt8, _ source: UnsafePointer<UInt8>, _ at: Int
  ) -> (following: Int, gap: NameToken.Gap)? {
    let gap: NameToken.Gap
    var following = at &+ 1
    switch sign {
    case 0x20: gap = .space
    case 0x2C, 0x2E:
      guard source[following] == 0x20 else { return nil }
      gap = sign == 0x2C ? .comma : .dotSpace
      following &+= 1
    case 0x2D: gap = .hyphen
    case 0x27: gap = .apostrophe
    default: return nil
    }
    return ASCIIWindow.isLetter(source[following]) ? (following, gap) : nil
  }

  /// Copies a word in small letters; bytes behind it are written too.
  @inline(__always)
  private static func copyKey(
    _ word: UnsafePointer<UInt8>, _ key: UnsafeMutablePointer<UInt8>, _ count: Int
  ) {
    var copied = 0
    repeat {
      let letters = UnsafeRawPointer(word).loadUnaligned(
        fromByteOffset: copied, as: SIMD16<UInt8>.self)
      UnsafeMutableRawPointer(key).storeBytes(
        of: letters | SIMD16(repeating: 0x20), toByteOffset: copied, as: SIMD16<UInt8>.self)
      copied &+= 16
    } while copied < count
  }
}

// MARK: - The end of the text

extension NameTokenizer {
  /// Keeps a copy of the last bytes of the text before the keys, with zeros behind it, so that whole
  /// windows can be read of it too.
  mutating func keepEnd() {
    folded.base.initialize(repeating: 0, count: ASCIIWindow.reach)
    if let base = bytes.baseAddress {
      folded.base.update(from: base + endStart, count: bytes.count &- endStart)
    }
    folded.grow(by: ASCIIWindow.reach)
  }

  /// From here on less than a window and what is read behind it is left of the text.
  @inline(__always)
  private var endStart: Int { max(bytes.count &- ASCIIWindow.reach / 2, 0) }

  /// What the bytes of a window are read from, by their positions in the text.
  ///
  /// - Parameter start: where the window begins.
  @inline(__always)
  private static func source(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ endStart: Int, _ end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    start < endStart ? base : end - endStart
  }
}
