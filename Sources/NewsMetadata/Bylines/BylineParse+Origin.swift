internal import NewsNames

// Houses that are named with what says that a story is theirs: "da Folha da Costa", "Por Redacción", and
// what tells an agency or a source that no table knows.

extension BylineParse {
  /// The words of a house or a desk without the label or the preposition before them: "Por Redacción", "da
  /// Folha da Costa"; "From our own correspondent" is one phrase.
  func withoutOrigin(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2 else { return range }
    if range.lowerBound == 0 {
      guard let label = label(at: 0), label.meaning.namesAuthor, label.count < range.count else {
        return range
      }
      let rest = range.dropFirst(label.count)
      return isDesk(rest) ? rest : range
    }
    guard !words[range.lowerBound].traits.contains(.startsWithCapital),
      BylineLexicon.employerPrepositions.contains(words[range.lowerBound]),
      words[range.lowerBound + 1].traits.contains(.startsWithCapital)
    else { return range }
    return range.dropFirst()
  }

  /// "Ana Souza, de Lisboa", "Luis Ibarra, de La Voz del Puerto": behind a name and a comma where somebody is, or
  /// of which paper; such a word begins nobody's name there.
  mutating func takeOrigin(_ range: Range<Int>) -> Bool {
    guard let last = result.indices.last, result[last].kind == .person,
      gaps[range.lowerBound].contains(.comma),
      ["ca", "es", "fr", "gl", "it", "pt", "ro"].contains(options.language?.prefix(2) ?? "")
    else { return false }
    let rest = withoutOrigin(range)
    guard rest != range else { return false }
    if let house = employer(rest) {
      employers.append(house)
    } else if Self.articles.contains(words[rest.lowerBound]) || hasOrganisationWord(rest) {
      employers.append(Byline(name: slice(rest), kind: .organisation))
    } else if let place = place(rest) {
      if result[last].place == nil { result[last].place = place }
    } else {
      return false
    }
    return true
  }

  /// "Harbour News Service", "Agencia de Noticias del Sur": an agency by what it calls itself, with a name of
  /// its own beside that.
  func isAgencyByName(_ range: Range<Int>) -> Bool {
    range.contains {
      guard
        let noun = Self.services.longest(in: words, from: $0, to: range.upperBound),
        noun.count > 1, noun.count < range.count
      else { return false }
      // "Staff and news service reports" names none.
      return $0 + noun.count == range.upperBound
        || $0 == range.lowerBound && !Self.services.contains(words[$0 + noun.count - 1])
    }
  }

  /// "Tom Lee Bay City News Service": the known name without the agency, which is kept; "Bay City News Service" is
  /// one.
  mutating func withoutAgency(_ range: Range<Int>) -> Range<Int> {
    let name = range.prefix(2)
    guard range.count >= 4, PersonName.hasKnownParts(slice(name)) else { return range }
    // "Tom Lee News Service" has no name but his.
    if range.count > 4 {
      employers.append(Byline(name: slice(range.dropFirst(2)), kind: .agency))
    }
    return name
  }

  /// "Theo Dân Biển": a label that says whom a story is taken from stands before a paper, unless the name is
  /// a person's.
  func isUnknownSource(_ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, range.count <= 4 else { return false }
    let label = words[range.lowerBound - 1]
    return BylineLexicon.labelNames.meaning(of: label) != nil
      && LineLexicon.sourceLabels.contains(label)
      && self.label(at: range.lowerBound - 1) != nil
      && !(range.count >= 3 && PersonName.hasKnownParts(slice(range)))
  }
}
