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
  private(set) var sign: NameToken.Sign
  /// The words with which a form may begin, as bits, the first one lowest.
  private(set) var starts: UInt64 = 0

  private init(
    _ stop: Stop, count: Int, next: Int = 0,
    sign: NameToken.Sign = NameToken.Sign(gap: .none, joiner: 0)
  ) {
    self.stop = stop
    self.count = count
    self.next = next
    self.sign = sign
  }

  /// - Parameters:
  ///   - start: where the window begins in the text.
  ///   - keyStart: where it is written down among the keys.
  ///   - tokens: where the tokens are written; there is room for ``ASCIIWindow/mostWords``, and one more.
  ///   - sign: what stands before the first word.
  @inline(__always)
  init(
    _ window: ASCIIWindow, _ source: UnsafePointer<UInt8>, at start: Int, keyStart: Int32,
    to tokens: UnsafeMutablePointer<NameToken>, _ sign: NameToken.Sign,
    _ smallStarts: UnsafePointer<UInt64>, _ tables: PlainTables
  ) {
    // The end of the first word behind which no other follows as most do, or that is no plain one.
    var last = window.ends & ~window.plainEnds
    if window.mixed != 0 { last |= window.ends & ~(window.mixed ^ (window.mixed &- 1)) }
    var ends = window.ends & (last ^ (last &- 1))
    var wordStarts = window.starts
    // A form may begin with any word but most of those in small letters.
    let others = window.capitals | window.digits
    var mayStart: UInt64 = 0
    var count = 0
    tokens.pointee.sign = sign
    while ends != 0 {
      let at = wordStarts.trailingZeroBitCount
      let end = ends.trailingZeroBitCount
      let length = end &- at
      let token = tokens + count
      token.pointee.start = start &+ at
      token.pointee.end = start &+ end
      token.pointee.keyStart = keyStart &+ Int32(truncatingIfNeeded: at)
      token.pointee.keyEnd = keyStart &+ Int32(truncatingIfNeeded: end)
      let isOther = others &>> UInt64(truncatingIfNeeded: at) & 1
      token.pointee.shape = NameToken.Shape(
        rawValue: Self.small &+ UInt16(truncatingIfNeeded: isOther) &* Self.fromSmallToTitle)
      token.pointee.length = UInt8(truncatingIfNeeded: length)
      let beginning = SmallStarts.beginning(ofPlain: source + at, shift: tables.shift(length))
      let small = SmallStarts.bit(SmallStarts.Start(beginning), smallStarts)
      mayStart |= (isOther | small) &<< UInt64(truncatingIfNeeded: count)
      // Behind the last word another is looked at below.
      (token + 1).pointee.sign = tables.sign(source[end])
      count &+= 1
      ends &= ends &- 1
      wordStarts &= wordStarts &- 1
    }
    var sign = tokens[count].sign
    if window.hasInnerCapitals { Self.tellCase(window.capitals, start, tokens, count) }
    Self.tellOdd(window, tokens, count)
    if window.shortStops != 0 {
      let isShort = Self.joinAbbreviations(
        window.shortStops & window.plainEnds, window.ends, tokens, count)
      if isShort, sign.gap == .dotSpace { sign.joiner = 0x20 }
    }
    if last != 0 {
      self = Self.stopped(at: count &- 1, start, source, window.mixed, tokens)
    } else {
      self = WindowCut(
        .window, count: count, next: 63 &- window.starts.leadingZeroBitCount, sign: sign)
    }
    if window.abbreviations != 0, let written = Self.firstWrittenOut(window, source),
      written < self.count
    {
      self = WindowCut(.short, count: written &+ 1)
    }
    starts = mayStart & ((1 &<< UInt64(truncatingIfNeeded: self.count)) &- 1)
  }

  // The shapes of a word in small letters and of one with a capital before them; of others more is told
  // below.
  private static let small: UInt16 = NameToken.Shape([.latin, .lower]).rawValue
  private static let fromSmallToTitle: UInt16 =
    NameToken.Shape([.latin, .lower, .upper, .capital, .plainTitle]).rawValue &- small

  /// Stops at a word with something behind it that is to be looked at by itself.
  @inline(__always)
  private static func stopped(
    at number: Int, _ start: Int, _ source: UnsafePointer<UInt8>, _ mixed: UInt64,
    _ tokens: UnsafeMutablePointer<NameToken>
  ) -> WindowCut {
    let word = tokens + number
    let end = word.pointee.end &- start
    let sign = source[end]
    // No word before it is mixed.
    let isMixed = mixed & ((1 &<< UInt64(truncatingIfNeeded: end)) &- 1) != 0
    if sign >= 0x80 || isMixed {
      return WindowCut(
        .word, count: number, next: word.pointee.start &- start, sign: word.pointee.sign)
    }
    guard let (following, gap) = gap(sign, source, end) else {
      return WindowCut(.text, count: number &+ 1)
    }
    return WindowCut(
      .window, count: number &+ 1, next: following,
      sign: NameToken.Sign(gap: gap, joiner: joiner(gap, behind: word.pointee)))
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

  /// Tells which words are numbers, or a capital letter alone.
  @inline(__always)
  private static func tellOdd(
    _ window: ASCIIWindow, _ tokens: UnsafeMutablePointer<NameToken>, _ count: Int
  ) {
    var odd = window.oddStarts
    while odd != 0 {
      let start = odd & (0 &- odd)
      let number = (window.starts & (start &- 1)).nonzeroBitCount
      if number >= count { return }
      tokens[number].shape = window.digits & start != 0 ? .digits : [.latin, .upper, .capital]
      odd &= odd &- 1
    }
  }

  /// The number of the first word that is written out.
  @inline(never)
  private static func firstWrittenOut(
    _ window: ASCIIWindow, _ source: UnsafePointer<UInt8>
  ) -> Int? {
    var short = window.abbreviations
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

  /// Where the next word begins and what stands before it, where a letter or a digit follows a space, a
  /// comma or a dot and a space, or a letter a hyphen or an apostrophe; nil where something else does.
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
    let next = source[following]
    let isPlain =
      ASCIIWindow.isLetter(next)
      // How a number joins a hyphen is told by more than the hyphen.
      || ASCIIWindow.isDigit(next) && gap != .hyphen && gap != .apostrophe
    return isPlain ? (following, gap) : nil
  }
}
