internal import NewsText

// What an article in JSON-LD says beside its own fields: other stories, registers, places.

extension LinkedData {
  /// Another story that the article points to.
  struct Pointer {
    var headline: String
    var published: String?
    var url: String?
  }

  /// The identifiers of registers, by their names.
  mutating func stateIdentifiers(_ value: JSONValue?) {
    for identifier in (value ?? .null).elements.prefix(50) {
      if let register = identifier["propertyID"]?.string, !register.isEmpty {
        add(.identifier, "jsonld." + register, words(identifier["value"]), 50)
      } else if !statements.contains(where: { $0.source == "jsonld.identifier" }) {
        add(.identifier, "jsonld.identifier", words(identifier), 50)
      }
    }
  }

  /// Stories among what an article mentions.
  mutating func statePointers(_ value: JSONValue?) {
    for mention in (value ?? .null).elements.prefix(200) {
      guard let members = mention.object,
        LinkedObject(members).hasType(where: LinkedObject.isArticle),
        let headline = words(members["headline"] ?? members["name"]).map({ cleaner.clean($0) }),
        !headline.isEmpty
      else { continue }
      pointers.append(
        Pointer(
          headline: headline, published: members["datePublished"]?.scalarText,
          url: members["url"]?.string))
    }
  }

  /// A place by its name and what the source calls it.
  func stated(_ place: JSONValue?) -> StatedEntity? {
    guard let place, let members = place.object else { return nil }
    let stated = StatedEntity(id: members["identifier"]?.string, name: words(members["name"]))
    return stated.id == nil && stated.name == nil ? nil : stated
  }
}
