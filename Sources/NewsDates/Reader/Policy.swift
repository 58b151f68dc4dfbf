/// The caller's options in the form in which the reader asks for them.
///
/// Shared and never changed, so that handing it on costs one count.
final class Policy: Sendable {
  let lexicon: Lexicon
  let options: DateParser.Options
  /// The languages that the caller named, with their roots and regions; none where he named none.
  let hints: LanguageSet
  /// The plain language of each tag that the caller named; `Int.max` where none is known.
  let bases: [Int]
  /// The same as a moment tells it, where the tag is that of the plain language; else ``PackedLanguage/other``.
  let spoken: [PackedLanguage]
  /// What the caller assumes of times without a zone; nil where he named none.
  let zone: AssumedZone?
  /// What relative dates count from.
  let reference: Reference?
  /// The order that the whole series of a source settled.
  let seriesOrder: NumberOrder?
  /// The order that the caller gave.
  let order: NumberOrder?
  /// The order in which a language of the caller's writes all-number dates; nil where he named none
  /// that decides it.
  let languageOrder: NumberOrder?
  /// Whether the options say nothing about timestamps.
  let isPlain: Bool
  /// Whether common English may be read before all languages: no other language is told.
  let readsEnglish: Bool
  /// The tag that the caller has for English, where it is not that of the plain language.
  let englishTag: String?
  /// Whether words may stand around a full date.
  let leavesWords: Bool

  init(_ options: DateParser.Options, seriesOrder: FieldOrder? = nil) {
    self.seriesOrder = NumberOrder(seriesOrder)
    order = NumberOrder(options.order)
    leavesWords = options.surroundings == .words
    let lexicon = Lexicon.shared
    self.lexicon = lexicon
    self.options = options
    var set = LanguageSet.none
    for tag in options.languages { set.formUnion(lexicon.family(tag)) }
    hints = set
    bases = options.languages.map { lexicon.baseLanguage($0) ?? .max }
    spoken = zip(options.languages, bases).map { tag, base in
      let packed = PackedLanguage(base)
      return base < 256 && packed.tag == tag ? packed : .other
    }
    let zone = options.zone.map { AssumedZone($0) }
    self.zone = zone
    reference = options.reference.map { Reference($0, offset: zone?.offset(at: $0) ?? 0) }
    readsEnglish = bases.allSatisfy { $0 == PackedLanguage.english.index }
    englishTag = readsEnglish && spoken.first == .other ? options.languages.first : nil
    isPlain = options.zone == nil && options.reference == nil && englishTag == nil
    languageOrder = Self.order(of: options.languages.first, lexicon)
  }

  /// English without a region decides no order: its readers are on both sides.
  private static func order(of tag: String?, _ lexicon: Lexicon) -> NumberOrder? {
    guard let tag, !isEnglish(tag) || tag.utf8.count > 2 else { return nil }
    if let region = Region.of(tag) { return region.order }
    return lexicon.language(tag).flatMap { lexicon.order(ofLanguage: $0) }
  }

  private static func isEnglish(_ tag: String) -> Bool {
    let start = tag.utf8.prefix(3)
    return start.elementsEqual("en".utf8) || start.elementsEqual("en-".utf8)
      || start.elementsEqual("en_".utf8)
  }

  /// Whether CST is rather China's or Cuba's time than America's.
  var readsChinaTime: Bool {
    !options.languages.isEmpty
      && [0x434E, 0x5457, 0x4355].contains { isRegion($0) }
  }

  /// The regions of the caller's languages, as ISO 3166-1 alpha-2 in two bytes.
  func isRegion(_ code: UInt16) -> Bool {
    options.languages.contains { (Region.of($0) ?? Region.home(of: $0))?.code == code }
  }
}

/// The region subtag of a language tag.
struct Region {
  /// ISO 3166-1 alpha-2 as two ASCII bytes in big-endian order.
  let code: UInt16

  /// The region of a BCP 47 tag, nil where it has none.
  static func of(_ tag: String) -> Region? {
    for (index, part) in tag.utf8.split(whereSeparator: { $0 == 0x2D || $0 == 0x5F }).enumerated()
    where index > 0 && part.count == 2 {
      var code: UInt16 = 0
      for byte in part { code = code << 8 | UInt16(byte & 0xDF) }
      return Region(code: code)
    }
    return nil
  }

  /// The region whose clock a language without one goes by: India for its own languages.
  static func home(of tag: String) -> Region? {
    switch tag {
    case "hi", "mr", "ta", "te", "gu", "kn", "ml", "pa", "or", "as": Region(code: code("IN"))
    case "he": Region(code: code("IL"))
    case "ga": Region(code: code("IE"))
    default: nil
    }
  }

  /// How all-number dates are written there: day first in most of the world.
  var order: NumberOrder {
    switch code {
    case Self.code("US"), Self.code("PH"), Self.code("PR"), Self.code("GU"), Self.code("VI"),
      Self.code("AS"), Self.code("MP"), Self.code("UM"), Self.code("FM"), Self.code("MH"),
      Self.code("PW"):
      .mdy
    case Self.code("CN"), Self.code("JP"), Self.code("KR"), Self.code("KP"), Self.code("TW"),
      Self.code("HU"), Self.code("LT"), Self.code("MN"), Self.code("SE"), Self.code("IR"),
      Self.code("AF"), Self.code("ZA"), Self.code("BT"), Self.code("CA"):
      .ymd
    default: .dmy
    }
  }

  private static func code(_ letters: StaticString) -> UInt16 {
    UInt16(letters.utf8Start[0]) << 8 | UInt16(letters.utf8Start[1])
  }
}
