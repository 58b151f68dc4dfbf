/// What reading a line in one encoding gives.
struct MisreadReading {
  var encoding: Int
  var repairs: [MisreadRepair] = []
  /// Bits gained by the repairs that gain by themselves.
  var gain = 0
  /// Bits that one stretch must gain to be believed without others.
  static let leastGain = 9
  /// Characters that the repairs tell.
  var known: Int { repairs.reduce(0) { $0 + $1.known } }
}

extension MisreadingSearch {
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
  /// singly.
  private static let languageGain = 9
  private static let languageGainOfLone = 4
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
    if runs.allSatisfy(\.isWord) { return nil }
    var reading = MisreadReading(encoding: encoding, gain: -prior(of: encoding))
    if runs.allSatisfy({ $0.gain >= MisreadReading.leastGain }), !runs.isEmpty {
      reading.gain += runs.reduce(0) { $0 + $1.gain }
      if reading.gain >= MisreadReading.leastGain {
        reading.repairs = runs
        return reading
      }
      reading.gain = -prior(of: encoding)
    }
    var weak: [MisreadRepair] = []
    var sequences = 0
    var strongest = 0
    for run in runs {
      sequences += run.sequences
      strongest = max(strongest, run.gain)
      if run.gain >= MisreadReading.leastGain {
        reading.gain += run.gain
        reading.repairs.append(run)
      } else {
        weak.append(run)
      }
    }
    guard strongest >= MisreadReading.leastGain, reading.gain >= MisreadReading.leastGain else {
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
    more.gain = max(more.gain, MisreadReading.leastGain)
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

  private func isLatinBeyondASCII(_ index: Int) -> Bool {
    let nature = CharacterTable.shared.nature(of: line.scalars[index])
    return line.scalars[index] >= 0x80 && nature.isLetter && nature.group == .latin
  }
}
