/// The words of a window, cut and written down as tokens.
///
/// Words come in no order that a processor could foretell, so that what most have is told of all without
/// a branch; the rest is told of the few that have it.
struct WindowCut: BitwiseCopyable {
  /// Why no more words are read.
  enum Stop {
    /// No letter follows.
    case text
    /// The next word is of another sort.
    case word
    /// The next word does not end in the window.
    case window
    /// The last word is one that is written out.
    case short
  }

  private(set) var stop: Stop
  /// The number of words.
  private(set) var count: Int
  /// Where the next word begins in the window, what stands before it, and how it joins the last one.
  private(set) var next: Int
  private(set) var gap: NameToken.Gap
  private(set) var joiner: UInt8
  /// The words with which a form may begin, as bits, the first one lowest.
  private(set) var starts: UInt64 = 0

  private init(
    _ stop: Stop, count: Int, next: Int = 0, gap: NameToken.Gap = .none,
    joiner: UInt8 = 0
  ) {
    self.stop = stop
    self.count = count
    self.next = next
    self.gap = gap
    self.joiner = joiner
  }

  /// - Parameters:
  ///   - start: where the window begins in the text.
  ///   - keyStart: where it is written down among the keys.
  ///   - tokens: where the tokens are written; there is room for ``ASCIIWindow/mostWords``.
  ///   - gap: what stands before the first word.
  ///   - joiner: how that joins the word before it.
  @inline(__always)
  init(
    _ window: ASCIIWindow, _ source: UnsafePointer<UInt8>, at start: Int, keyStart: Int32,
    to tokens: UnsafeMutablePointer<NameToken>, _ gap: NameToken.Gap, _ joiner: UInt8,
    _ smallStarts: UnsafePointer<UInt64>, _ tables: PlainTables
  ) {
    // The end of the first word behind which no other follows as most do.
    let last = window.ends & ~window.plainEnds
    var ends = window.ends & (last ^ (last &- 1))
    var wordStarts = window.starts
    var mayStart: UInt64 = 0
    var sign = (gap: gap, joiner: joiner)
    var token = tokens
    while ends != 0 {
      let at = wordStarts.trailingZeroBitCount
      let end = ends.trailingZeroBitCount
      let length = end &- at
      let isCapital = window.capitals &>> UInt64(truncatingIfNeeded: at) & 1
      token.initialize(
        to: NameToken(
          start: start &+ at, end: start &+ end,
          keyStart: keyStart &+ Int32(truncatingIfNeeded: at),
          keyEnd: keyStart &+ Int32(truncatingIfNeeded: end), gap: sign.gap,
          shape: Self.shape(isCapital: isCapital != 0, length),
          length: UInt8(truncatingIfNeeded: length), joiner: sign.joiner))
      let beginning = SmallStarts.beginning(ofPlain: source + at, shift: tables.shift(length))
      let small = SmallStarts.bit(SmallStarts.Start(beginning), smallStarts)
      mayStart = mayStart >> 1 | (isCapital | small) << 63
      // Behind the last word another is looked at below.
      let behind = tables.sign(source[end])
      sign = (behind.gap, behind.joiner)
      token += 1
      ends &= ends &- 1
      wordStarts &= wordStarts &- 1
    }
    let count = token - tokens
    if window.hasInnerCapitals { Self.tellCase(window.capitals, start, tokens, count) }
    if window.shortStops != 0 {
      let isShort = Self.joinAbbreviations(
        window.shortStops & window.plainEnds, window.ends, tokens, count)
      if isShort, sign.gap == .dotSpace { sign.joiner = 0x20 }
    }
    if last != 0 {
      self = Self.stopped(at: count &- 1, start, source, tokens)
    } else {
      self = WindowCut(
        .window, count: count, next: 63 &- window.starts.leadingZeroBitCount, gap: sign.gap,
        joiner: sign.joiner)
    }
    // Only words of two or three letters are written out, with a capital.
    let short = window.starts & window.capitals & (window.ends >> 2 | window.ends >> 3)
    if short != 0, let written = Self.firstWrittenOut(short, window, source),
      written < self.count
    {
      self = WindowCut(.short, count: written &+ 1)
    }
    starts =
      mayStart &>> UInt64(truncatingIfNeeded: 64 &- count)
      & ((1 &<< UInt64(truncatingIfNeeded: self.count)) &- 1)
  }

