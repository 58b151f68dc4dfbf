internal import NewsText

// Items of ninjs and JSON Feed as records: what stands in their own structures is given to the keys
// that are read.

extension RawArticle {
  /// The members of a record, those of an exchange format's item by what they say.
  static func plain(_ record: [String: JSONValue]) -> [String: JSONValue] {
    var record = record
    takeSubjects(&record)
    takeHeadlines(&record)
    takeNinjs(&record)
    takeExtension(&record)
    if record["firstCreated"] != nil, record["versionCreated"] == record["firstCreated"] {
      // A version that is the first is no change.
      record["versionCreated"] = nil
    }
    if record["content_text"] != nil || record["content_html"] != nil, record["authors"] != nil {
      record["author"] = nil
    }
    return record
  }

  /// "subjects" of ninjs: the section and the keywords by what they are to the story.
  private static func takeSubjects(_ record: inout [String: JSONValue]) {
    guard case .array(let subjects)? = record["subjects"] else { return }
    var sections: [JSONValue] = []
    var keywords: [JSONValue] = []
    for subject in subjects {
      guard let name = subject.object?["name"] else { continue }
      switch subject.object?["rel"]?.string {
      case "section"?: sections.append(name)
      case "keyword"?: keywords.append(name)
      default: break
      }
    }
    if record["section"] == nil, let section = sections.first { record["section"] = section }
    if record["keywords"] == nil, !keywords.isEmpty { record["keywords"] = .array(keywords) }
  }

  /// "headlines" of ninjs: the kicker is none.
  private static func takeHeadlines(_ record: inout [String: JSONValue]) {
    guard case .array(let headlines)? = record["headlines"] else { return }
    let kickers = headlines.filter { $0.object?["role"]?.string == "kicker" }
    guard let kicker = kickers.first?.object?["value"] else { return }
    if record["kicker"] == nil { record["kicker"] = kicker }
    record["headlines"] = .array(headlines.filter { !kickers.contains($0) })
  }

  /// What the export to JSON Feed wrote beside the members of that format.
  private static func takeExtension(_ record: inout [String: JSONValue]) {
    guard case .object(let own)? = record[ExchangedParts.member] else { return }
    for key in ["kicker", "publisher", "section", "dateline", "copyright"]
    where record[key] == nil && own[key]?.string != nil {
      record[key] = own[key]
    }
    // Dates as far as they were stated, where the format asks for more.
    if let published = own["published"] { record["date_published"] = published }
    if let modified = own["modified"] { record["date_modified"] = modified }
    // The section was written before the keywords, which may have its name too.
    if case .array(let tags)? = record["tags"], let section = own["section"], tags.first == section
    {
      record["tags"] = .array([JSONValue](tags.dropFirst()))
    }
    if own["text"] == .bool(false) { record["content_text"] = nil }
  }

  /// Who made an item of ninjs, where it was filed and what goes with it, by what they are to it; what
  /// is written for readers beside them says less.
  private static func takeNinjs(_ record: inout [String: JSONValue]) {
    guard record["standard"]?["name"] == "ninjs" || record["infoSources"] != nil else { return }
    var own: [String: JSONValue] = [:]
    let people = makers("people", in: record) + makers("organisations", in: record)
    if !people.isEmpty {
      own["bylines"] = .array(people.sorted { $0.order < $1.order }.map(\.byline))
      record["by"] = nil
    }
    let sources = entities("infoSources", "role", "provider", "organisation", in: record)
    if !sources.isEmpty { own["sources"] = .array(sources) }
    let publishers = entities("infoSources", "role", "publisher", "organisation", in: record)
    if let publisher = publishers.first?["name"], record["provider"] == nil {
      record["provider"] = publisher
    }
    if !(publishers.isEmpty && sources.isEmpty) { record["infoSources"] = nil }
    if let dateline = dateline(in: record) {
      own["dateline"] = dateline
      record["located"] = nil
    }
    takeDescriptions(&record)
    let related = (record["associations"]?.array ?? []).compactMap(item)
    if !related.isEmpty { own["related"] = .array(related) }
    let identifiers = (record["altIds"]?.array ?? []).compactMap { id -> (String, JSONValue)? in
      id["role"]?.string.flatMap { role in id["value"].map { (role, $0) } }
    }
    if !identifiers.isEmpty {
      own["identifiers"] = .object(Dictionary(identifiers, uniquingKeysWith: { $1 }))
    }
    if !own.isEmpty, record[ExchangedParts.member] == nil {
      record[ExchangedParts.member] = .object(own)
    }
  }

