/// Words of ASCII letters, and numbers among them, of which most prose is made.
extension NameTokenizer {
  /// Reads words of ASCII letters, and numbers behind them, with a space between them or another sign that
  /// is common in prose, as long as there are any; false where the next word is of another sort and is
  /// still to be read.
  ///
  /// - Precondition: an ASCII letter stands at the position, and a word of the line before it.
  mutating func readPlainWords(
    _ base: UnsafePointer<UInt8>, _ gap: inout NameToken.Gap
  ) -> Bool {
    let endStart = endStart
    var sign = NameToken.Sign(gap: gap, joiner: joiner(ofFirstBehind: gap, base))
    defer { gap = sign.gap }
    while block.count &- lineStart <= Self.mostTokens - ASCIIWindow.mostWords {
      folded.makeRoom(for: ASCIIWindow.keyRoom)
      // What stands before a word is written down before it is known that there is one.
      let mostWords = min(ASCIIWindow.mostWords, (bytes.count &- position) &>> 1 &+ 1)
      block.makeRoom(for: mostWords &+ 1)
      let start = position
      let source = Self.source(base, start, endStart, folded.base) + start
      switch readWindow(source, &sign) {
      case .text: return true
      case .word: return false
      case .window:
        // The word is longer than a window.
        if position == start { return false }
      case .short:
        expandLast()
        let end = position &- start
        guard let (following, gap) = WindowCut.gap(source[end], source, end) else { return true }
        position = start &+ following
        sign = NameToken.Sign(
          gap: gap, joiner: joiner(ofPlain: gap, behind: block[block.count &- 1]))
      }
    }
    return false
  }

  /// How a plain word joins the one before it, see ``NameToken/joiner``.
  @inline(__always)
  private mutating func joiner(ofPlain gap: NameToken.Gap, behind last: NameToken) -> UInt8 {
    if gap == .space { return 0x20 }
    var token = begin(gap)
    token.length = 2
    return joiner(of: token, after: last)
  }

  /// As that of a plain word, of the one at the position, behind whatever stands before it.
  @inline(__always)
  private mutating func joiner(
    ofFirstBehind gap: NameToken.Gap, _ base: UnsafePointer<UInt8>
  ) -> UInt8 {
    let last = block[block.count &- 1]
    // "U.S": letters with a dot between them are one word in a key.
    if gap == .dot, last.length == 1 {
      let isLonger =
        position &+ 1 < bytes.count && ASCIIWindow.isLetter(base[position &+ 1])
      return isLonger ? 0x2E : 0
    }
    return joiner(ofPlain: gap, behind: last)
  }

  /// Reads the words that end in the window at the position.
  ///
  /// - Parameters:
  ///   - source: the bytes of the window.
  ///   - sign: what stands before the first of them; then, before the word behind the last.
  @inline(__always)
  private mutating func readWindow(
    _ source: UnsafePointer<UInt8>, _ sign: inout NameToken.Sign
  ) -> WindowCut.Stop {
    // The keys of all words at once, with what stands between them.
    let window = ASCIIWindow(source, small: folded.base + folded.count)
    let first = block.base + block.count
    let cut = WindowCut(
      window, source, at: position, keyStart: Int32(truncatingIfNeeded: folded.count), to: first,
      sign, smallStarts, plainTables)
    sign = cut.sign
    let end = cut.count == 0 ? 0 : first[cut.count &- 1].end &- position
    position &+= cut.sign.gap == .none ? end : cut.next
    folded.grow(by: end)
    block.grow(by: cut.count)
    starts.append(cut.starts, count: cut.count)
    return cut.stop
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
    // There is always room behind a key.
    folded.makeRoom(for: 2 * Self.longestNumber)
    let key = UnsafeMutableRawPointer(folded.base + folded.count)
    if bytes.count &- start >= Self.longestNumber {
      let digits = UnsafeRawPointer(base + start).loadUnaligned(as: SIMD16<UInt8>.self)
      key.storeBytes(of: digits, as: SIMD16<UInt8>.self)
    } else {
      key.copyMemory(from: base + start, byteCount: next &- start)
    }
    var token = begin(gap)
    folded.grow(by: next &- start)
    position = next
    token.end = next
    token.keyEnd = Int32(truncatingIfNeeded: folded.count)
    token.shape = .digits
    token.length = UInt8(truncatingIfNeeded: next &- start)
    token.joiner = gap == .space ? 0x20 : joiner(of: token, after: block[block.count &- 1])
    starts.append(1, count: 1)
    block.append(token)
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
