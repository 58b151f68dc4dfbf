@_spi(Tables) internal import NewsText

extension PersonName {
  /// The family name with its particle: "van der Bellen", "al-Sisi".
  public var fullFamily: String {
    guard let particle else { return family }
    return joinsDirectly(particle) ? particle + family : particle + " " + family
  }

  /// The name for readers, without titles: "Alexander Van der Bellen", "Xi Jinping", 习近平.
  public var display: String {
    var parts = given
    if let patronymic { parts.append(patronymic) }
    if order == .familyFirst {
      parts.insert(fullFamily, at: 0)
    } else {
      parts.append(fullFamily)
    }
    let isUnspaced = parts.allSatisfy { $0.unicodeScalars.allSatisfy(\.isWrittenWithoutSpaces) }
    var text = parts.joined(separator: isUnspaced && order == .familyFirst ? "" : " ")
    for suffix in suffixes { text += " " + suffix }
    return text
  }

  /// The name for lists: "Bellen, Alexander Van der", "Orwell, George", "Kim Jong-un".
  ///
  /// Lower-case particles of European languages and the Arabic article follow the given name, as
  /// libraries have it; capitalized ones and "bin", "ibn", "Ó" lead the family name.
  public var sorted: String {
    var rest = given
    if let patronymic { rest.append(patronymic) }
    if order == .familyFirst, !rest.isEmpty { return display }
    var leading = fullFamily
    if let particle, isLeftOutWhenSorting(particle) {
      leading = family
      rest.append(particle)
    }
    var text = rest.isEmpty ? leading : leading + ", " + rest.joined(separator: " ")
    for suffix in suffixes { text += ", " + suffix }
    return text
  }

  /// The first letters of the given names, each with a dot: "J. R. R.".
  public var initials: String {
    given.flatMap { $0.split { $0 == " " || $0 == "-" || $0 == "." } }
      .compactMap { $0.first.map { "\($0)." } }
      .joined(separator: " ")
  }

  private func joinsDirectly(_ particle: String) -> Bool {
    particle.last.map { $0 == "-" || $0 == "'" || $0 == "’" } ?? false
  }

  private func isLeftOutWhenSorting(_ particle: String) -> Bool {
    guard particle.first?.isLowercase == true else { return false }
    let first = particle.split(separator: " ").first ?? ""
    return !["bin", "bint", "ibn", "ben", "ould"].contains(first)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is of a script that puts no spaces between the parts of a name.
  var isWrittenWithoutSpaces: Bool {
    switch value {
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0xAC00...0xD7A3, 0x3005: true
    default: false
    }
  }
}

extension PersonName {
  /// The name as it is if its last word is a second family name: "Carlos Slim" of Carlos Slim Helú; nil
  /// where the word before is a given name.
  var withoutSecondFamily: PersonName? {
    var shorter = self
    guard order == .givenFirst, given.count > 1,
      let family = shorter.given.popLast(), family.count > 2, !family.contains("."),
      !WordTable.shared.kind(NameGroupsBuilder.key(family)).contains(.given)
    else { return nil }
    shorter.family = family
    shorter.particle = nil
    return shorter
  }
}
