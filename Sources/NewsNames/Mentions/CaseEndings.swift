@_spi(Tables) internal import NewsText

/// The endings that a language puts on names, and what stands there in the nominative:
/// "Варшаве", "Warszawie", "Bécsben".
///
/// The rules only propose: what they give must be the name of a country, a city or a person that is
/// known, see ``MentionScan/inflected(at:_:after:)``.
final class CaseEndings: Sendable {
  struct Rule: Sendable {
    /// Folded, as all of it.
    let ending: [UInt8]
    let nominatives: [[UInt8]]
  }

  /// The longest ending first.
  let rules: [Rule]
  /// The last bytes of each ending, by which nearly all words are told to have none of them.
  private let tails: [Tail]

  /// Up to four last bytes of an ending, the last one highest, and a mask of them.
  private struct Tail: Sendable {
    let bytes: UInt32
    let mask: UInt32

    init(_ ending: [UInt8]) {
      let bytes = ending.suffix(4)
      self.bytes = bytes.reversed().enumerated().reduce(0) {
        $0 | UInt32($1.element) << (24 - 8 * UInt32($1.offset))
      }
      mask = bytes.isEmpty ? 0 : .max << (32 - 8 * UInt32(bytes.count))
    }
  }

  private init(_ text: String) {
    rules = text.split(separator: " ").map { rule in
      let parts = rule.split(separator: ">", omittingEmptySubsequences: false)
      return Rule(
        ending: Fold.bytes(parts.first ?? ""),
        nominatives: (parts.last ?? "").split(separator: "|", omittingEmptySubsequences: false)
          .map { Fold.bytes($0) })
    }.sorted { $0.ending.count > $1.ending.count }
    tails = rules.map { Tail($0.ending) }
  }

  /// The first rule from a number on of which the ending may be a word's; nil where none may.
  ///
  /// - Parameter word: a key of four bytes or more.
  func next(_ number: Int, of word: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = word.baseAddress, word.count >= 4 else { return nil }
    let end = UInt32(
      littleEndian: UnsafeRawPointer(base + (word.count - 4)).loadUnaligned(as: UInt32.self))
    return tails.withUnsafeBufferPointer { tails in
      for index in number..<tails.count where (tails[index].bytes ^ end) & tails[index].mask == 0 {
        return index
      }
      return nil
    }
  }

  /// The rules that the language of a text leaves for words of each script.
  struct Choice {
    private let latin: CaseEndings?
    private let cyrillic: CaseEndings?
    private let georgian: CaseEndings?
    /// Whether there are some for Latin letters, of which English has none.
    let hasLatin: Bool

    /// - Parameter language: BCP 47 without subtags, nil where it is not known.
    init(_ language: String?) {
      let latin = language.map { CaseEndings.latin(of: $0) } ?? genitive
      self.latin = latin
      hasLatin = latin != nil
      let code = language.flatMap { CaseEndings.code($0) }
      // Codes of two letters: ka; ru, be; uk; sr, bs, hr.
      georgian = language == nil || code == 0x6B61 ? CaseEndings.georgian : nil
      switch code {
      case nil: cyrillic = language == nil ? russian : nil
      case 0x7275, 0x6265: cyrillic = russian
      case 0x756B: cyrillic = ukrainian
      case 0x7372, 0x6273, 0x6872: cyrillic = serbian
      default: cyrillic = nil
      }
    }

    /// The rules for words in a script; nil where there are none.
    ///
    /// - Parameter lead: the first byte of the word, which tells the script.
    @inline(__always)
    func rules(shape: NameToken.Shape, lead: UInt8) -> CaseEndings? {
      if shape.contains(.latin) { return latin }
      if shape.contains(.cyrillic) { return cyrillic }
      return switch lead {
      case 0xCE, 0xCF: greek
      case 0xD4...0xD6 where shape.isCased: armenian
      case 0xE1: georgian
      default: nil
      }
    }
  }

  /// The countries all over which a language is spoken, so that its papers write of small towns there.
  static func homes(of language: String?) -> Homes {
    guard let language, let code = code(language) else { return Homes("") }
    for home in homes where home.language == code { return Homes(home.countries) }
    return Homes("")
  }

