/// Writes the words of one line in the case that is asked for.
struct CaseWriter {
  private let words: [CaseWord]
  private let shape: CaseShape
  private let language: CaseLanguage
  private let isTitle: Bool
  private let given: [String: String]
  private let minor: Set<String>
  /// How sure the line is right, by its least sure word.
  private(set) var confidence = 0.95

  init(
    _ words: [CaseWord], _ shape: CaseShape, _ language: CaseLanguage,
    _ options: TextCleaner.Options
  ) {
    self.words = words
    self.shape = shape
    self.language = language
    isTitle = options.letterCase == .title
    given = Dictionary(
      options.names.flatMap { $0.split(separator: " ") }.map { ($0.lowercased(), String($0)) },
      uniquingKeysWith: { first, _ in first })
    minor = language.minorWords
  }

  /// The words as they should be; nil where too much is not known.
  mutating func forms() -> [String]? {
    var unknown = 0
    var english = 0
    var forms: [String] = []
    forms.reserveCapacity(words.count)
    for index in words.indices {
      let word = words[index].lowered
      if CaseLexicon.shared.entry(word)?.isCommon ?? false { english += 1 }
      guard let form = form(at: index) else {
        // Letters beyond ASCII: a name in English, or another language.
        if !isTitle || !language.isStated && word.utf8.contains(where: { $0 >= 0x80 }) {
          return nil
        }
        unknown += 1
        forms.append(capitalized(word))
        continue
      }
      forms.append(form)
    }
    // Other languages share short words with English, but not so many.
    if !language.isStated, unknown * 4 > words.count || english * 4 < words.count { return nil }
    if unknown > 0 { confidence = min(confidence, 0.85) }
    return forms
  }

