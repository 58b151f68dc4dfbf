internal import NewsNames

/// The resolver for one record: a name that stands in several places of it is looked up once.
///
/// Made for one reading and let go with it.
final class KnownNames {
  let resolver: NameResolver
  /// The questions by their hashes, and in the same order what was asked and answered.
  private var asked = WordSet()
  private var answers: [(question: Question, reading: NameReading)] = []

  private struct Question: Equatable {
    var name: String
    var options: NameResolver.Options
    var isNearEnough: Bool

    var hash: WordHash {
      var hash = WordHash()
      for byte in name.utf8 { hash.add(UInt32(byte)) }
      for byte in (options.kind?.rawValue ?? "").utf8.prefix(2) { hash.add(UInt32(byte)) }
      for byte in (options.country ?? "").utf8 { hash.add(UInt32(byte)) }
      hash.add(isNearEnough ? 1 : 0)
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
      name: name,
      options: NameResolver.Options(
        kind: kind, country: country, language: language, forgivesErrors: false),
      isNearEnough: isNearEnough)
    let hash = question.hash
    if let place = asked.place(of: hash), answers[place].question == question {
      return answers[place].reading
    }
    let reading = resolver.resolve(name, question.options, isNearEnough: isNearEnough)
    // A page of nothing but names must not be held twice.
    if answers.count < 512, asked.insert(hash) { answers.append((question, reading)) }
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
