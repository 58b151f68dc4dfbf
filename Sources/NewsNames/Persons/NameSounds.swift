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
  /// The script writes no vowels, or puts in its own (kana, Chinese characters), so that vowels count
  /// for little.
  let vowelsAreLoose: Bool

  /// No part of a name is longer.
  private static let longest = 40

  /// The sounds of a part of a name.
  ///
  /// - Parameters:
  ///   - ascii: the part in ASCII, in lower case.
  ///   - original: the part as written.
  init(ascii: [UInt8], original: String) {
    vowelsAreLoose = original.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x590...0x8FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFB1D...0xFDFF,
        0xFE70...0xFEFF:
        true
      default: false
      }
    }
    let table = NameSoundTable.shared
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
  func similarity(to other: NameSounds) -> Double {
    guard !units.isEmpty, !other.units.isEmpty else { return 0 }
    let scale = max(1, (weight + other.weight) / 2)
    return max(0, 1 - distance(to: other) / scale)
  }

  private var weight: Double {
    units.reduce(0) { $0 + ($1.isVowel || $1.isWeak ? 0.3 : 1) }
  }

  private func distance(to other: NameSounds) -> Double {
    let isLoose = vowelsAreLoose || other.vowelsAreLoose
    func omission(_ unit: Unit) -> Double {
      unit.isVowel ? (isLoose ? 0.02 : 0.25) : unit.isWeak ? 0.25 : 0.9
    }
    var row = [0.0]
    for unit in other.units { row.append(row[row.count - 1] + omission(unit)) }
    for unit in units {
      var diagonal = row[0]
      row[0] += omission(unit)
      for (column, candidate) in other.units.enumerated() {
        let change = diagonal + Self.substitution(unit, candidate)
        diagonal = row[column + 1]
        row[column + 1] = min(
          change, diagonal + omission(unit), row[column] + omission(candidate))
      }
    }
    return row[other.units.count] + (isLoose ? 0 : endDifference(other))
  }

  /// At the end, a and o tell Maria from Mario.
  private func endDifference(_ other: NameSounds) -> Double {
    guard let last = units.last, let otherLast = other.units.last, last.isVowel, otherLast.isVowel
    else { return 0 }
    return Set([last.vowel, otherLast.vowel]) == Set("ao".utf8) ? 0.8 : 0
  }

  private static func substitution(_ a: Unit, _ b: Unit) -> Double {
    switch (a.isVowel, b.isVowel) {
    case (true, true):
      return a.vowel == b.vowel ? 0 : areClose(a.vowel, b.vowel) ? 0.12 : 0.25
    case (false, false):
      if a.sounds & b.sounds != 0 { return 0 }
      return NameSoundTable.shared.near(a.sounds) & b.sounds != 0 ? 0.4 : 1
    default:
      let (vowel, consonant) = a.isVowel ? (a, b) : (b, a)
      let isGlide = consonant.isWeak && "iue".utf8.contains(vowel.vowel)
      return isGlide ? 0.12 : 1.2
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

/// The sounds of spellings, and which sounds are near each other.
struct NameSoundTable: @unchecked Sendable {
  /// From a spelling to the set of its sounds.
  let spellings: Trie
  /// For each sound, the set of those near it; in read-only memory.
  private let nearSounds: UnsafeBufferPointer<UInt32>

  static let shared = NameSoundTable(StaticTable(news_table_persons()))

  private init(_ table: StaticTable) {
    guard let spellings = Trie(table, firstSection: 2) else {
      preconditionFailure("a compiled table is damaged: rebuild the package")
    }
    self.spellings = spellings
    nearSounds = table.section(4)
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
