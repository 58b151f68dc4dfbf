// Words and runs of words are compared by 64-bit hashes of their folded scalars: equal words meet
// whatever their case, accents apart, and nothing is allocated for them.

/// The hash of a folded word or of a run of folded words.
///
/// Of eight letters of ASCII and fewer it has all: no two such words meet.
struct WordHash: Hashable, Sendable {
  var value: UInt64 = 0

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    if scalar < 0x80 {
      // Full: of the letters so far something must go, so all of them are mixed.
      if value &>> 56 != 0 { value = mixed }
      value = value &<< 8 | UInt64(scalar)
    } else {
      value = WordHash(value: value ^ UInt64(scalar)).mixed
    }
  }

  /// Adds the next word of a run.
  @inline(__always)
  mutating func add(word: WordHash) {
    value = WordHash(value: value ^ word.value).mixed
  }

  /// The same number with what its high bits say in the low ones too, which tables are addressed by.
  @inline(__always)
  var mixed: UInt64 {
    let product = value &* 0x9E37_79B9_7F4A_7C15
    return product ^ product &>> 47
  }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}

extension WordHash {
  fileprivate init(bytes: UnsafeBufferPointer<UInt8>) {
    // Of the length too, so that zeros behind a text count.
    value = UInt64(bytes.count)
    var index = 0
    while let eight = bytes.padded(at: index) {
      add(word: WordHash(value: eight.all))
      index &+= 8
    }
    while index < bytes.count {
      add(UInt32(bytes[index]))
      index &+= 1
    }
  }
}

extension String {
  /// The hash of the text as it stands, letter for letter.
  var bytesHash: WordHash { withBytes { WordHash(bytes: $0) } }

  /// The hash of the text's words, case and punctuation apart; nil where it has none.
  var wordsHash: WordHash? {
    return self.withBytes { bytes in
      let (hash, count) = bytes.wordsHash(in: 0..<bytes.count)
      return count > 0 ? hash : nil
    }
  }

  /// Whether the text has the words of another and no others, case and punctuation apart; of none
  /// where the other is nil. Linear in the words that they share.
  func hasWords(of other: String?) -> Bool {
    let other = other ?? ""
    return withBytes { text in
      other.withBytes { other in
        var (place, next) = (0, 0)
        while let word = text.nextWord(from: &place, to: text.count) {
          let twin = other.nextWord(from: &next, to: other.count)
          guard twin?.hash == word.hash else { return false }
        }
        return other.nextWord(from: &next, to: other.count) == nil
      }
    }
  }
}
