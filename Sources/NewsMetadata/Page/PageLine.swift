/// One line of a page that is not blank, with what can be told from the line alone.
///
/// Lines are copied for every question, so numbers take four bytes each.
struct PageLine {
  /// Counted from 1, blank lines included.
  @FourBytes var number: Int
  /// Without the white space around it.
  @FourByteRange var range: Range<Int>
  /// Its words, as indices into the page's.
  @FourByteRange var words: Range<Int>
  /// Blank lines between it and the line before.
  @FourBytes var blankBefore: Int
  /// Characters, joiners and accents apart.
  @FourBytes var length = 0
  @FourBytes var capitalWords = 0
  @FourBytes var smallWords = 0
  @FourBytes var digitWords = 0
  @FourBytes var caselessWords = 0
  /// Sentence ends within the line.
  @FourBytes var sentences = 0
  /// The words that are left when the site's name is taken off its head or foot.
  @FourByteRange var core: Range<Int>
  /// The folded words; equal for lines that differ in case and punctuation.
  var hash = WordHash()
  /// The hash of `core`.
  var coreHash = WordHash()
  /// The lists of phrases that one of its words may begin.
  var lists: FirstWords.Lists = 0
  /// What the labels are for that begin at one of its words, if it is not long.
  var labels = LabelSet()
  var traits: LineTraits = []
  var label: LineLabel?
  var role: LineRole = .other

  init(number: Int, range: Range<Int>, words: Range<Int>, blankBefore: Int) {
    self.number = number
    self.range = range
    self.words = words
    self.blankBefore = blankBefore
    core = words
  }

  var wordCount: Int { words.count }
  var coreCount: Int { core.count }

  /// How much the line says, in words; scripts without spaces count two characters a word.
  var weight: Int { traits.contains(.spaceless) ? length / 2 : words.count }

  /// A line that reads like a paragraph.
  var isProse: Bool {
    if traits.contains(.spaceless) {
      if traits.contains(.endsSentence) { return length >= 16 }
      // Dates and their labels are half numbers: "เผยแพร่ : 4 พ.ย. 2564 06:12 ปรับปรุง : …".
      return length >= (sentences > 0 ? 30 : 70)
        && (wordCount < 8 || digitWords * 5 < wordCount * 2)
    }
    if wordCount >= 30 { return true }
    guard wordCount >= 8 else { return false }
    // "Updated: Nov. 12, 2020, 4:10 p.m. | Published: …" is half numbers.
    guard digitWords * 2 < wordCount,
      !traits.contains(.hasPathMark) || digitWords * 3 < wordCount
    else { return false }
    return traits.contains(.endsSentence) && !isTitleCase
      || sentences > 0 && smallWords + caselessWords > 2
  }

  /// A short line that still is a sentence: "He declined to say more."
  var isShortSentence: Bool {
    traits.contains(.endsSentence) && !traits.contains(.endsEllipsis)
      && (weight >= 3 || weight == 2 && traits.contains(.endsStop) && length >= 12)
      && (smallWords > 0 || caselessWords > 0)
  }

  /// Nearly every word has a capital, as in English headlines.
  var isTitleCase: Bool {
    wordCount < 22 && capitalWords > 0 && (smallWords + caselessWords) * 4 <= capitalWords
  }

  /// Cut off by the site: "… militants used them as...".
  var isTruncated: Bool { traits.contains(.endsEllipsis) }

  /// Small letters only, in a script that has capitals.
  var isLowercase: Bool { smallWords > 1 && capitalWords == 0 && caselessWords == 0 }

  /// A line that can be a headline, as far as the line alone tells.
  var isTitleLike: Bool {
    // "JUNE 4, 2019 / 7:22 AM / 3 YEARS AGO" is mostly numbers.
    guard weight >= 2, weight <= 34, !traits.contains(.endsColon),
      digitWords < max(2, wordCount - 1), digitWords < 4 || digitWords * 2 < wordCount
    else { return false }
    return length >= 5
  }
}

struct LineTraits: OptionSet {
  let rawValue: UInt16

  /// Ends with a full stop, a question or exclamation mark, quotation marks after it allowed.
  static let endsSentence = LineTraits(rawValue: 1)
  static let endsEllipsis = LineTraits(rawValue: 2)
  static let endsColon = LineTraits(rawValue: 4)
  static let endsStar = LineTraits(rawValue: 8)
  static let hasCopyrightSign = LineTraits(rawValue: 16)
  /// Most of it is in a script without spaces between words.
  static let spaceless = LineTraits(rawValue: 32)
  static let hasPathMark = LineTraits(rawValue: 64)
  static let inBrackets = LineTraits(rawValue: 128)
  static let endsQuestion = LineTraits(rawValue: 256)
  /// Begins with a bullet or a number sign.
  static let hasBullet = LineTraits(rawValue: 512)
  /// Ends with a full stop, not with a question mark.
  static let endsStop = LineTraits(rawValue: 1024)
  /// Has a sign between words that may part the steps of a path or the entries of a menu.
  static let hasPartMark = LineTraits(rawValue: 2048)
  /// Has white space in it other than single plain spaces.
  static let hasLooseSpace = LineTraits(rawValue: 4096)
}