  /// The letters of a language's code, two of them, as a number; nil for others.
  private static func code(_ language: String) -> UInt16? {
    var letters = language.utf8.makeIterator()
    guard let first = letters.next(), let last = letters.next(), letters.next() == nil else {
      return nil
    }
    return UInt16(first) << 8 | UInt16(last)
  }

  /// At most eight countries.
  struct Homes: BitwiseCopyable {
    // Four to a word.
    private var first = UInt64.max
    private var second = UInt64.max
    let isEmpty: Bool

    /// - Parameter countries: with a space between them.
    init(_ countries: StaticString) {
      isEmpty = countries.utf8CodeUnitCount == 0
      countries.withUTF8Buffer { text in
        for (index, start) in stride(from: 0, to: text.count, by: 3).enumerated() {
          // The letters in the place of what stood for no country.
          let change = UInt64(~(UInt16(text[start]) << 8 | UInt16(text[start + 1])))
          if index < 4 {
            first ^= change << UInt64(16 * index)
          } else {
            second ^= change << UInt64(16 * (index - 4))
          }
        }
      }
    }

    @inline(__always)
    func contains(_ country: UInt16) -> Bool {
      let four = UInt64(country) &* 0x0001_0001_0001_0001
      return Self.hasZero(first ^ four) || Self.hasZero(second ^ four)
    }

    /// Whether one of four numbers is 0.
    @inline(__always)
    private static func hasZero(_ four: UInt64) -> Bool {
      (four &- 0x0001_0001_0001_0001) & ~four & 0x8000_8000_8000_8000 != 0
    }
  }

  private static let homes: [(language: UInt16, countries: StaticString)] = [
    ("ru", "RU UA BY KZ KG"), ("uk", "UA"), ("be", "BY"), ("pl", "PL"), ("cs", "CZ"), ("sk", "SK"),
    ("sl", "SI"), ("hr", "HR BA"), ("sr", "RS BA ME"), ("bs", "BA"), ("fi", "FI"), ("et", "EE"),
    ("hu", "HU"), ("lt", "LT"), ("lv", "LV"), ("ro", "RO MD"), ("de", "DE AT CH"), ("sv", "SE FI"),
    ("da", "DK"), ("no", "NO"), ("el", "GR CY"), ("hy", "AM"), ("ka", "GE"), ("fr", "FR BE"),
    ("it", "IT"), ("nl", "NL BE"), ("pt", "PT BR"), ("tr", "TR"),
  ].map { (code($0.0) ?? 0, $0.1) }

