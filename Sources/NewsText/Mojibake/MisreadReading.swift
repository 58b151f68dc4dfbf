/// What reading a line in one encoding gives.
struct MisreadReading {
  var encoding: Int
  var repairs: [MisreadRepair] = []
  /// Bits gained by the repairs that gain by themselves.
  var gain = 0
  /// Characters that the repairs tell.
  var known: Int { repairs.reduce(0) { $0 + $1.known } }
}

/// A stretch of a line that is read again.
struct MisreadRepair {
  /// Code points of the line.
  var range: Range<Int>
  /// Bits by which it is less surprising.
  var gain: Int
  /// Characters of UTF-8 in it.
  var sequences: Int
  /// Characters that it tells.
  var known: Int
  /// Whether letters of another script than Latin are in it that are no part of a sequence.
  var hasLoose = false
  /// Whether it shows as letters of another script than Latin, and whether there are no others.
  var isForeign = false
  var isLone = false
}

extension MisreadingSearch {
  /// Bits that one stretch must gain to be believed without others.
  private static let leastGain = 9
  /// Bits that a stretch may lose in a line that is certainly misread.
  private static let toleratedLoss = 3
  /// Bits that a stretch and the letters around it must gain together, and that one of signs must gain
  /// by itself.
  private static let confirmedGain = 17
  private static let firmGain = 6
  /// The same for letters of another script, which do not come singly into a line of Latin.
  private static let confirmedGainOfForeign = 14
  private static let confirmedGainOfLone = 12
  /// Bits that the letters around a stretch must gain, and around letters of another script that come
  /// singly; bits that those gain by coming singly into a line of so many Latin letters.
  private static let languageGain = 9
  private static let languageGainOfLone = 4
  private static let gainOfLoneForeign = 7
  private static let gainOfUnwritten = 5
  private static let wordsOfLatin = 4
  /// Bits gained in a line that is certainly misread.
  private static let certainGain = 16
  /// Bits gained in a line that is likely misread, and bits that another stretch of it must gain.
  private static let likelyGain = 12
  private static let likelyStretch = 3

  /// Characters of UTF-8 from which on they would gain by themselves if they were meant.
  private static let many = 64

