/// Gives a name in capitals its usual form: "JUAN DE LA CRUZ" is "Juan de la Cruz", "J.R.R." stays.
enum CapitalsRepair {
  /// The name as running text has it, unchanged unless all its words are capitals. Linear.
  static func repair(_ name: String) -> String {
    var copy = name
    return copy.withUTF8 { bytes in
      let words = bytes.words(in: 0..<bytes.count)
      guard needsRepair(words, bytes) || hasCapitalFamilyName(words, bytes) else {
        return String(decoding: bytes, as: UTF8.self)
      }
      var result = ""
      var end = 0
      for (index, word) in words.enumerated() {
        result += String(decoding: bytes[end..<Int(word.start)], as: UTF8.self)
        let text = String(decoding: bytes[word.range], as: UTF8.self)
        let dotted = word.range.upperBound < bytes.count && bytes[word.range.upperBound] == 0x2E
        result += repaired(text, word: word, isFirst: index == 0, dotted: dotted)
        end = Int(word.end)
      }
      result += String(decoding: bytes[end...], as: UTF8.self)
      return result
    }
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
      words[0].traits.contains(.hasSmall)
    else { return false }
    let text = bytes.text(last.range)
    return last.traits.isAllCapitals && text.count >= 4 && hasVowel(text)
      && !BylineLexicon.organisationWords.contains(last)
  }

  private static func repaired(_ text: String, word: Word, isFirst: Bool, dotted: Bool) -> String {
    let length = text.count
    if length == 1 {
      return isFirst || !BylineLexicon.particles.contains(word) || dotted ? text : text.lowercased()
    }
    if let suffix = suffix(text) { return suffix }
    if !isFirst && BylineLexicon.particles.contains(word) && !dotted { return text.lowercased() }
    if length == 2 && !hasVowel(text) { return text }
    var result = ""
    var raise = true
    var scalars = 0
    let lower = text.lowercased()
    for character in lower {
      if character == "'" || character == "’" {
        result.append(character)
        // O'Neill, D'Angelo; but "’s" and "al-Sa’di" keep the small letter.
        raise = scalars == 1
        if scalars == 1 && !isFirst && result.hasPrefix("D") { result = "d" + result.dropFirst() }
      } else {
        result += raise ? character.uppercased() : String(character)
        raise = false
        scalars += 1
      }
    }
    if lower.hasPrefix("mc") && length > 4 {
      let rest = result.dropFirst(2)
      return "Mc" + rest.prefix(1).uppercased() + rest.dropFirst()
    }
    return result
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
    text.unicodeScalars.contains {
      "AEIOUYÄÖÜÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛÅØÆАЕИОУЫЭЮЯІЇЄΑΕΗΙΟΥΩ".unicodeScalars.contains($0)
    }
  }
}
