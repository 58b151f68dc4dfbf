internal import NewsDates
internal import NewsNames

/// One dateline while it is read.
struct DatelineParse {
  let bytes: UnsafeBufferPointer<UInt8>
  let reader: DatelineReader
  let language: String?
  let siteNames: [String]
  let dates: DateParser
  /// Whether the whole text is one line that may be nothing but the dateline.
  let wholeLine: Bool

  private var places: [Entity] = []
  private var placeTexts = 0
  private var capitals = false
  private var agency: Entity?
  private var outlet: String?
  private var date: Moment?
  private var bracketedSource = false
  private var reporters: String?
  /// What else the first place may be.
  private var alternatives: [Entity] = []

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ reader: DatelineReader, _ language: String?,
    _ siteNames: [String], _ dates: DateParser, wholeLine: Bool
  ) {
    self.bytes = bytes
    self.reader = reader
    self.language = language
    self.siteNames = siteNames
    // A dateline's date is what it says: no reference may add a year.
    var options = dates.options
    options.reference = nil
    if options.languages.isEmpty, let language { options.languages = [language] }
    self.dates = DateParser(options)
    self.wholeLine = wholeLine
  }

  func read() -> DatelineReader.Found? {
    var parse = self
    return parse.cjk() ?? parse.chunks()
  }

  // MARK: The grammar

  private mutating func chunks() -> DatelineReader.Found? {
    let chunks = joiningYears(bytes.datelineChunks().flatMap(splitAtDay))
    guard !chunks.isEmpty else { return nil }
    var end: Int?
    var last = 0
    loop: for (index, chunk) in chunks.enumerated() {
      switch kind(of: chunk, index: index, in: chunks) {
      case .place(let entity, let capital):
        // A second place after the dash is the story's first word.
        if index > 0, chunk.before == .dash || chunk.before == .colon,
          !(agency != nil && places.isEmpty)
        {
          break loop
        }
        if let entity { addPlace(entity, chunk) }
        placeTexts += 1
        capitals = capitals || capital
      case .date(let moment):
        guard date == nil else { break loop }
        date = moment.moved { $0.shifted(by: chunk.range.lowerBound) }
      case .agency(let entity):
        guard agency == nil else { break loop }
        agency = entity.moved { $0.shifted(by: chunk.range.lowerBound) }
        bracketedSource =
          bracketedSource || chunk.isBracketed || chunk.before == .slash && chunk.end == .slash
      case .outlet(let name):
        guard outlet == nil else { break loop }
        outlet = name
        bracketedSource = bracketedSource || chunk.isBracketed
      case .reporter:
        reporters = bytes.text(chunk.range)
      case .nothing:
        break loop
      }
      last = index
      if closes(
        chunk, isLast: index + 1 == chunks.count,
        next: index + 1 < chunks.count ? chunks[index + 1] : nil)
      {
        end = chunk.next
      }
    }
    guard let end,
      isPlausible(chunks[last], next: last + 1 < chunks.count ? chunks[last + 1] : nil, end: end)
    else { return nil }
    settlePlace()
    return found(end)
  }

  /// "Brno 5. července": a place and a day with nothing between them.
  private func splitAtDay(_ chunk: DatelineChunk) -> [DatelineChunk] {
    guard
      let day = chunk.words.firstIndex(where: {
        $0.traits.contains(.hasDigit) || BylineMonths.names.contains($0)
      }), day > 0,
      chunk.words.contains(where: { $0.traits.contains(.hasDigit) }),
      !chunk.words[0].traits.isDisjoint(with: [.startsWithCapital, .caseless])
    else { return [chunk] }
    var place = chunk
    var date = chunk
    place.words = Array(chunk.words[..<day])
    place.range = chunk.range.lowerBound..<Int(chunk.words[day - 1].end)
    place.end = .comma
    place.next = Int(chunk.words[day].start)
    date.words = Array(chunk.words[day...])
    date.range = Int(chunk.words[day].start)..<chunk.range.upperBound
    date.before = .comma
    return [place, date]
  }

  /// "April 30, 2015": the comma within a date parts nothing.
  private func joiningYears(_ chunks: [DatelineChunk]) -> [DatelineChunk] {
    var result: [DatelineChunk] = []
    for chunk in chunks {
      if let last = result.last, last.end == .comma, isYear(chunk),
        last.words.contains(where: { $0.traits.contains(.hasDigit) })
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

  private func isYear(_ chunk: DatelineChunk) -> Bool {
    chunk.words.count == 1 && chunk.range.count == 4
      && bytes[chunk.range].allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// What the chunk after a place says it lies in: "ALBANY, N.Y.", "TRIPOLI, Lebanon".
  private func container(after index: Int, in chunks: [DatelineChunk]) -> String? {
    guard index + 1 < chunks.count, chunks[index].end == .comma else { return nil }
    let next = chunks[index + 1]
    var hash = WordHash()
    for word in next.words { hash.add(word: word.hash) }
    if let state = DatelineLexicon.states.meaning(of: hash) { return state }
    guard !next.isBracketed, next.words.count <= 4, looksLikePlace(next) else { return nil }
    let text = bytes.text(next.range)
    guard let entity = resolve(text, country: nil).name, Self.regions.contains(entity.type) else {
      return nil
    }
    return text
  }

  private enum Kind {
    case place(Entity?, capital: Bool)
    case date(Moment)
    case agency(Entity)
    case outlet(String)
    case reporter
    case nothing
  }

  private mutating func kind(of chunk: DatelineChunk, index: Int, in chunks: [DatelineChunk])
    -> Kind
  {
    let text = bytes.text(chunk.range)
    if chunk.words.contains(where: { $0.traits.contains(.hasDigit) }) {
      guard chunk.words.count <= 5, chunk.end != .none || wholeLine else { return .nothing }
      if let moment = dates.parse(text).date, moment.precision != .year { return .date(moment) }
      return .nothing
    }
    guard chunk.words.count <= 6 else { return .nothing }
    let isFirst = index == 0
    let known = source(text, chunk)
    if let known, !isFirst || chunk.isBracketed || known.isAgency || wholeLine {
      if let entity = known.entity, known.isAgency { return .agency(entity) }
      return .outlet(known.name)
    }
    if chunk.isBracketed {
      // "(AFP)" unknown to the tables: letters in capitals where an agency stands.
      if placeTexts > 0, agency == nil, chunk.words.count <= 3,
        chunk.words.allSatisfy({ $0.traits.isAllCapitals || $0.traits.contains(.startsWithCapital) }
        )
      {
        return .outlet(text)
      }
      if isFirst, let place = place(text, chunk) { return .place(place, capital: false) }
      return .nothing
    }
    if agency != nil || outlet != nil, isReporter(chunk) { return .reporter }
    guard looksLikePlace(chunk) else { return .nothing }
    let capital =
      chunk.words.allSatisfy {
        $0.traits.isAllCapitals || DatelineLexicon.placeParticles.contains($0)
          || $0.range.count <= 2
      } && chunk.words.contains { $0.traits.isAllCapitals }
    if let entity = place(text, chunk, container: container(after: index, in: chunks)) {
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
    {
      return .place(nil, capital: capital)
    }
    return .nothing
  }

  /// A name after the agency: "РИА Новости, Иван Петров."
  private func isReporter(_ chunk: DatelineChunk) -> Bool {
    chunk.before == .comma && (2...3).contains(chunk.words.count) && chunk.end == .stop
      && chunk.words.allSatisfy { $0.traits.contains(.startsWithCapital) }
  }

  private func looksLikePlace(_ chunk: DatelineChunk) -> Bool {
    guard chunk.words.count <= 5 else { return false }
    return chunk.words.allSatisfy {
      $0.traits.contains(.startsWithCapital) || $0.traits.contains(.caseless)
        || DatelineLexicon.placeParticles.contains($0)
    }
  }

  /// Whether the dateline may end here.
  private func closes(_ chunk: DatelineChunk, isLast: Bool, next: DatelineChunk?) -> Bool {
    switch chunk.end {
    case .dash: return true
    case .colon: return capitals || agency != nil || outlet != nil || date != nil
    case .closing: return agency != nil
    case .stop, .slash:
      return agency != nil || outlet != nil || date != nil && !places.isEmpty
        || language?.hasPrefix("de") == true && placeTexts == 1 && !places.isEmpty && date == nil
          && !capitals
    case .none: return wholeLine && isLast
    case .comma: return reporters != nil
    default: return false
    }
  }

  private func isPlausible(_ last: DatelineChunk, next: DatelineChunk?, end: Int) -> Bool {
    let hasSource = agency != nil || outlet != nil
    if placeTexts == 0 {
      return agency != nil
        && (bracketedSource || date != nil || isAcronym(last) && last.end == .dash)
        || outlet != nil && bracketedSource && outlet.map(isSite) == true
    }
    if wholeLine {
      // A line of its own must say more than a place.
      guard !places.isEmpty || capitals else { return false }
      return hasSource || date != nil || capitals && last.end == .dash
    }
    if hasSource || date != nil {
      return !places.isEmpty || capitals || bracketedSource || date != nil
    }
    // A place and a dash: capitals, or a town before a sentence.
    if last.end == .dash || last.end == .stop {
      if capitals { return !places.isEmpty || last.end == .dash && placeTexts >= 1 }
      guard let place = places.first, place.type != "country", place.confidence >= 0.5 else {
        return false
      }
      return startsSentence(end)
    }
    if last.end == .colon { return capitals && !places.isEmpty }
    return false
  }

  private func isAcronym(_ chunk: DatelineChunk) -> Bool {
    chunk.words.count <= 2
      && chunk.words.allSatisfy { $0.traits.isAllCapitals || $0.traits.contains(.caseless) }
  }

  private func startsSentence(_ start: Int) -> Bool {
    guard start < bytes.count else { return false }
    let (s, _) = bytes.decode(at: start)
    return isCapital(s) || scalarClass(s) == .digit || s >= 0x590 && s < 0x1E00
  }

  private mutating func addPlace(_ entity: Entity, _ chunk: DatelineChunk) {
    // "ALBANY, N.Y.": the second narrows the first.
    if chunk.before == .comma, let first = places.first {
      if entity.type == "country" || entity.type == "region" || entity.type == "state"
        || first.country == entity.country
      {
        return
      }
    }
    if !places.contains(where: { $0.id == entity.id }) {
      places.append(entity.moved { $0.shifted(by: chunk.range.lowerBound) })
    }
  }

  func found(_ end: Int) -> DatelineReader.Found {
    var length = end
    // The dash and the spaces after it.
    while length < bytes.count {
      let (s, next) = bytes.decode(at: length)
      guard
        scalarClass(s) == .space || isDash(s) || s == 0x2E || s == 0x3A || s == 0x2F || s == 0x3D
          || s == 0xFF1D
      else { break }
      length = next
    }
    let start = min(length, end)
    var textEnd = start
    while textEnd > 0 {
      let (s, first) = bytes.decode(before: textEnd)
      guard
        scalarClass(s) == .space || isDash(s) || s == 0x3A || s == 0x3D || s == 0xFF1D
          || opensQuotation(s)
      else { break }
      textEnd = first
    }
    // Quotation marks after the dash belong to the story.
    while length > textEnd {
      let (s, first) = bytes.decode(before: length)
      guard opensQuotation(s) else { break }
      length = first
    }
    let dateline = Dateline(
      text: bytes.text(bytes.trimmed(0..<textEnd)), place: places.first,
      places: places.count > 1 ? places : nil, agency: agency, outlet: outlet, date: date)
    return DatelineReader.Found(dateline: dateline, length: length, reporters: reporters)
  }

  private func opensQuotation(_ s: UInt32) -> Bool {
    s == 0x22 || s == 0x27 || s == 0x201C || s == 0x2018 || s == 0xAB || s == 0x201E || s == 0x300C
  }

  // MARK: Names

  private func isSite(_ text: String) -> Bool {
    guard let solid = text.solidHash else { return false }
    return siteNames.contains { $0.solidHash == solid }
  }

  /// An agency or outlet by these words: "dpa/tmn" is dpa with its service.
  private func source(
    _ text: String, _ chunk: DatelineChunk
  ) -> (entity: Entity?, name: String, isAgency: Bool)? {
    if let known = organisation(text) { return known }
    if let site = siteNames.first(where: { $0.solidHash == text.solidHash }), text.solidHash != nil
    {
      return (nil, site, false)
    }
    guard chunk.isBracketed, let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return nil
    }
    return organisation(String(text[..<slash]))
      ?? organisation(String(text[text.index(after: slash)...]))
  }

  func organisation(_ text: String) -> (entity: Entity?, name: String, isAgency: Bool)? {
    let country = places.first?.country
    let reading = reader.names.resolve(
      text,
      NameResolver.Options(
        kind: .organisation, country: country, language: language, forgivesErrors: false))
    // APA is an agency in Vienna, Dakar and Baku: the place tells which.
    var entity = reading.sourceEntity
    if let country, entity?.country != country,
      let local = reading.alternatives.first(where: { $0.country == country && $0.isAgency })
    {
      entity = local
    }
    guard let entity, entity.match != .fuzzy else { return nil }
    if entity.isAgency { return (entity, entity.name, true) }
    guard entity.isOutlet else { return nil }
    return (entity, entity.name, false)
  }

  mutating func place(
    _ text: String, _ chunk: DatelineChunk, container: String? = nil
  ) -> Entity? {
    if let container, let entity = resolve(text + ", " + container, country: nil).name,
      !Self.regions.contains(entity.type)
    {
      return entity
    }
    let reading = resolve(
      text, country: places.first?.country ?? LanguageHome.country(of: language))
    if places.isEmpty { alternatives = reading.alternatives }
    if let entity = reading.name, entity.match != .fuzzy {
      return town(for: entity, in: reading.alternatives) ?? entity
    }
    guard reading.name == nil, let first = reading.alternatives.first, first.match != .fuzzy else {
      return nil
    }
    // A town and the region round it: datelines name towns.
    let same = reading.alternatives.prefix(while: {
      $0.country == first.country && $0.confidence >= 0.3
    })
    guard same.count > 1 || first.confidence >= 0.5 else { return nil }
    return same.first { !Self.regions.contains($0.type) } ?? first
  }

  /// The town of the same name within a region or country: datelines name towns, so that Tunis is not
  /// Tunisia, whose name it is in Croatian.
  private func town(for entity: Entity, in alternatives: [Entity]) -> Entity? {
    guard Self.regions.contains(entity.type) else { return nil }
    return alternatives.first { $0.country == entity.country && $0.type == "city" }
  }

  private static let regions: Set<String> = [
    "region", "country", "state", "province", "subdivision", "territory", "continent",
  ]

  private func resolve(_ text: String, country: String?) -> NameReading {
    reader.names.resolve(
      text,
      NameResolver.Options(
        kind: .place, country: country, language: language, forgivesErrors: false))
  }

  /// An agency reports from home: "عمان - بترا" is Amman, not Oman.
  private mutating func settlePlace() {
    guard let home = agency?.country, let place = places.first, place.country != home,
      Self.regions.contains(place.type),
      let local = alternatives.first(where: {
        $0.country == home && !Self.regions.contains($0.type)
      })
    else { return }
    places[0] = local.moved { _ in places[0].evidence.first?.range ?? 0..<0 }
  }

  mutating func set(
    place: Entity?, agency: Entity?, outlet: String?, date: Moment?, reporters: String?
  ) {
    if let place { places = [place] }
    self.agency = agency
    self.outlet = outlet
    self.date = date
    self.reporters = reporters
  }
}
