extension TextCleaner {
  /// The steps of cleaning, each by its name.
  ///
  /// Steps that give back what the author wrote are on; steps that lose a distinction which some
  /// texts make are off until the caller asks for them.
  public struct Options: Sendable, Hashable {
    /// Character references (`&eacute;`, `&#233;`) become characters.
    public var entities: Entities = .outsideMarkup
    /// Text in UTF-8 that was read as a single-byte encoding is read again, up to any depth.
    public var mojibake = true
    /// Text in a single-byte encoding that was read as another (Arabic as `ÇáÚÑÈíÉ`), or in an East Asian
    /// one that was read as one of those (Chinese as `ÖÐ¹ú`), is read again.
    public var mixups = true
    /// C1 controls that stand for a character of windows-1252 or Macintosh Roman become it.
    public var c1 = true
    /// C0 controls, escape sequences of terminals, noncharacters and interlinear anchors go.
    public var controls = true
    /// CR LF, CR, VT, FF, LINE SEPARATOR and PARAGRAPH SEPARATOR become LF.
    public var lineEnds = true
    /// Invisible characters go where they do nothing: byte order marks, stray joiners, overrides of
    /// direction. Joiners of Persian, Indic and emoji and balanced isolates stay.
    public var invisibles = true
    /// Soft hyphens go.
    public var softHyphens = true
    /// Arabic presentation forms become the letters they show.
    public var presentationForms = true
    /// Composed characters (Unicode Normalization Form C).
    public var normalization = true

    /// What programs wrote in place of characters becomes the characters: `Caf\u00e9` and `Caf\xc3\xa9` of
    /// JSON and Python, `Caf%C3%A9` of addresses (which keep theirs), `=?utf-8?q?Caf=C3=A9?=` of mail.
    public var escapes = false
    /// What becomes of spaces other than U+0020.
    public var spaces: Spaces = .keep
    /// Arabic tatweel, which only stretches a word, goes.
    public var tatweel = false
    /// Full-width Latin letters and half-width kana become the ordinary ones.
    public var widths = false
    /// Ligatures and digraphs of one code point (`ﬁ`, `ǆ`) become letters.
    public var ligatures = false
    /// Which quotation marks and apostrophes are written.
    public var quotes: Quotes = .keep
    /// Cyrillic and Greek letters inside a Latin word that look like letters of it become those, and
    /// the other way round, where the word and its neighbours leave no doubt.
    public var homoglyphs = false
    /// Which case a line gets that is all in capitals or all in small letters, as headlines are.
    public var letterCase: LetterCase = .keep
    /// The language of the text (BCP 47), for ``letterCase`` alone: i and İ of Turkish, IJ of Dutch,
    /// the short words of titles. Without one, nothing but English is written again.
    public var language: String?
    /// Names whose case the caller knows, for ``letterCase`` alone: `"Okonjo-Iweala"`, `"TotalEnergies"`.
    public var names: [String] = []

    /// Texts of more bytes are refused: they come back as they are, with an issue that says why.
    public var byteLimit = Int.max

    /// The default steps.
    public init() {}

    /// No step at all; a start for those who name their own.
    public static var none: Options {
      var options = Options()
      options.entities = .keep
      options.mojibake = false
      options.mixups = false
      options.c1 = false
      options.controls = false
      options.lineEnds = false
      options.invisibles = false
      options.softHyphens = false
      options.presentationForms = false
      options.normalization = false
      return options
    }
  }
}

extension TextCleaner.Options {
  /// What becomes of character references.
  public struct Entities: RawRepresentable, Sendable, Hashable {
    // Cleaning asks for it with every text, and to compare names takes longer than to read a headline.
    private let code: UInt8
    private static let names = ["keep", "outside-markup", "always"]

    private init(code: UInt8) { self.code = code }

    /// The name of the choice.
    public var rawValue: String { Self.names[Int(code)] }

    /// Makes a choice from its name; nil where there is none of that name.
    public init?(rawValue: String) {
      guard let index = Self.names.firstIndex(of: rawValue) else { return nil }
      code = UInt8(index)
    }

    /// They stay.
    public static let keep = Entities(code: 0)
    /// They become characters, unless the text holds tags: then it is markup, and its references
    /// are part of it.
    public static let outsideMarkup = Entities(code: 1)
    /// They become characters everywhere.
    public static let always = Entities(code: 2)
  }

  /// What becomes of spaces.
  public struct Spaces: RawRepresentable, Sendable, Hashable {
    // Cleaning asks for it with every text, and to compare names takes longer than to read a headline.
    private let code: UInt8
    private static let names = ["keep", "plain", "collapsed"]

    private init(code: UInt8) { self.code = code }

    /// The name of the choice.
    public var rawValue: String { Self.names[Int(code)] }

    /// Makes a choice from its name; nil where there is none of that name.
    public init?(rawValue: String) {
      guard let index = Self.names.firstIndex(of: rawValue) else { return nil }
      code = UInt8(index)
    }

    /// All stay as they are.
    public static let keep = Spaces(code: 0)
    /// No-break, thin, ideographic and other spaces become U+0020, one for one.
    public static let plain = Spaces(code: 1)
    /// Spaces and tabs become one U+0020 between words and nothing at the ends of a line.
    public static let collapsed = Spaces(code: 2)
  }

  /// Which quotation marks are written.
  public struct Quotes: RawRepresentable, Sendable, Hashable {
    // Cleaning asks for it with every text, and to compare names takes longer than to read a headline.
    private let code: UInt8
    private static let names = ["keep", "straight", "typographic"]

    private init(code: UInt8) { self.code = code }

    /// The name of the choice.
    public var rawValue: String { Self.names[Int(code)] }

    /// Makes a choice from its name; nil where there is none of that name.
    public init?(rawValue: String) {
      guard let index = Self.names.firstIndex(of: rawValue) else { return nil }
      code = UInt8(index)
    }

    /// They stay as they are.
    public static let keep = Quotes(code: 0)
    /// `“ ” „` become `"`; `‘ ’ ‚` and the modifier apostrophe become `'`.
    public static let straight = Quotes(code: 1)
    /// `"` and `'` become the English marks that their place calls for.
    public static let typographic = Quotes(code: 2)
  }

  /// Which case a headline gets.
  ///
  /// Lines in which both cases stand are never changed, nor those whose case takes knowledge that is
  /// not there: nouns of German, accents of Greek, and, for ``sentence``, any word that is not known.
  public struct LetterCase: RawRepresentable, Sendable, Hashable {
    private let code: UInt8
    private static let names = ["keep", "sentence", "title"]

    private init(code: UInt8) { self.code = code }

    /// The name of the choice.
    public var rawValue: String { Self.names[Int(code)] }

    /// Makes a choice from its name; nil where there is none of that name.
    public init?(rawValue: String) {
      guard let index = Self.names.firstIndex(of: rawValue) else { return nil }
      code = UInt8(index)
    }

    /// It stays as it is.
    public static let keep = LetterCase(code: 0)
    /// Capitals at the beginning and in names: `Dam on the Volta reopens`. English only.
    public static let sentence = LetterCase(code: 1)
    /// Capitals in all words but short ones: `Dam on the Volta Reopens`.
    public static let title = LetterCase(code: 2)
  }
}
