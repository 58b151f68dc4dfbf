internal import NewsNames

/// The resolver for one record: a name that stands in several places of it is looked up once.
///
/// Made for one reading and let go with it.
final class KnownNames {
  let resolver: NameResolver
  /// The questions by their hashes, and in the same order what was asked and answered.
  private var asked = WordSet()
  private var answers: [Answer] = []

  private struct Answer {
    let name: String
    let kind: Entity.Kind
    let country: String?
    let language: String?
    let isNearEnough: Bool
    let reading: NameReading
  }

  init(_ resolver: NameResolver) { self.resolver = resolver }

  /// What a name means, typing errors not forgiven.
  ///
  /// - Parameter isNearEnough: whether a form will do that only spelling habits lead to.
  func resolve(
    _ name: String, _ kind: Entity.Kind, country: String? = nil, language: String? = nil,
    isNearEnough: Bool = false
  ) -> NameReading {
    var hash = WordHash()
    var copy = name
    copy.withUTF8 { for byte in $0 { hash.add(UInt32(byte)) } }
    hash.add(kind == .organisation ? 1 : kind == .place ? 2 : 3)
    if isNearEnough { hash.add(4) }
    if let place = asked.place(of: hash) {
      let answer = answers[place]
      if answer.name == name, answer.kind == kind, answer.country == country,
        answer.language == language, answer.isNearEnough == isNearEnough
      {
        return answer.reading
      }
    }
    let reading = resolver.resolve(
      name,
      NameResolver.Options(
        kind: kind, country: country, language: language, forgivesErrors: false),
      isNearEnough: isNearEnough)
    // A page of nothing but names must not be held twice.
    if answers.count < 512, asked.insert(hash) {
      answers.append(
        Answer(
          name: name, kind: kind, country: country, language: language,
          isNearEnough: isNearEnough, reading: reading))
    }
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
