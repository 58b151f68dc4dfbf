/// Names without the words for the kind of state or place that they have.
extension NameVariants {
  /// Words for the kind of state or place, which are left out as often as not.
  static let generics: [[String]] = [
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

  static let genericWords = Set(generics.joined())

  static let joints: Set<String> = [
    "of", "de", "du", "des", "d", "del", "della", "da", "do", "dos", "von", "der", "van", "the",
    "la", "le", "l", "el",
  ]

  /// Words for kinds of states, in Russian and Arabic, as they are folded.
  static let otherGenerics: Set<String> = Set(
    [
      "республика", "королевство", "федеративная", "исламская", "народная", "демократическая",
      "социалистическая", "государство", "острова", "остров", "ова", "княжество", "султанат",
      "эмират", "объединенная", "арабская", "город", "область", "جمهورية", "مملكة", "المملكة",
      "الجمهورية", "دولة", "اتحاد", "الاتحادية", "الإسلامية", "العربية", "الديمقراطية",
      "الشعبية", "المتحدة", "الاشتراكية", "جزر", "جزيرة", "إمارة", "سلطنة", "مدينة", "محافظة",
      "republic", "democratic", "peoples", "islamic", "federal", "socialist", "kingdom",
    ].flatMap { NameKey($0).words })

  /// As ``otherGenerics``, of scripts that put no spaces between words; the longest first.
  static let unspacedGenerics = [
    "民主主义", "社会主义", "民主主義", "共和国", "共和國", "联合酋长国", "合众国", "大公国",
    "独立国", "玻利瓦尔", "多民族", "伊斯兰", "阿拉伯", "王国", "王國", "联邦", "聯邦", "人民", "民主",
    "联合", "合作", "公国", "群岛", "群島", "诸岛", "岛", "島", "国", "國", "市", "省", "州", "県",
  ]

  static let towns: Set<String> = ["city", "town", "village", "ciudad", "ville", "stadt"]

  static let parts: Set<String> = [
    "province", "governorate", "district", "region", "county", "departement", "department",
    "provincia", "municipality",
  ]

  static let states: Set<String> = [
    "republic", "kingdom", "commonwealth", "principality", "sultanate", "emirate", "federation",
    "republique", "royaume", "republica", "reino", "republik", "republiek", "koninkrijk",
    "konigreich", "estado", "etat", "principaute", "principado", "repubblica", "regno", "duchy",
  ]

  /// What words that were left out say.
  static func head(of words: some Sequence<String>) -> Head {
    for word in words {
      if towns.contains(word) { return .town }
      if parts.contains(word) { return .part }
      if states.contains(word) { return .state }
    }
    return .none
  }

  /// The name without its words for a kind, and what these say of it.
  static func withoutGenericWords(_ words: [String]) -> [([String], Head)] {
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
}
