internal import NewsMetadata

// Articles, member by member as their `encode(to:)` has it.

extension JSONPen {
  mutating func write(_ article: Article) throws {
    try object { pen in
      pen.member("version", Article.version)
      if let id = article.id, id != .null { try pen.member("id", id) { try $0.write($1) } }
      pen.member("url", article.url)
      pen.member("language", article.language)
      pen.member("slug", article.slug)
      pen.member("headline", article.headline)
      pen.member("kicker", article.kicker)
      pen.member("deck", article.deck)
      pen.member("body", article.body) { $0.write($1) }
      try pen.member("bylines", article.bylines) { try $0.write($1) }
      try pen.member("dateline", article.dateline) { try $0.write($1) }
      try pen.member("sources", article.sources) { try $0.write($1) }
      pen.member("publisher", article.publisher) { $0.write($1) }
      try pen.member("published", article.published) { try $0.write($1) }
      try pen.member("modified", article.modified) { try $0.write($1) }
      try pen.member("embargo", article.embargo) { try $0.write($1) }
      pen.member("copyright", article.copyright) { $0.write($1) }
      pen.member("section", article.section)
      pen.member("keywords", article.keywords) { $0.write($1) }
      if !article.identifiers.isEmpty {
        pen.member("identifiers", article.identifiers) { pen, identifiers in
          pen.dictionary(identifiers) { $0.text.append(string: $1) }
        }
      }
      try pen.member("related", article.related) { try $0.write($1) }
      try pen.member("mentions", article.mentions) { try $0.write($1) }
      pen.member("issues", article.issues) { $0.write($1) }
      pen.member("evidence", article.evidence) { pen, evidence in
        pen.dictionary(evidence) { $0.write($1) }
      }
    }
  }

  private mutating func write(_ bylines: [Byline]) throws {
    try array(bylines) { pen, byline in
      try pen.object { pen in
        pen.member("name", byline.name)
        pen.member("kind", byline.kind.rawValue)
        pen.member("role", byline.role)
        try pen.member("place", byline.place) { try $0.write($1) }
        pen.member("id", byline.id)
        pen.member("text", byline.text)
      }
    }
  }

  private mutating func write(_ dateline: Dateline) throws {
    try object { pen in
      pen.member("text", dateline.text)
      try pen.member("place", dateline.place) { try $0.write($1) }
      try pen.member("places", dateline.places) { try $0.write($1) }
      try pen.member("agency", dateline.agency) { try $0.write($1) }
      pen.member("outlet", dateline.outlet)
      try pen.member("date", dateline.date) { try $0.write($1) }
    }
  }

  private mutating func write(_ publisher: Publisher) {
    object { pen in
      pen.member("name", publisher.name)
      pen.member("id", publisher.id)
      pen.member("domain", publisher.domain)
      pen.member("country", publisher.country)
    }
  }

  private mutating func write(_ embargo: Embargo) throws {
    try object { pen in
      try pen.member("until", embargo.until) { try $0.write($1) }
      pen.member("text", embargo.text)
    }
  }

  private mutating func write(_ copyright: Copyright) {
    object { pen in
      pen.member("year", copyright.year)
      pen.member("firstYear", copyright.firstYear)
      pen.member("holder", copyright.holder)
    }
  }

  private mutating func write(_ related: [RelatedItem]) throws {
    try array(related) { pen, item in
      try pen.object { pen in
        pen.member("headline", item.headline)
        try pen.member("published", item.published) { try $0.write($1) }
        pen.member("url", item.url)
      }
    }
  }

  mutating func write(_ value: JSONValue) throws {
    switch value {
    case .null: text.append("null")
    case .bool(let bool): text.append(bool)
    case .integer(let integer): text.append(integer)
    case .number(let number): try text.append(number)
    case .string(let string): text.append(string: string)
    case .array(let values): try array(values) { try $0.write($1) }
    case .object(let members): try dictionary(members) { try $0.write($1) }
    }
  }

  /// Writes the values of a dictionary as members, sorted by name.
  private mutating func dictionary<Value>(
    _ values: [String: Value], _ write: (inout JSONPen, Value) throws -> Void
  ) rethrows {
    try object { pen in
      for (name, value) in values.sorted(by: { $0.key < $1.key }) {
        pen.member(named: name)
        try write(&pen, value)
      }
    }
  }
}
