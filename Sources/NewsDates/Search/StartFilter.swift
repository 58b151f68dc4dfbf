@_spi(Tables) internal import NewsText

/// Tells most words of running text from those that begin dates by their first letters alone.
///
/// A bit for each ``WordStart``, several of which may share one: a word that has none is none of the
/// lexicon's.
struct StartFilter {
  /// The sets of starts, in the order of the compiled table.
  enum Set: Int {
    /// Of words that begin dates, written small.
    case small
    /// Of words that begin dates, with a capital.
    case capital
    /// Of all words.
    case any
    /// Of words that may stand behind a number.
    case follower
  }

  private let bytes: Bytes
  private let lexicon: Lexicon

  init(_ bytes: Bytes, _ lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
  }

  /// Whether a word of a set may begin at a letter.
  @inline(__always)
  func contains(_ position: Int, in set: Set) -> Bool {
    guard position &+ 4 <= bytes.count,
      let start = WordStart(
        ascii: UnsafeRawBufferPointer(bytes)
          .loadUnaligned(fromByteOffset: position, as: UInt32.self).littleEndian)
    else { return containsFolded(position, in: set) }
    return has(start.place, set)
  }

  @inline(__always)
  private func has(_ place: Int, _ set: Set) -> Bool {
    lexicon.filters[set.rawValue << 10 | place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  /// The same through the fold.
  private func containsFolded(_ position: Int, in set: Set) -> Bool {
    let table = lexicon.fold
    var cursor = FoldCursor(bytes, at: position, table: table)
    var start = WordStart()
    var isUnspaced = false
    var isFirst = true
    while true {
      if cursor.isAtBoundary, cursor.position < bytes.count, bytes[cursor.position] >= 0x80 {
        let traits = table.traits(bytes, at: cursor.position).traits
        switch traits.kind {
        case .letter, .mark, .ignorable, .unassigned: break
        case .unspaced: isUnspaced = isUnspaced || isFirst
        default: return has(start.place, set)
        }
        if isFirst, traits.script == .hangul { isUnspaced = true }
        isFirst = false
      }
      guard let byte = cursor.next(), start.add(byte) else { break }
    }
    return has(start.place, set) || isUnspaced && has(start.placeOfSign, set)
  }
}
