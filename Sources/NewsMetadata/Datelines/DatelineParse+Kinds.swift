internal import NewsDates
internal import NewsNames

// What one chunk of a dateline is.

extension DatelineParse {
  enum Kind {
    case place(Entity?, capital: Bool)
    case date(Moment)
    case agency(Entity)
    case outlet(String)
    case reporter
    /// A weekday beside the date, or a day's number without its month.
    case dayAlone
    case nothing
  }

  mutating func kind(of chunk: DatelineChunk, index: Int, in chunks: [DatelineChunk])
    -> Kind
  {
    let text = bytes.text(chunk.range)
    let isFirst = index == 0
    if isFirst, chunk.end == .comma, isDomain(chunk) { return .outlet(text) }
    if chunk.words.contains(where: { $0.traits.contains(.hasDigit) }) {
      guard chunk.words.count <= 5, chunk.end != .none || wholeLine else { return .nothing }
      if let house = numberedHouse(chunk, text) { return house }
      if let moment = dates.parse(text).date, moment.precision != .year {
        // "Paris, January 5, 2024, 7:00 am –": the hour is beside the day.
        return date != nil && moment.value.hasPrefix("T") ? .dayAlone : .date(moment)
      }
      if chunk.isBracketed, chunk.words.contains(where: { $0.traits.contains(.hasLetter) }),
        isUnknownOutlet(chunk)
      {
        return .outlet(text)
      }
      // "MADRID, 5 (EUROPA PRESS)".
      return capitals && chunk.end == .opening && chunk.words.count == 1 && chunk.range.count <= 2
        ? .dayAlone : .nothing
    }
    guard chunk.words.count <= 6 else { return .nothing }
    if index > 0, chunk.words.count == 1, BylineMonths.weekdays.contains(chunk.words[0]) {
      return .dayAlone
    }
    // "SAN'A, Yemen": what lies in a country is a place, whatever else is called so.
    if isFirst, looksLikePlace(chunk), let container = container(after: index, in: chunks),
      let entity = place(text, chunk, container: container)
    {
      return .place(entity, capital: isCapital(chunk))
    }
    // "SALINA, Kan.": a state, though a broadcaster in Jerusalem is called so.
    let isState =
      chunk.before == .comma && placeTexts > 0
      && (text.wordsHash.map { DatelineLexicon.states.meaning(of: $0) != nil } ?? false)
    // "(Boston, MA)": a state in the brackets of its town.
    if chunk.isBracketed, chunk.before == .comma, placeTexts == 1, agency == nil, outlet == nil,
      let region = region(of: chunk)
    {
      return .place(region, capital: false)
    }
    let known = isState ? nil : source(text, chunk)
    if known == nil, index == 1, chunk.before == .opening, placeTexts == 1,
      let region = region(of: chunk)
    {
      return .place(region, capital: false)
    }
    if let known, !isFirst || chunk.isBracketed || known.isAgency || wholeLine {
      if let entity = known.entity, known.isAgency { return .agency(entity) }
      return .outlet(known.name)
    }
    // "غزة/ محمد سالم/ الأناضول": the reporter between the place and the agency.
    if index == 1, placeTexts == 1, chunk.before == .slash, chunk.end == .slash,
      (2...3).contains(chunk.words.count), index + 1 < chunks.count,
      organisation(bytes.text(chunks[index + 1].range))?.isAgency == true
    {
      return .reporter
    }
    if !places.isEmpty || placeTexts == 1 && chunk.end == .dash, isUnknownOutlet(chunk) {
      return .outlet(text)
    }
    if chunk.isBracketed {
      if let outlet = employer(in: chunk) { return .outlet(outlet) }
      // "(AFP)" unknown to the tables: letters in capitals where an agency stands.
      if placeTexts > 0, agency == nil, chunk.words.count <= 3,
        chunk.words.allSatisfy({ $0.traits.isAllCapitals || $0.traits.contains(.startsWithCapital) }
        )
      {
        return .outlet(text)
      }
      if isFirst, let place = place(text, chunk) { return .place(place, capital: false) }
      // "(KTRK) —", whatever house it is, before the first sentence.
      if isFirst, chunk.end == .dash, chunk.words.count == 1, chunk.words[0].traits.isAllCapitals,
        (2...6).contains(chunk.range.count)
      {
        return .outlet(text)
      }
      // "(Example Newswire) -": by its words somebody who sends news.
      if isFirst, chunk.end == .dash, chunk.words.count <= 3,
        chunk.words.allSatisfy({ $0.traits.contains(.startsWithCapital) }),
        chunk.words.contains(where: { BylineLexicon.organisationWords.contains($0) })
      {
        return .outlet(text)
      }
      return .nothing
    }
    if agency != nil || outlet != nil, isReporter(chunk) { return .reporter }
    if isFirst, let seat = standIn(for: chunk, named: true), seat.type == "city",
      startsWithCapital(chunk)
    {
      return .place(seat, capital: isCapital(chunk))
    }
    guard looksLikePlace(chunk) else { return .nothing }
    let capital = isCapital(chunk)
    // "BAGRAM AIR BASE, Afghanistan": of a place that no table has, where it lies.
    if index > 0, chunk.before == .comma, places.isEmpty, placeTexts > 0 {
      return .place(region(of: chunk) ?? place(text, chunk), capital: capital)
    }
    let container = container(after: index, in: chunks)
    if let entity = (capital && container == nil ? standIn(for: chunk, named: true) : nil)
      ?? place(text, chunk, container: container)
      ?? (capital ? standIn(for: chunk, named: false) : nil)
    {
      return .place(entity, capital: capital)
    }
    // Outlets after a known place: "Washington - Daily Example".
    if chunk.before == .dash, !places.isEmpty, wholeLine, chunk.words.count <= 5,
      chunk.end == .none || chunk.next >= bytes.count
    {
      return .outlet(text)
    }
    if capital || placeTexts > 0 && chunk.before == .comma
      || isFirst && chunks.dropFirst().first(where: { $0.isBracketed }) != nil
      || isFirst && standsBeforeAgency(chunks)
    {
      return .place(nil, capital: capital)
    }
    return .nothing
  }

