internal import NewsNames

extension Entity {
  /// A news agency, whatever else it is: Radio Free Europe/Radio Liberty files as one.
  var isAgency: Bool { type == "agency" || id.hasPrefix("agency:") }

  /// One who publishes: a paper, a broadcaster, a site.
  var isOutlet: Bool { Self.outletTypes.contains(type) || id.hasPrefix("outlet:") }

  private static let outletTypes: Set<String> = [
    "outlet", "newspaper", "broadcaster", "paper", "site", "magazine", "news-site", "media",
    "media-group", "press",
  ]
}
