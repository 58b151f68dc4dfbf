internal import NewsNames

// What a segment says of the one before it: a degree, a role, an employer, a place.

extension BylineParse {
  /// "Ph.D.", "MBA": letters after a name.
  func isDegree(_ range: Range<Int>) -> Bool {
    range.count <= 3
      && (BylineLexicon.degrees.longest(in: words, from: range.lowerBound, to: range.upperBound)?
        .count == range.count || range.allSatisfy { BylineLexicon.degrees.contains(words[$0]) })
  }

  /// "Max Muster (Text) und Eva Muster (Fotos)": what the last one did, in brackets.
  mutating func takeSign(_ range: Range<Int>) -> Bool {
    // "Max Müller (mmü)": what the writer signs with.
    if gaps[range.lowerBound].contains(.opening), range.count == 1, result.last?.kind == .person,
      gaps[range.upperBound].contains(.closing), words[range.lowerBound].range.count <= 5,
      words[range.lowerBound].traits.contains(.hasSmall),
      !words[range.lowerBound].traits.contains(.startsWithCapital),
      organisation(slice(range), words: range) == nil
    {
      let label = BylineLexicon.labels.meaning(of: words[range.lowerBound])
      if case .role(let role)? = label { apply(role: role, place: nil) }
      return true
    }
    guard gaps[range.lowerBound].contains(.opening),
      let label = BylineLexicon.labels.longest(
        in: words, from: range.lowerBound, to: range.upperBound), label.count == range.count
    else { return false }
    if case .role(let role) = label.meaning { apply(role: role, place: nil) }
    return true
  }

  /// "Senior Correspondent", "корреспондент РИА Новости": what the last one is, and for whom.
  mutating func takeRole(_ range: Range<Int>) -> Bool {
    if let found = roleNoun(in: range) {
      apply(role: found.role, place: found.place)
      return true
    }
    guard
      let match = BylineLexicon.roles.longest(
        in: words, from: range.lowerBound, to: range.upperBound), match.count < range.count
    else { return false }
    let rest = range.lowerBound + match.count..<range.upperBound
    guard let employer = employer(rest) else { return false }
    apply(role: match.meaning, place: nil)
    employers.append(employer)
    return true
  }

  /// A role by itself: "Senior Political Correspondent", "correspondent in Beirut".
  func roleNoun(in range: Range<Int>) -> (role: String, place: Entity?)? {
    guard range.count <= 6 else { return nil }
    for index in range {
      guard let match = BylineLexicon.roles.longest(in: words, from: index, to: range.upperBound)
      else { continue }
      let after = index + match.count
      // "김민수 기자": Korean has the name before it.
      if index > range.lowerBound, isHangul(words[index]) { return nil }
      if after == range.upperBound { return (match.meaning, nil) }
      if BylineLexicon.placePrepositions.contains(words[after]), after + 1 < range.upperBound {
        return (match.meaning, place(after + 1..<range.upperBound))
      }
      // "собкор «Труда»": the paper in quotation marks is whom they write for.
      if gaps[after].contains(.quote) { return (match.meaning, nil) }
      // "корреспондент отдела науки": the office goes on in small letters.
      if index == range.lowerBound {
        let isSmall = range.dropFirst(match.count).allSatisfy {
          words[$0].traits.contains(.hasSmall) && !words[$0].traits.contains(.startsWithCapital)
        }
        return isSmall ? (match.meaning, nil) : nil
      }
    }
    return nil
  }

  func isHangul(_ word: Word) -> Bool {
    (0xAC00...0xD7AF).contains(bytes.decode(at: word.range.lowerBound).scalar)
  }

  /// "ARD Kairo", "BBC Africa": a house, and where its people are or which of its parts.
  mutating func takeHouse(_ range: Range<Int>) -> Bool {
    let head = range.prefix(1)
    guard range.count == 2, !words[range.lowerBound].traits.contains(.caseless),
      !isHyphenated(range.lowerBound + 1), !isNameInCapitals(range),
      !result.isEmpty || words[range.lowerBound].traits.isAllCapitals
        || words[range.lowerBound].traits.contains(.hasDigit),
      let house = employer(head)
    else { return false }
    let rest = range.dropFirst()
    let place = place(rest)
    guard place != nil || words[rest.lowerBound].traits.isAllCapitals && slice(rest).count <= 3
    else { return false }
    guard let owner = result.lastIndex(where: { $0.kind == .person }) else {
      add(Byline(name: slice(range), kind: house.kind, role: role, id: house.id))
      return true
    }
    if let place, !DatelineParse.regions.contains(place.type), result[owner].place == nil {
      result[owner].place = place
    }
    employers.append(house)
    return true
  }

  /// "Von Maren Thode, KFN": a short word in capitals after a name that is not is a house's.
  mutating func takeInitials(_ range: Range<Int>) -> Bool {
    guard range.count == 1, range.lowerBound > 0, result.last?.kind == .person,
      words[range.lowerBound].traits.isAllCapitals,
      (2...5).contains(words[range.lowerBound].range.count),
      !gaps[range.lowerBound].isDisjoint(with: [.comma, .slash, .opening]),
      !words[range.lowerBound - 1].traits.isAllCapitals, !isInitial(words[range.lowerBound])
    else { return false }
    employers.append(Byline(name: slice(range), kind: .organisation))
    return true
  }

  /// "Ludwig Behn & Partners": a firm, not the one it is named after.
  mutating func takePartners(_ range: Range<Int>) -> Bool {
    guard gaps[range.lowerBound].contains(.ampersand), let last = result.indices.last else {
      return false
    }
    // "Reed GmbH & Co. KG": one firm.
    if result[last].kind == .organisation, range.count <= 2,
      bytes.text(words[range.lowerBound].range).lowercased() == "co"
    {
      result[last].name += " & " + slice(range)
      return true
    }
    guard range.count == 1, result[last].kind == .person,
      BylineLexicon.organisationWords.contains(words[range.lowerBound])
    else { return false }
    result[last].name += " & " + slice(range)
    result[last].kind = .organisation
    return true
  }

  /// "Marta Puig i Soler": the word for "in" of the Nordic languages is "and" in Catalan.
  func isAnd(_ index: Int) -> Bool {
    guard BylineLexicon.weakConjunctions.contains(words[index]), let language = options.language
    else { return false }
    return !["da", "nb", "nn", "no", "sv"].contains(language.prefix(2))
  }

  /// A place, with or without a preposition: "(à Bruxelles)".
  func placeAlone(_ range: Range<Int>) -> Entity? {
    let first = range.lowerBound
    guard range.count > 1, !words[first].traits.contains(.startsWithCapital),
      BylineLexicon.placePrepositions.contains(words[first])
    else { return range.count <= 3 ? place(range) : nil }
    return place(first + 1..<range.upperBound)
  }
}
