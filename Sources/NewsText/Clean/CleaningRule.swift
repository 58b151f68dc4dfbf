/// The rules by which cleaning changes text; one edit may be the work of several.
struct CleaningRules: OptionSet, Sendable, Hashable {
  let rawValue: UInt32

  static let entity = CleaningRules(rawValue: 1 << 0)
  static let mojibake = CleaningRules(rawValue: 1 << 1)
  static let mixup = CleaningRules(rawValue: 1 << 2)
  static let c1 = CleaningRules(rawValue: 1 << 3)
  static let terminalEscape = CleaningRules(rawValue: 1 << 4)
  static let control = CleaningRules(rawValue: 1 << 5)
  static let lineEnd = CleaningRules(rawValue: 1 << 6)
  static let invisible = CleaningRules(rawValue: 1 << 7)
  static let bidi = CleaningRules(rawValue: 1 << 8)
  static let softHyphen = CleaningRules(rawValue: 1 << 9)
  static let presentationForm = CleaningRules(rawValue: 1 << 10)
  static let tatweel = CleaningRules(rawValue: 1 << 11)
  static let width = CleaningRules(rawValue: 1 << 12)
  static let ligature = CleaningRules(rawValue: 1 << 13)
  static let quote = CleaningRules(rawValue: 1 << 14)
  static let space = CleaningRules(rawValue: 1 << 15)
  static let normalization = CleaningRules(rawValue: 1 << 16)
  static let homoglyph = CleaningRules(rawValue: 1 << 17)
  static let letterCase = CleaningRules(rawValue: 1 << 18)
  static let escape = CleaningRules(rawValue: 1 << 19)

  private static let names = [
    "entity", "mojibake", "mixup", "c1", "terminal-escape", "control", "line-end", "invisible",
    "bidi", "soft-hyphen", "presentation-form", "tatweel", "width", "ligature", "quote", "space",
    "nfc", "homoglyph", "letter-case", "escape",
  ]

  /// The names of the rules in the order in which they are applied, joined by `+`.
  var name: String {
    // Nearly every edit has one rule, and its name is a constant.
    if rawValue & (rawValue &- 1) == 0, rawValue != 0 {
      return Self.names[rawValue.trailingZeroBitCount]
    }
    return Self.names.indices.filter { rawValue >> $0 & 1 == 1 }.map { Self.names[$0] }
      .joined(separator: "+")
  }
}
