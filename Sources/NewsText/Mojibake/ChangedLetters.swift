/// The letters that a reading changes, as far as they tell whether chance could have made them.
struct ChangedLetters {
  private(set) var count = 0
  /// Whether signs, or capitals after small letters, are in the words that change.
  var isOdd = false

  /// Letters by what stands beside them, a bit each by a hash: `ćmiel ćmielowa` has but one.
  private var seen: UInt64 = 0
  /// Letters by themselves, and whether one came again.
  private var alone: (UInt64, UInt64) = (0, 0)
  private var hasRepeated = false
  private var hasOther = false
  private var hasLatin = false
  private var hasOwn = false
  private var wasSmall = false
  private var hasSmall = false

  /// Letters that differ, or stand between different ones.
  var distinct: Int { seen.nonzeroBitCount }

  /// Whether all are vowels with a circumflex or a diaeresis: `Arâbo Emirâti`.
  var areTones: Bool { count > 0 && !hasOther }

  /// Whether there are many and each is another: a list of letters, not words of them.
  var areListed: Bool { count >= Self.many && !hasRepeated }

  /// Whether it is one letter every time.
  var isOne: Bool { (alone.0.nonzeroBitCount + alone.1.nonzeroBitCount) == 1 }

  /// Letters of which one comes again where they are words.
  private static let many = 13

  /// Whether all are letters of Cyrillic that look like Latin ones and stand beside such: `Hааpsаlu` was
  /// written with them.
  var areHomoglyphs: Bool { count > 0 && !hasOwn }

  /// Whether the words that change are of another script than Latin and nothing is odd about them.
  var areClean: Bool { !hasLatin && !isOdd }

  /// Whether small letters become capitals, and nothing else.
  var areCapitals: Bool { wasSmall && !hasSmall }

  /// Adds a letter that becomes another.
  mutating func add(
    _ scalar: UInt32, _ old: CharacterClass, _ new: CharacterClass,
    between before: UInt32, _ after: UInt32
  ) {
    count += 1
    var hash = UInt64(scalar | 0x20)
    for neighbour in [before, after] { hash = hash &* 0x1_0001 &+ UInt64(neighbour | 0x20) }
    seen |= 1 << ((hash &* 0x9E37_79B9_7F4A_7C15) >> 58)
    let bit = UInt64(1) << UInt64(scalar & 0x3F)
    if scalar & 0x40 == 0 {
      hasRepeated = hasRepeated || alone.0 & bit != 0
      alone.0 |= bit
    } else {
      hasRepeated = hasRepeated || alone.1 & bit != 0
      alone.1 |= bit
    }
    hasOther = hasOther || !Self.isTone(scalar)
    hasOwn =
      hasOwn || !Self.isHomoglyph(scalar) || !Self.isLetter(before) && !Self.isLetter(after)
    hasLatin = hasLatin || !old.isLetter || old.group == 1
    wasSmall = wasSmall || old.isLetter && !old.isUpper
    hasSmall = hasSmall || !new.isUpper
  }

  private static func isLetter(_ scalar: UInt32) -> Bool { 0x61...0x7A ~= scalar | 0x20 }

  /// А В Е К М Н О Р С Т Х, а е о р с у х, Ѕ І Ј, ѕ і ј
  private static func isHomoglyph(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x405, 0x406, 0x408, 0x410, 0x412, 0x415, 0x41A, 0x41C, 0x41D, 0x41E, 0x420, 0x421,
      0x422, 0x425, 0x430, 0x435, 0x43E, 0x440, 0x441, 0x443, 0x445, 0x455, 0x456, 0x458:
      true
    default: false
    }
  }

  private static func isTone(_ scalar: UInt32) -> Bool {
    switch scalar | 0x20 {
    case 0xE2, 0xE4, 0xEA, 0xEB, 0xEE, 0xEF, 0xF4, 0xF6, 0xFB, 0xFC: true
    default: false
    }
  }
}
