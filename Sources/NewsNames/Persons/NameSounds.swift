internal import CNewsTables
@_spi(Tables) internal import NewsText

/// What a name sounds like, as far as its spelling tells: one unit a consonant or vowel.
///
/// Spelling leaves much open ("ch" is one sound in Chávez and another in Chopin), so a consonant is the
/// set of all that it may be, and two consonants agree where their sets meet.
struct NameSounds {
  /// A vowel letter, or a set of consonants.
  struct Unit {
    private let bits: UInt32

    init(vowel: UInt8) { bits = 0x8000_0000 | UInt32(vowel) }
    init(consonants: UInt32) { bits = consonants }

    var isVowel: Bool { bits & 0x8000_0000 != 0 }
    var vowel: UInt8 { UInt8(truncatingIfNeeded: bits) }
    var sounds: UInt32 { bits & 0x7F_FFFF }
    /// Often left out or added: h, y, w.
    var isWeak: Bool { bits & 0x80_0000 != 0 }
  }

  private(set) var units: [Unit] = []
  /// How the script writes sounds, by which differences count.
  let writing: Writing

  enum Writing {
    /// Vowels and consonants alike.
    case alphabet
    /// Consonants, and few vowels: Arabic, Hebrew.
    case abjad
    /// Only its own syllables, so that foreign names get vowels and lose sounds: kana, Chinese
    /// characters, Hangul.
    case syllables
  }

  /// No part of a name is longer.
  private static let longest = 40

  /// The sounds of a part of a name.
  ///
  /// - Parameters:
  ///   - ascii: the part in ASCII, in lower case.
  ///   - writing: how the part was written.
  ///   - table: what spellings sound like.
  init(ascii: [UInt8], writing: Writing, table: NameSoundTable = .shared) {
    self.writing = writing
    let letters = ascii.filter { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
    letters.withUnsafeBufferPointer { letters in
      var position = 0
      var last: UInt8 = 0
      while position < letters.count, units.count < Self.longest {
        let letter = letters[position]
        if let (sounds, end) = table.spellings.longestPrefix(letters, at: position) {
          // A doubled letter is one sound.
          if letter != last || end > position + 1 { units.append(Unit(consonants: sounds)) }
          position = end
        } else {
          if letter != last { units.append(Unit(vowel: letter)) }
          position += 1
        }
        last = letter
      }
    }
  }

  /// How alike two parts sound, 0 … 1.
  ///
  /// - Complexity: O(n · m), at most 40 · 40 steps.
  func similarity(to other: NameSounds, table: NameSoundTable = .shared) -> Double {
    guard !units.isEmpty, !other.units.isEmpty else { return 0 }
    let costs = NameSoundCosts.between(writing, other.writing)
    let scale = max(1, (weight(costs) + other.weight(costs)) / 2)
    return max(0, 1 - distance(to: other, costs, table) / scale)
  }

  private func weight(_ costs: NameSoundCosts) -> Double {
    units.reduce(0) { $0 + ($1.isVowel || $1.isWeak ? costs.vowelWeight : 1) }
  }

  private func distance(
    to other: NameSounds, _ costs: NameSoundCosts, _ table: NameSoundTable
  ) -> Double {
    func omission(_ unit: Unit) -> Double {
      unit.isVowel
        ? costs.vowelOmission : unit.isWeak ? costs.weakOmission : costs.consonantOmission
    }
    var row = [0.0]
    for unit in other.units { row.append(row[row.count - 1] + omission(unit)) }
    for unit in units {
      var diagonal = row[0]
      row[0] += omission(unit)
      for (column, candidate) in other.units.enumerated() {
        let change = diagonal + Self.substitution(unit, candidate, costs, table)
        diagonal = row[column + 1]
        row[column + 1] = min(
          change, diagonal + omission(unit), row[column] + omission(candidate))
      }
    }
    guard writing == .alphabet, other.writing == .alphabet else { return row[other.units.count] }
    return row[other.units.count] + endDifference(other) + startDifference(other)
  }

  /// At the start, a vowel tells Akiko from Takiko more than one within a name would.
  private func startDifference(_ other: NameSounds) -> Double {
    guard let first = units.first, let otherFirst = other.units.first,
      first.isVowel != otherFirst.isVowel, !(first.isVowel ? otherFirst : first).isWeak
    else { return 0 }
    return 0.3
  }

  /// At the end, a and o tell Maria from Mario.
  private func endDifference(_ other: NameSounds) -> Double {
    guard let last = units.last, let otherLast = other.units.last, last.isVowel, otherLast.isVowel
    else { return 0 }
    return Set([last.vowel, otherLast.vowel]) == Set("ao".utf8) ? 0.8 : 0
  }

  private static func substitution(
    _ a: Unit, _ b: Unit, _ costs: NameSoundCosts, _ table: NameSoundTable
  ) -> Double {
    switch (a.isVowel, b.isVowel) {
    case (true, true):
      return a.vowel == b.vowel
        ? 0 : areClose(a.vowel, b.vowel) ? costs.closeVowel : costs.otherVowel
    case (false, false):
      if a.sounds == b.sounds { return 0 }
      if a.sounds & b.sounds != 0 { return costs.mayAgree }
      return table.near(a.sounds) & b.sounds != 0 ? costs.nearConsonant : 1
    default:
      let (vowel, consonant) = a.isVowel ? (a, b) : (b, a)
      let isGlide = consonant.isWeak && "iueo".utf8.contains(vowel.vowel)
      return isGlide ? costs.glide : 1.2
    }
  }

  /// Vowels that scribes confuse: e and i, o and u, a and e, a and o.
  private static func areClose(_ a: UInt8, _ b: UInt8) -> Bool {
    switch (min(a, b), max(a, b)) {
    case (UInt8(ascii: "e"), UInt8(ascii: "i")), (UInt8(ascii: "o"), UInt8(ascii: "u")),
      (UInt8(ascii: "a"), UInt8(ascii: "e")), (UInt8(ascii: "a"), UInt8(ascii: "o")):
      true
    default: false
    }
  }
}

extension NameSounds {
  /// A number that is nearly always the same where all units are, and rarely where they are not.
  var number: UInt16 {
    var hash = ByteHash()
    for unit in units {
      hash.add(
        unit.isVowel ? unit.vowel : UInt8(truncatingIfNeeded: unit.sounds.trailingZeroBitCount))
    }
    return NameGroups.number(hash.value)
  }
}

extension NameSounds.Writing {
  /// That of the first letter of a script other than an alphabet.
  init(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF:
        self = .abjad
        return
      case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3:
        self = .syllables
        return
      default: break
      }
    }
    self = .alphabet
  }
}

