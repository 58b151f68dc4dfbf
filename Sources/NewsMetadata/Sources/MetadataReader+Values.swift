// Values that are more than words: records within a value, `time` elements.

extension MetadataReader {
  /// A record within a value: its members mean what they mean as keys of the same vocabulary.
  static func readEmbedded(
    _ values: [MetadataValue], _ source: String, _ cleaner: FieldCleaner,
    into statements: inout Statements
  ) {
    for value in values.prefix(4) {
      guard case .object(let members)? = TolerantJSON(unescaping: value.text).values.first else {
        continue
      }
      for key in members.keys.sorted() {
        guard let meaning = VocabularyTable.meaning(of: "parsely-" + key),
          let member = members[key], meaning.field != .embedded
        else { continue }
        var words: [MetadataValue] = []
        MetadataValue.append(member, to: &words)
        for (index, word) in words.prefix(200).enumerated() {
          let text = cleaner.clean(word.text, of: meaning.field)
          if text.isEmpty { continue }
          statements.append(
            Statement(
              field: meaning.field, rule: meaning.rule, trust: meaning.trust,
              index: words.count > 1 ? index : nil, source: source + "." + key, text: text,
              details: Statement.Details(given: "")))
        }
      }
    }
  }

  /// A `time` element is a date of publication or of change by its class.
  static func take(time value: MetadataValue, into statement: inout Statement) {
    var given = statement.details?.given
    if let datetime = value.datetime?.nonEmpty {
      statement.text = datetime
      given = value.datetime == datetime ? nil : value.datetime
    }
    statement.details = Statement.Details(shown: value.text, given: given)
    let marks = VocabularyTable.plain(value.elementClass ?? "")
    func has(_ words: [StaticString]) -> Bool { words.contains { marks.contains(utf8: $0) } }
    if marks.isEmpty {
      // No class.
    } else if has(["comment", "reply"]) {
      statement.trust = 0
    } else if has([
      "publish", "pubdate", "entrydate", "postdate", "posted", "dtpublished", "articledate",
      "articletime", "datetime", "created", "storydate",
    ]) {
      statement.field = .published
      statement.trust = 78
    } else if has(["updated", "modified", "lastmod", "dtupdated"]) {
      statement.field = .modified
      statement.trust = 70
    }
    // "Last updated: 4 May 2021, 11:45" begins with what it is.
    if statement.field == .time, DateLabels.leading(in: value.text)?.label == .modified {
      statement.field = .modified
    }
    if statement.field == .time,
      let label = DateLabels.label(before: value.text.utf8.count, after: 0, in: value.text),
      // "14 June 2021 (updated 15 June 2021)" begins with the publication.
      value.text.utf8.first.map({ !(0x30...0x39).contains($0) }) ?? false
    {
      statement.field = label == .modified ? .modified : .published
    }
    statement.rule = .timeElement
  }
}
