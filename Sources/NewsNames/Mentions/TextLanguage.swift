@_spi(Tables) internal import NewsText

/// The language of a text, as far as the names in it need to know: by its commonest small words.
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
      guard token.pointee.length <= 6, shape.contains(.latin) || shape.contains(.cyrillic),
        token.pointee.keyEnd &- token.pointee.keyStart <= 8
      else { continue }
      guard token.pointee.end <= reach else { break }
      guard let languages = words.languages(of: text.beginning(token.pointee)) else { continue }
      counts &+= languages
      found &+= 1
      if found & 15 == 0, isSettled(counts) { break }
    }
    return found < 2 ? nil : leader(counts)
  }

  /// Whether a folded word is one of the commonest small words of a language; but not "who", which
  /// headlines in capitals write of the organisation more often.
  static func isSmallWord(_ word: UnsafeBufferPointer<UInt8>, of language: String?) -> Bool {
    guard let language, word.count <= 8,
      let index = lists.firstIndex(where: { $0.language == language })
    else { return false }
    let bytes = word.reduce(0) { $0 << 8 | UInt64($1) }
    return bytes != 0x77_686F && smallWords.languages(of: bytes).map { $0[index] != 0 } ?? false
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
    /// A word of up to eight bytes; 0 where there is none.
    private let slots: UnsafeMutablePointer<UInt64>
    /// A one for each language that has the word of the slot.
    private let sets: UnsafeMutablePointer<SIMD32<Int16>>

    private static let slotCount = 4096

    init(_ lists: [Words]) {
      slots = .allocate(capacity: Self.slotCount)
      slots.initialize(repeating: 0, count: Self.slotCount)
      sets = .allocate(capacity: Self.slotCount)
      sets.initialize(repeating: .zero, count: Self.slotCount)
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
      while slots[place] != 0, slots[place] != word { place = (place + 1) % Self.slotCount }
      slots[place] = word
      sets[place][language] = 1
    }

    deinit {
      slots.deallocate()
      sets.deallocate()
    }

    @inline(__always)
    private static func place(_ word: UInt64) -> Int {
      Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 52)
    }

    /// A one for each language that has a word; nil where none has.
    @inline(__always)
    func languages(of word: UInt64) -> SIMD32<Int16>? {
      var place = Self.place(word)
      // Most slots are empty, so that the search ends soon.
      while slots[place] != 0 {
        if slots[place] == word { return sets[place] }
        place = (place &+ 1) & (Self.slotCount - 1)
      }
      return nil
    }
  }

  private static let smallWords = SmallWords(lists)

  /// The small words of a language.
  private struct Words {
    let language: String
    /// The same for languages whose small words are nearly the same, and the endings of their names.
    let kin: String
    /// Folded, of no more than eight bytes, with a space between them.
    let words: StaticString

    init(_ language: String, kin: String? = nil, _ words: StaticString) {
      self.language = language
      self.kin = kin ?? language
      self.words = words
    }
  }

  private static let lists = [
    Words(
      "be",
      """
      і у не на што з па як за ад для гэта яго ен але да пра быу пры або усе так ужо яна яны ці каб
      """),
    Words(
      "bg",
      """
      и в не на че с по как от за да се е са ще го тои но до към при или си след през беше има още
      """),
    Words(
      "cs", kin: "cs sk",
      """
      a v se na je ze s z do o pro by jsou si k po ktery podle byl jako ale take ve jeho jeji ktera \
      ktere nebo uz jen pri od pred mezi bude byla bylo aby kdyz jak tak dnes roce ke za ma
      """),
    Words(
      "da", kin: "da no sv",
      """
      og at det som en pa er af for med den til ikke om et han har de var sig i efter fra ved men kan \
      skal blev vil eller siger nar havde hun ogsa mod
      """),
    Words(
      "de",
      """
      der die das und ist ein eine den mit von zu auf nicht im dem fur sich des auch als nach sie \
      bei wird hat am aus vor um an wie war er es noch oder aber nur uber durch sind einem einer \
      einen dass wurde haben zum zur in
      """),
    Words(
      "en",
      """
      the of and to in is that for with on was by from at as it has are be said will his her not this \
      but an or they were which who had their after would when more been than about a
      """),
    Words(
      "es",
      """
      el la los las de y que en un una por con para del se es su al como mas lo sus pero esta este \
      fue ha sobre entre desde hasta sin tras dijo no a
      """),
    Words(
      "et", kin: "et fi",
      """
      ja on ei see et oli kui ka mis kes oma aga seda selle ning ole pole mida veel juba siis ta voi \
      poolt tema
      """),
    Words(
      "fi", kin: "et fi",
      """
      ja on ei se etta oli kun mutta ovat myos joka kuin sen hanen nyt vain mukaan ollut olla jos \
      niin tai ennen voi han jotka koska viela sanoi
      """),
    Words(
      "fr",
      """
      le la les des et est une dans pour que sur avec du au par qui pas plus son aux ce il ne se ont \
      ete ses cette mais ou sont comme leur etait apres entre selon en de un a
      """),
    Words(
      "hr", kin: "hr sl",
      """
      i u je da se na za su od s koji ce bi sto iz o nije kako te nakon koja koje ili ali bio bila \
      bilo sa po do dok samo jos kod zbog prema prije
      """),
    Words(
      "hu",
      """
      a az es hogy nem is egy meg volt ez csak mar van de ki mint lesz el ha fel le azt akik ami aki \
      lehet majd most sem vagy minden ezt utan
      """),
    Words(
      "id",
      """
      yang dan di dengan untuk dari ini itu pada dalam tidak ke akan telah juga oleh
      """),
    Words(
      "it",
      """
      il la di che e una un per con del della in sono non nel si alla gli dei ha da i le lo nella \
      dal al ai anche come piu ma su dopo stato era suo
      """),
    Words(
      "lt",
      """
      ir su is kad i bet yra uz buvo po tai apie kaip ne tik jau bus savo kuris iki prie del nuo dar
      """),
    Words(
      "lv",
      """
      un ir ar no par ka uz ne ari pec gada bet vai kas to tas lidz bija del vina tika sava
      """),
    Words(
      "mk",
      """
      и во не на дека со по како од за да се е ке го тоа но до кон при или си беше има ги
      """),
    Words(
      "nl",
      """
      de het een en van in is dat op te voor met zijn niet aan er ook als door om bij naar nog over \
      uit maar wordt heeft werd tot deze dit hun was
      """),
    Words(
      "no", kin: "da no sv",
      """
      og at det som en pa er av for med den til ikke om et han har de var seg i etter fra ved men kan \
      skal ble vil eller sier nar hadde hun ogsa mot
      """),
    Words(
      "pl",
      """
      w z na i nie sie do jest to ze o za po od przez dla ktory jego oraz jak ktora ktore byl byla \
      bylo sa ale tym tej juz tylko przed przy pod nad bez czy moze roku ich go jej we
      """),
    Words(
      "pt",
      """
      o a os as de e que em um uma por com para do da se no na ao foi mais sao pela pelo sua seu aos \
      nas nos ate ele ela tem ser apos entre sobre disse
      """),
    Words(
      "ro",
      """
      si de la in a cu pe din care este un o sa nu pentru ca mai au fost al ale cel prin dupa ce iar \
      sunt dar sau lui catre unei spus
      """),
    Words(
      "ru",
      """
      и в не на что с по как из за от для это его он но к о был до же при или все так уже она они да \
      со об ее
      """),
    Words(
      "sk", kin: "cs sk",
      """
      a v sa na je ze s z do o pre by su si k po ktory podla bol ako ale aj alebo uz len pri od pred \
      medzi bude bola bolo aby ked tak dnes roku ku za ma nie co vo este
      """),
    Words(
      "sl", kin: "hr sl",
      """
      in v je da se na za so od s z ki bo bi kaj iz o ni kako ter po pa tudi kot ali bil bila bilo \
      pri pred med zaradi vec ker jih le
      """),
    Words(
      "sr",
      """
      и у је да се на за су од с који ће би што из о није како те али као или до по ово
      """),
    Words(
      "sv", kin: "da no sv",
      """
      och att det som en pa ar av for med den till inte om ett han har de var sig i fran nar vid men \
      kan ska hade efter under mot enligt sin sina
      """),
    Words(
      "tr",
      """
      ve bir bu da de icin ile olarak cok daha en gibi kadar sonra ne mi ancak olan
      """),
    Words(
      "uk",
      """
      і в у не на що з по як із за від для це иого він але до та про був при або все так вже вона \
      вони зі
      """),
    Words(
      "vi",
      """
      va cua la co khong duoc cho mot trong nhung voi da nguoi cac den tai khi nay
      """),
  ]
}
