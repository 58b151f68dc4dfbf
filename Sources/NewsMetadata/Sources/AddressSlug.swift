/// The part of an address that is made of the headline's words.
enum AddressSlug {
  /// The longest of the last parts of a path that has words, the last one that has three; nil where none
  /// has two.
  static func find(in bytes: UnsafeBufferPointer<UInt8>, _ parts: [Range<Int>]) -> String? {
    var best: (slug: String, words: Int)?
    for part in parts.suffix(3).reversed() {
      let found: (slug: String, words: Int)?
      if bytes[part].contains(UInt8(ascii: "%")) {
        var text = decoded(bytes, part)
        found = text.withUTF8 { slug(in: $0, longerThan: best?.words ?? 1) }
      } else {
        found = slug(in: UnsafeBufferPointer(rebasing: bytes[part]), longerThan: best?.words ?? 1)
      }
      if let found { best = found }
      if let best, best.words >= 3 { break }
    }
    return best?.slug
  }

  /// A part of a path without its ending, and how many words it has; nil where these are no more than so
  /// many.
  private static func slug(
    in part: UnsafeBufferPointer<UInt8>, longerThan words: Int
  ) -> (slug: String, words: Int)? {
    let range = 0..<lengthWithoutEnding(of: part)
    let count = wordCount(part, range)
    return count > words ? (part.text(range), count) : nil
  }

  /// How many words have letters and no digits.
  private static func wordCount(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    var count = 0
    var i = range.lowerBound
    while let word = bytes.nextWord(from: &i, to: range.upperBound) {
      if word.traits.contains(.hasLetter), !word.traits.contains(.hasDigit) { count += 1 }
    }
    return count
  }

  /// Without ".html" and the like: a full stop and five characters at most.
  private static func lengthWithoutEnding(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var i = bytes.count
    var length = 0
    while i > 0, length < 6 {
      let (s, start) = bytes.decode(before: i)
      if s == 0x2E { return start }
      i = start
      length += 1
    }
    return bytes.count
  }

  private static func decoded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> String {
    var result: [UInt8] = []
    var i = range.lowerBound
    while i < range.upperBound {
      if bytes[i] == UInt8(ascii: "%"), i + 2 < range.upperBound,
        let byte = UInt8(bytes.text(i + 1..<i + 3), radix: 16)
      {
        result.append(byte)
        i += 3
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
