/// Words of ASCII in a row, with no more between them than a space, or a comma or a full stop and a space:
/// nearly all of a page in such letters.
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
    _ bytes: UnsafeBufferPointer<UInt8>, to end: Int, _ room: UnsafeMutablePointer<Word>
  ) {
    // A word is looked at with the two bytes before it and the one behind it.
    let stop = Swift.min(end, bytes.count &- 10)
    guard place < stop, let text = bytes.baseAddress else { return }
    var (at, next) = (place, room + count)
    // The bytes between words, but for one for each of them.
    var (gaps, sentences) = (0, 0)
    while at < stop {
      var start = at &+ 1
      let first = text[at]
      if first != 0x20 {
        let isMark = text[start] == 0x20 && (first == 0x2C || first == 0x2E)
        start = isMark ? at &+ 2 : at
      }
      // A word of small letters, but for the first, before a space or a mark, as most are.
      let letter = text[start]
      if (letter | 0x20) &- 0x61 < 26 {
        let bytes = EightBytes(
          UnsafeRawPointer(text + start).loadUnaligned(as: UInt64.self)
        ).withSmallFirst
        let count = bytes.smallCount
        if count < 8, Self.isMark(text[start &+ count]) {
          next.initialize(
            to: Word(
              hash: WordHash(value: bytes.packedSmall(count)),
              start: Int32(truncatingIfNeeded: start),
              end: Int32(truncatingIfNeeded: start &+ count),
              traits: letter & 0x20 != 0 ? .plain : count > 1 ? .title : .capital))
          if first != 0x20 {
            gaps &+= start &- at &- 1
            if first == 0x2E { sentences &+= 1 }
          }
          next += 1
          at = start &+ count
          continue
        }
      }
      let head = PlainHead(text + start)
      var after = start &+ head.count
      if head.count < 8 {
        guard head.count > 0, PlainWord.ends(before: text[after]) else { break }
        next.initialize(
          to: Word(
            hash: head.hash, start: Int32(truncatingIfNeeded: start),
            end: Int32(truncatingIfNeeded: after),
            traits: head.isSmall ? .plain : head.traits))
      } else {
        guard let long = PlainWord.readLong(bytes, at: start) else { break }
        next.initialize(to: long)
        after = Int(long.end)
      }
      if first != 0x20 {
        gaps &+= start &- at &- 1
        if first == 0x2E { sentences &+= 1 }
      }
      next += 1
      at = after
    }
    let read = next - room - count
    length &+= at &- place &- gaps &- read
    count &+= read
    self.sentences &+= sentences
    place = at
  }

  /// A space or a mark of ASCII that no word goes on behind: those before the digits, but for the apostrophe.
  @inline(__always)
  private static func isMark(_ byte: UInt8) -> Bool { byte < 0x30 && byte != 0x27 }
}

extension WordTraits {
  /// A capital alone.
  fileprivate static let capital: WordTraits = [.startsWithCapital, .hasLetter]
  /// A capital and small letters behind it.
  fileprivate static let title: WordTraits = [.startsWithCapital, .hasLetter, .hasSmall]
}
