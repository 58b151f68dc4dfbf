/// Turns a metadata dictionary into statements, key by key.
enum MetadataReader {
  /// Adds what the metadata states, in the order of the keys. Linear in its size, but for the sorting
  /// of the keys that mean something.
  static func read(
    _ metadata: [String: [MetadataValue]], _ cleaner: FieldCleaner, _ keys: inout KnownKeys,
    into statements: inout Statements
  ) {
    for field in fields(of: metadata, &keys) {
      guard var meaning = keys.meaning(at: field.key) else { continue }
      let values = metadata.values[field.place]
      let source = keys.source(at: field.key)
      if meaning.field == .labelled {
        guard let label = label(of: metadata.keys[field.place], in: metadata) else { continue }
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

  /// A key that means something. Numbers alone: to move strings about is to count them.
  private struct Field {
    let head: UInt64?
    let place: Dictionary<String, [MetadataValue]>.Index
    /// Where the key is known.
    let key: Int
  }

  /// The keys that mean something, in the order of their names.
  private static func fields(
    of metadata: [String: [MetadataValue]], _ keys: inout KnownKeys
  ) -> [Field] {
    keys.begin(metadata.count)
    var fields: [Field] = []
    fields.reserveCapacity(metadata.count)
    var place = metadata.startIndex
    while place != metadata.endIndex {
      if let key = keys.place(of: metadata.keys[place]) {
        fields.append(Field(head: keys.head(at: key), place: place, key: key))
      }
      metadata.formIndex(after: &place)
    }
    // By their heads alone wherever these differ.
    fields.sort {
      if let head = $0.head, let next = $1.head, head != next { return head < next }
      return metadata.keys[$0.place] < metadata.keys[$1.place]
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
