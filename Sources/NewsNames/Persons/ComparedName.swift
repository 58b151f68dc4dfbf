@_spi(Tables) internal import NewsText

/// A personal name made ready to be compared.
struct ComparedName {
  var family: ComparedPart
  var given: ComparedPart
  /// With the particle.
  private(set) var wholeFamily: ComparedPart
  let hasParticle: Bool
  let script: Script

  enum Script { case latin, cyrillic, arabic, hebrew, eastAsian, other }

  /// - Parameter groups: nil to compare by sound alone.
  init(_ name: PersonName, _ groups: NameGroups?) {
    script = Script(name.family)
    let family = ComparedPart([Self.withoutArticle(name.family, script)], groups)
    self.family = family
    given = ComparedPart(name.given, groups)
    hasParticle = name.particle != nil
    wholeFamily = name.particle.map { ComparedPart([$0, name.family], groups) } ?? family
  }

  /// The family name without the article that is written on to it in Arabic.
  private static func withoutArticle(_ family: String, _ script: Script) -> String {
    script == .arabic && family.hasPrefix("ال") && family.count > 4
      ? String(family.dropFirst(2)) : family
  }

  /// The name with its parts in each other's place.
  var swapped: ComparedName {
    var copy = self
    swap(&copy.family, &copy.given)
    copy.wholeFamily = copy.family
    return copy
  }
}

extension ComparedName.Script {
  /// The script of the first letter.
  init(_ text: String) {
    let scalar = text.unicodeScalars.first { $0.properties.isAlphabetic }?.value ?? 0
    switch scalar {
    case 0..<0x370, 0x1E00..<0x1F00: self = .latin
    case 0x400..<0x530: self = .cyrillic
    case 0x590..<0x600: self = .hebrew
    case 0x600..<0x780, 0x8A0..<0x900: self = .arabic
    case 0x3040..<0xD7B0: self = .eastAsian
    default: self = .other
    }
  }
}

/// The words of the given names, or of the family name.
struct ComparedPart {
  private let words: [Word]

  private struct Word {
    let ascii: [UInt8]
    let sounds: NameSounds
    /// The sounds without the ending that a woman's family name has in Czech, Slovak and Polish.
    let masculine: NameSounds?
    let isInitial: Bool
    /// Folded, and the groups in which it is known to be.
    let key: [UInt8]
    let groups: [UInt16]

    /// That of the group whose head it sounds like.
    var number: UInt16 { sounds.number }
  }

  /// How alike two parts are, and what made them so.
  struct Similarity {
    var score: Double
    var isEqual = false
    var byInitial = false
    /// They are known to be spellings of one name.
    var byGroup = false
    /// One is short for the other.
    var isShort = false

    func reason(_ part: String) -> String {
      if byInitial { return part + "-initial" }
      if isEqual { return part + "-equal" }
      if isShort { return part + "-short" }
      if byGroup { return part + "-known" }
      return part + (score >= 0.6 ? "-alike" : "-differs")
    }
  }

  private let groups: NameGroups?

