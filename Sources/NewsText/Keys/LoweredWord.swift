/// A word in lower case, and where its capitals were.
struct LoweredWord {
  enum Capitals { case none, first, all }

  private(set) var bytes: [UInt8] = []
  private var capitalStarts: [Int] = []
  private var isAllCapitals = false

  init(
    _ word: UnsafeBufferPointer<UInt8>, _ script: CodePointTraits.Script, _ folds: FoldTable
  ) {
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
  func capitals(at position: Int) -> Capitals {
    guard capitalStarts.contains(position) else { return .none }
    return isAllCapitals ? .all : .first
  }

  /// The length of a mark at a position; nil where something else stands there.
  func lengthOfMark(at position: Int, _ folds: FoldTable) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      let (traits, length) = folds.traits(bytes, at: position)
      return traits.kind == .mark ? length : nil
    }
  }

  func isShadda(at position: Int) -> Bool { bytes[position...].starts(with: [0xD9, 0x91]) }

  func isSmallTsu(at position: Int) -> Bool {
    bytes[position...].starts(with: [0xE3, 0x81, 0xA3])
      || bytes[position...].starts(with: [0xE3, 0x83, 0x83])
  }

  /// Takes the Arabic article off the front of a word and writes it, assimilated to a sun letter.
  mutating func takeArticle(into output: inout [UInt8]) {
    let article: [UInt8] = [0xD8, 0xA7, 0xD9, 0x84]  // ال
    guard bytes.starts(with: article), bytes.count >= 10,
      !bytes.starts(with: article + [0xD9, 0x84, 0xD9, 0x87])
    else { return }
    let sun: [[UInt8]: String] = [
      [0xD8, 0xAA]: "t", [0xD8, 0xAB]: "th", [0xD8, 0xAF]: "d", [0xD8, 0xB0]: "dh",
      [0xD8, 0xB1]: "r", [0xD8, 0xB2]: "z", [0xD8, 0xB3]: "s", [0xD8, 0xB4]: "sh",
      [0xD8, 0xB5]: "s", [0xD8, 0xB6]: "d", [0xD8, 0xB7]: "t", [0xD8, 0xB8]: "z",
      [0xD9, 0x86]: "n",
    ]
    output += "a\(sun[Array(bytes[4..<6])] ?? "l")-".utf8
    bytes.removeFirst(4)
    capitalStarts = []
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
