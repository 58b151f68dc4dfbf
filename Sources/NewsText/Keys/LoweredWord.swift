/// A word in lower case, and where its capitals were, in memory that is taken once for a whole text.
struct LoweredWord {
  enum Capitals { case none, first, all }

  // The bytes of the word, and beside each whether a capital began there.
  private let letters: UnsafeMutablePointer<UInt8>
  private let marks: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var hasCapitals = false
  private var isAllCapitals = false

  /// Bytes of room that words of a text of some length take: lower case may be longer.
  static func room(for count: Int) -> Int { 4 * count + 64 }

  /// A word in memory of the size that ``room(for:)`` gives, which must outlive it.
  init(in room: UnsafeMutableBufferPointer<UInt8>) {
    letters = room.start
    marks = letters + room.count / 2
  }

  /// The word in lower case, until another one is read.
  @inline(__always)
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: letters, count: count) }

  @inline(__always)
  mutating func read(
    _ word: UnsafeBufferPointer<UInt8>, _ script: CodePointTraits.Script, _ folds: FoldTable
  ) {
    count = 0
    hasCapitals = false
    guard let base = word.baseAddress else { return }
    var position = 0
    var characters = 0
    var capitals = 0
    while position < word.count {
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: word.count)
      let traits = folds.traits(scalar)
      position += length
      if traits.kind == .ignorable { continue }
      if traits.kind != .mark { characters += 1 }
      if scalar == 0x0651, doublesBeforeVowel() { continue }
      marks[count] = traits.isUppercase ? 1 : 0
      capitals += traits.isUppercase ? 1 : 0
      let (bytes, size) = UTF8Decoding.packed(Self.lower(scalar, script, folds))
      for index in 0..<size {
        letters[count + index] = UInt8(truncatingIfNeeded: bytes >> UInt64(8 * index))
      }
      count += size
    }
    hasCapitals = capitals > 0
    isAllCapitals = characters > 1 && capitals == characters
  }

  /// Puts a doubling before a vowel, where it is read: NFC has it behind. False where no vowel is.
  private mutating func doublesBeforeVowel() -> Bool {
    guard count > 2, 0x8B...0x90 ~= letters[count - 1] else { return false }
    letters[count] = letters[count - 2]
    letters[count + 1] = letters[count - 1]
    letters[count - 2] = 0xD9
    letters[count - 1] = 0x91
    marks[count] = 0
    count += 2
    return true
  }

  /// The letter that rules are written for: lower case, and in Greek without accents.
  @inline(__always)
  private static func lower(
    _ scalar: UInt32, _ script: CodePointTraits.Script, _ folds: FoldTable
  ) -> UInt32 {
    switch scalar {
    case 0x0410...0x042F: return scalar + 0x20
    case 0x0400...0x040F: return scalar + 0x50
    case 0x04C0: return 0x04CF
    case 0x04C1...0x04CE: return scalar | 1 == scalar ? scalar + 1 : scalar
    case 0x0460...0x0481, 0x048A...0x052F: return scalar | 1
    case 0x0531...0x0556: return scalar + 0x30
    case 0x1C90...0x1CBF: return scalar - 0xBC0
    // Two dots keep iota and upsilon out of a diphthong.
    case 0x0390, 0x03AA, 0x03CA: return 0x03CA
    case 0x03AB, 0x03B0, 0x03CB: return 0x03CB
    default: return script == .greek ? folds.firstFold(scalar) : scalar
    }
  }

  /// How the Latin of a rule that matched at a position is capitalized.
  @inline(__always)
  func capitals(at position: Int) -> Capitals {
    guard hasCapitals, marks[position] != 0 else { return .none }
    return isAllCapitals ? .all : .first
  }

  /// How many bytes the Arabic article takes at the front of a word, and the Latin letters that it ends
  /// with before that word; nil where there is none.
  var article: (count: Int, ending: Packed)? {
    // ال, but not الله.
    guard count >= 10, letters[0] == 0xD8, letters[1] == 0xA7, letters[2] == 0xD9,
      letters[3] == 0x84,
      !(letters[4] == 0xD9 && letters[5] == 0x84 && letters[6] == 0xD9 && letters[7] == 0x87)
    else { return nil }
    return (4, Self.assimilated(letters[4], letters[5]))
  }

  /// What the l of the article becomes before a letter.
  private static func assimilated(_ lead: UInt8, _ trail: UInt8) -> Packed {
    switch (lead, trail) {
    case (0xD8, 0xAA), (0xD8, 0xB7): "t"
    case (0xD8, 0xAB): "th"
    case (0xD8, 0xAF), (0xD8, 0xB6): "d"
    case (0xD8, 0xB0): "dh"
    case (0xD8, 0xB1): "r"
    case (0xD8, 0xB2), (0xD8, 0xB8): "z"
    case (0xD8, 0xB3), (0xD8, 0xB5): "s"
    case (0xD8, 0xB4): "sh"
    case (0xD9, 0x86): "n"
    default: "l"
    }
  }
}

extension FoldTable {
  /// The first code point of a code point's fold.
  func firstFold(_ scalar: UInt32) -> UInt32 {
    guard scalar < 0x110000 else { return scalar }
    let offset = Int(entry(scalar) >> 15)
    guard offset != 0, pool[offset] > 0 else { return scalar }
    return UTF8Decoding.scalar(pool, at: offset + 1, end: offset + 1 + Int(pool[offset])).value
  }
}
