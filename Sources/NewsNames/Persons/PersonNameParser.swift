@_spi(Tables) internal import NewsText

/// Takes a personal name apart.
struct PersonNameParser {
  var words: [PersonNameWord] = []
  private let language: Substring
  var name = PersonName(family: "")
  /// The text before the first comma has a family name, what follows given ones.
  var isInverted = false

  init(_ text: String, language: String?) {
    self.language = language?.split { $0 == "-" || $0 == "_" }.first ?? ""
    var rest = text
    takeNickname(&rest)
    var followsComma = false
    for part in rest.split(whereSeparator: { $0 == "," || $0 == "،" || $0 == "，" }) {
      for word in part.split(whereSeparator: { $0.isWhitespace || $0 == "·" || $0 == "・" }) {
        for piece in Self.titles(in: Self.opened(word)) {
          words.append(PersonNameWord(piece, followsComma: followsComma))
          followsComma = false
        }
      }
      followsComma = !words.isEmpty
    }
    words.removeAll { word in !word.text.unicodeScalars.contains { $0.properties.isAlphabetic } }
    // "1, Smith, John": no name stands before the first comma.
    if !words.isEmpty { words[0].followsComma = false }
  }

  mutating func parse() -> PersonName? {
    guard !words.isEmpty else { return nil }
    takeFollowingTitle()
    if words.count == 1 || words.allSatisfy({ $0.text.count == 1 }),
      var eastAsian = EastAsianName.parse(words.map(\.text).joined(), language: language)
    {
      eastAsian.titles += name.titles
      return eastAsian
    }
    takeTitles()
    takeSuffixes()
    joinCompounds()
    takeFathersName()
    keepInitials()
    repairCase()
    order()
    return name
  }

  /// "JK Rowling": capitals that are no name in capitals.
  private mutating func keepInitials() {
    guard words.count > 1, words[0].isRunOfInitials,
      !words.dropFirst().contains(where: \.isAllCapitals)
    else { return }
    words[0].isWritten = true
  }

  /// "Abdel Fattah" and "Abd al-Rahman" are one given name.
  private mutating func joinCompounds() {
    var index = 0
    while index + 2 < words.count {
      let next = words[index + 1]
      if words[index].roles.contains(.compound), !next.followsComma {
        words[index].text += " " + next.text
        words[index].key += [0x20] + next.key
        words[index].roles = []
        words.remove(at: index + 1)
      }
      index += 1
    }
    // "نصر الله", "عبد الله" are one name.
    while words.count > 2, let index = words.dropFirst().firstIndex(where: { $0.text == "الله" }) {
      words[index - 1].text += " " + words[index].text
      words[index - 1].key += [0x20] + words[index].key
      words[index - 1].roles = []
      words.remove(at: index)
    }
  }

  /// "Hamad bin Khalifa Al Thani": the son's word and the father's name, where a family name follows.
  private mutating func takeFathersName() {
    // "Alirza oghlu"
    if words.count > 3, let index = words.lastIndex(where: { $0.roles.contains(.fatherAfter) }),
      index > 1, !isInverted
    {
      name.patronymic = words[index - 1].text + " " + words[index].text
      words.removeSubrange(index - 1...index)
      return
    }
    guard words.count > 3,
      let index = words[1..<words.count - 2].firstIndex(where: { Self.isSonOrDaughter($0.key) }),
      !words[index + 1].followsComma
    else { return }
    name.patronymic = words[index].text + " " + words[index + 1].text
    words.removeSubrange(index...index + 1)
  }

  private static func isSonOrDaughter(_ key: [UInt8]) -> Bool {
    ["bin", "ibn", "bint", "بن", "ابن", "بنت"].contains { key.elementsEqual($0.utf8) }
  }

  // MARK: Case

  /// Capitals of the whole name tell nothing; capitals of some words tell the family name.
  private mutating func repairCase() {
    let capitals = words.indices.filter { words[$0].isAllCapitals && !words[$0].isWritten }
    guard !capitals.isEmpty else { return }
    let isTurkic =
      language == "tr" || language == "az" || words.contains { NameCase.isTurkic($0.text) }
    let others = words.indices.filter {
      !words[$0].isAllCapitals && !words[$0].isInitials && !words[$0].roles.contains(.particle)
    }
    for index in capitals {
      words[index].text = NameCase.repaired(
        words[index].text, isParticle: index > 0 && words[index].roles.contains(.particle),
        isTurkic: isTurkic)
    }
    guard !others.isEmpty, !isInverted, capitals.count < words.count else { return }
    // "KIM Jong-un", "Dominique de VILLEPIN".
    if capitals.first == 0, capitals.count == (capitals.last ?? 0) + 1 {
      name.order = .familyFirst
      take(family: 0...(capitals.last ?? 0), given: (capitals.count)..<words.count)
    } else if capitals.last == words.count - 1,
      capitals.count == words.count - (capitals.first ?? 0)
    {
      var first = capitals.first ?? 0
      while first > 1, words[first - 1].roles.contains(.particle) { first -= 1 }
      take(family: first...(words.count - 1), given: 0..<first)
    }
  }

