/// The encodings in which a line holds sequences of UTF-8: all are counted in one pass.
struct MisreadingCandidates {
  /// A bit for each encoding worth reading in full.
  private(set) var mask: UInt32 = 0
  private let table = MisreadingTable.shared
  /// What each encoding has for itself in the sample.
  private var counts = SIMD32<UInt16>()

  /// Characters that begin a sequence in some encoding and make a sample. A line may be misread from
  /// some sentence on, so that all samples are looked at.
  private static let sample = 24
  /// What a byte of a sequence counts for; of one in a block of rare letters; and
  /// what a sequence does in which a byte was lost, or a no-break space became a space.
  private static let sure: UInt16 = 3
  private static let rare: UInt16 = 1
  private static let doubtful: UInt16 = 1

  init(_ line: MisreadLine) {
    var seen = 0
    var index = MisreadLine.start
    while index < line.end {
      if line.numbers[index] != 0, count(line, at: index) { seen += 1 }
      index += 1
      if seen == Self.sample {
        takeSample()
        seen = 0
      }
    }
    takeSample()
    if mask & (mask &- 1) != 0 { dropTwins(line) }
  }

  /// Takes the encodings that have much for themselves in a sample, unless one that is taken has as
  /// much as any.
  private mutating func takeSample() {
    let most = counts.max()
    guard most > 0 else { return }
    defer { counts = SIMD32() }
    var taken = mask
    while taken != 0 {
      if counts[taken.trailingZeroBitCount] == most { return }
      taken &= taken &- 1
    }
    for encoding in 0..<table.encodingCount
    where counts[encoding] > 0 && counts[encoding] &* 2 >= most {
      mask |= 1 << UInt32(encoding)
    }
  }

  /// Counts what begins at a code point for the encodings in which it is a sequence; whether it is one
  /// in any, with nothing lost.
  private mutating func count(_ line: MisreadLine, at index: Int) -> Bool {
    if isInCyrillicWord(line, index) { return false }
    let lead = table.roles(of: line.numbers[index])
    let longer = lead.three | lead.four
    guard lead.two | longer != 0 else { return false }
    let first = trails(line, index + 1)
    var found = lead.two & first.sure
    add(lead.two & first.sure & ~lead.rare, 2 * Self.sure)
    add(lead.two & first.sure & lead.rare, 2 * Self.rare)
    var doubtful = lead.two & first.all & ~first.sure
    if longer & first.all != 0 {
      let second = trails(line, index + 2)
      let third = trails(line, index + 3)
      let three = lead.three & first.all & second.all
      let four = lead.four & first.all & second.all & third.all
      let sureThree = three & first.sure & second.sure
      let sureFour = four & first.sure & second.sure & third.sure
      add(sureThree, 3 * Self.sure)
      add(sureFour, 4 * Self.sure)
      doubtful |= (three & ~sureThree) | (four & ~sureFour)
      found |= sureThree | sureFour
    }
    add(doubtful, Self.doubtful)
    return found != 0
  }

  /// Whether three small letters of Cyrillic begin at a code point, or two that end a word: half of the
  /// further bytes of a sequence are capitals or signs where such letters are bytes of it.
  @inline(__always)
  private func isInCyrillicWord(_ line: MisreadLine, _ index: Int) -> Bool {
    let small: ClosedRange<UInt32> = 0x430...0x44F
    return small ~= line.scalars[index] && small ~= line.scalars[index + 1]
      && (small ~= line.scalars[index + 2] || line.scalars[index + 2] < 0x80)
  }

  private mutating func add(_ encodings: UInt32, _ weight: UInt16) {
    withUnsafeMutableBytes(of: &counts) { bytes in
      let counts = bytes.assumingMemoryBound(to: UInt16.self)
      var encodings = encodings
      while encodings != 0 {
        counts[encodings.trailingZeroBitCount] &+= weight
        encodings &= encodings &- 1
      }
    }
  }

  /// The encodings in which a code point is a further byte, and those in which it may be one.
  @inline(__always)
  private func trails(_ line: MisreadLine, _ index: Int) -> (sure: UInt32, all: UInt32) {
    let number = line.numbers[index]
    if number != 0 {
      let trail = table.roles(of: number).trail
      return (trail, trail)
    }
    switch line.scalars[index] {
    case 0xFFFD, 0x1A, 0x3F, 0x20: return (0, ~0)
    default: return (0, 0)
    }
  }

  /// Encodings that have the same bytes as another for all the characters that they have read no more
  /// than that: the other is enough.
  private mutating func dropTwins(_ line: MisreadLine) {
    var rest = mask
    while rest & (rest &- 1) != 0 {
      let first = rest.trailingZeroBitCount
      rest &= rest &- 1
      // What the bytes of each encoding that has a character have that those of the first have not,
      // eight encodings a word: operators of vectors of 32 bytes are generic and take longer.
      var others: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
      for index in MisreadLine.start..<line.end where line.numbers[index] != 0 {
        let bytes = table.bytes(of: line.numbers[index])
        let same = UInt64(bytes[first]) &* Self.ones
        let words = UnsafeRawPointer(bytes)
        others.0 |= Self.difference(words.loadUnaligned(as: UInt64.self), same)
        others.1 |= Self.difference(
          words.loadUnaligned(fromByteOffset: 8, as: UInt64.self), same)
        others.2 |= Self.difference(
          words.loadUnaligned(fromByteOffset: 16, as: UInt64.self), same)
        others.3 |= Self.difference(
          words.loadUnaligned(fromByteOffset: 24, as: UInt64.self), same)
      }
      withUnsafeBytes(of: &others) { others in
        for second in 0..<table.encodingCount where others[second] == 0 {
          rest &= ~(1 << UInt32(second))
        }
      }
      mask &= rest | (1 << UInt32(first) &* 2 &- 1)
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// What bytes that are not zero have that others have not, and the other way round.
  @inline(__always)
  private static func difference(_ bytes: UInt64, _ others: UInt64) -> UInt64 {
    let low = ones &* 0x7F
    let isUsed = ((bytes & low) &+ low | bytes) & (ones &* 0x80)
    return (bytes ^ others) & (isUsed &>> 7 &* 0xFF)
  }
}
