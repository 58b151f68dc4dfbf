@_spi(Tables) internal import NewsText

/// The language of a text, as far as the names in it need to know: by its commonest small words, or where
/// it has few by letters that no other language writes.
enum TextLanguage {
  /// One of the large languages of news, nil where none has a clear majority.
  ///
  /// - Parameter text: its first lines.
  static func guess(_ text: NameLine) -> String? {
    let words = smallWords
    // No more words than these are within reach.
    var counts = SIMD32<Int16>()
    var found = 0
    let tokens = text.tokens
    for index in 0..<tokens.count {
      let token = tokens.baseAddress.unsafelyUnwrapped + index
      let shape = token.pointee.shape
      // No processor could foretell which words are small: what others count for is nothing.
      let mayBeSmall =
        (token.pointee.length <= 6) && !shape.isDisjoint(with: [.latin, .cyrillic])
        && token.pointee.keyEnd &- token.pointee.keyStart <= 8
      let set = words.set(of: mayBeSmall ? text.beginning(token.pointee) : 0)
      guard token.pointee.end <= reach else { break }
      counts &+= words.languages(set)
      found &+= set == 0 ? 0 : 1
      if found & 15 == 0, set != 0, isSettled(counts) { break }
    }
    let leader = found < 2 ? nil : leader(counts)
    // Few small words tell less than a letter that no other language has.
    if let leader, found >= 8 || leader == "en" { return leader }
    return told(byLettersOf: text) ?? leader
  }

  /// Whether a folded word is one of the commonest small words of a language; but not "who", which
  /// headlines in capitals write of the organisation more often.
  static func isSmallWord(_ word: UnsafeBufferPointer<UInt8>, of language: String?) -> Bool {
    guard let language, word.count <= 8,
      let index = lists.firstIndex(where: { $0.language == language })
    else { return false }
    let bytes = word.reduce(0) { $0 << 8 | UInt64($1) }
    return bytes != 0x77_686F && smallWords.languages(smallWords.set(of: bytes))[index] != 0
  }

  /// Whether one language is so far ahead that the rest of the text is not asked.
  private static func isSettled(_ counts: SIMD32<Int16>) -> Bool {
    withNumbers(counts) { counts in
      let most = most(counts)
      return most >= 12 && number(of: counts, from: most / 2 + 1) == 1
    }
  }

  @inline(__always)
  private static func most(_ counts: UnsafePointer<Int16>) -> Int16 {
    var most: Int16 = 0
    for index in 0..<languageCount { most = max(most, counts[index]) }
    return most
  }

  /// How many languages have so many words.
  @inline(__always)
  private static func number(of counts: UnsafePointer<Int16>, from least: Int16) -> Int16 {
    var number: Int16 = 0
    for index in 0..<languageCount { number &+= counts[index] >= least ? 1 : 0 }
    return number
  }

  private static let languageCount = 32

  /// The language with the most words, nil where it has no clear majority over those that are not its
  /// next of kin.
  private static func leader(_ counts: SIMD32<Int16>) -> String? {
    withNumbers(counts) { counts in
      let most = most(counts)
      guard most >= 2 else { return nil }
      var best = 0
      while counts[best] != most { best += 1 }
      let lists = lists
      let least = Int16(truncatingIfNeeded: Int(most) * 10 / 13 + 1)
      if number(of: counts, from: least) > 1 {
        for index in 0..<languageCount where counts[index] >= least {
          if lists[index].kin != lists[best].kin { return nil }
        }
      }
      return lists[best].language
    }
  }

  /// Lends the lanes as they lie in memory, which are looked at one by one.
  @inline(__always)
  private static func withNumbers<Result>(
    _ counts: SIMD32<Int16>, _ body: (UnsafePointer<Int16>) -> Result
  ) -> Result {
    withUnsafeBytes(of: counts) {
      body($0.assumingMemoryBound(to: Int16.self).baseAddress.unsafelyUnwrapped)
    }
  }

  /// So many bytes of a text tell its language.
  static let reach = 6000

  /// By the bytes of a word, the languages that have it: a hash table of words and their sets.
  private final class SmallWords: @unchecked Sendable {
    // Made once for all and never written after.
    private struct Slot: BitwiseCopyable {
      /// Up to eight bytes; 0 where there is none.
      var word: UInt64 = 0
      /// The number of its set, 0 where there is none.
      var set = 0
    }

    // Most are empty, so that a search ends where it begins.
    private let slots: UnsafeMutablePointer<Slot>
    /// A one for each language that has a word; the first set is empty.
    private let sets: UnsafeMutablePointer<SIMD32<Int16>>
    private var setCount = 1

    private static let slotBits: UInt64 = 13
    private static let slotCount = 1 << slotBits
    private static let mostSets = 2048

    init(_ lists: [Words]) {
      slots = .allocate(capacity: Self.slotCount)
      slots.initialize(repeating: Slot(), count: Self.slotCount)
      sets = .allocate(capacity: Self.mostSets)
      sets.initialize(repeating: .zero, count: Self.mostSets)
      for (index, list) in lists.enumerated() {
        list.words.withUTF8Buffer { words in
          var word: UInt64 = 0
          for byte in words {
            if byte != 0x20 {
              word = word << 8 | UInt64(byte)
            } else {
              add(word, of: index)
              word = 0
            }
          }
          add(word, of: index)
        }
      }
    }

    private func add(_ word: UInt64, of language: Int) {
      guard word != 0 else { return }
      var place = Self.place(word)
      while slots[place].word != 0, slots[place].word != word {
        place = (place + 1) % Self.slotCount
      }
      if slots[place].set == 0 {
        precondition(setCount < Self.mostSets, "more small words than there is room for")
        slots[place] = Slot(word: word, set: setCount)
        setCount += 1
      }
      sets[slots[place].set][language] = 1
    }

    deinit {
      slots.deallocate()
      sets.deallocate()
    }

    @inline(__always)
    private static func place(_ word: UInt64) -> Int {
      Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> (64 - slotBits))
    }

    /// The number of the set of languages that have a word, 0 where none has.
    @inline(__always)
    func set(of word: UInt64) -> Int {
      var place = Self.place(word)
      while slots[place].word != word, slots[place].word != 0 {
        place = (place &+ 1) & (Self.slotCount - 1)
      }
      // That of an empty slot is 0.
      return slots[place].set
    }

    /// A one for each language of a set.
    @inline(__always)
    func languages(_ set: Int) -> SIMD32<Int16> { sets[set] }
  }

  private static let smallWords = SmallWords(lists)
}
