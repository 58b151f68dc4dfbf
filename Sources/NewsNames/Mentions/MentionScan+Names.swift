@_spi(Tables) internal import NewsText

/// What the words of a name tell by themselves.
extension MentionScan {
  /// What the words of a candidate tell by themselves; of those that were met before it is known.
  ///
  /// - Parameter isWhole: whether the name begins with the first of its words.
  @inline(__always)
  mutating func name(
    _ tokens: ClosedRange<Int>, _ range: Range<Int>, _ rank: Int64, isWhole: Bool, article: Int,
    _ text: NameLine
  ) -> WrittenName {
    let first = text.tokens.baseAddress.unsafelyUnwrapped + tokens.lowerBound
    let shape = first.pointee.shape
    let next = tokens.upperBound &+ 1
    let startsLine = tokens.lowerBound <= 2 && shape.isAllUpper
    let isBeforeHyphen = next < text.tokens.count && text.tokens[next].gap == .hyphen
    guard isWhole, Int32(truncatingIfNeeded: rank) == End.whole,
      // Of words in small letters not all layers are walked.
      shape.contains(.capital) || shape.isDisjoint(with: [.latin, .lower]),
      range.count <= NameMemory.longestName,
      text.bytes.count &- range.lowerBound > NameMemory.longestName
    else {
      return readName(
        tokens, range, rank, startsLine: startsLine, namesPeople: article > 0,
        isBeforeHyphen: isBeforeHyphen, text)
    }
    var circumstances = circumstances
    if line.isAllCapitals { circumstances.insert(.allCapitals) }
    if startsLine { circumstances.insert(.startsLine) }
    if isBeforeHyphen { circumstances.insert(.beforeHyphen) }
    let question = names.question(
      text.bytes.baseAddress.unsafelyUnwrapped + range.lowerBound, count: range.count,
      circumstances)
    if let name = question.name { return name }
    let name = readName(
      tokens, range, rank, startsLine: startsLine, namesPeople: false,
      isBeforeHyphen: isBeforeHyphen, text)
    question.remember(name)
    return name
  }

  @inline(never)
  private mutating func readName(
    _ tokens: ClosedRange<Int>, _ range: Range<Int>, _ rank: Int64, startsLine: Bool,
    namesPeople: Bool, isBeforeHyphen: Bool, _ text: NameLine
  ) -> WrittenName {
    let spelling = spelling(tokens, range, text)
    let base = text.tokens.baseAddress.unsafelyUnwrapped
    let first = tokens.lowerBound
    let isWord = tokens.count == 1
    let form = WrittenForm(
      first: base + (Self.isSmallArticle(first, text) ? first + 1 : first),
      last: base + tokens.upperBound, words: tokens.count, spelling: spelling, line: line,
      startsLine: startsLine, namesPeople: namesPeople, isBeforeHyphen: isBeforeHyphen)
    let meanings = meanings(at: rank, form, isWord ? text.key(base[first]) : nil)
    let key = isWord ? text.key(base[first]) : joinedKey(tokens, text)
    var hash = NameHash()
    hash.add(key)
    return WrittenName(meanings, key: hash.value, spelling: spelling, length: key.count)
  }

  /// The keys of some words, one after the other; valid until the next time.
  mutating func joinedKey(
    _ tokens: ClosedRange<Int>, _ text: NameLine
  ) -> UnsafeBufferPointer<UInt8> {
    joined.shrink(to: 0)
    for index in tokens { joined.append(text.key(text.tokens[index])) }
    return joined.elements
  }

  /// The meanings of the ends at one place that fit how it is written; of a name that was met before,
  /// written the same in a text of the same language, they are known.
  @inline(__always)
  private mutating func meanings(
    at rank: Int64, _ form: WrittenForm, _ word: UnsafeBufferPointer<UInt8>?
  ) -> KnownMeanings {
    let isPlural = Int32(truncatingIfNeeded: rank) == End.plural
    var key = KnownMeanings.Key(
      form: languageNumber << 56 | form.bits << 1 | (isPlural ? 1 : 0))
    for end in ends.elements where end.rank == rank { key.add(end.value, of: end.layer) }
    if let known = memory.pointee.ranges[key.hash.value], known.key == key {
      return known.meanings
    }
    let start = memory.pointee.meanings.count
    for end in ends.elements where end.rank == rank { addMeanings(end, form, word) }
    let known = KnownMeanings(memory.pointee.meanings, from: start)
    memory.pointee.ranges[key.hash.value] = KnownMeanings.Keyed(key: key, meanings: known)
    return known
  }

