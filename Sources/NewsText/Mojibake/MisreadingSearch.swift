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
    /// Characters that the repairs tell.
    var known: Int {
      repairs.reduce(0) { $0 + $1.scalars.reduce(0) { $0 + ($1 == 0xFFFD ? 0 : 1) } }
    }
  }

  /// Bits that one stretch must gain to be believed without others.
  private static let leastGain = 9
  /// Bits that a stretch may lose in a line that is certainly misread.
  private static let toleratedLoss = 3
  /// Bits that a stretch and the letters around it must gain together.
  private static let confirmedGain = 18
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

  /// Bits, and the share of the best gain, by which a reading may stay behind and be compared by its
  /// language.
  private static let closeGain = 16
  private static let closeShare = 4

  /// The best reading, nil where none is believed.
  func best() -> Reading? {
    let readings = candidates().compactMap { read(in: $0) }
    guard var best = readings.first else { return nil }
    if readings.count == 1 { return best }
    for reading in readings where reading.gain > best.gain { best = reading }
    let least = best.gain - max(Self.closeGain, best.gain / Self.closeShare)
    let close = readings.filter { $0.gain >= least && $0.known * 10 >= best.known * 9 }
    if close.count == 1 { return best }
    // Of readings that are alike, that is right which reads like one language.
    var lowest = Int.max
    for reading in close {
      let cost = cost(of: reading)
      if cost < lowest {
        lowest = cost
        best = reading
      }
    }
    return best
  }

  /// What the line costs as text when it is read so, less its gain, in eighths of a bit.
  private func cost(of reading: Reading) -> Int {
    let against = contradictions(to: reading.encoding) + 2 * prior(of: reading.encoding)
    return languageCost(reading.repairs) + 8 * (against - reading.gain)
  }

  /// How surprising the letters of the line are in the language that fits them best, after some
  /// repairs, in eighths of a bit.
  private func languageCost(_ repairs: [Repair]) -> Int {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(line.end)
    var index = MisreadLine.start
    for repair in repairs {
      scalars += line.scalars[index..<repair.range.lowerBound]
      scalars += repair.scalars
      index = repair.range.upperBound
    }
    scalars += line.scalars[index..<line.end]
    return TextWeights.line(scalars, .shared).least
  }

  /// Bits against an encoding: those that were seldom read by mistake have to gain more.
  private func prior(of encoding: Int) -> Int {
    Self.priors[min(encoding, Self.priors.count - 1)]
  }

  /// Bits against an encoding by controls that it would have shown as characters, in a line where it
  /// seems to have shown others.
  private func contradictions(to encoding: Int) -> Int {
    var controls = 0
    var characters = 0
    for index in MisreadLine.start..<line.end where line.numbers[index] != 0 {
      let byte = table.bytes(of: line.numbers[index])[encoding]
      guard 0x80..<0xA0 ~= byte else { continue }
      if line.scalars[index] >= 0xA0 {
        characters += 1
      } else if table.character(of: byte, in: encoding) != line.scalars[index] {
        controls += 1
      }
    }
    return characters == 0 ? 0 : min(24, 4 * controls)
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
    var reading = Reading(encoding: encoding, gain: -prior(of: encoding))
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
    guard strongest >= Self.leastGain, reading.gain >= Self.leastGain else {
      return confirmed(weak, reading)
    }
    if reading.gain >= Self.likelyGain {
      let least = reading.gain >= Self.certainGain ? -Self.toleratedLoss : Self.likelyStretch
      for run in weak where run.gain >= least {
        reading.repairs.append(run)
        reading.gain += max(0, run.gain)
      }
      reading.repairs.sort { $0.range.lowerBound < $1.range.lowerBound }
    } else if let more = confirmed(weak, reading) {
      reading = more
    }
    // Where most of what looks like a sequence is better left alone, the rest is chance.
    let repaired = reading.repairs.reduce(0) { $0 + $1.sequences }
    return repaired * 2 >= sequences ? reading : nil
  }

  /// A reading with the stretches that do not gain enough to be believed by themselves, where the
  /// letters around them say the same; nil where they do not.
  private func confirmed(_ weak: [Repair], _ reading: Reading) -> Reading? {
    let isFirst = reading.repairs.isEmpty
    let added = weak.filter { $0.gain >= -Self.toleratedLoss && (!isFirst || isInWord($0)) }
    guard added.contains(where: { !isFirst || $0.gain >= 0 }) else { return nil }
    var more = reading
    more.repairs += added
    more.repairs.sort { $0.range.lowerBound < $1.range.lowerBound }
    more.gain += added.reduce(0) { $0 + $1.gain }
    let gain = (languageCost(reading.repairs) - languageCost(more.repairs)) / 8
    guard gain >= Self.leastGain, more.gain + gain >= Self.confirmedGain else { return nil }
    more.gain = max(more.gain, Self.leastGain)
    return more
  }

  /// Whether a stretch says Latin letters and stands beside others; or one of the words of a letter
  /// (`à`, `è`, `å`) and is in another script.
  private func isInWord(_ repair: Repair) -> Bool {
    let model = CharsetModel.shared
    // IRMÃ’s: an apostrophe is good where it stands.
    if line.scalars[repair.range.upperBound - 1] == 0x2019 { return false }
    if repair.scalars.count == 1 {
      let first = model.classOf(line.scalars[repair.range.lowerBound])
      if first.isLetter, first.group != 1, model.classOf(repair.scalars[0]).group == 1,
        line.scalars[repair.range.lowerBound - 1] == 0x20,
        line.scalars[repair.range.upperBound] == 0x20
      {
        return true
      }
    }
    var letters = 0
    for scalar in repair.scalars {
      guard model.classOf(scalar).group == 1 else { return false }
      letters += 1
    }
    let ends = [(repair.range.lowerBound - 1, -1), (repair.range.upperBound, 1)]
    for (start, step) in ends {
      var index = start
      while letters < 3, model.classOf(line.scalars[index]).group == 1 {
        letters += 1
        index += step
      }
    }
    return letters >= 3
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
