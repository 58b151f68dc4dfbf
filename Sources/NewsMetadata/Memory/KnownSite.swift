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
  /// What the address calls the site, and the parts of it.
  let addressHashes: WordSet
  /// That of its question.
  let hash: WordHash

  init(_ names: [String], _ address: PageAddress?, _ hash: WordHash) {
    title = SiteTitle(names: names, address: address)
    let own = [address?.domain, address?.label].compactMap { $0 }
    bylineNames = names + own.filter { $0.utf8.count >= 5 }
    self.names = WordSet(bylineNames.lazy.compactMap(\.solidHash))
    addressHashes = WordSet(own.lazy.compactMap(\.solidHash) + (address?.domainParts ?? []))
    self.hash = hash
  }
}
