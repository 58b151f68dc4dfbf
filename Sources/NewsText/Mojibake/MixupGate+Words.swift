extension MixupGate {
  /// Letters of the shortest word of Cyrillic or Greek that no two neighbouring characters make odd.
  private static let shortest = 3

  /// The end of a word of Cyrillic or Greek letters in which no pair of letters is strange, nor evidence
  /// of a misreading; the offset itself where another begins there. What stands before it is a gap or
  /// another sign of ASCII.
  @inline(__always)
  mutating func endOfWord(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ misreadings: MisreadingTable
  ) -> Int {
    guard start == 0 || bytes[start - 1] < 0x80 && !Self.isLetter(bytes[start - 1]) else {
      return start
    }
    let lead = bytes[start] & 0xFE
    let isCyrillic = lead == 0xD0
    var common = ~UInt64(0)
    let (end, isOfOne) =
      isCyrillic
      ? endOfCyrillic(bytes, from: start, &common) : endOfGreek(bytes, from: start)
    guard end > start, end == bytes.count || !Self.isLetter(bytes[end]),
      isOfOne || !Self.hasEvidence(bytes, start..<end, misreadings)
    else { return start }
    let count = (end - start) / 2
    guard count >= Self.shortest || isAmongOthers(bytes, start..<end) else { return start }
    forget(bytes, before: start)
    guard doubt == nil, languages & common & ~strange != 0 else { return start }
    languages &= common
    letters += count
    last = end - 2
    turkish = -Self.most
    return end
  }

  /// The end of small letters of Cyrillic, of which the first may be a capital, the languages to which
  /// their pairs are natural, and whether all are letters of Russian; the offset itself where the word
  /// holds anything else beyond ASCII.
  @inline(__always)
  private func endOfCyrillic(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ common: inout UInt64
  ) -> (end: Int, isOfOne: Bool) {
    let pairs = pairs
    let classes = pairs.classes(of: 0xD0)
    // The classes of both leads stand one behind the other.
    guard pairs.classes(of: 0xD1) == classes + 64 else { return (start, false) }
    let address = UnsafeRawPointer(bytes.start)
    let count = bytes.count
    var languages = ~UInt64(0)
    var previous = 0
    // Letters that one alphabet has are no evidence: U+0410 to U+044F.
    var others = 0
    var end = start
    while end &+ 1 < count {
      let character = Int(
        UInt16(littleEndian: address.loadUnaligned(fromByteOffset: end, as: UInt16.self)))
      guard character & 0xC0FE == 0x80D0 else {
        if character & 0x80 == 0 { break }
        return (start, false)
      }
      let place = (character & 1) << 6 | character >> 8 & 0x3F
      let current = Int(classes[place])
      // The upper half of a class says that a letter is small and of Cyrillic.
      guard current >> 8 == 2 || end == start && current >> 8 & 7 == 2 else {
        return (start, false)
      }
      languages &= pairs.cyrillic(previous, current & 0xFF)
      others |= (place &- 0x10) & ~0x3F
      previous = current & 0xFF
      end &+= 2
    }
    common = languages & pairs.cyrillic(previous, 0)
    return (end, others == 0)
  }

  /// The same of Greek, which is one alphabet.
  @inline(__always)
  private func endOfGreek(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (end: Int, isOfOne: Bool) {
    let low = pairs.classes(of: 0xCE)
    let high = pairs.classes(of: 0xCF)
    let address = bytes.start
    let count = bytes.count
    var end = start
    while end < count, address[end] >= 0x80 {
      guard address[end] & 0xFE == 0xCE else { return (start, false) }
      let current = (address[end] & 1 != 0 ? high : low)[Int(address[end &+ 1] & 0x3F)]
      guard current >> 8 == 3 || end == start && current >> 8 & 7 == 3 else {
        return (start, false)
      }
      end &+= 2
    }
    return (end, true)
  }

  /// Whether a word of one or two letters stands behind another of letters beyond ASCII: two letters by
  /// themselves in plain text may be misread, one is no sequence.
  @inline(__always)
  private func isAmongOthers(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    word.lowerBound > 1 && bytes[word.lowerBound - 1] >= 0x20 && bytes[word.lowerBound - 2] >= 0x80
  }

  /// Whether two letters of a word of two-byte letters are evidence of a misreading, or one is nowhere
  /// what UTF-8 shows as.
  private static func hasEvidence(
    _ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, _ misreadings: MisreadingTable
  ) -> Bool {
    var previous: UInt16 = 0
    for place in stride(from: word.lowerBound, to: word.upperBound, by: 2) {
      let number = misreadings.number(of: bytes.scalar(at: place).scalar)
      if number == 0 || previous != 0 && misreadings.isEvidence(previous, number) { return true }
      previous = number
    }
    return false
  }

  @inline(__always)
  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}
