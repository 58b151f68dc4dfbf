internal import CNewsTables

/// How English words are written inside a sentence: `Import/cases.py` has the sources.
struct CaseLexicon: Sendable {
  static let shared = CaseLexicon(StaticTable(news_table_cases()))

  /// What is known of a word.
  struct Entry {
    /// The form of a name, an abbreviation or a word like McDonald; nil where there is only a common
    /// word.
    var name: String?
    /// Whether a common word is spelt alike.
    var isCommon: Bool
    /// Whether the name is meant more often than the common word.
    var isUsual: Bool
  }

  private let words: Trie?
  private let table: StaticTable

  private init(_ table: StaticTable) {
    self.table = table
    words = Trie(table, firstSection: 0)
  }

  /// What is known of a word in small letters; nil where nothing is.
  func entry(_ word: String) -> Entry? {
    guard let value = words?.value(of: Array(word.utf8)) else { return nil }
    let name: String?
    switch value & 3 {
    case 1: name = word.prefix(1).uppercased() + word.dropFirst()
    case 2: name = word.uppercased()
    case 3:
      let pool = table.section(2, as: UInt8.self)
      let start = Int(value >> 4)
      name = String(decoding: pool[start + 1..<start + 1 + Int(pool[start])], as: UTF8.self)
    default: name = nil
    }
    return Entry(name: name, isCommon: value & 4 != 0, isUsual: value & 8 != 0)
  }
}