  /// Stops at a word with something behind it that is to be looked at by itself.
  @inline(__always)
  private static func stopped(
    at number: Int, _ start: Int, _ source: UnsafePointer<UInt8>,
    _ tokens: UnsafeMutablePointer<NameToken>
  ) -> WindowCut {
    let word = tokens + number
    let end = word.pointee.end &- start
    let sign = source[end]
    if sign >= 0x80 || ASCIIWindow.isDigit(sign) {
      return WindowCut(
        .word, count: number, next: word.pointee.start &- start, gap: word.pointee.gap,
        joiner: word.pointee.joiner)
    }
    guard let (following, gap) = gap(sign, source, end) else {
      return WindowCut(.text, count: number &+ 1)
    }
    return WindowCut(
      .window, count: number &+ 1, next: following, gap: gap,
      joiner: joiner(gap, behind: word.pointee))
  }

  /// How a word joins the one before it.
  private static func joiner(_ gap: NameToken.Gap, behind word: NameToken) -> UInt8 {
    switch gap {
    case .comma: return 0x2C
    case .apostrophe: return 0
    case .dotSpace:
      let mostLetters = word.shape.contains(.capital) ? 2 : 1
      return word.length <= mostLetters ? 0x20 : NameToken.noJoiner
    default: return 0x20
    }
  }

  /// Joins the words to short ones before them with a dot that may be that of an abbreviation.
  ///
  /// - Parameters:
  ///   - stops: the bytes behind such words.
  ///   - ends: those behind all words.
  /// - Returns: whether the last word is such a short one.
  @inline(never)
  private static func joinAbbreviations(
    _ stops: UInt64, _ ends: UInt64, _ tokens: UnsafeMutablePointer<NameToken>, _ count: Int
  ) -> Bool {
    var stops = stops
    while stops != 0 {
      let next = (ends & (stops ^ (stops &- 1))).nonzeroBitCount
      if next >= count { return next == count }
      if tokens[next].gap == .dotSpace { tokens[next].joiner = 0x20 }
      stops &= stops &- 1
    }
    return false
  }

  /// The shape of a word without capitals behind its first letter.
  @inline(__always)
  private static func shape(isCapital: Bool, _ length: Int) -> NameToken.Shape {
    let capital: NameToken.Shape =
      length == 1 ? [.latin, .upper, .capital] : [.latin, .lower, .upper, .capital, .plainTitle]
    return isCapital ? capital : [.latin, .lower]
  }

  /// Tells how words are written of which some have capitals behind their first letters.
  @inline(never)
  private static func tellCase(
    _ capitals: UInt64, _ start: Int, _ tokens: UnsafeMutablePointer<NameToken>, _ count: Int
  ) {
    for number in 0..<count {
      let at = UInt64(truncatingIfNeeded: tokens[number].start &- start)
      tokens[number].shape = ASCIIWindow.shape(capitals &>> at, Int(tokens[number].length))
    }
  }

  /// The number of the first word that is written out.
  ///
  /// - Parameter short: where those begin that may be.
  @inline(__always)
  private static func firstWrittenOut(
    _ short: UInt64, _ window: ASCIIWindow, _ source: UnsafePointer<UInt8>
  ) -> Int? {
    var short = short
    while short != 0 {
      let at = short.trailingZeroBitCount
      let behind = window.ends &>> UInt64(truncatingIfNeeded: at &+ 1)
      if isWrittenOut(source + at, 1 &+ behind.trailingZeroBitCount) {
        return (window.starts & ((short & (0 &- short)) &- 1)).nonzeroBitCount
      }
      short &= short &- 1
    }
    return nil
  }

  /// Whether a word of ASCII letters is one that is written out.
  @inline(__always)
  private static func isWrittenOut(_ word: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count == 2 || count == 3 else { return false }
    switch SmallStarts.beginning(of: word, count) | (count == 2 ? 0x2020 : 0x20_2020) {
    // st, mt, ft, ste
    case 0x7374, 0x6D74, 0x6674, 0x73_7465: return true
    default: return false
    }
  }

  /// Where the next word begins and what stands before it, where a letter follows a space, a comma or a
  /// dot and a space, a hyphen or an apostrophe; nil where something else does.
  @inline(__always)
  static func gap(
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