  /// A word as it should be; nil where it is not known.
  private mutating func form(at index: Int) -> String? {
    let word = words[index]
    if word.hasDigit { return numbered(word) }
    if word.lowered.contains(".") { return dotted(word) }
    if word.lowered.contains("&") { return word.lowered.uppercased() }
    let parts = word.lowered.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == "'" || $0 == "’" || $0 == "ʼ"
    }
    guard parts.count == 2, let mark = word.lowered.first(where: { "'’ʼ".contains($0) }) else {
      return simple(word.lowered, at: index)
    }
    let (front, back) = (String(parts[0]), String(parts[1]))
    if Self.endings.contains(back) || front.count > 2 {
      // A contraction is known if its first part is; `don't` and `won't` lose their last letter there.
      let stem = back == "t" && front.last == "n" ? String(front.dropLast()) : front
      let known = simple(stem.isEmpty ? front : stem, at: index) ?? (back == "t" ? front : nil)
      guard let known else { return nil }
      return (stem == front ? known : front.first == known.first ? front : capitalized(front))
        + String(mark) + back
    }
    // O'Neill, D'Angelo, l'Aquila.
    let isIrish = front == "o"
    let start = isIrish || word.isFirst ? capitalized(front) : front
    if !isTitle, !isIrish, given[back] == nil, name(back) == nil { return nil }
    return start + String(mark) + capitalized(back)
  }

  private static let endings: Set<String> = ["s", "t", "re", "ve", "ll", "d", "m"]

  private mutating func simple(_ word: String, at index: Int) -> String? {
    let isFirst = words[index].isFirst
    if let form = given[word] { return isFirst ? capitalized(form) : form }
    if word.unicodeScalars.count == 1 {
      return single(word, at: index)
    }
    // Pius XI, but Xi Jinping.
    if Self.isRoman(word), !isFirst,
      word != "xi" || index > 0 && name(words[index - 1].lowered) != nil
    {
      return word.uppercased()
    }
    if language.isEnglish {
      if let form = english(word, at: index) { return form }
    } else if let name = name(word), name.utf8.count > 2, name.utf8.allSatisfy({ $0 < 0x60 }) {
      // NATO is NATO in any language.
      return name
    }
    if isTitle, minor.contains(word) {
      return isFirst || index == words.count - 1 ? capitalized(word) : word
    }
    if word.hasPrefix("mc"), word.count > 4 {
      return "Mc" + capitalized(String(word.dropFirst(2)))
    }
    // Without a vowel it is no word: an abbreviation that was written in capitals.
    if shape == .capitals, word.utf8.allSatisfy({ 0x62...0x7A ~= $0 && !"eiouy".utf8.contains($0) })
    {
      confidence = min(confidence, 0.85)
      return word.uppercased()
    }
    return isTitle && language.isStated && !language.isEnglish ? capitalized(word) : nil
  }

  private func single(_ word: String, at index: Int) -> String {
    if minor.contains(word), !words[index].hasStop, !words[index].isFirst { return word }
    if !language.isEnglish, !isTitle, !words[index].isFirst { return word }
    return capitalized(word)
  }

  /// A word of English; nil where it is none.
  private mutating func english(_ word: String, at index: Int) -> String? {
    guard let entry = CaseLexicon.shared.entry(word) else { return nil }
    let isFirst = words[index].isFirst
    guard let name = entry.name else { return common(word, at: index) }
    if !entry.isCommon { return name }
    // A name and a common word.
    if entry.isUsual || CaseContext.knows(word) { confidence = min(confidence, 0.7) }
    let isName =
      CaseContext(before: lowered(index - 1), after: lowered(index + 1)).isName(word)
      ?? entry.isUsual
    if isName { return name }
    if isTitle || isFirst { return common(word, at: index) }
    // `George Bush`, but `Putin may`.
    if index > 0, !CaseContext.verbs.contains(word), self.name(words[index - 1].lowered) != nil {
      return nil
    }
    return word
  }

  private func common(_ word: String, at index: Int) -> String {
    if words[index].isFirst { return capitalized(word) }
    guard isTitle else { return word }
    return minor.contains(word) && index < words.count - 1 ? word : capitalized(word)
  }

  /// The form of a word that is a name and nothing else.
  private func name(_ word: String) -> String? {
    guard let entry = CaseLexicon.shared.entry(word), !entry.isCommon else { return nil }
    return entry.name
  }

  private func lowered(_ index: Int) -> String? {
    words.indices.contains(index) ? words[index].lowered : nil
  }

  /// `G20`, `F16`, `COVID19` are capitals; `21st`, `10pm`, `1990s` are not.
  private func numbered(_ word: CaseWord) -> String? {
    let scalars = word.lowered.unicodeScalars
    let letters = String(String.UnicodeScalarView(scalars.drop { !$0.properties.isAlphabetic }))
    if scalars.first.map({ "0"..."9" ~= $0 }) ?? false {
      if letters.isEmpty { return word.lowered }
      if Self.units.contains(letters) { return word.lowered }
      return shape == .capitals ? word.text : nil
    }
    let front = scalars.prefix { $0.properties.isAlphabetic }.count
    return shape == .capitals ? word.text : front == 1 ? word.lowered.uppercased() : nil
  }

  private static let units: Set<String> = [
    "st", "nd", "rd", "th", "s", "am", "pm", "km", "kg", "cm", "mm", "m", "mph", "bn", "mn", "k",
    "yr",
    "yo", "x", "d", "h",
  ]

  private func dotted(_ word: CaseWord) -> String {
    Self.smallAbbreviations.contains(word.lowered) ? word.lowered : word.lowered.uppercased()
  }

  private static let smallAbbreviations: Set<String> = ["a.m", "p.m", "e.g", "i.e", "a.k.a"]

  /// Whether a word is a number in Roman numerals up to 39, in the usual form.
  private static func isRoman(_ word: String) -> Bool {
    guard word.utf8.count > 1, word.utf8.allSatisfy({ "ivx".utf8.contains($0) }) else {
      return false
    }
    var rest = Substring(word)
    for _ in 0..<3 where rest.hasPrefix("x") { rest = rest.dropFirst() }
    return ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].contains(rest)
  }

  private func capitalized(_ word: String) -> String {
    var count = language.capitalCount(word)
    var result = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      result.append(count > 0 ? language.capital(scalar) : scalar)
      count -= 1
    }
    return String(result)
  }
}
