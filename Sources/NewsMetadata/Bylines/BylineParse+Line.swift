// What a line is as a whole: an address, a picture's rights, a form field, a label, one name.

extension BylineParse {
  /// A link, a type of media, or a picture's rights: "Photo © Example".
  var looksLikeAddress: Bool {
    bytes.starts(with: "http:") || bytes.starts(with: "https:") || bytes.starts(with: "www.")
      || bytes.starts(with: "//") || bytes.contains("://") || bytes.contains("©")
      || bytes.contains("charset=")
  }

  var isFormField: Bool {
    var hash = WordHash()
    for word in words { hash.add(word: word.hash) }
    return BylineLexicon.formFields.meaning(of: hash) != nil
  }

  /// "By" and nothing more.
  var isBareLabel: Bool {
    guard let label = label(at: 0), label.count == words.count,
      !isListedDesk(0..<words.count)
    else { return false }
    switch label.meaning {
    case .author, .authorAtStart, .authorBeforeColon, .with: return true
    case .role: return gaps[words.count].contains(.colon)
    }
  }

  /// "Code: 88123": a field of the page, not a name.
  var isNumbered: Bool {
    guard let colon = (1...3).first(where: { $0 < words.count && gaps[$0].contains(.colon) }),
      (1..<colon).allSatisfy({ gaps[$0] == .space }),
      !words.contains(where: { $0.traits.contains(.spaceless) })
    else { return false }
    if words[colon].traits.contains(.hasDigit),
      DateLabels.longest(words, from: 0, to: colon)?.count == colon
    {
      return true
    }
    return words[colon...].allSatisfy {
      $0.traits.contains(.hasDigit) && !$0.traits.contains(.hasLetter)
    }
  }

  var beginsWithLabel: Bool {
    guard let label = label(at: 0) else {
      return cjkLabelLength(of: 0) != nil
    }
    let after = label.count
    switch label.meaning {
    case .author, .authorBeforeColon:
      return after < words.count || !gaps[after].contains(.colon)
    case .authorAtStart:
      return after < words.count && isLabelOfLanguage(words[0])
        && (words[after].traits.contains(.startsWithCapital)
          || words[after].traits.contains(.caseless))
    case .with: return false
    case .role: return after < words.count && gaps[after].contains(.colon) || label.count > 1
    }
  }

  /// Where "by" or a longer label stands within the line, and what precedes it is no name.
  var innerLabel: Int? {
    // "Photos: Kai Ode; Text: Eva Kranz" is read in order.
    if let first = BylineLexicon.labels.longest(in: words, from: 0, to: words.count),
      first.count < words.count, gaps[first.count].contains(.colon)
    {
      return nil
    }
    var index = 1
    while index < words.count {
      if let label = label(at: index), index + label.count < words.count,
        introduces(label.meaning, index, label.count)
      {
        // "Anna Seghers, photographs by …" is read in order; a date or a bare word is skipped.
        // So is a section: "in Politics by …".
        if isWrittenDate(0..<index)
          || BylineLexicon.placePrepositions.contains(words[0])
            && !words[0].traits.contains(.startsWithCapital)
        {
          return index
        }
        return isName(0..<index) || organisation(slice(0..<index), words: 0..<index) != nil
          ? nil : index
      }
      // The "by" of "translated by" is that label's.
      if let label = label(at: index), case .role = label.meaning, label.count > 1 {
        index += label.count - 1
      }
      index += 1
    }
    return nil
  }

  /// "Text und Interview: …", "Words and pictures: …": labels joined up to a colon.
  var labelsBeforeColon: Int? {
    guard let colon = (1...5).first(where: { $0 < words.count && gaps[$0].contains(.colon) }) else {
      return nil
    }
    // "Autor:innen: …": a colon within the label.
    if let label = BylineLexicon.labels.longest(in: words, from: 0, to: words.count),
      label.count > colon, label.count < words.count, gaps[label.count].contains(.colon),
      label.meaning.namesAuthor || label.meaning == .authorBeforeColon
    {
      return label.count
    }
    var index = 0
    while index < colon {
      if let label = BylineLexicon.labels.longest(in: words, from: index, to: colon) {
        // "Photo: …" is somebody in that role.
        guard index > 0 || label.meaning.namesAuthor else { return nil }
        index += label.count
      } else if BylineLexicon.conjunctions.contains(words[index])
        || BylineLexicon.weakConjunctions.contains(words[index])
        || Self.genres.contains(words[index])
      {
        index += 1
      } else {
        return nil
      }
    }
    return colon
  }

  /// Kinds of work that stand beside "text" in a label.
  static let genres = PhraseTable<Bool>(.genre)

  /// Whether a label within a line begins the byline there.
  func introduces(_ label: BylineLexicon.Label, _ index: Int, _ count: Int) -> Bool {
    switch label {
    case .author: gaps[index] != .space || count > 1 || words[index].hash == Self.by
    case .authorAtStart:
      gaps[index].contains(.bar) || gaps[index].contains(.dash)
        || followsDate(index) && index + count < words.count
          && words[index + count].traits.contains(.startsWithCapital)
          && !beginsDate(index + count)
    default: false
    }
  }

  static let by: WordHash = {
    var hash = WordHash()
    for scalar in "by".unicodeScalars { hash.add(scalar.value) }
    return hash
  }()

  static let in_: WordHash = {
    var hash = WordHash()
    for scalar in "in".unicodeScalars { hash.add(scalar.value) }
    return hash
  }()

  /// The whole line as one agency or outlet: "RFE/RL", "Agence France-Presse", "AP News".
  mutating func wholeName(from start: Int) -> Byline? {
    if isListedDesk(0..<words.count) {
      return Byline(name: slice(withoutOrigin(0..<words.count)), kind: .desk, text: whole)
    }
    var start = start
    var labelled = false
    if let label = label(at: start), label.count < words.count - start {
      switch label.meaning {
      case .author, .authorAtStart:
        start += label.count
        labelled = true
      default: break
      }
    }
    if let house = spelledHouse(from: start) { return house }
    guard words.count - start <= 6 else { return nil }
    let range = start..<words.count
    let text = slice(range)
    if isSite(range) {
      return Byline(name: text, kind: .organisation, text: whole)
    }
    let isDesk = isDesk(range)
    if isDesk, !isNameBeforeSite(range) {
      return Byline(name: text, kind: .desk, text: whole)
    }
    // A comma or "and" speaks for several names, unless the table knows the whole.
    guard !labelled || !range.isEmpty else { return nil }
    guard let house = organisation(text, words: range) else {
      if !isDesk { unknownWhole = range }
      return nil
    }
    return Byline(name: house.name, kind: house.kind, id: house.id, text: whole)
  }

  var whole: String { String(decoding: bytes, as: UTF8.self).trimmed }

  func isFormField(_ range: Range<Int>) -> Bool {
    var hash = WordHash()
    for index in range { hash.add(word: words[index].hash) }
    return BylineLexicon.formFields.meaning(of: hash) != nil
  }
}
