internal import NewsText

// Whom an article names as its makers.

extension LinkedData {
  mutating func statePeople(_ value: JSONValue?, _ source: String, role: String?, trust: Int) {
    guard let value else { return }
    var people: [Person] = []
    Self.append(value, to: &people)
    for (index, wrapper) in people.prefix(30).enumerated() {
      let office = wrapper.object[.roleName]
      // A role with a name stays round whom it holds.
      let inner = office == nil ? nil : Self.wrapped(in: wrapper.value, wrapper.object)
      let person = resolved(inner.map { Person($0) } ?? wrapper) ?? wrapper
      guard
        let name = words(person.value)
          ?? person.object[.url]?.string.flatMap({ ProfileAddress.name(in: $0) })
      else { continue }
      var kind: Byline.Kind?
      let types = person.object.types
      if types.contains(where: { $0.hasSuffix("Organization") }), !types.contains("Person") {
        kind = .organisation
      }
      if types == ["Person"] { kind = .person }
      let work = words(person.object[.jobTitle] ?? office).flatMap(Self.role(of:))
      add(
        .author, source, name, trust, kind: kind,
        role: role == "contributor" ? work ?? role : role ?? work, index: index,
        place: stated(person.object[.workLocation]), id: person.object[.identifier]?.string)
    }
  }

  /// One whom a value describes, and the members of it.
  private struct Person {
    let value: JSONValue
    let object: LinkedObject

    init(_ value: JSONValue) {
      self.value = value
      object = LinkedObject(value)
    }
  }

  /// Adds those whom a value describes: lists within lists, and several names in one person, are each.
  private static func append(_ value: JSONValue, to people: inout [Person]) {
    for one in value.elements {
      if case .array(let inner) = one {
        for one in inner { people.append(Person(one)) }
        continue
      }
      let person = Person(one)
      if !person.object.has(.roleName), let inner = wrapped(in: one, person.object) {
        append(inner, to: &people)
      } else if case .array(let names)? = person.object[.name] {
        for name in names { people.append(Person(name)) }
      } else {
        people.append(person)
      }
    }
  }

  /// What an `@id` alone refers to.
  private func resolved(_ person: Person) -> Person? {
    if case .array = person.value { return resolved(person.value).map { Person($0) } }
    if !person.object.has(.name), let id = person.object[.id]?.string, let target = known[id] {
      return Person(.object(target))
    }
    return person
  }
}
