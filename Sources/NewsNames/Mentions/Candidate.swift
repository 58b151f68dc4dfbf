/// A stretch of text that a gazetteer knows, with what its surroundings say of it.
struct Candidate: BitwiseCopyable {
  private let start: Int
  private let end: Int
  /// The bytes behind it that belong to it if it is a subdivision whose kind follows: "Nyanza Province".
  private let nounLength: UInt16
  private let firstMeaning: Int32
  private let endOfMeanings: Int32
  /// The likeliest of its meanings when nothing else is known, the first of equal ones.
  let likeliest: Int32
  /// A hash of the folded words: the same name again.
  var key: UInt64
  var spelling: UInt16
  var surroundings: Surroundings
  /// What stands between the candidate before and this one, where nothing else does.
  var link: Link
  var words: UInt8
  /// The number of bytes of the key.
  var length: UInt8
  /// Of its meanings.
  let traits: KnownMeanings.Traits

  init(
    range: Range<Int>, endWithNoun: Int?, meanings: KnownMeanings, key: UInt64, spelling: UInt16,
    surroundings: Surroundings, link: Link, words: Int, length: Int
  ) {
    start = range.lowerBound
    end = range.upperBound
    nounLength = UInt16(clamping: (endWithNoun ?? range.upperBound) - range.upperBound)
    firstMeaning = meanings.first
    endOfMeanings = meanings.end
    likeliest = meanings.likeliest
    traits = meanings.traits
    self.key = key
    self.spelling = spelling
    self.surroundings = surroundings
    self.link = link
    self.words = UInt8(clamping: words)
    self.length = UInt8(clamping: length)
  }

  /// Whether it is written with other letters than the plain ones of Latin.
  @inline(__always)
  var hasMarks: Bool { spelling & SpellingHash.isHash != 0 }

  @inline(__always)
  var range: Range<Int> { Range(uncheckedBounds: (start, end)) }

  /// Where it stands if it is a subdivision.
  var rangeWithNoun: Range<Int> { start..<end + Int(nounLength) }

  /// Its meanings, in the list of the scan.
  @inline(__always)
  var meanings: Range<Int> {
    Range(uncheckedBounds: (Int(firstMeaning), Int(endOfMeanings)))
  }

  enum Link: UInt8, BitwiseCopyable {
    case none
    /// "Bangor, Maine"
    case comma
    /// "Bangor Maine"
    case space
    /// "Bangor (Maine)"
    case bracket
    /// "Islamabad in Pakistan", "Tripoli, in northern Lebanon"
    case preposition
    /// "Darfur and Malakal"
    case conjunction
    /// "Lebanon's Tripoli": what contains it stands before it.
    case genitive
  }

  struct Surroundings: OptionSet, BitwiseCopyable {
    let rawValue: UInt32

