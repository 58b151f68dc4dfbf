@_spi(Tables) internal import NewsText

/// English names of months and weekdays as they are mistyped: "Setpember", "Febuary", "Wendesday".
enum Misspelling {
  /// One letter too many, too few, another or two in the wrong order may be forgiven; in names of
  /// five letters, which are near to other words, only the order.
  private static let names: [StaticString] = [
    "april", "august", "december", "february", "friday", "january", "march", "monday", "november",
    "october", "saturday", "september", "sunday", "thursday", "tuesday", "wednesday",
  ]

  /// The form of the name that a word was meant to be, nil where it is near to none.
  static func form(_ word: Slice<Bytes>, _ lexicon: Lexicon) -> UInt32? {
    guard let name = name(word) else { return nil }
    var place = lexicon.root
    for offset in 0..<name.utf8CodeUnitCount {
      guard place.step(name.utf8Start[offset]) else { return nil }
    }
    return place.isKey ? place.value : nil
  }

  /// The name that a word was meant to be.
  static func name(_ word: Slice<Bytes>) -> StaticString? {
    guard word.count >= 5, word.count <= 10, let first = word.first else { return nil }
    for index in names(with: first | 0x20) where isNear(word, names[index]) { return names[index] }
    return nil
  }

  /// The names that begin with a small letter: that one is right.
  private static func names(with letter: UInt8) -> Range<Int> {
    switch letter {
    case UInt8(ascii: "a"): 0..<2
    case UInt8(ascii: "d"): 2..<3
    case UInt8(ascii: "f"): 3..<5
    case UInt8(ascii: "j"): 5..<6
    case UInt8(ascii: "m"): 6..<8
    case UInt8(ascii: "n"): 8..<9
    case UInt8(ascii: "o"): 9..<10
    case UInt8(ascii: "s"): 10..<13
    case UInt8(ascii: "t"): 13..<15
    case UInt8(ascii: "w"): 15..<16
    default: 0..<0
    }
  }

  private static func isNear(_ word: Slice<Bytes>, _ name: StaticString) -> Bool {
    let (start, count, length) = (word.startIndex, word.count, name.utf8CodeUnitCount)
    guard abs(count - length) <= 1, length > 5 || count == length else { return false }
    func letter(_ index: Int) -> UInt8 { word[start + index] | 0x20 }
    func expected(_ index: Int) -> UInt8 { name.utf8Start[index] }
    var same = 0
    while same < min(count, length), letter(same) == expected(same) { same += 1 }
    // "Sundays" is no misspelling.
    guard same < length else { return false }
    func rest(_ from: Int, _ expectedFrom: Int) -> Bool {
      guard count - from == length - expectedFrom else { return false }
      return (0..<count - from).allSatisfy { letter(from + $0) == expected(expectedFrom + $0) }
    }
    if count == length {
      if same + 1 < count, letter(same) == expected(same + 1), letter(same + 1) == expected(same) {
        return rest(same + 2, same + 2)
      }
      return length > 5 && rest(same + 1, same + 1)
    }
    return count > length ? rest(same + 1, same) : rest(same, same + 1)
  }
}

extension Token {
  /// Makes a word of the lexicon of one that is mistyped; false where it is near to none.
  mutating func correct(_ source: Bytes, _ lexicon: Lexicon) -> Bool {
    guard let form = Misspelling.form(source[range], lexicon) else { return false }
    kind = .word
    self.form = Int32(form)
    for meaning in lexicon.meanings(of: form) { anyKinds |= 1 << UInt32(meaning.kindCode) }
    kinds = anyKinds
    return true
  }
}

extension TextRefusal {
  /// Whether a string that was refused for a word has digits, and the word is near to a name.
  func mayBeMistyped(_ bytes: Bytes) -> Bool {
    guard let word, Misspelling.name(bytes[word]) != nil else { return false }
    return bytes.contains { $0 &- 0x30 < 10 }
  }
}