  // MARK: Order

  private mutating func order() {
    guard name.family.isEmpty else { return }
    let last = words.count - 1
    if isInverted, let comma = words.firstIndex(where: \.followsComma) {
      // "Gaulle, Charles de": a particle at the end belongs to the family name.
      var end = words.count
      while end > comma + 1, words[end - 1].roles.contains(.particle), words[end - 1].isLowercase {
        end -= 1
      }
      let particle = words[end...].map(\.text).joined(separator: " ")
      take(family: 0...(comma - 1), given: comma..<end)
      if !particle.isEmpty { name.particle = particle }
    } else if words[..<last].allSatisfy({ $0.roles.contains(.particle) && $0.isLowercase }) {
      // "Mandela", "de Gaulle", "von der Leyen"
      take(family: 0...last, given: 0..<0)
    } else if !words[0].isInitials, words.dropFirst().allSatisfy(\.isDottedInitials) {
      // "Соколов И. П."
      name.order = .familyFirst
      take(family: 0...0, given: 1..<words.count)
    } else if last == 2, words[2].isPatronymic, !words[1].isPatronymic {
      name.order = .familyFirst
      take(family: 0...0, given: 1..<3)
    } else if EastAsianName.isFamilyFirst(words, language: language) {
      name.order = .familyFirst
      take(family: 0...0, given: 1..<words.count)
    } else {
      let first = familyStart
      take(family: first...last, given: 0..<first)
    }
  }

  /// The first word of the family name of a name with the given name first.
  private var familyStart: Int {
    var first = words.count - 1
    if words.count > 2, hasTwoFamilyNames(first - 1) { first -= 1 }
    while first > 1 {
      let before = words[first - 1]
      if before.roles.contains(.particle), !before.isInitials || before.isIrishParticle {
        // "Ortega y Gasset": the conjunction joins the word before it.
        let isConjunction = before.key == [UInt8(ascii: "y")] || before.key == [UInt8(ascii: "e")]
        if isConjunction {
          guard before.isLowercase, first > 2 else { break }
          first -= 2
        } else {
          first -= 1
        }
      } else if before.roles.contains(.compound) || before.isSaint {
        first -= 1
      } else {
        break
      }
    }
    return first
  }

  /// Whether the word before the last one is a family name too: "Gabriel García Márquez".
  private func hasTwoFamilyNames(_ index: Int) -> Bool {
    let word = words[index]
    guard !word.roles.contains(.particle), !word.isInitials else { return false }
    if language == "es" || language == "ca" || language == "gl" { return true }
    guard language.isEmpty || language == "pt" || language == "en" else { return false }
    return word.roles.contains(.iberian)
  }

  private mutating func take(family: ClosedRange<Int>, given: Range<Int>) {
    var familyWords = words[family]
    var particles: [String] = []
    while familyWords.count > 1, let first = familyWords.first, first.roles.contains(.particle) {
      particles.append(first.text)
      familyWords.removeFirst()
    }
    name.family = familyWords.map(\.text).joined(separator: " ")
    if particles.isEmpty, let (article, rest) = Self.article(of: name.family) {
      particles = [article]
      name.family = rest
    }
    name.particle = particles.isEmpty ? nil : particles.joined(separator: " ")
    for index in given {
      if words[index].isPatronymic, name.patronymic == nil, index > 0, index > given.lowerBound {
        name.patronymic = words[index].text
      } else {
        name.given.append(words[index].text)
      }
    }
  }

  /// "al-Sisi" is the article and the name.
  private static func article(of word: String) -> (String, String)? {
    guard let hyphen = word.firstIndex(of: "-") else { return nil }
    let head = word[..<hyphen]
    let rest = word[word.index(after: hyphen)...]
    guard !rest.isEmpty, (2...3).contains(head.count),
      ["al", "el", "an", "ar", "as", "at", "az", "ad", "ul", "ash", "esh", "ez", "es", "er", "ed"]
        .contains(head.lowercased())
    else { return nil }
    return (String(head) + "-", String(rest))
  }

  /// The word without marks around it.
  private static func opened(_ word: Substring) -> Substring {
    var word = word
    // Dutch "'t", "’s".
    if word.count == 2, let first = word.first, first == "'" || first == "’" { return word }
    while let first = word.first, "\"'“”‘«»()[]*;:|".contains(first), word.count > 1 {
      word.removeFirst()
    }
    while let last = word.last, "\"“”’'«»()[]*;:|".contains(last), word.count > 1 {
      word.removeLast()
    }
    return word
  }
}