    /// A title or a given name stands before it.
    static let afterTitle = Surroundings(rawValue: 1)
    static let afterGivenName = Surroundings(rawValue: 2)
    /// "in", "near", "from".
    static let afterLocative = Surroundings(rawValue: 4)
    /// "province of", "the city of", or "village" before it, "district" after it.
    static let besidePlaceNoun = Surroundings(rawValue: 8)
    /// A capitalized word that is no common word follows: a person's or a firm's name goes on.
    static let beforeName = Surroundings(rawValue: 16)
    /// "University", "Times", "Airport" follows.
    static let beforeInstitution = Surroundings(rawValue: 32)
    /// A capitalized word that is no place and no title stands before it: a name ends here.
    static let afterName = Surroundings(rawValue: 64)
    /// Every sentence begins with a capital letter.
    static let startsSentence = Surroundings(rawValue: 128)
    /// Its script has no capital letters.
    static let hasNoCase = Surroundings(rawValue: 256)
    /// Every word of the line begins with a capital letter: case says nothing.
    static let inTitleCase = Surroundings(rawValue: 512)
    /// It is a common word, or a given or family name.
    static let isCommonWord = Surroundings(rawValue: 1024)
    static let isGivenName = Surroundings(rawValue: 2048)
    static let isFamilyName = Surroundings(rawValue: 4096)
    static let beforePossessive = Surroundings(rawValue: 8192)
    /// The first words of a line, in capitals or before a bracket or dash: a dateline.
    static let isDateline = Surroundings(rawValue: 16384)
    static let afterHyphen = Surroundings(rawValue: 32768)
    static let beforeHyphen = Surroundings(rawValue: 65536)
    /// In capitals, in a line that is not.
    static let isAcronym = Surroundings(rawValue: 131072)
    /// "University of", "Bank of" stands before it.
    static let afterInstitutionOf = Surroundings(rawValue: 262144)
    static let isLowercase = Surroundings(rawValue: 524288)
    /// A verb of speaking follows or stands before, as with people: "Jordan said".
    static let besideSpeech = Surroundings(rawValue: 1048576)
    /// "of", which stands before everything, not places alone.
    static let afterOf = Surroundings(rawValue: 2097152)
    /// "Lake", "Fort" before it; "Valley", "River" after it: another name.
    static let besideLandform = Surroundings(rawValue: 4194304)
    /// After a hyphen that follows a capitalized word: "Vest-Agder".
    static let afterPrefix = Surroundings(rawValue: 8388608)
    /// "County", "Province" follows.
    static let beforeAdminNoun = Surroundings(rawValue: 16777216)
    /// "state of" before it, "province" after it.
    static let isSubdivision = Surroundings(rawValue: 33554432)
    /// "Raqa's Old City"
    static let afterPossessive = Surroundings(rawValue: 67108864)
    /// With an ending of case that is not in the form.
    static let isInflected = Surroundings(rawValue: 134217728)
    /// Part of the name of something else: "Ohio State University", "Marburg virus", "Lakes Centre".
    static let isInOtherName = Surroundings(rawValue: 268435456)
    /// "residents", "police" in small letters follows.
    static let beforeLocalNoun = Surroundings(rawValue: 536870912)
    /// "City" or "Town" follows, and no capital letter after that: a club of England.
    static let beforeTown = Surroundings(rawValue: 1073741824)
    /// It is rather the subdivision than its seat: a comma and a name that is not known stand before it
    /// ("Lac-Mégantic, Quebec"), or an article of French ("au Québec").
    static let speaksForSubdivision = Surroundings(rawValue: 2147483648)
  }
}

/// One meaning of a candidate, with what is asked of it again and again.
struct Meaning: BitwiseCopyable {
  let posting: Posting
  var record: ReadRecord
  /// See ``EntityRecord/magnitude``.
  let magnitude: Double
  /// How likely it is meant when nothing but the form and the language is known.
  let prior: Double
  let layer: UInt8
  let role: PlaceRole
  /// The number of the entity in the memory that has the meaning.
  var entityNumber: UInt32 = 0

  /// - Parameters:
  ///   - words: how many words the form has.
  ///   - price: what is taken from the prior since the form is of another language than the text.
  ///     Finnish calls Brazil Brasilia; where the text is Portuguese, it is the city.
  @inline(__always)
  init(
    _ posting: Posting, _ layer: Int, _ tables: UnsafePointer<LayerTables>, words: Int,
    price: Double
  ) {
    self.posting = posting
    self.layer = UInt8(truncatingIfNeeded: layer)
    let source = tables.pointee.record(posting.entity)
    record = ReadRecord(source)
    role = tables.pointee.role(source)
    magnitude = source.magnitude
    var prior = EntityRecord.prior(
      role, weight: record.weight, magnitude: magnitude, isCapital: record.isCapital)
    switch posting.roleCode {
    case .metonym: prior -= posting.metonymPrice(words: words)
    // Another name altogether: an exonym, a former name, somebody else's name.
    case .name where posting.flags.contains(.context): prior -= 2.5
    case .demonym, .adjective: prior -= 0.5
    default: break
    }
    if posting.flags.contains(.canonical) { prior += 0.5 }
    prior -= price
    self.prior = prior
  }

  /// Whether it is a county of Britain or Ireland, of which ISO 3166 has most.
  var isBritishCounty: Bool {
    // GB, IE
    (role == .county || role == .subdivision)
      && (record.country == 0x4742 || record.country == 0x4945)
  }

  /// The entity, as a key.
  @inline(__always)
  var entityKey: UInt64 { UInt64(layer) << 32 | UInt64(posting.entity) }
}
