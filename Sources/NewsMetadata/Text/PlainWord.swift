/// What eight bytes tell of the word that begins with them.
struct PlainHead {
  private let bytes: EightBytes
  /// The high bits of the capitals and digits of ASCII at the head, and of all letters and digits there.
  private let others: UInt64
  private let those: UInt64
  /// How many letters and digits of ASCII stand at the head.
  let count: Int

  @inline(__always)
  init(_ bytes: EightBytes) {
    self.bytes = bytes
    let (letters, digits) = (bytes.letters, bytes.digits)
    let marks = (letters | digits) ^ EightBytes.highs
    count = marks.trailingZeroBitCount &>> 3
    // Below the first of the marks.
    let head = (marks &- 1) & ~marks
    those = head & EightBytes.highs
    others = (letters & ~bytes.small | digits) & head
  }

  /// The letters and digits as a word; not where there are none.
  @inline(__always)
  var hash: WordHash { WordHash(value: bytes.packed(count)) }

  /// What the letters and digits are.
  @inline(__always)
  var traits: WordTraits {
    let digits = bytes.digits & those
    let capitals = others & ~digits
    var traits = UInt16(truncatingIfNeeded: capitals &>> 7 & 1)
    if those != digits { traits |= WordTraits.hasLetter.rawValue }
    if those != others { traits |= WordTraits.hasSmall.rawValue }
    if digits != 0 { traits |= WordTraits.hasDigit.rawValue }
    if capitals & (capitals &- 1) != 0 { traits |= WordTraits.manyCapitals.rawValue }
    return WordTraits(rawValue: traits)
  }

  /// Whether a capital is among them.
  var hasCapital: Bool { others & ~bytes.digits != 0 }
}

/// Words of letters and digits of ASCII, read eight bytes at a time.
enum PlainWord {
  /// Reads the word that begins at an offset; nil where none does, where it may go on with another
  /// character, and in a text of fewer bytes than eight. Linear in the word.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Word? {
    guard let eight = bytes.padded(at: start) else { return nil }
    let head = PlainHead(eight)
    guard head.count < 8 else { return readLong(bytes, at: start) }
    let end = start &+ head.count
    guard head.count > 0, ends(bytes, at: end) else { return nil }
    return word(head.hash, start, end, head.traits)
  }

  /// Reads one that is of eight bytes or more.
  @inline(never)
  static func readLong(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Word? {
    guard let eight = bytes.padded(at: start) else { return nil }
    let head = PlainHead(eight)
    var (hash, traits, hasCapital) = (head.hash, head.traits, head.hasCapital)
    var end = start &+ head.count
    while let eight = bytes.padded(at: end) {
      let next = PlainHead(eight)
      if next.count == 0 { break }
      for place in end..<end &+ next.count {
        // Small letters have a bit that capitals have not, and digits have it.
        hash.add(UInt32(bytes[place] | 0x20))
      }
      if hasCapital && next.hasCapital { traits.insert(.manyCapitals) }
      hasCapital = hasCapital || next.hasCapital
      traits.formUnion(next.traits.subtracting(.startsWithCapital))
      end &+= next.count
      if next.count < 8 { break }
    }
    return ends(bytes, at: end) ? word(hash, start, end, traits) : nil
  }

  @inline(__always)
  private static func ends(_ bytes: UnsafeBufferPointer<UInt8>, at end: Int) -> Bool {
    end >= bytes.count || ends(before: bytes[end])
  }

  /// Whether a word ends before a byte: apostrophes and letters beyond ASCII may be part of it.
  @inline(__always)
  static func ends(before byte: UInt8) -> Bool { byte < 0x80 && byte != 0x27 }

  @inline(__always)
  private static func word(
    _ hash: WordHash, _ start: Int, _ end: Int, _ traits: WordTraits
  ) -> Word {
    Word(
      hash: hash, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
      traits: traits)
  }
}
