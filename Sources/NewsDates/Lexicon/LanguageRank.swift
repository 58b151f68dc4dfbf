/// Which of several languages that share a word is told: the one with more news.
@_spi(Tables)
public enum LanguageRank {
  /// Plain two-letter languages, those with the most news first.
  private static let order: StaticString = """
    en es fr de ar ru zh pt it ja tr fa id nl pl ko vi uk sv cs el he ro hu da fi nb th hi bn ur \
    bg sr hr sk sl lt lv et ca ms fil ta te ml mr gu kn pa si ne my km lo ka hy az kk uz ky tg mn \
    sq mk bs be is ga cy eu gl af sw am so ha yo ig zu xh ps ku ti mt lb
    """

  /// The rank of a language: its place in the list above, 200 or more where it is not there.
  public static func rank(_ tag: String) -> UInt8 {
    rank(tag.utf8.count, tag.utf8.reduce(0) { $0 << 8 | UInt32($1) })
  }

  /// The rank of a language by the length of its tag and the last letters of it.
  static func rank(_ length: Int, _ letters: UInt32) -> UInt8 {
    // Longer tags are variants of what has come before.
    guard length == 2 || length == 3 else { return 220 }
    var rank: UInt8 = 0
    var word: UInt32 = 0
    for position in 0..<order.utf8CodeUnitCount {
      let byte = order.utf8Start[position]
      if byte != 0x20 {
        word = word << 8 | UInt32(byte)
      } else {
        if word == letters { return rank }
        rank += 1
        word = 0
      }
    }
    return word == letters ? rank : 200
  }

  /// Whether a language has much news.
  static func isCommon(_ rank: UInt8) -> Bool { rank < 200 }

  /// Whether a language is one of those with the most news, which need no hint.
  static func isLeading(_ rank: UInt8) -> Bool { rank < 18 }
}
