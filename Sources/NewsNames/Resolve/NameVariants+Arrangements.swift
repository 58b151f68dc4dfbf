@_spi(Tables) internal import NewsText

/// The parts of a name in another order, or joined otherwise.
extension NameVariants {
  /// Marks that part a name: brackets, commas, strokes, hyphens, apostrophes behind elided words.
  static func isPunctuated(_ name: String) -> Bool {
    // Letters of ASCII and spaces are most of what is asked for.
    guard name.utf8.contains(where: { $0 != 0x20 && ($0 < 0x41 || $0 > 0x7A || $0 == 0x5B) }) else {
      return false
    }
    return name.unicodeScalars.contains {
      opens($0) || isComma($0) || $0 == "/" || $0 == "-" || isApostrophe($0)
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’"
  }

  /// The name without what is in brackets, and with inverted parts put first:
  /// "Micronesia (Federated States of)", "Korea, Republic of".
  static func arrangements(_ name: String) -> [String] {
    var result: [String] = []
    if let open = name.unicodeScalars.firstIndex(where: opens) {
      let outer = name[..<open]
      let inner = name[name.unicodeScalars.index(after: open)...].prefix { !")]）".contains($0) }
      let rest = name[inner.endIndex...].dropFirst()
      if isInverted(inner) { result += inverted(outer, inner) }
      result.append("\(outer) \(rest)")
      result.append("\(outer) \(inner) \(rest)")
    } else if let comma = name.unicodeScalars.firstIndex(where: { isComma($0) && $0 != "、" }) {
      let head = name[..<comma]
      let tail = name[name.unicodeScalars.index(after: comma)...]
      if isInverted(tail) { result += inverted(head, tail) }
      result.append("\(head) \(tail)")
    } else if let joint = name.firstIndex(where: { $0 == "/" || $0 == "-" }) {
      // "Antigua/Barbuda", "Saint Kitts-Nevis"
      result.append("\(name[..<joint]) and \(name[name.index(after: joint)...])")
    }
    return result + [withoutElision(name)].compactMap { $0 }
  }

  /// A name as it stands before what its last bracket adds: "Bonaire, Saint Eustatius and Saba (The
  /// Netherlands)", "Cocos (Keeling) Islands (Australia)"; nil where it does not end with one.
  static func beforeLastBracket(_ name: String) -> String? {
    guard let last = name.unicodeScalars.last, last == ")" || last == "）",
      let open = name.unicodeScalars.lastIndex(where: opens)
    else { return nil }
    return String(name[..<open])
  }

  /// "Korea, Dem. People's Rep." has its "of" no more.
  private static func inverted(_ head: Substring, _ tail: Substring) -> [String] {
    let first = "\(tail) \(head)"
    guard let last = NameKey(String(tail)).words.last, !joints.contains(last) else {
      return [first]
    }
    return ["\(tail) of \(head)", first]
  }

  /// The two names of "Burma/Myanmar", "ROC (Taiwan)"; nil where there are not two.
  static func alternatives(_ name: String) -> (Substring, Substring)? {
    guard name.utf8.contains(where: { $0 == 0x2F || $0 == 0x28 || $0 == 0x5B || $0 == 0xEF }) else {
      return nil
    }
    if let stroke = name.firstIndex(of: "/"), stroke == name.lastIndex(of: "/") {
      return (name[..<stroke], name[name.index(after: stroke)...])
    }
    guard let open = name.unicodeScalars.firstIndex(where: opens) else { return nil }
    let inner = name[name.unicodeScalars.index(after: open)...].prefix { !")]）".contains($0) }
    return (name[..<open], inner)
  }

  /// "U. A. E." as "U.A.E."; nil for what is not made of letters with dots alone.
  static func joinedInitials(_ name: String) -> String? {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 1, words.allSatisfy({ $0.count == 2 && $0.last == "." }) else { return nil }
    return words.joined()
  }

  /// The abbreviation behind an article, or of capitals with spaces between them: "the US", "U S A"; nil
  /// where there is none.
  static func bareInitials(_ name: String) -> String? {
    guard name.utf8.count <= 12 else { return nil }
    func isCapital(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte }
    let words = name.utf8.split(separator: 0x20)
    guard words.count > 1 else { return nil }
    let isArticle = words[0].elementsEqual("the".utf8) { $0 | 0x20 == $1 }
    if words.count == 2, isArticle {
      guard words[1].allSatisfy({ isCapital($0) || $0 == 0x2E }) else { return nil }
      return String(words[1])
    }
    // "A A A" are sizes of letters.
    guard words.allSatisfy({ $0.count == 1 && $0.allSatisfy(isCapital) }),
      words.contains(where: { $0.first != words[0].first })
    else { return nil }
    return words.compactMap { String($0) }.joined()
  }

  /// Words that stand behind a comma because they are left out in an index, or come first in full.
  private static let inversionEnds: Set<String> = [
    "of", "the", "de", "d", "du", "des", "la", "del", "da", "do", "republic", "rep", "states",
    "democratic", "dem", "federated", "plurinational", "bolivarian", "islamic", "république",
    "republica", "republique", "kingdom", "state", "islands", "province", "ile", "iles", "islas",
    "von", "republik", "peoples", "people's", "british", "us", "uk", "french", "dutch", "north",
    "south", "east", "west", "northern", "southern", "eastern", "western",
  ]

  private static func isInverted(_ tail: Substring) -> Bool {
    guard let last = NameKey(String(tail)).words.last else { return false }
    return inversionEnds.contains(last) || abbreviatedKinds[last] != nil
  }

  /// The kind of a state where only its first letters are written: "Venezuela, RB", "China PR".
  static let abbreviatedKinds: [String: String] = [
    "pr": "peoples republic", "rb": "bolivarian republic", "ir": "islamic republic",
    "ur": "united republic", "dpr": "democratic peoples republic", "dr": "democratic republic",
    "pdr": "peoples democratic republic", "r": "republic", "fr": "federal republic",
    "fs": "federated states", "sr": "socialist republic",
  ]

  /// A direction or a kind that stands behind the name, put before it: "Korea North", "China PR".
  static func withEndFirst(_ words: [String]) -> [[String]] {
    guard words.count > 1, let last = words.last else { return [] }
    let rest = Array(words.dropLast())
    if let kind = abbreviatedKinds[last] {
      let kind = kind.split(separator: " ").map(String.init)
      return [kind + ["of"] + rest, kind + rest]
    }
    return ["north", "south", "east", "west"].contains(last) ? [[last] + rest] : []
  }

  /// "Regno d'Italia" in words of their own; nil where nothing is elided.
  private static func withoutElision(_ name: String) -> String? {
    var isElided = false
    let parted = name.split(separator: " ").map { word -> String in
      guard let mark = word.unicodeScalars.firstIndex(where: isApostrophe),
        elided.contains(word[..<mark].lowercased())
      else { return String(word) }
      isElided = true
      return "\(word[..<mark]) \(word[word.unicodeScalars.index(after: mark)...])"
    }
    return isElided ? parted.joined(separator: " ") : nil
  }

  private static let elided: Set<String> = ["d", "l", "dell", "all", "nell", "sull", "dall"]

  static func split(_ name: String) -> Container? {
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
  static func splitBeforeCode(_ name: String) -> Container? {
    guard let space = name.utf8.lastIndex(of: 0x20) else { return nil }
    let code = name.utf8[space...].dropFirst()
    guard (2...3).contains(code.count), code.allSatisfy({ (0x41...0x5A).contains($0) }),
      name.utf8[..<space].contains(where: { (0x61...0x7A).contains($0) })
    else { return nil }
    return Container(name: String(name[..<space]), containers: [String(name[space...].dropFirst())])
  }
}
