/// Gives a name in capitals its usual form: "JUAN DE LA CRUZ" is "Juan de la Cruz", "J.R.R." stays.
enum CapitalsRepair {
  /// A name in small letters with a capital for each word.
  static func raised(_ name: String) -> String {
    name.split(separator: " ").map { word in
      // "da silva": a particle stays small, an initial does not.
      !word.hasSuffix(".")
        && String(word).wordsHash.map { BylineLexicon.particles.meaning(of: $0) != nil } ?? false
        ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }
    .joined(separator: " ")
  }

  /// The name as running text has it, unchanged unless all its words are capitals. Linear.
  static func repair(_ name: String, language: String?) -> String {
    return name.withBytes { bytes in
      // Most names have no word in capitals.
      guard hasWordInCapitals(bytes) else { return name }
      let words = bytes.words(in: 0..<bytes.count)
      guard needsRepair(words, bytes) || hasCapitalFamilyName(words, bytes) else {
        return name
      }
      let rules = CapitalRules(name, language: language)
      var result = ""
      var end = 0
      for (index, word) in words.enumerated() {
        result += String(decoding: bytes[end..<Int(word.start)], as: UTF8.self)
        let text = String(decoding: bytes[word.range], as: UTF8.self)
        let dotted = word.range.upperBound < bytes.count && bytes[word.range.upperBound] == 0x2E
        let place = Place(
          word: word, isFirst: index == 0, isLast: index == words.count - 1, dotted: dotted)
        result += repaired(text, place, rules)
        end = Int(word.end)
      }
      result += String(decoding: bytes[end...], as: UTF8.self)
      return result
    }
  }

  private static func hasWordInCapitals(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    while let word = bytes.nextWord(from: &start, to: bytes.count) {
      if word.traits.isAllCapitals, word.range.count > 1 { return true }
    }
    return false
  }

  /// Where a word stands in its name.
  private struct Place {
    var word: Word
    var isFirst: Bool
    var isLast: Bool
    /// Whether a full stop follows.
    var dotted: Bool
  }

  /// Capitals throughout, with a word of four letters or two that can be spoken: "OZ", "J.J." and
  /// "BBC PIX" are names as they are, "GRAHAM GREENE" and "ANN LEE" are not.
  private static func needsRepair(
    _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var long = false
    var spoken = 0
    for word in words {
      guard word.traits.contains(.hasLetter), !word.traits.contains(.caseless) else { return false }
      if !word.traits.isAllCapitals {
        // "McGREGOR", "d'ARC", "O’Neill" among capitals.
        guard BylineLexicon.particles.contains(word) || word.traits.contains(.manyCapitals) else {
          return false
        }
        continue
      }
      if word.range.count >= 4 { long = true }
      if word.range.count == 2, BylineLexicon.particles.contains(word) { spoken += 1 }
      if word.range.count >= 3, hasVowel(bytes.text(word.range)) { spoken += 1 }
    }
    return (long || spoken >= 2) && words.count > 1
  }

  /// "Jean DUPONT": the family name alone in capitals, as French and Russian papers set it.
  private static func hasCapitalFamilyName(
    _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard words.count >= 2, let last = words.last, words[0].traits.contains(.startsWithCapital),
      words.dropLast().allSatisfy({ $0.traits.contains(.hasSmall) || $0.range.count <= 2 }),
      words[0].traits.contains(.hasSmall), last.traits.isAllCapitals
    else { return false }
    let text = bytes.text(last.range)
    return text.count >= 4 && hasVowel(text)
      && !BylineLexicon.organisationWords.contains(last)
  }

  private static func repaired(_ text: String, _ place: Place, _ rules: CapitalRules) -> String {
    let word = place.word
    let isParticle =
      BylineLexicon.particles.contains(word) && !place.isFirst && !place.isLast && !place.dotted
      && !rules.raisesParticles
    let length = text.count
    if length == 1 {
      // "Ó BRIAIN": with its accent the letter is no conjunction.
      return isParticle && text.utf8.count == 1 ? rules.lowercased(text) : text
    }
    if let suffix = suffix(text) { return suffix }
    if isParticle { return rules.lowercased(text) }
    if length == 2 && !hasVowel(text) {
      // "ST. JOHN", but "JR" for the initials of two names.
      return place.dotted ? text.prefix(1) + text.dropFirst().lowercased() : text
    }
    var result = ""
    var raise = true
    var letters = 0
    for character in text {
      if character == "'" || character == "’" {
        raise = letters == 1 || rules.elides(result)
        if letters == 1 && !place.isFirst && result == "D" && !rules.raisesParticles {
          result = "d"
        }
        result.append(character)
      } else {
        result += raise ? String(character) : rules.lowercased(String(character))
        raise = false
        letters += 1
      }
    }
    return rules.finished(result)
  }

  private static func suffix(_ text: String) -> String? {
    switch text {
    case "II", "III", "IV": text
    case "JR": "Jr"
    case "SR": "Sr"
    default: nil
    }
  }

  private static func hasVowel(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar {
      case "A", "E", "I", "O", "U", "Y": true
      default: scalar.value >= 0x80 && vowels.contains(scalar)
      }
    }
  }

  private static let vowels = "ÄÖÜÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛÅØÆƏİÃÕĂАЕИОУЫЭЮЯІЇЄΑΕΗΙΟΥΩΆΈΉΊΌΎΏ".unicodeScalars
}
