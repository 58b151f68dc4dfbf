@_spi(Tables) internal import NewsText

/// How else a name may be written, by rule: brackets and inversions, abbreviated words, articles, the
/// words for the kind of state or place.
struct NameVariants {
  /// Keys to look up, the nearest to the original first.
  private(set) var rewritten: [Rewriting] = []
  /// The name and what it lies in, of "Tripoli, Lebanon".
  private(set) var container: Container?
  /// The key itself, and its rewritings that only touch articles: what a search for errors starts from.
  private(set) var plain: [[UInt8]] = []

  struct Rewriting {
    var key: [UInt8]
    /// What the words that were left out say that it is.
    var head: Head
  }

  /// What a word for a kind of state or place says of the name beside it.
  enum Head {
    case none
    /// "Town", "ciudad": no country.
    case town
    /// "Republic", "kingdom": no town.
    case state
    /// "Province", "county": neither.
    case part
  }

  struct Container {
    var name: String
    /// The nearest first: "Texas" and "USA" of "Austin, Texas, USA".
    var containers: [String]
  }

  private var seen: Set<[UInt8]> = []

  /// - Parameter key: the key of the name.
  init(_ name: String, _ key: NameKey) {
    plain = [key.bytes]
    let words = key.words
    let isPunctuated = Self.isPunctuated(name)
    container = isPunctuated ? Self.split(name) : Self.splitBeforeCode(name)
    // Most names have no word that a rule is about, and nothing to put in another order.
    guard
      isPunctuated || container != nil || words.contains(where: Self.ruled.contains)
        || Self.mayBeUnspaced(words)
    else { return }
    seen = [key.bytes]
    var rests: [([String], Head)] = []
    for arranged in isPunctuated ? Self.arrangements(name) : [] {
      rewrite(NameKey(arranged).words, &rests)
    }
    rewrite(words, &rests)
    for ordered in Self.withEndFirst(words) { rewrite(ordered, &rests) }
    // What is left of a name is a rewriting after all of the whole of it.
    for (words, head) in rests { add(words, head) }
    for words in Self.arabicArticles(words) {
      add(words)
      plain.append(Array(words.joined(separator: " ").utf8))
    }
  }

  /// Whether a bracket opens.
  static func opens(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "(" || scalar == "[" || scalar == "（"
  }

  static func isComma(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "،" || scalar == "，" || scalar == "、"
  }

  /// A name whose words have no spaces between them, or commas within.
  private static func mayBeUnspaced(_ words: [String]) -> Bool {
    words.count == 1 && (words[0].utf8.first ?? 0) >= 0xE0
  }

  /// Whether a rule may be about a name, its own words or what parts them: about most names none is.
  /// Tells nothing wrong where it says no. Linear, over bytes.
  static func mayApply(to name: String, _ key: NameKey) -> Bool {
    if !key.isPlain, isPunctuated(name) || key.bytes.first ?? 0 >= 0xE0 { return true }
    // A code behind a plain name is its last word.
    let last = key.bytes.count - (key.bytes.lastIndex(of: 0x20) ?? -1) - 1
    if !key.isPlain || last == 2 || last == 3, splitBeforeCode(name) != nil { return true }
    var hash = ByteHash()
    for byte in key.bytes {
      if byte == 0x20 || byte == 0x2C {
        if ruledWords.mayContain(hash) { return true }
        hash = ByteHash()
      } else {
        hash.add(byte)
      }
    }
    return ruledWords.mayContain(hash)
  }

  private static let ruledWords = RuledWords(ruled)

  /// Every word that a rule is about.
  private static let ruled: Set<String> = Set(expansions.keys).union(dropped).union(fillers)
    .union(articles).union(genericWords).union(joints).union(otherGenerics)
    .union(arabicArticle).union(abbreviatedKinds.keys)

  private mutating func rewrite(_ words: [String], _ rests: inout [([String], Head)]) {
    guard !words.isEmpty, words.count <= 12 else { return }
    add(words)
    for expanded in Self.expanded(words) {
      add(expanded)
      add(expanded.filter { !Self.fillers.contains($0) })
      let bare = Self.withoutArticles(expanded)
      add(bare)
      rests += Self.withoutGenericWords(bare)
    }
  }

  private mutating func add(_ words: [String], _ head: Head = .none) {
    guard !words.isEmpty else { return }
    let key = Array(words.joined(separator: " ").utf8)
    if key.count > 1, seen.insert(key).inserted {
      rewritten.append(Rewriting(key: key, head: head))
    }
  }

  private static func split(_ name: String) -> Container? {
    let scalars = name.unicodeScalars
    guard let comma = scalars.firstIndex(where: { isComma($0) || opens($0) && $0 != "[" }) else {
      return nil
    }
    let tail = scalars[scalars.index(after: comma)...].filter { $0 != ")" && $0 != "）" }
    let containers = tail.split(whereSeparator: isComma).prefix(3)
    guard !containers.isEmpty else { return nil }
    return Container(
      name: String(name[..<comma]),
      containers: containers.map { String(String.UnicodeScalarView($0)) })
  }

