/// A word in lower case, and where its capitals were. Used for one word after another, so that its
/// memory is taken once.
struct LoweredWord {
  enum Capitals { case none, first, all }

  private(set) var bytes: [UInt8] = []
  private var capitalStarts: [Int] = []
  private var isAllCapitals = false

  mutating func read(
    _ word: UnsafeBufferPointer<UInt8>, _ script: CodePointTraits.Script, _ folds: FoldTable
  ) {
    bytes.removeAll(keepingCapacity: true)
    capitalStarts.removeAll(keepingCapacity: true)
    guard let base = word.baseAddress else { return }
    bytes.reserveCapacity(word.count)
    var position = 0
    var letters = 0
    while position < word.count {
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: word.count)
      let traits = folds.traits(scalar)
      position += length
      if traits.kind == .ignorable { continue }
      if traits.kind != .mark { letters += 1 }
      if traits.isUppercase { capitalStarts.append(bytes.count) }
      if scalar == 0x0651, let last = bytes.last, (0x8B...0x90).contains(last), bytes.count > 2 {
        // NFC puts a doubling behind the vowel; it is read before it.
        bytes.insert(contentsOf: [0xD9, 0x91], at: bytes.count - 2)
        continue
      }
      bytes.append(scalar: Self.lower(scalar, script, folds))
    }
    isAllCapitals = letters > 1 && capitalStarts.count == letters
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
    if capitalStarts.isEmpty || !capitalStarts.contains(position) { return .none }
    return isAllCapitals ? .all : .first
  }

  /// How many bytes the Arabic article takes at the front of a word, and the Latin letters that it ends
  /// with before that word; nil where there is none.
  var article: (count: Int, ending: Packed)? {
    // ال, but not الله.
    guard bytes.count >= 10, bytes[0] == 0xD8, bytes[1] == 0xA7, bytes[2] == 0xD9,
      bytes[3] == 0x84,
      !(bytes[4] == 0xD9 && bytes[5] == 0x84 && bytes[6] == 0xD9 && bytes[7] == 0x87)
    else { return nil }
    return (4, Self.assimilated(bytes[4], bytes[5]))
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
