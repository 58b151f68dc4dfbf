internal import NewsNames

// Which chunks of a line belong together: a place and a day parted, a date and its year joined.

extension DatelineParse {
  /// Chunks with others in the place of those that are more than one thing; most are one.
  func splitting(
    _ chunks: [DatelineChunk], _ split: (DatelineChunk) -> [DatelineChunk]?
  ) -> [DatelineChunk] {
    var result: [DatelineChunk]?
    for index in chunks.indices {
      if let parts = split(chunks[index]) {
        result = (result ?? Array(chunks[..<index])) + parts
      } else {
        result?.append(chunks[index])
      }
    }
    return result ?? chunks
  }

  /// "Brno 5. července": a place and a day with nothing between them.
  func splitAtDay(_ chunk: DatelineChunk) -> [DatelineChunk]? {
    guard
      let day = chunk.words.firstIndex(where: {
        $0.traits.contains(.hasDigit) || BylineMonths.names.contains($0)
      }), day > 0,
      chunk.words.contains(where: { $0.traits.contains(.hasDigit) }),
      !chunk.words[0].traits.isDisjoint(with: [.startsWithCapital, .caseless]),
      // "(News 1st)" is one house.
      !chunk.isBracketed || chunk.words.contains(where: { BylineMonths.names.contains($0) })
    else { return nil }
    var place = chunk
    var date = chunk
    place.words = Array(chunk.words[..<day])
    // "القاهرة في 5 يوليو": what joins the day to the place belongs to neither.
    if place.words.count > 1, DatelineLexicon.dayPrepositions.contains(place.words[day - 1]) {
      place.words.removeLast()
    }
    place.range = chunk.range.lowerBound..<Int(place.words[place.words.count - 1].end)
    place.end = .comma
    place.next = Int(chunk.words[day].start)
    date.words = Array(chunk.words[day...])
    date.range = Int(chunk.words[day].start)..<chunk.range.upperBound
    date.before = .comma
    return [place, date]
  }

  /// "Aug 5 AAP": a day and the agency with nothing between them.
  func splitAtAgency(_ chunk: DatelineChunk) -> [DatelineChunk]? {
    guard chunk.words.count >= 2, let last = chunk.words.last,
      !last.traits.contains(.hasDigit), !BylineMonths.names.contains(last)
    else { return nil }
    let isDated = chunk.words.contains { $0.traits.contains(.hasDigit) }
    // "MOSKAU taz |": the paper has small letters, the place none.
    let isSmall =
      chunk.end == .bar && last.traits.contains(.hasSmall)
      && chunk.words.dropLast().allSatisfy(\.traits.isAllCapitals)
    // "Hong Kong CNN —": a house in capitals behind a place that has none.
    let isHouse =
      chunk.end == .dash && !chunk.isBracketed && last.traits.isAllCapitals
      && last.range.count >= 3
      && chunk.words.dropLast().allSatisfy { $0.traits.contains(.hasSmall) }
    guard
      isSmall || isHouse
        || isDated && (last.traits.isAllCapitals || last.traits.contains(.caseless)),
      let known = organisation(bytes.text(last.range)), known.isAgency || isSmall || isHouse
    else { return nil }
    return split(chunk, before: chunk.words.count - 1, by: .comma)
  }

  /// "MOSCOW AND KIEV": two places, unless the tables know both words as one.
  func splitAtConjunction(_ chunk: DatelineChunk) -> [DatelineChunk]? {
    guard chunk.words.count >= 3, !chunk.isBracketed,
      let and = chunk.words.dropLast().lastIndex(where: {
        DatelineLexicon.conjunctions.contains($0)
      }), and > 0, resolve(bytes.text(chunk.range), country: nil).name == nil
    else { return nil }
    var halves = split(chunk, before: and, by: .slash)
    halves[1].words.removeFirst()
    halves[1].range = Int(halves[1].words[0].start)..<chunk.range.upperBound
    return halves
  }

  /// A chunk as two, of which the second begins with a word.
  func split(
    _ chunk: DatelineChunk, before word: Int, by end: DatelineChunk.End
  ) -> [DatelineChunk] {
    var head = chunk
    var tail = chunk
    head.words = Array(chunk.words[..<word])
    head.range = chunk.range.lowerBound..<Int(chunk.words[word - 1].end)
    head.end = end
    head.next = Int(chunk.words[word].start)
    tail.words = Array(chunk.words[word...])
    tail.range = Int(chunk.words[word].start)..<chunk.range.upperBound
    tail.before = end
    return [head, tail]
  }

