/// The language of a text, as far as the names in it need to know: by its commonest small words.
enum TextLanguage {
  /// One of the large languages of news in Latin letters, nil where none has a clear majority.
  ///
  /// - Parameter text: its first lines.
  static func guess(_ text: NameLine) -> String? {
    let words = smallWords
    // No more words than these are within reach.
    var counts = SIMD16<UInt16>()
    var found = 0
    let tokens = text.tokens
    for index in 0..<tokens.count {
      let token = tokens.baseAddress.unsafelyUnwrapped + index
      guard token.pointee.length <= 5, token.pointee.shape.contains(.latin) else { continue }
      guard token.pointee.end <= reach else { break }
      guard let languages = words.languages(of: text.beginning(token.pointee)) else { continue }
      counts &+= languages
      found &+= 1
      if found & 15 == 0, isSettled(counts) { break }
    }
    return leader(counts)
  }

  /// Whether one language is so far ahead that the rest of the text is not asked.
  private static func isSettled(_ counts: SIMD16<UInt16>) -> Bool {
    let most = counts.max()
    guard most >= 12 else { return false }
    var others = counts
    var leaders = 0
    for index in counts.indices where counts[index] == most {
      others[index] = 0
      leaders += 1
    }
    return leaders == 1 && others.max() * 2 <= most
  }

  /// The language with the most words, nil where it has no clear majority.
  private static func leader(_ counts: SIMD16<UInt16>) -> String? {
    var best = 0
    for index in counts.indices where counts[index] >= counts[best] { best = index }
    guard counts[best] >= 2 else { return nil }
    let most = UInt32(counts[best]) * 10
    for index in counts.indices where index != best && most < UInt32(counts[index]) * 13 {
      return nil
    }
    return languages[best]
  }

  /// So many bytes of a text tell its language.
  static let reach = 6000

  /// In the order of the alphabet, as the lists of words.
  private static let languages = [
    "cs", "de", "en", "es", "fi", "fr", "hr", "hu", "id", "it", "nl", "pl", "pt", "sv", "tr", "vi",
  ]

  /// By the bytes of a word, the languages that have it: a hash table of words and numbers of sets.
  private final class SmallWords: @unchecked Sendable {
    // Made once for all and never written after.
    /// A word of up to six bytes, and in the lowest two the number of its set; 0 where there is none.
    private let slots: UnsafeMutablePointer<UInt64>
    /// A one for each language of the set; the first has none.
    private let sets: UnsafeMutablePointer<SIMD16<UInt16>>

    private static let slotCount = 1024

    init(_ lists: [String: String]) {
      var languagesOf: [UInt64: SIMD16<UInt16>] = [:]
      for (index, language) in TextLanguage.languages.enumerated() {
        for word in (lists[language] ?? "").split(separator: " ") {
          languagesOf[word.utf8.reduce(0) { $0 << 8 | UInt64($1) }, default: .zero][index] = 1
        }
      }
      slots = .allocate(capacity: Self.slotCount)
      slots.initialize(repeating: 0, count: Self.slotCount)
      var sets = [SIMD16<UInt16>.zero]
      for (word, set) in languagesOf.sorted(by: { $0.key < $1.key }) where word < 1 << 48 {
        let number = sets.firstIndex(of: set) ?? sets.count
        if number == sets.count { sets.append(set) }
        var place = Self.place(word)
        while slots[place] != 0 { place = (place + 1) % Self.slotCount }
        slots[place] = word << 16 | UInt64(number)
      }
      self.sets = .allocate(capacity: sets.count)
      self.sets.initialize(from: sets, count: sets.count)
    }

    deinit {
      slots.deallocate()
      sets.deallocate()
    }

    @inline(__always)
    private static func place(_ word: UInt64) -> Int {
      Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }

    /// A one for each language that has a word; nil where none has.
    @inline(__always)
    func languages(of word: UInt64) -> SIMD16<UInt16>? {
      var place = Self.place(word)
      // Most slots are empty, so that the search ends soon.
      while slots[place] != 0 {
        if slots[place] >> 16 == word { return sets[Int(slots[place] & 0xFFFF)] }
        place = (place &+ 1) & (Self.slotCount - 1)
      }
      return nil
    }
  }

  private static let smallWords = SmallWords(
    [
      "cs": "a v se na je ze s z do o pro by jsou si k po ktery podle byl jako ale take",
      "fi": "ja on ei se etta oli kun mutta ovat myos joka kuin sen mukaan hanen nyt vain",
      "hr": "i u je da se na za su od s koji ce bi sto iz o nije kako te nakon",
      "hu": "a az es hogy nem is egy meg volt ez csak mar van de ki szerint mint lesz el",
      "en": "the of and to in is that for with on was by from at as it has are be said will",
      "fr": "le la les des et est une dans pour que sur avec du au par qui pas plus son aux",
      "de": "der die das und ist ein eine den mit von zu auf nicht im dem fur sich des auch als",
      "es": "el la los las de y que en un una por con para del se es su al como mas",
      "it": "il la di che e un una per con del della in sono non nel si alla gli dei ha",
      "pt": "o a os as de e que em um uma por com para do da se no na ao foi mais",
      "nl": "de het een en van in is dat op te voor met zijn niet aan er ook als door om",
      "pl": "w z na i nie sie do jest to ze o za po od przez dla ktory jego oraz jak",
      "tr": "ve bir bu da de icin ile olarak cok daha en gibi kadar sonra ne mi ancak olan",
      "id": "yang dan di dengan untuk dari ini itu pada dalam tidak ke akan telah juga oleh",
      "sv": "och att det som en pa ar av for med den till inte om ett han har de var sig",
      "vi": "va cua la co khong duoc cho mot trong nhung voi da nguoi cac den tai khi nay",
    ])
}