  /// "Sydney NSW", "Portland OR"; nil where the last word is no code, or all words are in capitals.
  private static func splitBeforeCode(_ name: String) -> Container? {
    guard let space = name.utf8.lastIndex(of: 0x20) else { return nil }
    let code = name.utf8[space...].dropFirst()
    guard (2...3).contains(code.count), code.allSatisfy({ (0x41...0x5A).contains($0) }),
      name.utf8[..<space].contains(where: { (0x61...0x7A).contains($0) })
    else { return nil }
    return Container(name: String(name[..<space]), containers: [String(name[space...].dropFirst())])
  }

  private static let expansions: [String: [String]] = [
    "rep": ["republic", "republique"], "repub": ["republic"],
    "dem": ["democratic", "democratique"], "gt": ["great"], "sta": ["santa"], "cd": ["ciudad"],
    "fed": ["federation", "federal", "federated"], "terr": ["territory"], "ter": ["territory"],
    "is": ["islands"], "isl": ["island", "islands"], "islds": ["islands"], "isls": ["islands"],
    "i": ["island"], "n": ["north", "northern"], "s": ["south", "southern"],
    "e": ["east", "eastern"], "w": ["west", "western"], "no": ["north"], "so": ["south"],
    "utd": ["united"], "u": ["united"], "brit": ["british"], "br": ["british"], "fr": ["french"],
    "neth": ["netherlands"], "afr": ["african", "africa"], "eq": ["equatorial"],
    "equ": ["equatorial"], "herz": ["herzegovina"], "herzeg": ["herzegovina"],
    "gren": ["grenadines"], "sts": ["states"], "prov": ["province"], "ppl": ["peoples"],
    "kgdom": ["kingdom"], "am": ["american", "america"], "amer": ["american", "america"],
    "cent": ["central"], "c": ["central"], "mtns": ["mountains"], "mts": ["mountains"],
    "pac": ["pacific"], "ant": ["antarctic"], "sth": ["south"], "nth": ["north"], "st": ["saint"],
    "острова": ["о ва"], "остров": ["о в"],
  ]

  private static let dropped: Set<String> = ["tfyr", "fyr", "fmr", "former"]

  /// The words with abbreviated ones written out, in every way there is, up to six.
  private static func expanded(_ words: [String]) -> [[String]] {
    // Nearly always in one.
    if !words.contains(where: { dropped.contains($0) || expansions[$0] != nil }) { return [words] }
    var result: [[String]] = [[]]
    for word in words where !dropped.contains(word) {
      let choices = expansions[word] ?? [word]
      result = result.flatMap { start in choices.map { start + [$0] } }
      if result.count > 6 { result.removeLast(result.count - 6) }
    }
    return result
  }

  private static let fillers: Set<String> = ["the", "of", "and", "de", "la", "du", "des", "et"]

  /// Whether a word only joins others.
  static func isFiller(_ word: String) -> Bool { fillers.contains(word) || articles.contains(word) }

  private static let articles: Set<String> = [
    "the", "la", "le", "les", "l", "el", "los", "las", "il", "lo", "gli", "i", "o", "os", "a",
    "der", "die", "das", "den", "het", "de",
  ]

  private static func withoutArticles(_ words: [String]) -> [String] {
    guard words.count > 1, let first = words.first, articles.contains(first) else { return words }
    return Array(words.dropFirst())
  }

  /// Words for the kind of state or place, which are left out as often as not.
  private static let generics: [[String]] = [
    ["republic"], ["kingdom"], ["state"], ["commonwealth"], ["principality"], ["sultanate"],
    ["emirate"], ["union"], ["federation"], ["federal", "republic"], ["islamic", "republic"],
    ["socialist", "republic"], ["peoples", "republic"], ["cooperative", "republic"],
    ["bolivarian", "republic"], ["plurinational", "state"], ["independent", "state"],
    ["united", "republic"], ["arab", "republic"], ["oriental", "republic"], ["grand", "duchy"],
    ["hashemite", "kingdom"], ["federal", "democratic", "republic"], ["federal", "states"],
    ["democratic", "socialist", "republic"], ["province"], ["governorate"], ["city"], ["town"],
    ["district"], ["region"], ["municipality"], ["county"], ["village"], ["island"], ["islands"],
    ["territory"], ["collectivity"], ["departement"], ["department"], ["republique"],
    ["royaume"], ["republica"], ["reino"], ["republik"], ["republiek"], ["koninkrijk"],
    ["konigreich"], ["estado"], ["etat"], ["principaute"], ["principado"], ["ciudad"], ["ville"],
    ["stadt"], ["provincia"], ["isla"], ["islas"], ["ile"], ["iles"], ["ilha"], ["ilhas"],
    ["repubblica"], ["regno"], ["isole"], ["isola"],
  ]

  private static let genericWords = Set(generics.joined())

  static let joints: Set<String> = [
    "of", "de", "du", "des", "d", "del", "della", "da", "do", "dos", "von", "der", "van", "the",
    "la", "le", "l", "el",
  ]

