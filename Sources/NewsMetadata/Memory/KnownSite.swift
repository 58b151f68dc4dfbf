/// What a page's site is called, in the forms in which titles and bylines are compared with it.
///
/// Shared and never changed: the pages of a site have the same.
final class KnownSite {
  /// What it follows from: the rest that is asked of an address is in its domain.
  struct Question: Equatable {
    let names: [String]
    let domain: String?
  }

  /// As parts of titles are compared with it.
  let title: SiteTitle
  /// The names that bylines are told: those of the page, and what its address calls the site.
  let bylineNames: [String]
  /// The hashes of these.
  let names: WordSet
  private let host: PageHost
  /// That of its question.
  let hash: WordHash

  init(_ names: [String], _ address: PageAddress?, _ hash: WordHash) {
    let host = address?.host ?? PageHost()
    let solids = names.compactMap(\.solidHash)
    title = SiteTitle(names: names, solids: solids, host: host)
    var bylineNames = names
    var known = WordSet(solids)
    for (name, solid) in [(host.domain, host.domainHash), (host.label, host.labelHash)] {
      guard let name, name.utf8.count >= 5 else { continue }
      bylineNames.append(name)
      if let solid { known.insert(solid) }
    }
    self.bylineNames = bylineNames
    self.names = known
    self.host = host
    self.hash = hash
  }

  /// Whether a name is what the address calls the site, or a part of that.
  func isInAddress(_ name: WordHash) -> Bool {
    name == host.domainHash || name == host.labelHash || host.domainParts.contains(name)
  }
}
