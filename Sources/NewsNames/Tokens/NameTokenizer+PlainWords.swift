/// Words of ASCII letters, of which most prose is made.
extension NameTokenizer {
  /// Reads words of ASCII letters with a space between them, or another sign that is common in prose, as
  /// long as there are any; false where the next word is of another sort and is still to be read.
  ///
  /// - Precondition: an ASCII letter stands at the position, and a word of the line before it.
  mutating func readPlainWords(
    _ base: UnsafePointer<UInt8>, _ gap: inout NameToken.Gap
  ) -> Bool {
    let endStart = endStart
    while block.count &- lineStart <= Self.mostTokens - ASCIIWindow.mostWords {
      folded.makeRoom(for: ASCIIWindow.keyRoom)
      block.makeRoom(for: ASCIIWindow.mostWords)
      let start = position
      let source = Self.source(base, start, endStart, folded.base) + start
      switch readWindow(ASCIIWindow(source), source, &gap) {
      case .text: return true
      case .word: return false
      case .window:
        // The word is longer than a window.
        if position == start { return false }
      case .short:
        expandLast()
        let end = position &- start
        guard let (following, sign) = Self.gap(source[end], source, end) else { return true }
        position = start &+ following
        gap = sign
      }
    }
    return false
  }

  /// Why the words of a window are not read on.
  private enum Stop {
    /// No letter follows.
    case text
    /// The next word is of another sort.
    case word
    /// The next word does not end in the window.
    case window
    /// The last word is one that is written out.
    case short
  }

  /// Reads the words that end in the window at the position.
  ///
  /// - Parameter source: the bytes of the window.
  @inline(__always)
  private mutating func readWindow(
    _ window: ASCIIWindow, _ source: UnsafePointer<UInt8>, _ gap: inout NameToken.Gap
  ) -> Stop {
    let start = position
    let keyBase = folded.count
    // Of all words at once, with what stands between them.
    ASCIIWindow.copySmall(source, folded.base + keyBase)
    let keyOffset = Int32(truncatingIfNeeded: keyBase)
    var token = block.base + block.count
    var between = gap
    // From the start of the window: where the next word begins.
    var at = 0
    // Without where the next word begins.
    var edges = window.edges & (window.edges &- 1)
    // Of the next word or one behind it.
    var capital = window.capitals.trailingZeroBitCount
    var stop = Stop.window
    // The word goes on behind the window where it has no end.
    while edges != 0 {
      let wordEnd = edges.trailingZeroBitCount
      // The lowest of them, and the one behind it.
      let edge = edges & (0 &- edges)
      let behind = edge &<< 1
      let next = source[wordEnd]
      if next != 0x20, next >= 0x80 || next &- 0x30 < 10 {
        stop = .word
        break
      }
      let count = wordEnd &- at
      token.initialize(
        to: NameToken(
          start: start &+ at, end: start &+ wordEnd,
          keyStart: keyOffset &+ Int32(truncatingIfNeeded: at),
          keyEnd: keyOffset &+ Int32(truncatingIfNeeded: wordEnd), gap: between,
          shape: [.latin, .lower], length: UInt8(truncatingIfNeeded: count), joiner: 0x20))
      if between != .space {
        token.pointee.joiner = joiner(of: token.pointee, after: (token - 1).pointee)
      }
      token += 1
      between = .none
      // Most words have no capital letter.
      if capital < wordEnd {
        (token - 1).pointee.shape = window.shape(from: at, count)
        let isCapital = capital == at
        capital = window.capital(from: wordEnd)
        if isCapital, count <= 3, Self.isExpanded(source + at, count) {
          stop = .short
          break
        }
      }
      edges ^= edge
      if next == 0x20, edges & behind != 0 {
        at = wordEnd &+ 1
        between = .space
        edges ^= behind
      } else {
        guard let (following, sign) = Self.gap(next, source, wordEnd) else {
          stop = .text
          break
        }
        at = following
        between = sign
        if at >= ASCIIWindow.length { break }
        edges &= edges &- 1
      }
    }
    let count = token - (block.base + block.count)
    let end = count == 0 ? 0 : (token - 1).pointee.end &- start
    position = start &+ (between == .none ? end : at)
    gap = between
    folded.grow(by: end)
    block.grow(by: count)
    return stop
  }

  /// Whether a word of up to three letters is one that is written out.
  @inline(__always)
  private static func isExpanded(_ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    switch SmallStarts.beginning(of: word, count) | (count == 2 ? 0x2020 : 0x20_2020) {
    // st, mt, ft, ste
    case 0x7374, 0x6D74, 0x6674, 0x73_7465: true
    default: false
    }
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
}

// MARK: - Numbers

extension NameTokenizer {
  private static let longestNumber = 16

  /// Reads a number of a few ASCII digits; false where more belongs to the word, which is still to be
  /// read.
  ///
  /// - Precondition: a digit stands at the position, and a word of the line before it.
  mutating func readNumber(_ base: UnsafePointer<UInt8>, _ gap: NameToken.Gap) -> Bool {
    let start = position
    var next = start &+ 1
    while next < bytes.count, ASCIIWindow.isDigit(base[next]) { next &+= 1 }
    guard next &- start <= Self.longestNumber,
      next == bytes.count || base[next] < 0x80 && !ASCIIWindow.isLetter(base[next])
    else { return false }
    var token = begin(gap)
    folded.makeRoom(for: Self.longestNumber)
    let key = folded.base + folded.count
    for place in start..<next { key[place &- start] = base[place] }
    folded.grow(by: next &- start)
    token.shape = .digits
    token.length = UInt8(truncatingIfNeeded: next &- start)
    position = next
    end(&token)
    return true
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
