internal import NewsDates
internal import NewsNames

/// The parts of an article whose structure formats of others have no members for: who did what from
/// where, what a dateline means, which other stories the page points to.
///
/// Written beside the members that a format has, and read again from there; places and organisations
/// by the ids that resolvers know.
struct ExchangedParts {
  /// The member under which JSON Feed holds them, as its rules for extensions ask.
  static let member = "_newsmetadata"

  let members: [String: JSONValue]

  init(_ value: JSONValue?) { members = value?.object ?? [:] }

  /// What an article has of them.
  init(_ article: Article) {
    var members: [String: JSONValue] = [:]
    if !article.bylines.isEmpty {
      members["bylines"] = .array(article.bylines.map(Self.json(of:)))
    }
    members["dateline"] = article.dateline.map(Self.json(of:))
    if !article.related.isEmpty {
      members["related"] = .array(article.related.map(Self.json(of:)))
    }
    if !article.sources.isEmpty { members["sources"] = .array(article.sources.map(Self.json(of:))) }
    if let copyright = article.copyright {
      var notice: [String: JSONValue] = [:]
      notice["firstYear"] = copyright.firstYear.map { .integer(Int64($0)) }
      notice["year"] = copyright.year.map { .integer(Int64($0)) }
      notice["holder"] = copyright.holder.map(JSONValue.string)
      members["copyright"] = .object(notice)
    }
    if let embargo = article.embargo {
      var words: [String: JSONValue] = ["text": .string(embargo.text)]
      words["until"] = embargo.until.map { .string($0.value) }
      members["embargo"] = .object(words)
    }
    if !article.identifiers.isEmpty {
      members["identifiers"] = .object(article.identifiers.mapValues(JSONValue.string))
    }
    self.members = members
  }

  // MARK: Out

  private static func json(of byline: Byline) -> JSONValue {
    var members: [String: JSONValue] = [
      "name": .string(byline.name), "kind": .string(byline.kind.rawValue),
    ]
    members["role"] = byline.role.map(JSONValue.string)
    members["place"] = byline.place.map(json(of:))
    members["id"] = byline.id.map(JSONValue.string)
    return .object(members)
  }

  private static func json(of dateline: Dateline) -> JSONValue {
    var members: [String: JSONValue] = ["text": .string(dateline.text)]
    members["place"] = dateline.place.map(json(of:))
    members["places"] = dateline.places.map { .array($0.map(json(of:))) }
    members["agency"] = dateline.agency.map(json(of:))
    members["outlet"] = dateline.outlet.map(JSONValue.string)
    members["date"] = dateline.date.map { .string($0.value) }
    return .object(members)
  }

  private static func json(of item: RelatedItem) -> JSONValue {
    var members: [String: JSONValue] = ["headline": .string(item.headline)]
    members["published"] = item.published.map { .string($0.value) }
    members["url"] = item.url.map(JSONValue.string)
    return .object(members)
  }

  private static func json(of entity: Entity) -> JSONValue {
    ["id": .string(entity.id), "name": .string(entity.name), "kind": .string(entity.kind.rawValue)]
  }
}

// MARK: In

extension ExchangedParts {
  func bylines(_ names: NameResolver) -> [Byline] {
    elements("bylines").compactMap { byline in
      guard let name = byline["name"]?.string, let kind = byline["kind"]?.string else { return nil }
      return Byline(
        name: name, kind: Byline.Kind(rawValue: kind), role: byline["role"]?.string,
        place: Self.entity(byline["place"], names), id: byline["id"]?.string)
    }
  }

  func dateline(_ names: NameResolver, _ dates: DateParser) -> Dateline? {
    guard let words = members["dateline"], let text = words["text"]?.string else { return nil }
    return Dateline(
      text: text, place: Self.entity(words["place"], names),
      places: words["places"]?.array.map { $0.compactMap { Self.entity($0, names) } },
      agency: Self.entity(words["agency"], names), outlet: words["outlet"]?.string,
      date: words["date"]?.string.flatMap { Self.moment($0, dates) })
  }

  func related(_ dates: DateParser) -> [RelatedItem] {
    elements("related").compactMap { item in
      item["headline"]?.string.map { headline in
        RelatedItem(
          headline: headline,
          published: item["published"]?.string.flatMap { Self.moment($0, dates) },
          url: item["url"]?.string)
      }
    }
  }

  func sources(_ names: NameResolver) -> [Entity] {
    elements("sources").compactMap { Self.entity($0, names) }
  }

  var copyright: Copyright? {
    guard let notice = members["copyright"]?.object else { return nil }
    return Copyright(
      year: notice["year"]?.integer.map(Int.init),
      firstYear: notice["firstYear"]?.integer.map(Int.init),
      holder: notice["holder"]?.string)
  }

  func embargo(_ dates: DateParser) -> Embargo? {
    guard let words = members["embargo"], let text = words["text"]?.string else { return nil }
    return Embargo(until: words["until"]?.string.flatMap { Self.moment($0, dates) }, text: text)
  }

  var identifiers: [String: String] {
    members["identifiers"]?.object?.compactMapValues(\.string) ?? [:]
  }

  private func elements(_ member: String) -> [JSONValue] { members[member]?.array ?? [] }

  /// What an id means to a resolver; by its name alone what none knows.
  private static func entity(_ value: JSONValue?, _ names: NameResolver) -> Entity? {
    guard let id = value?["id"]?.string else { return nil }
    if let known = names.entity(id: id) { return known }
    guard let name = value?["name"]?.string, let kind = value?["kind"]?.string else { return nil }
    return Entity(
      id: id, name: name, kind: Entity.Kind(rawValue: kind), type: "unknown", match: .exact,
      confidence: 0.5)
  }

  /// A date as EDTF writes it.
  private static func moment(_ value: String, _ dates: DateParser) -> Moment? {
    dates.parse(value).date
  }
}