  /// - Parameter word: the key, where it is one word.
  private mutating func addMeanings(
    _ end: End, _ form: WrittenForm, _ word: UnsafeBufferPointer<UInt8>?
  ) {
    let isCommon =
      form.isAcronym && (word.map { $0.count < 2 || kinds.kind($0).contains(.common) } ?? false)
    // "IS IT SAFE?"
    if form.isAllCapitals, let word, TextLanguage.isSmallWord(word, of: traits.pointee.base) {
      return
    }
    let layer = Int(end.layer)
    let tables = layers[layer].tables
    let language = languages[layer]
    let isOfPeople = end.stop == End.plural || form.namesPeople
    let postings = tables.pointee.postings
    postings.forEach(from: end.value) { posting in
      if posting.flags.contains(.lookup) { return }
      let role = posting.roleCode
      let namesPeople = role == .adjective || role == .demonym
      if isOfPeople, !namesPeople { return }
      let isOfLanguage = language.isIn(posting.languages)
      // In a line of capitals "AS" is the word, not the United States in Indonesian.
      if form.isAllCapitals, posting.casePolicy == .exact, !isOfLanguage { return }
      let isOwn =
        isOfLanguage || !language.isKnown && (!namesPeople || form.isTelling)
      let isInitials =
        form.isAcronym && role == .name && !isCommon
        && tables.pointee.role(tables.pointee.record(posting.entity)) == .organisation
      if form.fits(posting, ownLanguage: isOwn, isInitials: isInitials) {
        // The abbreviation to the letter goes before the name that is written like it.
        let isOtherwise = isInitials && posting.spelling != form.spelling
        memory.pointee.add(
          Meaning(
            posting, layer, tables, words: form.words,
            price: (isOfLanguage ? 0 : language.isKnown ? 5 : 1) + (isOtherwise ? 0.6 : 0)))
      }
    }
  }

  /// Whether nothing stands between words but what joins them in a key.
  @inline(__always)
  private func isJoinedAsWritten(_ tokens: ClosedRange<Int>, _ text: NameLine) -> Bool {
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      let end = text.tokens[index].end
      index &+= 1
      let token = text.tokens[index]
      guard token.joiner != 0, token.start == end &+ 1, text.bytes[end] == token.joiner
      else { return false }
    }
    return true
  }

  /// The hash of the words as written.
  @inline(__always)
  mutating func spelling(
    _ tokens: ClosedRange<Int>, _ range: Range<Int>, _ text: NameLine
  ) -> UInt16 {
    if tokens.count == 1 {
      return SpellingHash.value(UnsafeBufferPointer(rebasing: text.bytes[range]))
    }
    return spellingOfSeveral(tokens, range, text)
  }

  @inline(never)
  private mutating func spellingOfSeveral(
    _ tokens: ClosedRange<Int>, _ range: Range<Int>, _ text: NameLine
  ) -> UInt16 {
    if isJoinedAsWritten(tokens, text) {
      return SpellingHash.value(UnsafeBufferPointer(rebasing: text.bytes[range]))
    }
    joined.shrink(to: 0)
    for index in tokens {
      let token = text.tokens[index]
      if index > tokens.lowerBound {
        let joiner = token.joiner == NameToken.noJoiner ? 0x20 : token.joiner
        if joiner != 0 { joined.append(joiner) }
      }
      for place in max(token.start, range.lowerBound)..<min(token.end, range.upperBound) {
        joined.append(text.bytes[place])
      }
    }
    return SpellingHash.value(joined.elements)
  }
}