/// What differences between two names cost, of which a consonant for quite another costs 1.
struct NameSoundCosts {
  var vowelWeight: Double
  var vowelOmission: Double
  var closeVowel: Double
  var otherVowel: Double
  /// A vowel for y, w, h.
  var glide: Double
  var weakOmission: Double
  var consonantOmission: Double
  /// Two spellings that may be of one sound, and of others too.
  var mayAgree: Double
  var nearConsonant: Double

  /// Fitted on the groups of spellings with even numbers; those with odd ones measure them.
  static let alphabet = NameSoundCosts(
    vowelWeight: 0.6, vowelOmission: 0.5, closeVowel: 0.35, otherVowel: 0.85, glide: 0.03,
    weakOmission: 0.3, consonantOmission: 0.75, mayAgree: 0.15, nearConsonant: 0.8)
  static let syllables = NameSoundCosts(
    vowelWeight: 0.45, vowelOmission: 0.15, closeVowel: 0.3, otherVowel: 0.3, glide: 0.03,
    weakOmission: 0.3, consonantOmission: 0.2, mayAgree: 0, nearConsonant: 0.2)
  static let abjad = NameSoundCosts(
    vowelWeight: 0.3, vowelOmission: 0.02, closeVowel: 0.04, otherVowel: 0.04, glide: 0.12,
    weakOmission: 0.25, consonantOmission: 0.9, mayAgree: 0, nearConsonant: 0.4)

  static func between(_ a: NameSounds.Writing, _ b: NameSounds.Writing) -> NameSoundCosts {
    if a == .abjad || b == .abjad { return abjad }
    return a == .syllables || b == .syllables ? syllables : alphabet
  }
}

/// The sounds of spellings, and which sounds are near each other.
struct NameSoundTable: @unchecked Sendable {
  /// From a spelling to the set of its sounds.
  let spellings: Trie
  /// For each sound, the set of those near it; in read-only memory.
  private let nearSounds: UnsafeBufferPointer<UInt32>

  static let shared = NameSoundTable(StaticTable(news_table_persons()))

  private init(_ table: StaticTable) {
    guard let sounds = NameSoundTable(table, firstSection: 2) else {
      preconditionFailure("a compiled table is damaged: rebuild the package")
    }
    self = sounds
  }

  /// One in three sections of a table: the two of the spellings, and the near sounds.
  init?(_ table: StaticTable, firstSection: Int) {
    guard let spellings = Trie(table, firstSection: firstSection) else { return nil }
    self.spellings = spellings
    nearSounds = table.section(firstSection + 2)
  }

  /// The sounds near any of a set.
  func near(_ sounds: UInt32) -> UInt32 {
    var rest = sounds
    var result: UInt32 = 0
    while rest != 0 {
      let index = rest.trailingZeroBitCount
      if index < nearSounds.count { result |= nearSounds[index] }
      rest &= rest - 1
    }
    return result
  }
}
