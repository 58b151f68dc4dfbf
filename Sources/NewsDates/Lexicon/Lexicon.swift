internal import CNewsTables
@_spi(Tables) internal import NewsText

/// The date words of every language in one table: `lexicon.bin`, in the format that ``WordKind``
/// describes.
///
/// One for all parsers, and behind a pointer, so that handing it on costs nothing: its sections are
/// never written, and live as long as the program.
struct Lexicon: @unchecked Sendable {
  private struct Sections {
    let root: Trie.Cursor
    let fold = FoldTable.shared
    let starts: UnsafeBufferPointer<UInt32>
    let records: UnsafeBufferPointer<WordMeaning>
    let sets: UnsafeBufferPointer<UInt64>
    let tags: UnsafeBufferPointer<UInt8>
    let orders: UnsafeBufferPointer<UInt8>
    let classes: UnsafeBufferPointer<UInt8>
    let filters: UnsafePointer<UInt64>
    let ranked: RankedLanguages
  }

  static let shared = Lexicon(StaticTable(news_table_lexicon()))

  private let sections: UnsafePointer<Sections>

  private init(_ table: StaticTable) {
    let filters: UnsafeBufferPointer<UInt64> = table.section(7)
    guard let trie = Trie(table, firstSection: 8), let filters = filters.baseAddress else {
      preconditionFailure("a compiled table is damaged: rebuild the package")
    }
    let sections = UnsafeMutablePointer<Sections>.allocate(capacity: 1)
    sections.initialize(
      to: Sections(
        root: trie.root, starts: table.section(1), records: table.section(2),
        sets: table.section(3), tags: table.section(4), orders: table.section(5),
        classes: table.section(6), filters: filters,
        ranked: RankedLanguages(tags: table.section(4))))
    self.sections = UnsafePointer(sections)
  }

  /// Before the first byte of every form.
  @inline(__always) var root: Trie.Cursor { sections.pointee.root }
  @inline(__always) var fold: FoldTable { sections.pointee.fold }
  @inline(__always) var sets: UnsafeBufferPointer<UInt64> { sections.pointee.sets }
  @inline(__always) var tags: UnsafeBufferPointer<UInt8> { sections.pointee.tags }
  @inline(__always) var orders: UnsafeBufferPointer<UInt8> { sections.pointee.orders }
  @inline(__always) var filters: UnsafePointer<UInt64> { sections.pointee.filters }
  @inline(__always) var ranked: RankedLanguages { sections.pointee.ranked }
  /// The languages with much news.
  @inline(__always) var common: LanguageSet { sections.pointee.ranked.common }
  @inline(__always) var english: LanguageSet { sections.pointee.ranked.english }

  /// What a form may do in running text whose language is not told.
  @inline(__always)
  func searchClass(of form: UInt32) -> SearchClass {
    SearchClass(rawValue: sections.pointee.classes[Int(form)])
  }

  /// The meanings of a form, what most languages mean by it first.
  @inline(__always)
  func meanings(of form: UInt32) -> UnsafeBufferPointer<WordMeaning> {
    let starts = sections.pointee.starts
    let range = Int(starts[Int(form)])..<Int(starts[Int(form) + 1])
    return UnsafeBufferPointer(rebasing: sections.pointee.records[range])
  }
}
