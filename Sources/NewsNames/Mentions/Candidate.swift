/// A stretch of text that a gazetteer knows, with what its surroundings say of it.
struct Candidate {
  var range: Range<Int>
  /// Where it ends if it is a subdivision whose kind follows: "Nyanza Province".
  var endWithNoun: Int?
  /// Its meanings, in the list of the scan.
  var meanings: Range<Int>
  /// A hash of the folded words: the same name again.
  var key: UInt64
  var spelling: UInt16
  var surroundings: Surroundings
  /// What stands between the candidate before and this one, where nothing else does.
  var link: Link
  var words: UInt8
  /// The number of bytes of the key.
  var length: UInt8

  enum Link: UInt8 {
    case none
    /// "Bangor, Maine"
    case comma
    /// "Bangor Maine"
    case space
    /// "Bangor (Maine)"
    case bracket
    /// "Islamabad in Pakistan"
    case preposition
    /// "Darfur and Malakal"
    case conjunction
  }

  struct Surroundings: OptionSet {
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
    /// Every word of the line is in capitals, or begins with one: case says nothing.
    static let inCapitals = Surroundings(rawValue: 256)
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
    static let afterThe = Surroundings(rawValue: 2097152)
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
  }
}

/// One meaning of a candidate.
struct Meaning {
  var layer: UInt8
  var posting: Posting
}
