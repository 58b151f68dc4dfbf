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

extension NameReading {
  /// The entity meant where an agency stands: of several meanings the only agency.
  var sourceEntity: Entity? {
    if let name { return name }
    let agencies = alternatives.filter { $0.isAgency && $0.match != .fuzzy }
    return agencies.count == 1 ? agencies[0] : nil
  }
}
