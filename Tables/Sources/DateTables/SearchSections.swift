@_spi(Tables) import NewsDates

/// What a search in running text asks of the lexicon before it looks a word up.
struct SearchSections {
  /// The class of each form.
  private(set) var classes: [UInt8] = []
  private var sets = [[UInt64]](
    repeating: [UInt64](repeating: 0, count: WordStart.size / 64), count: 4)

  /// The sets of words' starts, one after the other.
  var filters: [UInt64] { sets.flatMap(\.self) }

  /// Adds a folded form, with what it means and the rank of the first language that means it.
  mutating func add(_ form: [UInt8], _ meanings: [(meaning: WordMeaning, rank: UInt8)]) {
    let known = SearchClass(form: form, meanings)
    classes.append(known.rawValue)
    let start = WordStart(form)
    if known.contains(.beginning) { insert(start, 0) }
    if known.contains(.capitalBeginning) { insert(start, 1) }
    insert(start, 2)
    if known.contains(.follower) { insert(start, 3) }
  }

  private mutating func insert(_ start: WordStart, _ set: Int) {
    for place in start.isSign ? [start.place, start.placeOfSign] : [start.place] {
      sets[set][place >> 6] |= 1 << UInt64(place & 63)
    }
  }
}
