internal import NewsMetadata

// Moments, candidates, names and their evidence are most of an answer. `Encodable` makes an object of
// containers for each, several times the work of writing it: these four are written directly, with
// the members and the order that their `encode(to:)` has, which a test compares.

extension JSONBuffer {
  /// Writes a value of one of these types; false where it is of another, and nothing was written.
  func writeDirectly<Value>(_ value: Value) throws -> Bool {
    if Value.self == Moment.self, let moment = value as? Moment {
      try write(moment)
    } else if Value.self == [Candidate].self, let candidates = value as? [Candidate] {
      writeAll(candidates) { write($0) }
    } else if Value.self == [Mention].self, let mentions = value as? [Mention] {
      try writeAll(mentions) { try write($0) }
    } else if Value.self == Entity.self, let entity = value as? Entity {
      try write(entity)
    } else {
      return false
    }
    return true
  }

  private func writeAll<Element>(_ values: [Element], _ write: (Element) throws -> Void) rethrows {
    let level = begin()
    openArray(level)
    for value in values {
      element(of: level)
      try write(value)
    }
    end(level)
  }

  private func beginObject() -> Int {
    let level = begin()
    openObject(level, isDictionary: false, id: nil)
    return level
  }

  private func write(_ moment: Moment) throws {
    let level = beginObject()
    member("value", moment.value, of: level)
    member("precision", moment.precision.rawValue, of: level)
    if let zone = moment.zone {
      member("zone", of: level)
      let inner = beginObject()
      member("name", zone.name, of: inner)
      member("offset", zone.offset, of: inner)
      member("source", zone.source.rawValue, of: inner)
      end(inner)
    }
    member("calendar", moment.calendar.rawValue, of: level)
    member("earliest", moment.earliest?.rfc3339, of: level)
    member("latest", moment.latest?.rfc3339, of: level)
    member("confidence", of: level)
    try number(moment.confidence)
    member("language", moment.language, of: level)
    member("evidence", of: level)
    writeAll(moment.evidence) { write($0) }
    end(level)
  }

  private func write(_ evidence: Evidence) {
    let level = beginObject()
    member("component", evidence.component, of: level)
    member("source", evidence.source.rawValue, of: level)
    member("start", evidence.range?.lowerBound, of: level)
    member("end", evidence.range?.upperBound, of: level)
    member("rule", evidence.rule, of: level)
    end(level)
  }

  private func write(_ candidate: Candidate) {
    let level = beginObject()
    member("source", candidate.source, of: level)
    member("index", candidate.index, of: level)
    member("start", candidate.range?.lowerBound, of: level)
    member("end", candidate.range?.upperBound, of: level)
    member("rule", candidate.rule, of: level)
    member("value", candidate.value, of: level)
    if candidate.chosen {
      member("chosen", of: level)
      bool(true)
    }
    end(level)
  }

  private func write(_ entity: Entity) throws {
    let level = beginObject()
    try members(of: entity, level)
    end(level)
  }

  private func write(_ mention: Mention) throws {
    let level = beginObject()
    try members(of: mention.entity, level)
    member("start", mention.range.lowerBound, of: level)
    member("end", mention.range.upperBound, of: level)
    member("text", mention.text, of: level)
    member("role", mention.role.rawValue, of: level)
    end(level)
  }

  private func members(of entity: Entity, _ level: Int) throws {
    member("id", entity.id, of: level)
    member("name", entity.name, of: level)
    member("kind", entity.kind.rawValue, of: level)
    member("type", entity.type, of: level)
    member("country", entity.country, of: level)
    if let latitude = entity.latitude {
      member("latitude", of: level)
      try number(latitude)
    }
    if let longitude = entity.longitude {
      member("longitude", of: level)
      try number(longitude)
    }
    member("match", entity.match.rawValue, of: level)
    member("confidence", of: level)
    try number(entity.confidence)
    member("evidence", of: level)
    writeAll(entity.evidence) { write($0) }
  }

  // MARK: Members

  private func member(_ name: StaticString, _ value: String?, of level: Int) {
    guard let value else { return }
    member(name, of: level)
    string(value)
  }

  private func member(_ name: StaticString, _ value: Int?, of level: Int) {
    guard let value else { return }
    member(name, of: level)
    integer(Int64(value))
  }
}
