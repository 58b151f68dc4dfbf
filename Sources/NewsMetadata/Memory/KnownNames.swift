internal import NewsNames

/// A resolver that knows what it was asked before: a name that stands in several places of a record, or
/// in several records, is looked up once.
///
/// For one reading at a time.
final class KnownNames {
  let resolver: NameResolver
  // A page of nothing but names must not be held twice.
  @exclusivity(unchecked) private var readings = AnswerTable<Question, NameReading>(limit: 1_024)

  private struct Question: Equatable {
    let name: String
    let kind: Entity.Kind
    let country: String?
    let language: String?
    let isNearEnough: Bool

    var hash: WordHash {
      var hash = name.bytesHash
      hash.add(kind == .organisation ? 1 : kind == .place ? 2 : 3)
      if isNearEnough { hash.add(4) }
      // Of two questions with one hash the second is never kept.
      if let country { hash.add(word: country.bytesHash) }
      if let language { hash.add(word: language.bytesHash) }
      return hash
    }
  }

  init(_ resolver: NameResolver) { self.resolver = resolver }

  /// What a name means, typing errors not forgiven.
  ///
  /// - Parameter isNearEnough: whether a form will do that only spelling habits lead to.
  func resolve(
    _ name: String, _ kind: Entity.Kind, country: String? = nil, language: String? = nil,
    isNearEnough: Bool = false
  ) -> NameReading {
    let question = Question(
      name: name, kind: kind, country: country, language: language, isNearEnough: isNearEnough)
    let hash = question.hash
    if let reading = readings.answer(to: question, hash) { return reading }
    let reading = resolver.resolve(
      name,
      NameResolver.Options(
        kind: kind, country: country, language: language, forgivesErrors: false),
      isNearEnough: isNearEnough)
    readings.keep(reading, to: question, hash, bytes: name.utf8.count)
    return reading
  }

  /// The entity that a source states, by what the source calls it where that is an id of the tables,
  /// else by its name.
  func entity(_ stated: StatedEntity?, _ kind: Entity.Kind, _ language: String?) -> Entity? {
    guard let stated else { return nil }
    if let id = stated.id, let entity = resolver.entity(id: id), entity.kind == kind {
      return entity
    }
    guard let entity = stated.name.map({ resolve($0, kind, language: language) })?.name,
      entity.match != .fuzzy
    else { return nil }
    return entity.placed { _ in nil }
  }
}
