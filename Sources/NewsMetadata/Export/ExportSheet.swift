internal import NewsDates
internal import NewsNames
internal import NewsText

/// Members of a document while it is written; what is absent stays out, what has no place is told.
struct ExportSheet {
  private(set) var members: [String: JSONValue] = [:]
  private(set) var issues: [Issue] = []
  let format: ExportFormat

  init(_ format: ExportFormat) { self.format = format }

  mutating func set(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { members[name] = .string(value) }
  }

  mutating func set(_ name: String, _ value: JSONValue?) {
    if let value { members[name] = value }
  }

  mutating func set(_ name: String, _ values: [JSONValue]) {
    if !values.isEmpty { members[name] = .array(values) }
  }

  /// A date as RFC 3339 or ISO 8601; one without a year has no place in these formats.
  mutating func set(_ name: String, _ moment: Moment?, field: String) {
    guard let moment else { return }
    guard !moment.value.contains(utf8: "X"), !moment.value.hasPrefix("T"),
      !moment.value.contains(utf8: "/")
    else {
      lose(field, "\(moment.value) is no complete date")
      return
    }
    members[name] = .string(moment.value)
  }

  /// Tells that a field has no place in the format.
  mutating func lose(_ field: String, _ reason: String? = nil) {
    issues.append(
      Issue(
        "not-exported", .note, field: field,
        "\(format.rawValue) has no place for \(field)\(reason.map { ": " + $0 } ?? "")."))
  }

  /// Tells of the fields that none of the formats has a place for.
  mutating func loseCommon(_ article: Article) {
    if !article.issues.isEmpty { lose("issues") }
    if !article.evidence.isEmpty { lose("evidence") }
  }

  var export: Export { Export(json: .object(members), issues: issues) }
}

extension Article {
  /// The story with a blank line between its paragraphs; nil where there is none.
  var bodyText: String? { body.isEmpty ? nil : body.joined(separator: "\n\n") }

  /// The entities named in the story, each once.
  var mentioned: [Entity] {
    var seen: Set<String> = []
    return mentions.map(\.entity).filter { seen.insert($0.id).inserted }
  }
}

extension Copyright {
  /// "© 2001–2020 Example".
  var notice: String {
    var words = ["©"]
    if let year {
      words.append(firstYear.map { "\($0)–\(year)" } ?? "\(year)")
    }
    if let holder { words.append(holder) }
    return words.joined(separator: " ")
  }
}