  init(_ texts: [String], _ groups: NameGroups?) {
    self.groups = groups
    words = texts.flatMap { text in
      text.split { $0 == " " || $0 == "-" || $0 == "." || $0 == "·" || $0 == "・" }.map(String.init)
    }
    .map { word in
      let ascii = Array(SearchKeys(word).ascii.lowercased().utf8)
      let key = NameGroupsBuilder.key(word)
      return Word(
        ascii: ascii, sounds: NameSounds(ascii: ascii, writing: NameSounds.Writing(word)),
        masculine: Self.masculine(word, ascii),
        isInitial: ascii.count == 1 && word.unicodeScalars.count == 1, key: key,
        groups: groups?.numbers(key) ?? [])
    }
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether both have initials in the middle, and one has more of them: George W. and George H. W. Bush.
  func hasOtherMiddle(than other: ComparedPart) -> Bool {
    let (mine, others) = (words.dropFirst(), other.words.dropFirst())
    return !mine.isEmpty && !others.isEmpty && mine.count != others.count
      && mine.allSatisfy(\.isInitial) && others.allSatisfy(\.isInitial)
  }

  func similarity(to other: ComparedPart) -> Similarity {
    // "Jong-un", "Jong Un" and "Jongun"; "Abdel Fattah" and "Abdelfattah".
    let whole = joined
    let otherWhole = other.joined
    if whole.ascii == otherWhole.ascii { return Similarity(score: 1, isEqual: true) }
    if Self.shareGroup(whole, otherWhole) {
      return Similarity(score: Self.knownScore, byGroup: true)
    }
    let score = Self.bySound(whole, otherWhole)
    let byWords = aligned(to: other)
    return byWords.score > score ? byWords : Similarity(score: score)
  }

  private var joined: Word {
    guard words.count != 1 else { return words[0] }
    let ascii = words.flatMap(\.ascii)
    // The scripts of one name are one script.
    let sounds = NameSounds(
      ascii: ascii,
      writing: words.first { $0.sounds.writing != .alphabet }?.sounds.writing ?? .alphabet)
    let key = words.flatMap(\.key)
    return Word(
      ascii: ascii, sounds: sounds, masculine: nil, isInitial: false, key: key,
      groups: groups?.numbers(key) ?? [])
  }

  /// The words of the shorter part, each with its match in the longer one, in order. Middle names that
  /// only one side has cost little.
  private func aligned(to other: ComparedPart) -> Similarity {
    let (short, long) =
      words.count <= other.words.count ? (words, other.words) : (other.words, words)
    var total = 0.0
    var next = 0
    var byInitial = false
    var byGroup = false
    var isShort = false
    for (index, word) in short.enumerated() {
      // Leave enough words for the rest.
      let last = long.count - (short.count - index)
      guard next <= last else { break }
      var best = (found: Similarity(score: 0), index: next)
      for candidate in next...last {
        let found = Self.similarity(word, long[candidate])
        if found.score > best.found.score { best = (found, candidate) }
      }
      total += best.found.score
      byInitial = byInitial || best.found.byInitial
      byGroup = byGroup || best.found.byGroup
      isShort = isShort || best.found.isShort
      next = best.index + 1
    }
    let score = total / Double(max(1, short.count)) - 0.04 * Double(long.count - short.count)
    return Similarity(
      score: max(0, score), byInitial: byInitial, byGroup: byGroup, isShort: isShort)
  }

  private static func similarity(_ a: Word, _ b: Word) -> Similarity {
    if a.isInitial || b.isInitial {
      return Similarity(score: a.ascii.first == b.ascii.first ? 0.85 : 0, byInitial: true)
    }
    if a.ascii == b.ascii { return Similarity(score: 1) }
    if shareGroup(a, b) { return Similarity(score: knownScore, byGroup: true) }
    if ShortGivenNames.shared.areOne(a.key, b.key) {
      return Similarity(score: knownScore, isShort: true)
    }
    return Similarity(score: bySound(a, b))
  }

  private static func bySound(_ a: Word, _ b: Word) -> Double {
    var score = a.sounds.similarity(to: b.sounds)
    // Novák and Nováková are one family's.
    switch (a.masculine, b.masculine) {
    case (let bare?, nil): score = max(score, bare.similarity(to: b.sounds) - 0.03)
    case (nil, let bare?): score = max(score, a.sounds.similarity(to: bare) - 0.03)
    default: break
    }
    return max(0, score - unknownPrice)
  }

  private static func masculine(_ word: String, _ ascii: [UInt8]) -> NameSounds? {
    let small = word.lowercased()
    for ending in ["ówna", "owna", "ová", "owa"] where small.hasSuffix(ending) {
      let rest = ascii.dropLast(ending.count)
      return rest.count < 3 ? nil : NameSounds(ascii: Array(rest), writing: .alphabet)
    }
    return nil
  }

  /// What is known counts nearly as much as what is equal.
  private static let knownScore = 0.96

  /// Most spellings of one name that sound less alike are known: two that are not are less likely ones.
  private static let unknownPrice = 0.035

  private static func shareGroup(_ a: Word, _ b: Word) -> Bool {
    a.groups.contains { b.groups.contains($0) || $0 == b.number }
      || !b.groups.isEmpty && b.groups.contains(a.number)
  }
}