  /// Those of a list that made the item. Their order over both lists is told by what they are: an
  /// author first.
  private static func makers(
    _ list: String, in record: [String: JSONValue]
  ) -> [(byline: JSONValue, order: Int)] {
    (record[list]?.array ?? []).compactMap { one in
      guard let name = one["name"], let rel = one["rel"]?.string,
        let order = NinjsExport.makers.firstIndex(of: rel)
      else { return nil }
      var byline: [String: JSONValue] = ["name": name]
      byline["role"] = rel == "author" ? nil : .string(rel)
      byline["id"] = one["literal"]
      let kind: Byline.Kind =
        if list == "people" {
          .person
        } else if one["literal"]?.string?.hasPrefix("agency:") == true {
          .agency
        } else if name.string?.wordsHash.map({ BylineLexicon.desks.meaning(of: $0) != nil }) == true
        {
          .desk
        } else {
          .organisation
        }
      byline["kind"] = .string(kind.rawValue)
      return (.object(byline), order)
    }
  }

  /// The entities of a list that are something to the item.
  private static func entities(
    _ list: String, _ relation: String, _ meaning: JSONValue, _ kind: JSONValue,
    in record: [String: JSONValue]
  ) -> [JSONValue] {
    (record[list]?.array ?? []).compactMap { one in
      one[relation] == meaning ? entity(one, kind) : nil
    }
  }

  private static func entity(_ one: JSONValue, _ kind: JSONValue) -> JSONValue? {
    guard let name = one["name"] else { return nil }
    var entity: [String: JSONValue] = ["name": name, "kind": kind]
    entity["id"] = one["literal"] ?? name.string.map { .string("name:" + $0) }
    return .object(entity)
  }

  private static func dateline(in record: [String: JSONValue]) -> JSONValue? {
    let words = record["descriptions"]?.array?.first { $0["role"] == "dateline" }
    guard let text = words?["value"] else { return nil }
    var dateline: [String: JSONValue] = ["text": text]
    let places = entities("places", "rel", "dateline", "place", in: record)
    dateline["place"] = places.first
    if places.count > 1 { dateline["places"] = .array(places) }
    for house in record["organisations"]?.array ?? [] where house["rel"] == "dateline" {
      if house["literal"] == nil {
        dateline["outlet"] = house["name"]
      } else {
        dateline["agency"] = entity(house, "organisation")
      }
    }
    return .object(dateline)
  }

  /// "descriptions" of ninjs: a dateline is none.
  private static func takeDescriptions(_ record: inout [String: JSONValue]) {
    guard case .array(let descriptions)? = record["descriptions"] else { return }
    let others = descriptions.filter { $0["role"] != "dateline" }
    record["descriptions"] = others.isEmpty ? nil : .array(others)
  }

  /// Another story, from what goes with an item.
  private static func item(_ association: JSONValue) -> JSONValue? {
    guard association["rel"] == "related",
      let headline = association["headlines"]?.array?.first?["value"] ?? association["name"]
    else { return nil }
    var item: [String: JSONValue] = ["headline": headline]
    item["published"] = association["firstCreated"]
    if let address = association["uri"]?.string, address.contains(utf8: "://") {
      item["url"] = .string(address)
    }
    return .object(item)
  }
}