  /// Words for institutions, which have a capital letter and by chance the stem of a city.
  static func isInstitution(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    // All are of Cyrillic letters.
    guard let lead = key.first, lead == 0xD0 || lead == 0xD1 else { return false }
    return institutions.contains(hash(key))
  }

  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = NameHash()
    hash.add(key)
    return hash.value
  }

  private static let institutions: Set<UInt64> = Set(
    """
    совета совету советом совете думы думу думе думой рады раду раде радою лиги лиге лигу мира мире \
    миру союза союзу союзе банка банке сейма сейме верховной государственной федерации
    """.split(separator: " ").map { Fold.bytes($0).withUnsafeBufferPointer { hash($0) } })

  // й, ё, ї are folded to и, е, і.
  private static let russian = CaseEndings(
    """
    ии>ия ию>ия ией>ия ах>ы|а ам>ы|а ами>ы|а ой>а ою>а ом>|о ем>ь|е|и| \
    е>а||о|я|ь у>а| ы>а| а>|о я>ь|и|е ю>я|ь|и|е и>ь|а|я|
    """)
  private static let ukrainian = CaseEndings(
    """
    ії>ія ію>ія ією>ія еві>ів|ева єві>ів ові>ів|ов|ова ева>ів|ев ова>ів|ов еву>ів ову>ів|ов|ова \
    евом>ів овом>ів єва>ів єву>ів євом>ів ою>а ею>а|я ем>ь|е ом>|о ах>и ам>и ами>и ці>ка зі>га \
    сі>ха|са і>а||о|ь|я и>а у>а||о а>|о я>ь|є|е ю>я|ь|є
    """)
  private static let serbian = CaseEndings("ом>|о ем>|е у>|а|о|е а>|о е>а и>а ци>ка зи>га ој>а")

  private static let greek = CaseEndings(
    "ιου>ι|ιο ου>ο|ος|ι ων>ες|α|οι ας>α ης>η ους>οι ο>ος α>ας η>ης")
  private static let armenian = CaseEndings("ում> ից> ով> ին> ի>|ա ը> ն>")
  private static let georgian = CaseEndings(
    "ში>ი|ა| დან>ი|ა| ზე>ი|ა| თან>ი|ა| ის>ი|ა| ით>ი|ა ად>ი|ა მა>ი ს>|ი")

  /// That of the languages of ``SpokenLanguage/Genitive``.
  private static let genitive = CaseEndings("s>")

  /// Those of a language for Latin letters; nil where it has none.
  private static func latin(of language: String) -> CaseEndings? {
    // Most texts are of no such language, and need none of them made.
    guard let code = code(language), languagesWithEndings.contains(code) else { return nil }
    return latin[code]
  }

  private static let languagesWithEndings: [UInt16] = [
    "pl", "cs", "sk", "hr", "sr", "bs", "sl", "fi", "et", "hu", "lt", "lv", "ro", "de", "sv", "da",
    "no", "nb",
  ].compactMap { code($0) }

  private static let latin: [UInt16: CaseEndings] = {
    let bosnian = CaseEndings("ru>ar om>|o em>|e u>|a|o|e a>|o e>a i>a ci>ka zi>ga oj>a")
    let endings = [
      "pl": CaseEndings(
        """
        dze>ga ce>ka|ca cie>t rze>r czech>cy ach>y|a|e niu>en|n nia>en| nie>na| niem>en ii>ia|ja ie>a| \
        ia>|ie em> ymstoku>ystok ymstokiem>ystok owem>ow iem>|ie iu> ic>ice lc>lce cu>ec ca>ec cem>ec \
        u>|o a>|o \
        y>a| i>|a|ia|ja e>a|y o>a
        """),
      "cs": CaseEndings(
        """
        ze>ha|ga ce>ka|ec ci>ec|c ne>en|na|no|n ni>en|n ni>na ii>ie em>|o ou>a e>a|o| u>a|o|e| a>|o \
        y>a| i>|e|a ich>y ach>y
        """),
      "sk": CaseEndings(
        "ciach>ce ic>ice ni>en| ou>a om>|o e>a|o| u>a|o| a>|o y>a| i>|a|e ii>ia ach>y"),
      "hr": bosnian, "sr": bosnian, "bs": bosnian,
      "sl": CaseEndings("lju>elj ju>je|j ru>er om>|o o>a u>|o a>|o e>a i>a"),
      "fi": CaseEndings(
        """
        ngissa>nki ngista>nki ngin>nki ngille>nki nkiin>nki eella>e eelta>e eelle>e issa>|i ista>|i \
        illa>|i ilta>|i ille>|i iin>|i in>|i ssa> sta> lla> lta> lle> seen> aan>a een>e oon>o uun>u n> ksi>
        """),
      "et": CaseEndings("sse> ssa> as> ast> is> ist> st> s> i> a>"),
      "hu": CaseEndings(
        """
        ban> ben> bol> ba> be> on> en> n> rol> ra> re> tol> hoz> hez> nal> nel> ig> val> vel> nak> \
        nek> ott> ett> ot> et> at> t>
        """),
      "lt": CaseEndings(
        """
        iuose>iai uose>ai uje>us yje>ys|is oje>a eje>e iaus>ius aus>us o>as os>a es>e e>as|a ui>us \
        a>as iu>iai
        """),
      "lv": CaseEndings("as>a es>e a>s i>s|e u>a|s|e"),
      "ro": CaseEndings("ului> ei>a"),
      "de": genitive, "sv": genitive, "da": genitive, "no": genitive, "nb": genitive,
    ]
    return Dictionary(
      uniqueKeysWithValues: endings.compactMap { language, endings in
        code(language).map { ($0, endings) }
      })
  }()
}
