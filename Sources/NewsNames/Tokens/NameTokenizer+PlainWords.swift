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
    var joiner = joiner(ofFirstBehind: gap, base)
    while block.count &- lineStart <= Self.mostTokens - ASCIIWindow.mostWords {
      folded.makeRoom(for: ASCIIWindow.keyRoom)
      block.makeRoom(for: ASCIIWindow.mostWords)
      let start = position
      let source = Self.source(base, start, endStart, folded.base) + start
      switch readWindow(source, &gap, &joiner) {
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
        joiner = self.joiner(ofPlain: sign, behind: block[block.count &- 1])
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
  /// - Parameters:
  ///   - source: the bytes of the window.
  ///   - gap: what stands before the first of them; then, before the word behind the last.
  ///   - joiner: how that joins the word before it.
  @inline(__always)
  private mutating func readWindow(
    _ source: UnsafePointer<UInt8>, _ gap: inout NameToken.Gap, _ joiner: inout UInt8
  ) -> Stop {
    // The keys of all words at once, with what stands between them.
    let window = ASCIIWindow(source, small: folded.base + folded.count)
    let first = block.base + block.count
    var cut = Self.cut(
      window, source, at: position, Int32(truncatingIfNeeded: folded.count), to: first, gap, joiner)
    let unread = Self.tellCase(window, source, at: position, smallStarts, first, cut.count)
    if unread > 0 {
      cut.count &-= unread &- 1
      cut.gap = .none
      cut.stop = .short
    }
    gap = cut.gap
    joiner = cut.joiner
    let end = cut.count == 0 ? 0 : first[cut.count &- 1].end &- position
    position &+= gap == .none ? end : cut.next
    folded.grow(by: end)
    block.grow(by: cut.count)
    return cut.stop
  }

  /// What was cut of a window.
  private struct Cut: BitwiseCopyable {
    /// Why no more words are read.
    var stop = Stop.window
    /// The number of words.
    var count: Int
    /// Where the next word begins in the window, and what stands before it.
    var next: Int
    var gap: NameToken.Gap
    var joiner: UInt8
  }

  /// Cuts the words of a window as if all were in small letters.
  ///
  /// - Parameters:
  ///   - start: where the window begins in the text.
  ///   - keyStart: where it is written down among the keys.
  ///   - first: where the tokens are written.
  ///   - gap: what stands before the first word.
  ///   - joiner: how that joins the word before it.
  @inline(__always)
  private static func cut(
    _ window: ASCIIWindow, _ source: UnsafePointer<UInt8>, at start: Int, _ keyStart: Int32,
    to first: UnsafeMutablePointer<NameToken>, _ gap: NameToken.Gap, _ joiner: UInt8
  ) -> Cut {
    var token = first
    var at = 0
    var gap = gap
    var joiner = joiner
    var stop = Stop.window
    // The word goes on behind the window where it has no end.
    var ends = window.ends
    while ends != 0 {
      // The first word with something else than a space before the next one.
      let other = (ends & ~window.spaces).trailingZeroBitCount
      var wordEnd = ends.trailingZeroBitCount
      if wordEnd != other {
        token.initialize(to: word(at, wordEnd, in: start, keyStart, gap: gap, joiner: joiner))
        token += 1
        at = wordEnd &+ 1
        gap = .space
        joiner = 0x20
        ends &= ends &- 1
        while ends != 0 {
          wordEnd = ends.trailingZeroBitCount
          if wordEnd == other { break }
          token.initialize(
            to: word(at, wordEnd, in: start, keyStart, gap: .space, joiner: 0x20))
          token += 1
          at = wordEnd &+ 1
          ends &= ends &- 1
        }
        if ends == 0 { break }
      }
      let sign = source[wordEnd]
      if sign >= 0x80 || ASCIIWindow.isDigit(sign) {
        stop = .word
        break
      }
      token.initialize(to: word(at, wordEnd, in: start, keyStart, gap: gap, joiner: joiner))
      token += 1
      guard let (following, next) = Self.gap(sign, source, wordEnd) else {
        gap = .none
        stop = .text
        break
      }
      gap = next
      switch next {
      case .comma: joiner = 0x2C
      case .apostrophe: joiner = 0
      case .dotSpace:
        let isCapital = window.capitals &>> UInt64(truncatingIfNeeded: at) & 1 != 0
        let mostLetters = isCapital ? 2 : 1
        joiner = wordEnd &- at <= mostLetters ? 0x20 : NameToken.noJoiner
      default: joiner = 0x20
      }
      at = following
      if at >= ASCIIWindow.length { break }
      ends &= ends &- 1
    }
    return Cut(stop: stop, count: token - first, next: at, gap: gap, joiner: joiner)
  }

  /// A word of a window.
  @inline(__always)
  private static func word(
    _ at: Int, _ end: Int, in start: Int, _ keyOffset: Int32, gap: NameToken.Gap, joiner: UInt8
  ) -> NameToken {
    NameToken(
      start: start &+ at, end: start &+ end,
      keyStart: keyOffset &+ Int32(truncatingIfNeeded: at),
      keyEnd: keyOffset &+ Int32(truncatingIfNeeded: end), gap: gap,
      shape: [.latin, .lower], length: UInt8(truncatingIfNeeded: end &- at), joiner: joiner)
  }

  /// Tells of the words of a window how they are written, and whether a form may begin with them.
  ///
  /// - Returns: of one that is written out and those behind it how many there are; 0 where there is none.
  @inline(__always)
  private static func tellCase(
    _ window: ASCIIWindow, _ source: UnsafePointer<UInt8>, at start: Int,
    _ smallStarts: UnsafePointer<UInt64>, _ tokens: UnsafeMutablePointer<NameToken>, _ count: Int
  ) -> Int {
    let base = source + (0 &- start)
    var token = tokens
    var left = count
    while left > 0 {
      let at = token.pointee.start
      let length = Int(token.pointee.length)
      if window.capitals & (1 &<< UInt64(truncatingIfNeeded: at &- start)) == 0 {
        token.pointee.mayStart = SmallStarts.contains(
          SmallStarts.Start(SmallStarts.beginning(ofPlain: base + at, length)), smallStarts)
        if window.hasInnerCapitals { token.pointee.shape = window.shape(from: at &- start, length) }
      } else {
        token.pointee.shape = window.shape(from: at &- start, length)
        if length <= 3, isExpanded(base + at, length) { break }
      }
      token += 1
      left &-= 1
    }
    return left
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
