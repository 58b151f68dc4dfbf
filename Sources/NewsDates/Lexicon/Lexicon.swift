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

  /// A form that stands in a text.
  struct Match: BitwiseCopyable {
    /// Where it ends, in bytes of the text; the full stop of an abbreviation is not in it.
    var end: Int
    /// Its number: what ``Lexicon/meanings(of:)`` takes.
    var form: UInt32
    /// Whether nothing of a word follows: a space, a sign, a digit, the end, or a letter of a
    /// script that puts no spaces between words.
    var isWhole: Bool
  }

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

  /// Gives every form that begins at a position, the shortest first.
  ///
  /// Spaces of any kind and number between words count as one. Case and accents do not matter:
  /// flags say where case must be looked at. Nothing is allocated.
  ///
  /// - Parameters:
  ///   - position: the first byte of a code point.
  ///   - body: called for each form; those that are not whole words are given too, since a number
  ///     or an ending may follow.
  /// - Complexity: O(length of the longest form that begins there).
  @inline(__always)
  func forEachMatch(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, _ body: (Match) -> Void
  ) {
    var cursor = FoldCursor(bytes, at: position, table: fold)
    var place = root
    var wasSpace = false
    while var byte = cursor.next() {
      if byte < 0x20 { byte = 0x20 }
      if byte == 0x20 {
        if wasSpace { continue }
        wasSpace = true
      } else {
        wasSpace = false
      }
      guard place.step(byte) else { return }
      if cursor.isAtBoundary, place.isKey, let form = place.value {
        let end = cursor.endWithMarks
        body(Match(end: end, form: form, isWhole: isWhole(bytes, end: end)))
      }
      if !place.hasMore { return }
    }
  }

  /// The longest whole word or phrase that begins at a position.
  func longestMatch(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Match? {
    var found: Match?
    forEachMatch(in: bytes, at: position) { if $0.isWhole { found = $0 } }
    return found
  }

  @inline(__always)
  private func isWhole(_ bytes: UnsafeBufferPointer<UInt8>, end: Int) -> Bool {
    guard end < bytes.count else { return true }
    let next = bytes[end]
    if next < 0x80 { return !Self.isLetter(next) }
    let after = fold.traits(bytes, at: end).traits
    guard after.kind == .letter || after.kind == .mark || after.kind == .unspaced else {
      return true
    }
    let before = fold.traits(bytes, before: end).traits
    // Between kanji, and where the script changes, a word may end.
    if after.kind == .unspaced || before.kind == .unspaced { return after.kind != .mark }
    return after.script != before.script && after.kind == .letter || after.script == .hangul
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