  /// "Kemer - DHA - …": whatever stands first, an agency between dashes follows it.
  private func standsBeforeAgency(_ chunks: [DatelineChunk]) -> Bool {
    guard chunks.count > 1, chunks[0].words.count <= 3, chunks[1].before == .dash,
      chunks[1].end == .dash
    else { return false }
    return organisation(bytes.text(chunks[1].range))?.isAgency == true
  }

  /// "(Special to The Example)", "(example.com)": for whom the story was written.
  private func employer(in chunk: DatelineChunk) -> String? {
    if let match = DatelineLexicon.specialTo.longest(
      in: chunk.words, from: 0, to: chunk.words.count), match.count < chunk.words.count
    {
      return bytes.text(Int(chunk.words[match.count].start)..<chunk.range.upperBound)
    }
    let text = bytes[chunk.range]
    return chunk.words.count == 2 && text.contains(UInt8(ascii: "."))
      && !text.contains(UInt8(ascii: " ")) && placeTexts > 0 ? bytes.text(chunk.range) : nil
  }

  /// A name after the agency: "РИА Новости, Иван Петров."
  func isReporter(_ chunk: DatelineChunk) -> Bool {
    // "BRÜKSEL (AA) - ORHAN BATAK -".
    if chunk.before == .dash, chunk.end == .dash, (2...3).contains(chunk.words.count),
      chunk.words.allSatisfy(\.traits.isAllCapitals),
      resolve(bytes.text(chunk.range), country: nil).name == nil
    {
      return true
    }
    return chunk.before == .comma && (2...3).contains(chunk.words.count) && chunk.end == .stop
      && chunk.words.allSatisfy { $0.traits.contains(.startsWithCapital) }
  }

  private func isCapital(_ chunk: DatelineChunk) -> Bool {
    chunk.words.allSatisfy {
      $0.traits.isAllCapitals || DatelineLexicon.placeParticles.contains($0)
        || $0.range.count <= 2
    } && chunk.words.contains { $0.traits.isAllCapitals }
  }

  private func startsWithCapital(_ chunk: DatelineChunk) -> Bool {
    chunk.words.first?.traits.isDisjoint(with: [.startsWithCapital, .caseless]) == false
  }

  func looksLikePlace(_ chunk: DatelineChunk) -> Bool {
    guard chunk.words.count <= 5 else { return false }
    return chunk.words.allSatisfy {
      $0.traits.contains(.startsWithCapital) || $0.traits.contains(.caseless)
        || DatelineLexicon.placeParticles.contains($0)
    }
  }
}
