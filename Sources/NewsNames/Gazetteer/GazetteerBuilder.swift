@_spi(Tables) internal import NewsText

/// Compiles entries to the sections of a gazetteer.
///
/// Sections: header; trie units; trie tails, with the postings; the codes of the tails; entities;
/// strings; the names of types; the names of languages; which words may begin a form in small letters;
/// the two sections of an ``OutletTable``; the three of a ``LabelTable``; manners of postings; the codes
/// of strings and labels; the sets of ``LanguageSets``.
/// ``GazetteerLayer`` reads them.
@_spi(Tables)
public struct GazetteerBuilder {
  static let version: UInt32 = 10
  /// No key has so many bytes.
  static let longestKey = 250

  private var entities: [Gazetteer.Entry] = []
  private var keys: [[UInt8]: [Int]] = [:]
  private var forms: [(key: [UInt8], posting: Posting)] = []
  /// The first words of the forms that may be written in small letters.
  private var smallStarts: Set<[UInt8]> = []
  private var seen: [FormKey: [Int]] = [:]
  private var languages = LanguageSetBuilder()

  private struct FormKey: Hashable {
    var key: [UInt8]
    var entity: Int
    /// Of an exact form, its spelling; 0 for others.
    var spelling: UInt16
    /// Whether it names the entity rather than its people.
    var isName: Bool
  }

  private init() {}

  /// Makes the sections from entries.
  ///
  /// - Parameter isPacked: whether to learn codes for what the entries are written with, by which the
  ///   sections get smaller by a third, and which takes seconds.
  /// - Complexity: O(n log n) in the forms.
  public static func sections(
    _ entries: [Gazetteer.Entry], isPacked: Bool = false
  ) throws(Gazetteer.Failure) -> [[UInt8]] {
    var builder = GazetteerBuilder()
    try builder.add(entries)
    return try builder.sections(isPacked: isPacked)
  }

  private mutating func add(_ entries: [Gazetteer.Entry]) throws(Gazetteer.Failure) {
    guard entries.count < 1 << 20 else {
      throw Gazetteer.Failure(code: "too-large", message: "more than 1,048,575 entries")
    }
    var ids: Set<String> = []
    var domains: Set<String> = []
    for (index, entry) in entries.enumerated() {
      try entry.check(at: index)
      guard ids.insert(entry.id).inserted else {
        throw Gazetteer.Failure(
          code: "duplicate-id", entry: index, id: entry.id, message: "the id is there already")
      }
      for domain in entry.domains {
        guard let name = DomainName(domain) else {
          throw Gazetteer.Failure(
            code: "bad-domain", entry: index, id: entry.id, message: "\(domain) is no domain")
        }
        guard domains.insert(name.text).inserted else {
          throw Gazetteer.Failure(
            code: "duplicate-domain", entry: index, id: entry.id,
            message: "\(domain) is another entry's, or twice here")
        }
      }
    }
    // In the order of their ids, so that an id is found by halving.
    entities = entries.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    for index in entities.indices {
      let entry = entities[index]
      insert(Gazetteer.Form(entry.name), of: index, flags: .canonical)
      for form in entry.forms { insert(form, of: index, flags: []) }
      // "the New York Times", of which the article is not always a part.
      let article = "The "
      if entry.name.hasPrefix(article), entry.name.split(separator: " ").count > 2 {
        insert(Gazetteer.Form(String(entry.name.dropFirst(article.count))), of: index, flags: [])
      }
    }
  }

  private mutating func insert(
    _ form: Gazetteer.Form, of entity: Int, flags initial: Posting.Flags
  ) {
    let key = NameKey(form.text)
    guard !key.bytes.isEmpty, key.bytes.count < Self.longestKey else { return }
    var flags = initial
    if form.flags.contains(.context) { flags.insert(.context) }
    if form.flags.contains(.lookup) { flags.insert(.lookup) }
    if form.flags.contains(.combining) { flags.insert(.combining) }
    if form.flags.contains(.unrelated) { flags.insert(.unrelated) }
    let policy: Posting.CasePolicy =
      switch form.casePolicy {
      case .some(.any): .any
      case .some(.exact): .exact
      case .some: .capitalized
      case nil: form.role == .abbreviation ? .exact : .capitalized
      }
    let posting = Posting(
      entity: entity, role: form.role, casePolicy: policy, flags: flags,
      spelling: key.spelling,
      languages: form.languages.isEmpty ? 0 : languages.number(form.languages))
    if policy != .capitalized, flags.isDisjoint(with: [.lookup, .unrelated]),
      policy == .any || Self.isSmall(form.text)
    {
      smallStarts.insert(Array(key.bytes.prefix { $0 != 0x20 && $0 != 0x2C && $0 != 0x2E }))
    }
    let known = FormKey(
      key: key.bytes, entity: entity, spelling: policy == .exact ? key.spelling : 0,
      isName: posting.roleCode != .adjective && posting.roleCode != .demonym)
    if let others = seen[known], join(posting, to: others) { return }
    seen[known, default: []].append(forms.count)
    forms.append((key.bytes, posting))
  }

