@_spi(Tables) internal import NewsText

/// A word of a personal name, with what its letters tell.
struct PersonNameWord {
  var text: String
  /// Folded, without dots.
  var key: [UInt8]
  var roles: PersonWordRole
  /// It follows a comma.
  var followsComma: Bool
  /// Its capitals are as they should be.
  var isWritten = false

  init(_ text: Substring, followsComma: Bool) {
    self.text = String(text)
    self.followsComma = followsComma
    key = Fold.bytes(text).filter { $0 != UInt8(ascii: ".") }
    roles = PersonWords.shared.roles(key)
  }

  /// Two letters or more, all of them capitals.
  var isAllCapitals: Bool {
    var letters = 0
    for scalar in text.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { letters += 1 }
    }
    return letters >= 2 && !isInitials
  }

  /// "J.", "J", "J.R.R.": letters that each have a dot, or one letter.
  var isInitials: Bool {
    var letters = 0
    var dots = 0
    for scalar in text.unicodeScalars {
      if scalar == "." {
        dots += 1
      } else if scalar.properties.isAlphabetic {
        letters += 1
      } else if scalar != "-" {
        return false
      }
    }
    return letters == 1 && key.count == 1 && !isLowercase
      || letters >= 1 && dots == letters && letters <= 4
  }

  /// "JK", "TS": two or three capitals that nobody could speak, or two that are no family name.
  var isRunOfInitials: Bool {
    guard (2...3).contains(text.utf8.count), roles.isEmpty,
      text.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
    else { return false }
    return text.utf8.count == 2 || !text.utf8.contains { "AEIOUY".utf8.contains($0) }
  }

  /// Whether a hyphen joins titles and what is said of them: "President-elect", "Vice-Président".
  var isCompoundTitle: Bool {
    let parts = key.split(separator: UInt8(ascii: "-")).map { PersonWords.shared.roles(Array($0)) }
    return parts.count == 2 && parts.contains { $0.contains(.honorific) }
      && parts.contains { $0.contains(.qualifier) }
  }

  /// Whether it is a given name of some language.
  var isGivenName: Bool { WordTable.shared.kind(key).contains(.given) }

  /// Initials with dots, which follow a family name: "Соколов И.П.".
  var isDottedInitials: Bool { isInitials && text.contains(".") }

  /// Part of the name behind it: "St. John".
  var isSaint: Bool {
    !isLowercase && ["st", "ste", "saint"].contains { key.elementsEqual($0.utf8) }
  }

  /// One capital letter that is none: "Ó".
  var isIrishParticle: Bool { text == "Ó" }

  var isLowercase: Bool { text.unicodeScalars.first?.properties.isLowercase ?? false }

  /// Two parts joined by a hyphen, the second in lower case: "Jong-un".
  var isLoweredCompound: Bool {
    let parts = text.split(separator: "-")
    return parts.count == 2 && parts[1].first?.isLowercase == true
      && parts[0].first?.isUppercase == true
  }

  /// A Slavic father's name.
  var isPatronymic: Bool {
    Self.patronymicEndings.contains { ending in
      key.count > ending.utf8.count + 2 && key.suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
  }

  // In Latin letters the plain "-ich" and "-ic" are also family names (Ristić), so only the full
  // endings count.
  private static let patronymicEndings: [String] = [
    "ovich", "evich", "ovych", "evych", "ovna", "evna", "yevna", "ivna", "yivna", "owitsch",
    "ewitsch",
    "ович", "евич", "овна", "евна", "івна", "івна", "ївна", "ична", "авіч", "еўна", "аўна",
  ].map { $0.folded }
}
