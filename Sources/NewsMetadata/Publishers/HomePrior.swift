internal import NewsNames

/// What the address tells of a page before a word of it is read: the language and the country of its
/// home. They decide only what the page leaves open, such as whether 03/04 is in March or in April.
struct HomePrior {
  /// ISO 3166-1 alpha-2.
  var country: String?
  /// BCP 47, where the outlet publishes in one language only.
  var language: String?
  /// Whose domain it is.
  var outlet: Entity?

  init(domain: String?, names: NameResolver) {
    guard let domain else { return }
    if let outlet = names.outlet(forDomain: domain) {
      self.outlet = outlet.entity
      country = outlet.entity.country
      if outlet.languages.count == 1 { language = outlet.languages[0] }
    }
    // A country's end is two letters.
    if country == nil, domain.utf8.dropLast(2).last == UInt8(ascii: ".") {
      country = Self.englishEnds[String(domain.suffix(2))]
    }
  }

  /// The language by which dates are read: English alone leaves open in which order.
  func dateLanguage(_ stated: String?) -> String? {
    guard let language = stated ?? language else { return nil }
    guard language == "en", let country else { return language }
    return "en-" + country
  }

  /// Ends of domains of countries with a press in English; others are registered from everywhere.
  private static let englishEnds: [String: String] = [
    "au": "AU", "bd": "BD", "bw": "BW", "ca": "CA", "gh": "GH", "hk": "HK", "ie": "IE", "in": "IN",
    "jm": "JM", "ke": "KE", "lk": "LK", "mt": "MT", "my": "MY", "na": "NA", "ng": "NG", "nz": "NZ",
    "ph": "PH", "pk": "PK", "sg": "SG", "tz": "TZ", "ug": "UG", "uk": "GB", "us": "US", "za": "ZA",
    "zm": "ZM", "zw": "ZW",
  ]
}
