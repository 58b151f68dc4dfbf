/// Names of organisations where a place is asked for.
extension NameResolver {
  /// Whether an abbreviation that places have in other letters alone is that of an organisation: "EU" is
  /// not the town of Eu.
  @inline(__always)
  func isOrganisation(insteadOf hits: [Hit], _ key: NameKey, _ options: Options) -> Bool {
    guard options.kind == .place, let first = hits.first, first.manner == .folded,
      key.bytes.count <= Self.longestAbbreviation
    else { return false }
    return hits.allSatisfy { $0.manner == .folded } && isOrganisation(key, options)
  }

  private static let longestAbbreviation = 5

  /// Whether a name of no place is that of an organisation to the letter: "Kyodo" is no misspelt Kyoto.
  @inline(never)
  func isOrganisation(_ key: NameKey, _ options: Options) -> Bool {
    guard options.kind == .place else { return false }
    var options = options
    options.kind = .organisation
    let context = ReadingContext.of(options, self)
    return lookup(key.bytes, spelling: key.spelling, context).contains { $0.manner == .exact }
  }
}