  /// Joins a form with one that has the same key; false where both must stay.
  ///
  /// The first of two forms stays, sources come best first, and is used in the languages of both. But
  /// what may be found in running text gives way to nothing that may not, and what one language writes
  /// small and another with a capital stays apart.
  private mutating func join(_ posting: Posting, to others: [Int]) -> Bool {
    for index in others {
      let first = forms[index].posting
      guard first.flags.intersection(.textual) == posting.flags.intersection(.textual) else {
        continue
      }
      if posting.flags.contains(.lookup) {
        // Says nothing new, but where the others are of certain languages.
        if first.languages == 0 || first.flags.contains(.lookup) || posting.languages == 0 {
          forms[index].posting.languages =
            first.flags.contains(.lookup)
            ? languages.union(first.languages, posting.languages) : first.languages
          return true
        }
        continue
      }
      if first.flags.contains(.lookup) {
        forms[index].posting = posting
        return true
      }
      guard
        first.casePolicy == posting.casePolicy || first.languages == posting.languages
          || first.roleCode == .name && first.casePolicy == .any
      else { continue }
      if posting.casePolicy == .any { forms[index].posting.casePolicy = .any }
      // A word for both is an adjective.
      if posting.roleCode == .adjective { forms[index].posting.roleCode = .adjective }
      if !first.flags.contains(.canonical),
        first.flags.contains(.context) == posting.flags.contains(.context)
      {
        forms[index].posting.languages = languages.union(first.languages, posting.languages)
      }
      return true
    }
    return false
  }

  private func sections(isPacked: Bool) throws(Gazetteer.Failure) -> [[UInt8]] {
    var trie = TrieBuilder()
    var postings: [Posting] = []
    guard let spoken = languages.sections(Set(forms.map(\.posting.languages))) else {
      throw Gazetteer.Failure(code: "too-large", message: "too many sets of languages")
    }
    let order = forms.indices.sorted { a, b in
      if forms[a].key != forms[b].key {
        return forms[a].key.lexicographicallyPrecedes(forms[b].key)
      }
      let (x, y) = (forms[a].posting, forms[b].posting)
      // The likelier entity first.
      let (p, q) = (prior(x.entity), prior(y.entity))
      return p == q ? x.entity < y.entity : p > q
    }
    var start = 0
    while start < order.count {
      var end = start + 1
      let key = forms[order[start]].key
      while end < order.count, forms[order[end]].key == key { end += 1 }
      trie.insert(key, value: UInt32(truncatingIfNeeded: postings.count))
      for index in start..<end {
        var posting = forms[order[index]].posting
        posting.languages = spoken.renumbered[posting.languages] ?? 0
        if index == end - 1 { posting.bits |= 1 << Posting.lastBit }
        postings.append(posting)
      }
      start = end
    }
    guard let coder = PostingList.Coder(postings, entities: entities.count) else {
      throw Gazetteer.Failure(code: "too-large", message: "too many manners of forms")
    }
    let built: TrieBuilder.Sections
    do {
      built = try trie.packed(isLearned: isPacked) { coder.bytes(postings[Int($0)...]) }
    } catch {
      throw Gazetteer.Failure(code: "too-large", message: error.description)
    }
    var codes = TextCodesBuilder()
    if isPacked { codes.learn(texts) }
    var pool = StringPool(codes)
    var types: [String] = []
    var typeIndex: [String: UInt32] = [:]
    var records: [UInt32] = []
    records.reserveCapacity(entities.count * EntityRecord.words)
    for entry in entities {
      let type = "\(entry.kind.rawValue)/\(entry.type)"
      if typeIndex[type] == nil {
        typeIndex[type] = UInt32(types.count)
        types.append(type)
      }
      records += EntityRecord.words(entry, type: typeIndex[type] ?? 0, pool: &pool)
    }
    let outlets = OutletTable.sections(entities)
    let labels = LabelTable.sections(entities, codes)
    guard types.count <= EntityRecord.mostTypes, pool.bytes.count <= EntityRecord.mostNameBytes
    else {
      throw Gazetteer.Failure(code: "too-large", message: "too many types or names")
    }
    let header: [UInt32] = [
      Self.version, UInt32(entities.count), coder.layout.word,
    ]
    return [
      bytes(header), bytes(built.units), built.tails, bytes(built.codes), bytes(records),
      pool.bytes,
      Array(types.joined(separator: "\n").utf8), spoken.names,
      bytes(smallStartBits), bytes(outlets.words), outlets.pool,
      bytes(labels.index), labels.stream, labels.tags, bytes(coder.manners), bytes(codes.section),
      spoken.sets,
    ]
  }

  /// Whether a form that is written in its own case alone begins with no capital letter.
  private static func isSmall(_ form: String) -> Bool {
    !(form.first { $0.isLetter || $0.isNumber }?.isUppercase ?? false)
  }

  /// What is written in codes.
  private var texts: [[UInt8]] {
    entities.flatMap { entity in
      ([entity.id, entity.name] + entity.allLabels.values.sorted()).map { Array($0.utf8) }
    }
  }

  private var smallStartBits: [UInt64] {
    var bits: [UInt64] = Array(repeating: 0, count: SmallStarts.words)
    for word in smallStarts {
      let bit = word.withUnsafeBufferPointer { SmallStarts.Start($0).bit }
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    return bits
  }

  private func prior(_ index: Int) -> Double {
    let entity = entities[index]
    let weight = UInt32(clamping: entity.weight)
    return EntityRecord.prior(
      PlaceRole(entity.kind, entity.type), weight: weight,
      magnitude: log10(Double(weight) + 10), isCapital: entity.isCapital)
  }

  private func bytes<Element: BitwiseCopyable>(_ elements: [Element]) -> [UInt8] {
    elements.withUnsafeBytes { Array($0) }
  }
}
