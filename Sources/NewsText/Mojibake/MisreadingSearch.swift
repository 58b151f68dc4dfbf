/// Finds the encoding that a line in UTF-8 was misread as, and what it said.
///
/// Every encoding in which sequences of UTF-8 are found is tried, and the readings are compared by
/// how much less surprising than the line they are (``Plausibility``). The line is left alone where no
/// reading is clearly better: a wrong repair is worse than none.
struct MisreadingSearch {
  private let line: MisreadLine
  private let table = MisreadingTable.shared
  private let plausibility = Plausibility()

  /// A stretch of a line and what it says.
  struct Repair {
    /// Code points of the line.
    var range: Range<Int>
    var scalars: [UInt32]
    /// Bits by which it is less surprising.
    var gain: Int
    var sequences: Int
  }

  /// What reading a line in one encoding gives.
  struct Reading {
    var encoding: Int
    var repairs: [Repair] = []
    /// Bits gained by the repairs that gain by themselves.
    var gain = 0
  }

  /// Bits that one stretch must gain to be believed without others.
  private static let leastGain = 9
  /// Bits that a stretch may lose in a line that is certainly misread.
  private static let toleratedLoss = 3
  /// Bits gained in a line that is certainly misread.
  private static let certainGain = 16
  /// Bits gained in a line that is likely misread, and bits that another stretch of it must gain.
  private static let likelyGain = 12
  private static let likelyStretch = 3
  /// Bits against each encoding, in the table's order.
  private static let priors = [
    0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 4, 2, 2, 4, 2, 4, 2, 3, 2, 3, 4, 5, 6, 6, 6,
  ]
  /// Leads that are looked at to choose the encodings worth reading in full.
  private static let sample = 24

  init(_ line: MisreadLine) {
    self.line = line
  }

  /// The best reading, nil where none is believed.
  func best() -> Reading? {
    var best: Reading?
    for encoding in candidates() {
      guard let reading = read(in: encoding) else { continue }
      if best.map({ reading.gain > $0.gain }) ?? true { best = reading }
    }
    return best
  }

  /// The encodings in which the line holds sequences of UTF-8, by a sample from its start.
  private func candidates() -> [Int] {
    var counts = [Int](repeating: 0, count: table.encodingCount)
    var seen = 0
    var index = MisreadLine.start
    while index < line.end, seen < Self.sample {
      defer { index += 1 }
      guard line.numbers[index] != 0 else { continue }
      let leads = table.bytes(of: line.numbers[index])
      var isLead = false
      for encoding in 0..<table.encodingCount where leads[encoding] >= 0xC2 {
        guard let found = line.sequence(at: index, in: encoding, table) else { continue }
        counts[encoding] += found.isLossy || found.hasSpace ? 1 : 2 * found.length
        isLead = true
      }
      if isLead { seen += 1 }
    }
    let most = counts.max() ?? 0
    guard most > 0 else { return [] }
    let likely = counts.indices.filter { counts[$0] > 0 && counts[$0] * 2 >= most }
    // Encodings that have the same bytes for all of the line read it alike: the first is enough.
    var differ = [UInt32](repeating: 0, count: likely.count)
    for number in line.numbers where number != 0 {
      let bytes = table.bytes(of: number)
      for second in 1..<max(1, likely.count) {
        for first in 0..<second where bytes[likely[first]] != bytes[likely[second]] {
          differ[second] |= 1 << UInt32(first)
        }
      }
    }
    return likely.indices.filter { differ[$0] == (1 << UInt32($0)) - 1 }.map { likely[$0] }
  }

  private func read(in encoding: Int) -> Reading? {
    // Encodings that were seldom read by mistake have to gain more.
    let prior = Self.priors[min(encoding, Self.priors.count - 1)]
    var reading = Reading(encoding: encoding, gain: -prior)
    var weak: [Repair] = []
    var sequences = 0
    var strongest = 0
    var index = MisreadLine.start
    while index < line.end {
      guard line.numbers[index] != 0 else {
        index += 1
        continue
      }
      let (run, next) = self.run(at: index, in: encoding)
      index = next
      guard let run else { continue }
      sequences += run.sequences
      strongest = max(strongest, run.gain)
      if run.gain >= Self.leastGain {
        reading.gain += run.gain
        reading.repairs.append(run)
      } else {
        weak.append(run)
      }
    }
    guard strongest >= Self.leastGain, reading.gain >= Self.leastGain else { return nil }
    if reading.gain >= Self.likelyGain {
      let least = reading.gain >= Self.certainGain ? -Self.toleratedLoss : Self.likelyStretch
      for run in weak where run.gain >= least {
        reading.repairs.append(run)
        reading.gain += max(0, run.gain)
      }
      reading.repairs.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    // Where most of what looks like a sequence is better left alone, the rest is chance.
    let repaired = reading.repairs.reduce(0) { $0 + $1.sequences }
    return repaired * 2 >= sequences ? reading : nil
  }

  /// The stretch of characters of an encoding that begins at a code point, with what it says; and
  /// where to go on.
  private func run(at start: Int, in encoding: Int) -> (run: Repair?, next: Int) {
    var index = start
    var scalars: [UInt32] = []
    var sequences = 0
    var whole = 0
    var left = 0  // characters that are part of no sequence
    var penalty = 0
    while index < line.end {
      if let found = line.sequence(at: index, in: encoding, table) {
        // A byte that became a question mark, and a space, are believed only beside others.
        let isWhole = !found.isLossy && !found.hasSpace
        scalars.append(found.scalar)
        sequences += 1
        whole += isWhole ? 1 : 0
        if found.hasSpace {
          penalty += 4
          if needsSpace(after: found.scalar, at: index + found.length) { scalars.append(0x20) }
        }
        if found.isLossy { penalty += 2 }
        // A control would still have to be something else.
        if 0x80..<0xA0 ~= found.scalar { penalty += 8 }
        index += found.length
      } else if line.numbers[index] != 0 {
        scalars.append(line.scalars[index])
        left += 1
        index += 1
      } else {
        break
      }
    }
    guard sequences > 0 else { return (nil, max(index, start + 1)) }
    let before = cost(of: line.scalars, start..<index)
    var after = [line.scalars[start - 2], line.scalars[start - 1]]
    after += scalars
    after += [line.scalars[index], index + 1 < line.scalars.count ? line.scalars[index + 1] : 0]
    let gain = before - cost(of: after, 2..<after.count - 2) - 6 * left - penalty
    return (Repair(range: start..<index, scalars: scalars, gain: gain, sequences: sequences), index)
  }

  private func cost(of scalars: [UInt32], _ range: Range<Int>) -> Int {
    var sum = 0
    for index in range {
      sum += plausibility.surprise(
        scalars[index], earlier: scalars[index - 2], before: scalars[index - 1],
        after: scalars[index + 1])
    }
    return sum
  }

  /// `voilÃ le`: the space is both the second half of the à and the one after it, unless a word that
  /// begins with à goes on.
  private func needsSpace(after scalar: UInt32, at index: Int) -> Bool {
    guard scalar == 0xE0, 0x61...0x7A ~= line.scalars[index] else { return false }
    for ending in ["quele", "quela", "quilo"] {
      if ending.unicodeScalars.elementsEqual(
        line.scalars[index..<min(line.scalars.count, index + 5)], by: { $0.value == $1 })
      {
        return false
      }
    }
    return !(line.scalars[index] == 0x73 && line.scalars[index + 1] == 0x20)
  }
}
