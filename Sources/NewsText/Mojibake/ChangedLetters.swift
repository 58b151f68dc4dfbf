/// The letters that a reading changes, as far as they tell whether chance could have made them.
struct ChangedLetters {
  private(set) var count = 0
  /// Whether signs, or capitals after small letters, are in the words that change.
  var isOdd = false

  /// Letters by what stands beside them, a bit each by a hash: `ćmiel ćmielowa` has but one.
  private var seen: UInt64 = 0
  private var hasOther = false
  private var hasLatin = false
  private var wasSmall = false
  private var hasSmall = false

  /// Letters that differ, or stand between different ones.
  var distinct: Int { seen.nonzeroBitCount }

  /// Whether all are vowels with a circumflex or a diaeresis: `Arâbo Emirâti`.
  var areTones: Bool { count > 0 && !hasOther }

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
    hasOther = hasOther || !Self.isTone(scalar)
    hasLatin = hasLatin || !old.isLetter || old.group == 1
    wasSmall = wasSmall || old.isLetter && !old.isUpper
    hasSmall = hasSmall || !new.isUpper
  }

  private static func isTone(_ scalar: UInt32) -> Bool {
    switch scalar | 0x20 {
    case 0xE2, 0xE4, 0xEA, 0xEB, 0xEE, 0xEF, 0xF4, 0xF6, 0xFB, 0xFC: true
    default: false
    }
  }
}
