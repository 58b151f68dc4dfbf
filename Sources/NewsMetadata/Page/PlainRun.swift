/// The words of a line while they are read, and what they are together.
///
/// Most are words of ASCII in a row, with no more between them than a space, a comma or a full stop and a
/// space, or a hyphen or a colon: these are read here, all others one by one.
struct PlainRun {
  /// Where the next word begins, or what stands before it.
  var place: Int
  /// How many words there are.
  private(set) var count = 0
  /// Characters, joiners and accents apart.
  var length = 0
  private(set) var sentences = 0
  private(set) var sums = WordSums()

  init(place: Int) { self.place = place }

  /// Reads words up to the first that is not plain, or the end of the line. Linear.
  ///
  /// What few words need stands apart, or the numbers of all of them would be kept in memory.
  ///
  /// - Parameter room: where the words go, the first of the line at its head.
  @inline(never)
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ masks: PageMasks, _ table: FirstWords, to end: Int,
    _ room: UnsafeMutablePointer<Word>
  ) {
    // A word is looked at with the two bytes before it and eight from its head on.
    let stop = Swift.min(end, bytes.count &- 10)
    guard let text = bytes.baseAddress, place < stop else { return }
    var (at, next) = (place, room + count)
    var (hash, lists) = (sums.hash, sums.lists)
    // Capitals before small letters: each counts as much as the bit that it has not.
    var capitals: UInt64 = 0
    var seldom = Seldom()
    repeat {
      let start = _fastPath(text[at] == 0x20) ? at &+ 1 : seldom.skip(text, at)
      let letters = masks.words(at: start)
      let count = (~letters).trailingZeroBitCount
      // Of a word as long as what was looked at the end is not known.
      guard UInt(bitPattern: count &- 1) < UInt(PageMasks.reach - 1) else { break }
      let eight = EightBytes(UnsafeRawPointer(text + start).loadUnaligned(as: UInt64.self))
      let after = start &+ count
      var (own, traits): (WordHash, WordTraits)
      let capital = count <= 8 ? eight.otherThanSmall(count) : .max
      if _fastPath(capital & ~0x20 == 0) {
        own = WordHash(value: eight.packed(count))
        capitals &+= capital
        traits = WordTraits(startsWithCapital: capital &>> 5, count)
      } else {
        (own, traits) = seldom.word(eight, masks, text, start, count)
        guard traits != [] else { break }
      }
      var word = Word(
        hash: own, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: after),
        traits: traits)
      word.lists = table.lists(of: own)
      lists |= word.lists
      hash.add(word: own)
      next.initialize(to: word)
      next += 1
      at = after
    } while at < stop
    seldom.takeBack(at)
    let read = next - room &- count
    let capitalWords = Int(truncatingIfNeeded: capitals &>> 5)
    sums.hash = hash
    sums.lists = lists
    sums.add(seldom.sums)
    sums.add(capital: capitalWords, small: read &- seldom.words &- capitalWords)
    length &+= at &- place &- seldom.gaps &- read
    count &+= read
    sentences &+= seldom.sentences
    place = at
  }

  /// Adds a word that is not plain.
  @inline(__always)
  mutating func add(
    _ word: consuming Word, _ table: FirstWords, _ room: UnsafeMutablePointer<Word>
  ) {
    word.lists = table.lists(of: word.hash)
    sums.lists |= word.lists
    sums.hash.add(word: word.hash)
    sums.count(word.traits)
    (room + count).initialize(to: word)
    count &+= 1
  }
}

/// What of a run of words is not a space and small letters.
private struct Seldom {
  /// The bytes between words, but for one for each of them.
  var gaps = 0
  var sentences = 0
  /// How many words are not of small letters alone behind the first, or long, and what they are.
  var words = 0
  var sums = WordSums()
  /// The last place that was skipped, and what it counted.
  private var place = -1
  private var gap = 0
  private var mark = 0

  /// Where a word begins behind something else than a space: "well-known", "10:45", a mark and a space.
  @inline(never)
  mutating func skip(_ text: UnsafePointer<UInt8>, _ at: Int) -> Int {
    let first = text[at]
    let isMark = text[at &+ 1] == 0x20 && (first == 0x2C || first == 0x2E)
    let isJoint = first == 0x2D || first == 0x3A
    gap = isMark ? 1 : isJoint ? 0 : -1
    mark = first == 0x2E ? 1 : 0
    place = at
    gaps &+= gap
    sentences &+= mark
    return at &+ 1 &+ gap
  }

  /// What was counted for a place behind which no word was read is none.
  mutating func takeBack(_ at: Int) {
    guard place == at else { return }
    gaps &-= gap
    sentences &-= mark
  }

  /// What a word is that is long, or of more than small letters behind its first; without traits where it
  /// has letters beyond ASCII, or an apostrophe.
  @inline(never)
  mutating func word(
    _ head: EightBytes, _ masks: PageMasks, _ text: UnsafePointer<UInt8>, _ start: Int, _ count: Int
  ) -> (hash: WordHash, traits: WordTraits) {
    let text = text + start
    // Those of this word alone, which are the lowest.
    let others = masks.others(at: start) & ((1 &<< UInt64(truncatingIfNeeded: count)) &- 1)
    let isPlain = others <= 1 && text[0] &- 0x41 < 0x80 - 0x41
    let traits =
      isPlain
      ? WordTraits(startsWithCapital: others, count) : WordTraits(others, count, text)
    guard traits != [] else { return (WordHash(), traits) }
    words &+= 1
    sums.count(traits)
    if count <= 8 { return (WordHash(value: head.packed(count)), traits) }
    var hash = WordHash(value: head.packed(8))
    // Small letters have a bit that capitals have not, and digits have it.
    for place in 8..<count { hash.add(UInt32(text[place] | 0x20)) }
    return (hash, traits)
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

  /// Those of letters and digits of ASCII; none where there is anything else.
  ///
  /// - Parameters:
  ///   - others: a bit for each that is no small letter.
  ///   - count: the number of them.
  fileprivate init(_ others: UInt64, _ count: Int, _ text: UnsafePointer<UInt8>) {
    var (capitals, digits) = (0, 0)
    var left = others
    while left != 0 {
      let byte = text[left.trailingZeroBitCount]
      if byte >= 0x80 || byte == 0x27 {
        self = []
        return
      }
      if byte < 0x41 { digits &+= 1 } else { capitals &+= 1 }
      left &= left &- 1
    }
    self = digits < count ? .hasLetter : []
    if capitals &+ digits < count { insert(.hasSmall) }
    if digits > 0 { insert(.hasDigit) }
    if capitals > 1 { insert(.manyCapitals) }
    if others & 1 != 0, text[0] >= 0x41 { insert(.startsWithCapital) }
  }
}