  /// Reads the line in an encoding; nil where that is not believed.
  func read(in encoding: Int) -> MisreadReading? {
    let runs = runs(in: encoding)
    var reading = MisreadReading(encoding: encoding, gain: -prior(of: encoding))
    var weak: [MisreadRepair] = []
    var sequences = 0
    var strongest = 0
    for run in runs {
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
      guard sequences <= Self.many else { return nil }
      return confirmed(
        reading.repairs + weak, MisreadReading(encoding: encoding, gain: -prior(of: encoding)))
    }
    if weak.isEmpty { return reading }
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

  /// The stretches of a line that hold sequences of an encoding.
  ///
  /// Letters of another script come into a line of Latin as words, not as two letters that happen to be
  /// a sequence: where all that there are of them are sequences, each says more.
  private func runs(in encoding: Int) -> [MisreadRepair] {
    var runs: [MisreadRepair] = []
    var hasForeign = false
    var hasLoose = false
    var index = MisreadLine.start
    while index < line.end {
      guard line.numbers[index] != 0 else {
        index += 1
        continue
      }
      let start = index
      if var run = run(at: start, in: encoding, next: &index) {
        run.isForeign = isForeign(start)
        hasForeign = hasForeign || run.isForeign
        hasLoose = hasLoose || run.hasLoose
        runs.append(run)
      } else {
        hasLoose = hasLoose || (start..<index).contains(where: isForeign)
      }
    }
    if hasForeign, !hasLoose, isMostlyLatin {
      for place in runs.indices where runs[place].isForeign {
        runs[place].gain += Self.gainOfLoneForeign
        if isUnwritten(runs[place].range) { runs[place].gain += Self.gainOfUnwritten }
        runs[place].isLone = true
      }
    }
    return runs
  }

  /// Whether two letters of a stretch stand side by side in no language of their script.
  private func isUnwritten(_ range: Range<Int>) -> Bool {
    let model = CharsetModel.shared
    return range.dropLast().contains { index in
      let first = model.classOf(line.scalars[index])
      let second = model.classOf(line.scalars[index + 1])
      return first.isLetter && first.group == second.group
        && model.row(first.group - 1, first.value, second.value) == 0
    }
  }

  /// Whether the line holds some words in ASCII letters.
  private var isMostlyLatin: Bool {
    var letters = 0
    for index in MisreadLine.start..<line.end where 0x61...0x7A ~= line.scalars[index] | 0x20 {
      letters += 1
      if letters == Self.wordsOfLatin { return true }
    }
    return false
  }

  private func isLatinBeyondASCII(_ index: Int) -> Bool {
    let nature = CharacterTable.shared.nature(of: line.scalars[index])
    return line.scalars[index] >= 0x80 && nature.isLetter && nature.group == .latin
  }

  /// Whether a code point is a letter of another script than Latin.
  private func isForeign(_ index: Int) -> Bool {
    let nature = CharacterTable.shared.nature(of: line.scalars[index])
    return nature.isLetter && nature.group != .latin
  }

  /// A reading with the stretches that do not gain enough to be believed by themselves, where the
  /// letters around them say the same; nil where they do not.
  private func confirmed(_ weak: [MisreadRepair], _ reading: MisreadReading) -> MisreadReading? {
    let isFirst = reading.repairs.isEmpty
    var added = weak.filter { $0.gain >= -Self.toleratedLoss }
    if isFirst {
      // A sign that is strange may be meant; two that are seldom are.
      let words = added.filter { isInWord($0, in: reading.encoding) }
      let signs = added.filter { isFirm($0, in: reading.encoding) }
      added = signs.count > 1 ? words + signs : words
    }
    guard added.contains(where: { !isFirst || $0.gain >= 0 }) else { return nil }
    var more = reading
    more.repairs += added
    more.repairs.sort { $0.range.lowerBound < $1.range.lowerBound }
    more.gain += added.reduce(0) { $0 + $1.gain }
    let gain =
      (languageCost(reading.repairs, in: reading.encoding)
        - languageCost(more.repairs, in: reading.encoding)) / 8
    let isLone = added.allSatisfy(\.isLone)
    let least =
      isLone
      ? Self.confirmedGainOfLone
      : added.allSatisfy(\.isForeign) ? Self.confirmedGainOfForeign : Self.confirmedGain
    let leastOfLanguage = isLone ? Self.languageGainOfLone : Self.languageGain
    guard gain >= leastOfLanguage, more.gain + gain >= least else { return nil }
    more.gain = max(more.gain, Self.leastGain)
    return more
  }

  /// Whether a stretch gains by itself and says nothing but signs: `¬´` where a « may stand.
  private func isFirm(_ repair: MisreadRepair, in encoding: Int) -> Bool {
    guard repair.gain >= Self.firmGain else { return false }
    let count = decode(repair.range, in: encoding, at: 0)
    return scratch[..<count].allSatisfy {
      let nature = CharacterTable.shared.nature(of: $0)
      return !nature.isLetter && nature.group == .common && $0 >= 0xA0
    }
  }

  /// Whether a stretch says Latin letters and stands beside others; or one of the words of a letter
  /// (`à`, `è`, `å`).
  private func isInWord(_ repair: MisreadRepair, in encoding: Int) -> Bool {
    let model = CharsetModel.shared
    // IRMÃ’s: an apostrophe is good where it stands.
    if line.scalars[repair.range.upperBound - 1] == 0x2019 { return false }
    let count = decode(repair.range, in: encoding, at: 0)
    guard scratch[..<count].allSatisfy({ model.classOf($0).group == 1 }) else { return false }
    // Two small letters are seldom misread as others.
    let table = CharacterTable.shared
    if repair.sequences == 1,
      repair.range.allSatisfy({ table.nature(of: line.scalars[$0]) == .smallLatin })
    {
      return false
    }
    if count == 1, isGap(repair.range.lowerBound - 1), isGap(repair.range.upperBound) {
      // Signs by themselves are formulas.
      guard repair.isForeign || repair.range.contains(where: isLatinBeyondASCII) else {
        return false
      }
      return repair.isForeign || repair.range.lowerBound == MisreadLine.start
        || table.nature(of: scratch[0]).kind == .lower
    }
    var letters = count
    for (start, step) in [(repair.range.lowerBound - 1, -1), (repair.range.upperBound, 1)] {
      var index = start
      while letters < 3, model.classOf(line.scalars[index]).group == 1 {
        letters += 1
        index += step
      }
    }
    return letters >= 3
  }

  /// Whether a code point is an end of the line, a space or ASCII punctuation.
  private func isGap(_ index: Int) -> Bool {
    let scalar = line.scalars[index]
    return scalar < 0x80 && !(0x61...0x7A ~= scalar | 0x20)
  }

  /// The stretch of characters of an encoding that begins at a code point; nil where no sequence is in
  /// it. What it says is left in the scratch memory, after the two code points before it.
  private func run(at start: Int, in encoding: Int, next index: inout Int) -> MisreadRepair? {
    let context = 2
    var count = context
    var sequences = 0
    var lossy = 0
    var penalty = 0
    var hasLoose = false
    index = start
    while index < line.end {
      if let found = line.sequence(at: index, in: encoding, table) {
        scratch.initializeElement(at: count, to: found.scalar)
        count += 1
        sequences += 1
        // A byte that became a question mark, and a space, are believed only beside others.
        if found.hasSpace {
          penalty += 4
          if needsSpace(after: found.scalar, at: index + found.length) {
            scratch.initializeElement(at: count, to: 0x20)
            count += 1
          }
        }
        if found.isLossy || found.isRestored { penalty += found.hasQuestion ? 6 : 2 }
        if found.isLossy { lossy += 1 }
        // A control would still have to be something else.
        if 0x80..<0xA0 ~= found.scalar { penalty += 8 }
        index += found.length
      } else if line.numbers[index] != 0 {
        // It is part of no sequence.
        scratch.initializeElement(at: count, to: line.scalars[index])
        count += 1
        penalty += 6
        hasLoose = hasLoose || isForeign(index)
        index += 1
      } else {
        break
      }
    }
    guard sequences > 0 else { return nil }
    for place in 0..<2 {
      scratch.initializeElement(at: place, to: line.scalars[start - context + place])
      scratch.initializeElement(at: count + place, to: line.scalars[index + place])
    }
    let plausibility = Plausibility()
    let before = plausibility.surprise(line.scalars + start, count: index - start)
    let after = plausibility.surprise(
      UnsafeBufferPointer(scratch).start + context, count: count - context)
    return MisreadRepair(
      range: start..<index, gain: before - after - penalty, sequences: sequences,
      known: count - context - lossy, hasLoose: hasLoose)
  }

  /// Writes what a stretch says into the scratch memory; how many characters that are.
  func decode(_ range: Range<Int>, in encoding: Int, at start: Int) -> Int {
    var count = start
    var index = range.lowerBound
    while index < range.upperBound {
      if let found = line.sequence(at: index, in: encoding, table) {
        scratch.initializeElement(at: count, to: found.scalar)
        count += 1
        index += found.length
        if found.hasSpace, needsSpace(after: found.scalar, at: index) {
          scratch.initializeElement(at: count, to: 0x20)
          count += 1
        }
      } else {
        scratch.initializeElement(at: count, to: line.scalars[index])
        count += 1
        index += 1
      }
    }
    return count - start
  }

  /// `voilÃ le`: the space is both the second half of the à and the one after it, unless a word that
  /// begins with à goes on.
  private func needsSpace(after scalar: UInt32, at index: Int) -> Bool {
    guard scalar == 0xE0, 0x61...0x7A ~= line.scalars[index] else { return false }
    for ending in ["quele", "quela", "quilo"] {
      let letters = UnsafeBufferPointer(
        start: line.scalars + index, count: min(5, line.end - index))
      if ending.unicodeScalars.elementsEqual(letters, by: { $0.value == $1 }) { return false }
    }
    return !(line.scalars[index] == 0x73 && line.scalars[index + 1] == 0x20)
  }
}
