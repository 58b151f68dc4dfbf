/// Words of ASCII in a row, with no more between them than a space, a comma or a full stop and a space, or a
/// hyphen or a colon: nearly all of a page in such letters.
struct PlainRun {
  /// Where the next word begins, or what stands before it.
  var place: Int
  /// How many words there are.
  var count = 0
  /// The bytes of the words.
  var length = 0
  var sentences = 0

  /// Reads words up to the first that is not plain, or the end of the line. Linear.
  ///
  /// What follows from a word alone, and no more: all else is for a second look, so that both have few
  /// numbers to hold.
  ///
  /// - Parameter room: where the words go, the first of the line at its head.
  @inline(never)
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ masks: PageMasks, to end: Int,
    _ room: UnsafeMutablePointer<Word>
  ) {
    // A word is looked at with the two bytes before it, eight from its head on and the one behind it.
    let stop = Swift.min(end, bytes.count &- 10)
    guard let text = bytes.baseAddress else { return }
    var (at, next) = (place, room + count)
    // The bytes between words, but for one for each of them.
    var (gaps, sentences) = (0, 0)
    while at < stop {
      var start = at &+ 1
      let first = text[at]
      if first != 0x20 {
        let isMark = text[start] == 0x20 && (first == 0x2C || first == 0x2E)
        // "well-known", "10:45".
        let isJoint = first == 0x2D || first == 0x3A
        start = isMark ? at &+ 2 : isJoint ? start : at
      }
      let letters = masks.words(at: start)
      let count = (~letters).trailingZeroBitCount
      let after = start &+ count
      // Of a word as long as what was looked at the end is not known.
      guard count > 0, count < PageMasks.reach, after < bytes.count,
        PlainWord.ends(before: text[after])
      else { break }
      if first != 0x20 {
        gaps &+= start &- at &- 1
        if first == 0x2E { sentences &+= 1 }
      }
      let eight = EightBytes(UnsafeRawPointer(text + start).loadUnaligned(as: UInt64.self))
      // The letters of this word alone, which are the lowest.
      let others = masks.others(at: start) & letters & (letters ^ (letters &+ 1))
      let range = (Int32(truncatingIfNeeded: start), Int32(truncatingIfNeeded: after))
      // What few words need stands apart, or the numbers of all of them would be kept in memory.
      if _fastPath(count <= 8 && others <= 1 && text[start] >= 0x41) {
        next.initialize(
          to: Word(
            hash: WordHash(value: eight.packed(count)), start: range.0, end: range.1,
            traits: WordTraits(startsWithCapital: others, count)))
      } else {
        next.initialize(to: Self.word(eight, others, range, text))
      }
      next += 1
      at = after
    }
    let read = next - room &- count
    length &+= at &- place &- gaps &- read
    count &+= read
    self.sentences &+= sentences
    place = at
  }

  /// A word that is long, or of more than small letters behind its first.
  @inline(never)
  private static func word(
    _ head: EightBytes, _ others: UInt64, _ range: (start: Int32, end: Int32),
    _ text: UnsafePointer<UInt8>
  ) -> Word {
    let start = text + Int(range.start)
    let count = Int(range.end &- range.start)
    return Word(
      hash: count <= 8 ? WordHash(value: head.packed(count)) : hash(head, start, count),
      start: range.start, end: range.end,
      traits: others <= 1 && start[0] >= 0x41
        ? WordTraits(startsWithCapital: others, count) : WordTraits(others, count, start))
  }

  /// The hash of a word of more than eight letters.
  private static func hash(
    _ head: EightBytes, _ text: UnsafePointer<UInt8>, _ count: Int
  ) -> WordHash {
    var hash = WordHash(value: head.packed(8))
    // Small letters have a bit that capitals have not, and digits have it.
    for place in 8..<count { hash.add(UInt32(text[place] | 0x20)) }
    return hash
  }
}

extension WordTraits {
  /// Those of small letters, of which the first may be a capital instead.
  ///
  /// - Parameters:
  ///   - capital: 1 where it is, else 0.
  ///   - count: the number of the letters.
  @inline(__always)
  fileprivate init(startsWithCapital capital: UInt64, _ count: Int) {
    // Without a branch, which would go either way.
    let small = UInt16(truncatingIfNeeded: count) > UInt16(truncatingIfNeeded: capital)
    self.init(
      rawValue: UInt16(truncatingIfNeeded: capital) | WordTraits.hasLetter.rawValue
        | (small ? WordTraits.hasSmall.rawValue : 0))
  }

  /// Those of letters and digits of ASCII.
  ///
  /// - Parameters:
  ///   - others: a bit for each that is no small letter.
  ///   - count: the number of them.
  fileprivate init(_ others: UInt64, _ count: Int, _ text: UnsafePointer<UInt8>) {
    var (capitals, digits) = (0, 0)
    var left = others
    while left != 0 {
      if text[left.trailingZeroBitCount] < 0x41 { digits &+= 1 } else { capitals &+= 1 }
      left &= left &- 1
    }
    self = digits < count ? .hasLetter : []
    if capitals &+ digits < count { insert(.hasSmall) }
    if digits > 0 { insert(.hasDigit) }
    if capitals > 1 { insert(.manyCapitals) }
    if others & 1 != 0, text[0] >= 0x41 { insert(.startsWithCapital) }
  }
}
