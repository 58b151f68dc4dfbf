/// The language of a text, as far as the names in it need to know: by its commonest small words.
enum TextLanguage {
  /// One of the large languages of news in Latin letters, nil where none has a clear majority.
  ///
  /// - Parameter text: whose first block is read.
  static func guess(_ text: borrowing NameTokenizer) -> String? {
    let words = smallWords
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: languages.count) { counts in
      counts.initialize(repeating: 0)
      for token in text.blockTokens where token.length <= 5 && token.shape.contains(.latin) {
        guard token.key.count <= 8, token.end <= reach else { continue }
        var key: UInt64 = 0
        for byte in text.key(token) { key = key << 8 | UInt64(byte) }
        guard var set = words.values[key] else { continue }
        while set != 0 {
          counts[set.trailingZeroBitCount] += 1
          set &= set - 1
        }
      }
      var best = 0
      for index in counts.indices where counts[index] >= counts[best] { best = index }
      guard counts[best] >= 2 else { return nil }
      for index in counts.indices where index != best && counts[best] * 10 < counts[index] * 13 {
        return nil
      }
      return languages[best]
    }
  }

  /// So many bytes of a text tell its language.
  static let reach = 6000

  /// In the order of the alphabet, as the lists of words.
  private static let languages = [
    "cs", "de", "en", "es", "fi", "fr", "hr", "hu", "id", "it", "nl", "pl", "pt", "sv", "tr", "vi",
  ]

  /// By the bytes of a word, the set of the languages that have it.
  private final class SmallWords: Sendable {
    nonisolated(unsafe) let values: HashedValues<UInt16>

    init(_ lists: [String: String]) {
      var values = HashedValues<UInt16>()
      for (index, language) in languages.enumerated() {
        for word in (lists[language] ?? "").split(separator: " ") {
          let key = word.utf8.reduce(0) { $0 << 8 | UInt64($1) }
          values[key] = (values[key] ?? 0) | 1 << UInt16(index)
        }
      }
      self.values = values
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