  /// "Frankfurt/Main", "Halle (Saale)": the river is a part of the name.
  func joiningNames(_ chunks: [DatelineChunk]) -> [DatelineChunk] {
    guard chunks.count >= 2, chunks[0].words.count <= 2, chunks[1].words.count == 1,
      chunks[1].words[0].traits.contains([.startsWithCapital, .hasSmall]),
      chunks[0].end == .slash || chunks[0].end == .opening && chunks[1].end == .closing
    else { return chunks }
    var joined = chunks[1]
    joined.range = chunks[0].range.lowerBound..<chunks[1].range.upperBound
    if joined.end == .closing { joined.range = joined.range.lowerBound..<closing(after: joined) }
    guard let name = resolve(bytes.text(joined.range), country: nil).name, name.match == .exact
    else { return chunks }
    joined.words = chunks[0].words + chunks[1].words
    joined.before = chunks[0].before
    joined.isBracketed = false
    if joined.end == .closing, chunks.count > 2, chunks[2].isBracketed { joined.end = .opening }
    return [joined] + chunks.dropFirst(2)
  }

  /// Just after the bracket that closes a chunk.
  private func closing(after chunk: DatelineChunk) -> Int {
    var i = chunk.range.upperBound
    while i < chunk.next, bytes[i] != UInt8(ascii: ")") { i += 1 }
    return min(i + 1, bytes.count)
  }

  /// "April 30, 2015": the comma within a date parts nothing, nor the slash in "تموز/يوليو".
  func joiningYears(_ chunks: [DatelineChunk]) -> [DatelineChunk] {
    guard chunks.count > 1, chunks.contains(where: { hasNumber($0) }) else { return chunks }
    var result: [DatelineChunk] = []
    for chunk in chunks {
      if let last = result.last, last.words.contains(where: { $0.traits.contains(.hasDigit) }),
        last.end == .comma && isYear(chunk) || last.end == .slash && isSecondMonth(chunk, last)
      {
        var joined = chunk
        joined.words = last.words + chunk.words
        joined.range = last.range.lowerBound..<chunk.range.upperBound
        joined.before = last.before
        joined.isBracketed = last.isBracketed
        result[result.count - 1] = joined
      } else {
        result.append(chunk)
      }
    }
    return result
  }

  private func hasNumber(_ chunk: DatelineChunk) -> Bool {
    chunk.words.contains { $0.traits.contains(.hasDigit) }
  }

  func isYear(_ chunk: DatelineChunk) -> Bool {
    chunk.words.count == 1 && chunk.range.count == 4
      && bytes[chunk.range].allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// The month by its other name: Arabic papers write both.
  private func isSecondMonth(_ chunk: DatelineChunk, _ date: DatelineChunk) -> Bool {
    guard let word = chunk.words.first, word.traits.contains(.caseless), chunk.words.count <= 2
    else { return false }
    // "14 أكتوبر/ وام /": an agency between slashes is no month.
    return organisation(bytes.text(word.range)) == nil
      && dates.parse(bytes.text(date.range.lowerBound..<chunk.range.upperBound)).date != nil
  }

  /// The country or state in which a place is said to lie.
  struct Container {
    var name: String
    /// The country of a state or province that was abbreviated as the agencies do.
    var country: String?
  }

  /// What the chunk after a place says it lies in: "ALBANY, N.Y.", "TRIPOLI, Lebanon".
  func container(after index: Int, in chunks: [DatelineChunk]) -> Container? {
    guard index + 1 < chunks.count else { return nil }
    let next = chunks[index + 1]
    // "Lyon (France)" as well as "LYON, France".
    let inBrackets = chunks[index].end == .opening && next.isBracketed
    guard inBrackets || chunks[index].end == .comma && !next.isBracketed else { return nil }
    var hash = WordHash()
    for word in next.words { hash.add(word: word.hash) }
    if !inBrackets, let state = DatelineLexicon.states.meaning(of: hash) {
      return Container(
        name: state, country: DatelineLexicon.provinces.contains(state) ? "CA" : "US")
    }
    guard next.words.count <= 4, looksLikePlace(next) else { return nil }
    let text = bytes.text(next.range)
    guard let entity = resolve(text, country: nil).name, Self.regions.contains(entity.type),
      !inBrackets || organisation(text) == nil
    else { return nil }
    return Container(name: text, country: nil)
  }
}
