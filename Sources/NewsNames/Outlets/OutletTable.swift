@_spi(Tables) internal import NewsText

/// The domains, homes and languages of a gazetteer's entities.
///
/// Two sections. Words: the number of entities n with facts and of domains m; n triples (entity, home,
/// languages), by entity; m pairs (domain, entity), by domain. The other: the strings, each with its
/// length before it, offset 0 for none; the languages of one entity are one string.
struct OutletTable: @unchecked Sendable {
  // Kept alive by the layer's trie, which owns the table; never written.
  private let words: UnsafeBufferPointer<UInt32>
  private let pool: UnsafeBufferPointer<UInt8>

  /// What is known of one entity.
  struct Facts {
    var domains: [String]
    var home: String?
    var languages: [String]
  }

  init(_ table: StaticTable, firstSection: Int) {
    words = table.section(firstSection)
    pool = table.section(firstSection + 1)
  }

  private var outletCount: Int { Int(words[0]) }
  private var domainCount: Int { Int(words[1]) }
  private func outlet(_ index: Int) -> Int { 2 + 3 * index }
  private func domain(_ index: Int) -> Int { 2 + 3 * outletCount + 2 * index }

  /// Whether nothing points out of the table.
  func isSound(entities: Int) -> Bool {
    guard words.count >= 2, words.count == 2 + 3 * outletCount + 2 * domainCount, !pool.isEmpty
    else { return false }
    func isString(_ word: UInt32) -> Bool {
      let offset = Int(word)
      return offset < pool.count && offset + Int(pool[offset]) < pool.count
    }
    for index in 0..<outletCount {
      let start = outlet(index)
      guard words[start] < entities, isString(words[start + 1]), isString(words[start + 2]) else {
        return false
      }
    }
    for index in 0..<domainCount {
      let start = domain(index)
      guard isString(words[start]), words[start + 1] < entities else { return false }
    }
    return true
  }

  /// The entity that has a domain, spelled as ``DomainName`` spells it.
  func entity(ofDomain name: UnsafeBufferPointer<UInt8>) -> Int? {
    var low = 0
    var high = domainCount
    while low < high {
      let middle = (low + high) / 2
      let order = compare(words[domain(middle)], with: name)
      if order == 0 { return Int(words[domain(middle) + 1]) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// How a string of the table stands to a key in the order of their bytes.
  private func compare(_ offset: UInt32, with key: UnsafeBufferPointer<UInt8>) -> Int {
    let start = Int(offset) + 1
    let count = Int(pool[start - 1])
    for place in 0..<min(count, key.count) where pool[start + place] != key[place] {
      return Int(pool[start + place]) - Int(key[place])
    }
    return count - key.count
  }

  /// What is known of an entity, nil where nothing is.
  func facts(_ entity: Int) -> Facts? {
    var low = 0
    var high = outletCount
    while low < high {
      let middle = (low + high) / 2
      let start = outlet(middle)
      if words[start] == entity {
        let home = string(words[start + 1])
        return Facts(
          domains: (0..<domainCount).filter { words[domain($0) + 1] == entity }
            .map { string(words[domain($0)]) },
          home: home.isEmpty ? nil : home,
          languages: string(words[start + 2]).split(separator: " ").map(String.init))
      }
      if words[start] < entity { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private func bytes(_ offset: UInt32) -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = Int(offset) + 1
    return pool[start..<start + Int(pool[start - 1])]
  }

  private func string(_ offset: UInt32) -> String {
    String(decoding: bytes(offset), as: UTF8.self)
  }
}

extension OutletTable {
  /// The two sections of entries that are in the order of their ids.
  static func sections(_ entries: [Gazetteer.Entry]) -> (words: [UInt32], pool: [UInt8]) {
    var pool = StringPool()
    var outlets: [UInt32] = []
    var domains: [(text: String, entity: Int)] = []
    for (index, entry) in entries.enumerated() {
      if entry.domains.isEmpty, entry.home == nil, entry.languages.isEmpty { continue }
      outlets += [
        UInt32(index), pool.add(entry.home ?? ""),
        pool.add(entry.languages.joined(separator: " ")),
      ]
      for domain in entry.domains {
        if let name = DomainName(domain) { domains.append((name.text, index)) }
      }
    }
    domains.sort { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
    var words = [UInt32(outlets.count / 3), UInt32(domains.count)] + outlets
    for domain in domains { words += [pool.add(domain.text), UInt32(domain.entity)] }
    return (words, pool.bytes)
  }
}
