internal import NewsDates
internal import NewsNames

/// One dateline while it is read.
struct DatelineParse {
  let bytes: UnsafeBufferPointer<UInt8>
  let names: KnownNames
  let language: String?
  let siteNames: [String]
  let dates: DateParser
  /// Whether the whole text is one line that may be nothing but the dateline.
  let wholeLine: Bool

  var places: [Entity] = []
  var placeTexts = 0
  var capitals = false
  var agency: Entity?
  /// Agencies named beside it.
  var others: [Entity] = []
  var outlet: String?
  var date: Moment?
  var bracketedSource = false
  var reporters: String?
  /// Whether an agency's mark of a new version stood before the place: "UPDATE 2-LONDON".
  var isUpdate = false
  /// Where the dateline begins: after a byline on the same line, or the mark.
  var start = 0
  /// What else the first place may be.
  var alternatives: [Entity] = []

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ names: KnownNames, _ language: String?,
    _ siteNames: [String], _ dates: DateParser, wholeLine: Bool
  ) {
    self.bytes = bytes
    self.names = names
    self.language = language
    self.siteNames = siteNames
    self.dates = Self.reader(dates, language)
    self.wholeLine = wholeLine
  }

  /// A dateline's date is what it says: no reference may add a year.
  private static func reader(_ dates: DateParser, _ language: String?) -> DateParser {
    var options = dates.options
    let isLanguageTold = !options.languages.isEmpty || language == nil
    // As pages have theirs: none need be made anew.
    if options.reference == nil, options.surroundings == .parts, isLanguageTold { return dates }
    options.reference = nil
    options.surroundings = .parts
    if !isLanguageTold, let language { options.languages = [language] }
    return DateParser(options)
  }

  /// Reads the dateline that a text begins with.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ names: KnownNames, _ language: String?,
    _ siteNames: [String], _ dates: DateParser, wholeLine: Bool
  ) -> DatelineReader.Found? {
    var parse = DatelineParse(bytes, names, language, siteNames, dates, wholeLine: wholeLine)
    return parse.cjk() ?? parse.chunks()
  }

  mutating func chunks() -> DatelineReader.Found? {
    let heads = withoutByline(withoutUpdateMark(bytes.datelineChunks()))
    let chunks = splitting(
      joiningNames(
        joiningYears(splitting(splitting(heads) { splitAtDay($0) }) { splitAtAgency($0) }))
    ) { splitAtConjunction($0) }
    guard let first = chunks.first else { return nil }
    start = reporters != nil || isUpdate ? first.range.lowerBound : 0
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
        // "5 Safar 1442, Sep 22, 2020": the same day in two calendars is one date.
        if let date {
          guard date.calendar != moment.calendar, chunk.before == .comma else { break loop }
        } else {
          date = moment.moved { $0.shifted(by: chunk.range.lowerBound) }
        }
      case .agency(let entity):
        if agency != nil {
          // "(REUTERS, AFP)" are two.
          guard chunk.isBracketed, chunk.before == .comma || chunk.before == .slash else {
            break loop
          }
          others.append(entity.moved { $0.shifted(by: chunk.range.lowerBound) })
          break
        }
        agency = entity.moved { $0.shifted(by: chunk.range.lowerBound) }
        bracketedSource =
          bracketedSource || chunk.isBracketed || chunk.before == .slash && chunk.end == .slash
      case .outlet(let name):
        guard outlet == nil else { break loop }
        outlet = name
        bracketedSource = bracketedSource || chunk.isBracketed
      case .reporter:
        reporters = bytes.text(chunk.range)
      case .dayAlone:
        break
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
    end = takeSource(after: chunks[last], end) ?? end
    guard let end,
      isPlausible(chunks[last], next: last + 1 < chunks.count ? chunks[last + 1] : nil, end: end)
    else { return nil }
    settlePlace()
    return found(end)
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
    var textEnd = min(length, end)
    while textEnd > start {
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
      text: bytes.text(bytes.trimmed(start..<textEnd)), place: places.first,
      places: places.count > 1 ? places : nil, agency: agency, outlet: outlet, date: date)
    return DatelineReader.Found(
      dateline: dateline, length: length, reporters: reporters, others: others)
  }

  func opensQuotation(_ s: UInt32) -> Bool {
    s == 0x22 || s == 0x27 || s == 0x201C || s == 0x2018 || s == 0xAB || s == 0x201E || s == 0x300C
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
