/// The language of a text, as far as the names in it need to know: by its commonest small words.
enum TextLanguage {
  /// One of the large languages of news in Latin letters, nil where none has a clear majority.
  static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var tokenizer = NameTokenizer(UnsafeBufferPointer(rebasing: bytes.prefix(6000)))
    var counts: [String: Int] = [:]
    while tokenizer.next() {
      for token in tokenizer.tokens where token.shape.contains(.latin) && token.length <= 5 {
        for language in smallWords[tokenizer.keys[token.key]] ?? [] {
          counts[language, default: 0] += 1
        }
      }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let best = ranked.first, best.value >= 2 else { return nil }
    if ranked.count > 1, best.value * 10 < ranked[1].value * 13 { return nil }
    return best.key
  }

  private static let smallWords: [ArraySlice<UInt8>: [String]] = {
    let lists = [
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
    ]
    var words: [ArraySlice<UInt8>: [String]] = [:]
    for (language, list) in lists.sorted(by: { $0.key < $1.key }) {
      for word in list.split(separator: " ") {
        words[ArraySlice(Array(word.utf8)), default: []].append(language)
      }
    }
    return words
  }()
}
