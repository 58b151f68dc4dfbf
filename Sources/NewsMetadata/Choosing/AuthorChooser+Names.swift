internal import NewsNames

// Names of authors in the forms of other systems: addresses of profiles and of mail, catalogues.

extension AuthorChooser {
  /// What a statement says as a byline would: of the address of a profile the name, of a catalogue's
  /// "Ode, Kai" the given name first.
  func line(of statement: Statement) -> String {
    let text = statement.text
    if !text.contains(" ") {
      if text.contains(utf8: "://") { return ProfileAddress.name(in: text) ?? text }
      // An address within the site is nobody's name: "/news/local".
      if text.utf8.first == UInt8(ascii: "/") { return ProfileAddress.name(in: text) ?? "" }
    }
    if let name = nameInMail(text) { return name }
    guard statement.rule == .citation else { return text }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let family = parts[0].nonEmpty, let given = parts[1].nonEmpty,
      given.split(separator: " ").count <= 3,
      let hash = given.wordsHash, BylineLexicon.suffixes.meaning(of: hash) == nil
    else { return text }
    return given + " " + family
  }

  /// "given.family@example.org": a name, where both parts are known as such.
  private func nameInMail(_ text: String) -> String? {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")), !text.contains(" ") else {
      return nil
    }
    let parts = text[..<at].split(separator: ".")
    guard parts.count == 2, parts.allSatisfy({ $0.count > 1 && $0.allSatisfy(\.isLetter) }) else {
      return nil
    }
    let name = CapitalsRepair.raised(parts.joined(separator: " "))
    return PersonName.hasKnownParts(name) ? name : nil
  }
}