  /// Words for kinds of states, in Russian and Arabic, as they are folded.
  private static let otherGenerics: Set<String> = Set(
    [
      "республика", "королевство", "федеративная", "исламская", "народная", "демократическая",
      "социалистическая", "государство", "острова", "остров", "ова", "княжество", "султанат",
      "эмират", "объединенная", "арабская", "город", "область", "جمهورية", "مملكة", "المملكة",
      "الجمهورية", "دولة", "اتحاد", "الاتحادية", "الإسلامية", "العربية", "الديمقراطية",
      "الشعبية", "المتحدة", "الاشتراكية", "جزر", "جزيرة", "إمارة", "سلطنة", "مدينة", "محافظة",
      "republic", "democratic", "peoples", "islamic", "federal", "socialist", "kingdom",
    ].flatMap { NameKey($0).words })

  /// As ``otherGenerics``, of scripts that put no spaces between words; the longest first.
  private static let unspacedGenerics = [
    "民主主义", "社会主义", "民主主義", "共和国", "共和國", "联合酋长国", "合众国", "大公国",
    "独立国", "玻利瓦尔", "多民族", "伊斯兰", "阿拉伯", "王国", "王國", "联邦", "聯邦", "人民", "民主",
    "联合", "合作", "公国", "群岛", "群島", "诸岛", "岛", "島", "国", "國", "市", "省", "州", "県",
  ]

  private static let towns: Set<String> = ["city", "town", "village", "ciudad", "ville", "stadt"]

  private static let parts: Set<String> = [
    "province", "governorate", "district", "region", "county", "departement", "department",
    "provincia", "municipality",
  ]

  private static let states: Set<String> = [
    "republic", "kingdom", "commonwealth", "principality", "sultanate", "emirate", "federation",
    "republique", "royaume", "republica", "reino", "republik", "republiek", "koninkrijk",
    "konigreich", "estado", "etat", "principaute", "principado", "repubblica", "regno", "duchy",
  ]

  /// What words that were left out say.
  private static func head(of words: some Sequence<String>) -> Head {
    for word in words {
      if towns.contains(word) { return .town }
      if parts.contains(word) { return .part }
      if states.contains(word) { return .state }
    }
    return .none
  }

  /// The name without its words for a kind, and what these say of it.
  private static func withoutGenericWords(_ words: [String]) -> [([String], Head)] {
    var result: [([String], Head)] = []
    if words.count == 1, let word = words.first, word.utf8.first ?? 0 >= 0xE0 {
      if let ending = unspacedGenerics.first(where: word.hasSuffix) {
        result.append(([String(word.dropLast(ending.count))], .none))
      }
      var rest = word
      for generic in unspacedGenerics {
        while let range = rest.firstRange(of: generic) { rest.removeSubrange(range) }
      }
      result.append(([rest], .none))
      result.removeAll { ($0.0.first?.count ?? 0) < 2 }
      return result
    }
    let kept = words.filter { !otherGenerics.contains($0) && !joints.contains($0) }
    if !kept.isEmpty, kept.count < words.count {
      result.append((kept, head(of: words.filter { !kept.contains($0) })))
    }
    guard words.contains(where: genericWords.contains) else { return result }
    for generic in generics where words.count > generic.count {
      if words.starts(with: generic) {
        var rest = words.dropFirst(generic.count)
        while let first = rest.first, joints.contains(first) { rest = rest.dropFirst() }
        if !rest.isEmpty { result.append((Array(rest), head(of: generic))) }
      }
      if words.suffix(generic.count).elementsEqual(generic) {
        result.append((words.dropLast(generic.count), head(of: generic)))
      }
    }
    return result
  }

  private static let arabicArticle: Set<String> = [
    "al", "el", "ar", "er", "as", "es", "ash", "esh", "ad", "ed", "an", "en", "at", "et", "az",
    "ez", "ul", "il", "adh", "ath", "a",
  ]

  /// The Arabic article left out, put in its plain form, or assimilated to the next letter.
  private static func arabicArticles(_ words: [String]) -> [[String]] {
    guard words.contains(where: arabicArticle.contains), words.count > 1, words.count <= 5 else {
      return []
    }
    var without: [String] = []
    var plain: [String] = []
    var assimilated: [String] = []
    for (index, word) in words.enumerated() {
      guard arabicArticle.contains(word), index + 1 < words.count else {
        without.append(word)
        plain.append(word)
        assimilated.append(word)
        continue
      }
      plain.append("al")
      let next = words[index + 1]
      if next.hasPrefix("sh") {
        assimilated.append("ash")
      } else if let first = next.first, "drstnz".contains(first) {
        assimilated.append("a\(first)")
      } else {
        assimilated.append("al")
      }
    }
    return [without, plain, assimilated]
  }
}

extension NameKey {
  /// The words of the key.
  var words: [String] {
    bytes.split { $0 == 0x20 || $0 == 0x2C }.map { String(decoding: $0, as: UTF8.self) }
  }
}
