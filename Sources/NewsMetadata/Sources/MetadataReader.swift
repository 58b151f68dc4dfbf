/// Turns a metadata dictionary into statements, key by key.
enum MetadataReader {
  /// Adds what the metadata states, in the order of the keys. Linear in its size, but for the sorting
  /// of the keys that mean something.
  static func read(
    _ metadata: [String: [MetadataValue]], _ cleaner: FieldCleaner, _ keys: inout KnownKeys,
    into statements: inout Statements
  ) {
    let fields = fields(of: metadata, &keys)
    for index in order(of: fields) {
      let values = metadata.values[fields[index].place]
      let source = fields[index].key.source
      var meaning = fields[index].key.meaning
      if meaning.field == .labelled {
        guard let label = label(of: fields[index].name, in: metadata) else { continue }
        meaning.field = label
      }
      if meaning.field == .embedded {
        readEmbedded(values, source, cleaner, into: &statements)
      } else if let unwrapped = WrittenValues.unwrapped(values) {
        // Of a structure written into a value nothing tells where it stands there.
        let key = Key(meaning: meaning, source: source, isGiven: false, isOne: values.count == 1)
        for place in 0..<min(unwrapped.count, 200) {
          add(unwrapped, place, of: key, cleaner, to: &statements)
        }
      } else {
        let key = Key(meaning: meaning, source: source, isGiven: true, isOne: values.count == 1)
        for place in 0..<min(values.count, 200) {
          add(values, place, of: key, cleaner, to: &statements)
        }
      }
    }
  }

  /// What all values of a key have.
  private struct Key {
    let meaning: KeyMeaning
    let source: String
    /// Whether the values stand in the record as they are.
    let isGiven: Bool
    /// Whether the key has one value only.
    let isOne: Bool
  }

  private struct Field {
    let name: String
    let place: Dictionary<String, [MetadataValue]>.Index
    let key: KnownKeys.Key
  }

  /// The places of fields in the order of their names.
  private static func order(of fields: [Field]) -> [Int] {
    // By their heads alone wherever these differ: to move the fields about is to count their strings.
    var heads: [(head: UInt64?, place: Int)] = []
    heads.reserveCapacity(fields.count)
    for place in fields.indices { heads.append((fields[place].key.head, place)) }
    heads.sort {
      if let head = $0.head, let next = $1.head, head != next { return head < next }
      return fields[$0.place].name < fields[$1.place].name
    }
    return heads.map(\.place)
  }

  /// The keys that mean something.
  private static func fields(
    of metadata: [String: [MetadataValue]], _ keys: inout KnownKeys
  ) -> [Field] {
    var fields: [Field] = []
    fields.reserveCapacity(metadata.count)
    var place = metadata.startIndex
    while place != metadata.endIndex {
      let name = metadata.keys[place]
      if let key = keys.key(name) { fields.append(Field(name: name, place: place, key: key)) }
      metadata.formIndex(after: &place)
    }
    return fields
  }

  /// Adds what one of the values of a key states, where it states something.
  @inline(__always)
  private static func add(
    _ values: [MetadataValue], _ place: Int, of key: borrowing Key, _ cleaner: FieldCleaner,
    to statements: inout Statements
  ) {
    let meaning = key.meaning
    // The words alone: to take the value is to count what few values have.
    let given = values[place].text
    let text = cleaner.clean(given, of: meaning.field)
    if text.isEmpty && values[place].datetime == nil { return }
    if WrittenValues.isBlank(text) { return }
    var trust = meaning.trust
    // The first heading is likelier the headline than the tenth.
    if meaning.rule == .meta, meaning.field == .title, place > 0 { trust -= min(20, 6 + 2 * place) }
    var details: Statement.Details?
    if key.isGiven ? given != text : !text.isEmpty {
      details = Statement.Details(given: key.isGiven ? given : "")
    }
    let index = key.isOne ? nil : place
    if meaning.field == .time {
      var statement = Statement(
        field: .time, rule: meaning.rule, trust: trust, index: index, source: key.source,
        text: text, details: details)
      take(time: values[place], into: &statement)
      statements.append(statement)
    } else {
      statements.append(
        Statement(
          field: meaning.field, rule: meaning.rule, trust: trust, index: index,
          source: key.source, text: text, details: details))
    }
  }

  /// A record within a value: its members mean what they mean as keys of the same vocabulary.
  private static func readEmbedded(
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
  private static func take(time value: MetadataValue, into statement: inout Statement) {
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

  private static let authorLabels = PhraseTable<Bool>(.authorKey)

  /// What `twitter:data1` is, by the words of `twitter:label1`.
  private static func label(of key: String, in metadata: [String: [MetadataValue]]) -> StatedField?
  {
    let twin = key.replacing("data", with: "label")
    guard let label = metadata[twin]?.first?.text, let hash = label.wordsHash else { return nil }
    return authorLabels.meaning(of: hash) != nil ? .author : nil
  }
}

extension String {
  /// The text with every occurrence of some ASCII letters replaced.
  fileprivate func replacing(_ word: String, with other: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(utf8)
    let word = Array(word.utf8)
    var i = 0
    while i < bytes.count {
      if i + word.count <= bytes.count, bytes[i..<i + word.count].elementsEqual(word) {
        result.append(contentsOf: other.utf8)
        i += word.count
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
