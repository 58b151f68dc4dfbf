internal import NewsMetadata

// Moments, candidates, names and their evidence are most of an answer. `Encodable` makes an object of
// containers for each, several times the work of writing it: these are written directly, with the
// members and the order that their `encode(to:)` has, which a test compares.

extension JSONPen {
  mutating func write(_ moment: Moment) throws {
    try object { pen in
      pen.member("value", moment.value)
      pen.member("precision", moment.precision.rawValue)
      pen.member("zone", moment.zone) { pen, zone in
        pen.object { pen in
          pen.member("name", zone.name)
          pen.member("offset", zone.offset)
          pen.member("source", zone.source.rawValue)
        }
      }
      pen.member("calendar", moment.calendar.rawValue)
      pen.member("earliest", moment.earliest?.rfc3339)
      pen.member("latest", moment.latest?.rfc3339)
      try pen.member("confidence", moment.confidence)
      pen.member("language", moment.language)
      pen.member("evidence")
      pen.array { pen in moment.forEachEvidence { pen.element($0) } }
    }
  }

  private mutating func element(_ evidence: Evidence) {
    next()
    object { pen in
      pen.member("component", evidence.component)
      pen.member("source", evidence.source.rawValue)
      pen.members(evidence.range)
      pen.member("rule", evidence.rule)
    }
  }

  mutating func write(_ candidates: [Candidate]) {
    array(candidates) { pen, candidate in
      pen.object { pen in
        pen.member("source", candidate.source)
        pen.member("index", candidate.index)
        pen.members(candidate.range)
        pen.member("rule", candidate.rule)
        pen.member("value", candidate.value)
        if candidate.chosen { pen.member("chosen", true) { $0.text.append($1) } }
      }
    }
  }

  mutating func write(_ entities: [Entity]) throws {
    try array(entities) { try $0.write($1) }
  }

  mutating func write(_ entity: Entity) throws {
    try object { try $0.members(of: entity) }
  }

  mutating func write(_ mentions: [Mention]) throws {
    try array(mentions) { pen, mention in
      try pen.object { pen in
        try pen.members(of: mention.entity)
        pen.members(mention.range)
        pen.member("text", mention.text)
        pen.member("role", mention.role.rawValue)
      }
    }
  }

  mutating func write(_ issues: [Issue]) {
    array(issues) { pen, issue in
      pen.object { pen in
        pen.member("code", issue.code.rawValue)
        pen.member("severity", issue.severity.rawValue)
        pen.member("field", issue.field)
        pen.members(issue.range)
        pen.member("message", issue.message)
      }
    }
  }

  mutating func write(_ strings: [String]) {
    array(strings) { $0.text.append(string: $1) }
  }

  private mutating func members(of entity: Entity) throws {
    member("id", entity.id)
    member("name", entity.name)
    member("kind", entity.kind.rawValue)
    member("type", entity.type)
    member("country", entity.country)
    try member("latitude", entity.latitude)
    try member("longitude", entity.longitude)
    member("match", entity.match.rawValue)
    try member("confidence", entity.confidence)
    member("evidence")
    array { pen in entity.forEachEvidence { pen.element($0) } }
  }
}
