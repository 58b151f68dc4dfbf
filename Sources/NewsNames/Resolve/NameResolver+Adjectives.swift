/// Adjectives and peoples where a field is a name.
extension NameResolver {
  /// Lets an adjective of a language that nobody named give way to what is called so: "Leh" is the town,
  /// though Turkish calls a Pole so.
  func settleForeignAdjectives(_ hits: inout [Hit]) {
    guard hits.count > 1,
      hits.contains(where: { $0.posting.roleCode == .name && $0.posting.flags.contains(.canonical) }
      )
    else { return }
    for index in hits.indices {
      let posting = hits[index].posting
      guard posting.roleCode == .adjective || posting.roleCode == .demonym, posting.languages != 0,
        !layers[hits[index].layer].languages.spoken("en").isIn(posting.languages)
      else { continue }
      hits[index].score -= Self.priceOfForeignAdjective
    }
  }

  /// As much as parts a country from a town.
  private static let priceOfForeignAdjective = 4.0
}
