/// The country that most of a language's press writes from, where there is one: of two towns of one
/// name the one at home is meant.
enum LanguageHome {
  /// ISO 3166-1 alpha-2 of the home; nil for languages of many countries. A region in the tag
  /// decides: "es-AR" is at home in Argentina.
  static func country(of language: String?) -> String? {
    guard let language else { return nil }
    let parts = language.split(separator: "-")
    if let region = parts.dropFirst().first(where: { $0.utf8.count == 2 }) {
      return region.uppercased()
    }
    return parts.first.flatMap { homes[String($0)] }
  }

  private static let homes: [String: String] = [
    "bg": "BG", "ca": "ES", "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "et": "EE", "fa": "IR",
    "fi": "FI",
    "fr": "FR", "he": "IL", "hi": "IN", "hr": "HR", "hu": "HU", "hy": "AM", "id": "ID", "it": "IT",
    "ja": "JP", "ka": "GE", "kk": "KZ", "ko": "KR", "lt": "LT", "lv": "LV", "nb": "NO", "nl": "NL",
    "no": "NO", "pl": "PL", "ro": "RO", "ru": "RU", "sk": "SK", "sl": "SI", "sq": "AL", "sr": "RS",
    "sv": "SE", "th": "TH", "tr": "TR", "uk": "UA", "vi": "VN", "zh": "CN",
  ]
}
