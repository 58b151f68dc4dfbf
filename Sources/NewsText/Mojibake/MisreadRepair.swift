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
  /// Whether a byte of it is guessed.
  var hasGuess = false
  /// Whether it shows as letters of another script than Latin, and whether there are no others.
  var isForeign = false
  var isLone = false
  /// Whether it is a word of small letters of Cyrillic: only chance makes sequences of them.
  var isWord = false
}

extension MisreadingSearch {
  /// Bits that letters of another script gain by coming singly into a line of so many Latin letters, and
  /// more where no language writes them so.
  private static let gainOfLoneForeign = 7
  private static let gainOfUnwritten = 5
  private static let wordsOfLatin = 4
  /// Stretches that most lines have fewer of.
  private static let usualRuns = 8

  /// The stretches of a line that hold sequences of an encoding.
  ///
  /// Letters of another script come into a line of Latin as words, not as two letters that happen to be
  /// a sequence: where all that there are of them are sequences, each says more.
  func runs(in encoding: Int) -> [MisreadRepair] {
    var runs: [MisreadRepair] = []
    runs.reserveCapacity(Self.usualRuns)
    var hasForeign = false
    var hasLoose = false
    var index = MisreadLine.start
    while let start = line.nextShown(from: index) {
      if var run = run(at: start, in: encoding, next: &index) {
        run.isForeign = isForeign(start)
        run.isWord = run.isForeign && isCyrillicWord(run.range)
        if run.isForeign, isPossessive(run.range) { run.gain = 0 }
        hasForeign = hasForeign || run.isForeign
        hasLoose = hasLoose || run.hasLoose
        runs.append(run)
      } else {
        hasLoose = hasLoose || (start..<index).contains(where: isForeign)
      }
    }
    if hasForeign, !hasLoose, isMostlyLatin {
      for place in runs.indices where runs[place].isForeign && !isHomoglyph(runs[place]) {
        runs[place].gain += Self.gainOfLoneForeign
        if isUnwritten(runs[place].range) { runs[place].gain += Self.gainOfUnwritten }
        runs[place].isLone = true
      }
    }
    return runs
  }

  /// Whether the first stretches of the line gain so much in an encoding, and hold nothing that is no
  /// sequence, that it is beyond doubt.
  func isCertain(in encoding: Int) -> Bool {
    var gain = -prior(of: encoding)
    var index = MisreadLine.start
    while let start = line.nextShown(from: index) {
      guard let run = run(at: start, in: encoding, next: &index), !run.hasGuess,
        run.sequences == run.known
      else { return false }
      // The line may go on where it ends.
      guard run.gain >= MisreadReading.leastGain else { continue }
      if isForeign(start), isCyrillicWord(run.range) || isPossessive(run.range) { continue }
      gain += run.gain
      if gain >= MisreadSweep.certainGain { return true }
    }
    return false
  }

  /// Whether a stretch may be a letter that looks like a Latin one (the Е of `SENSЕ`), at the end of a
  /// word or before punctuation.
  private func isHomoglyph(_ run: MisreadRepair) -> Bool {
    if run.hasGuess { return true }
    let table = CharacterTable.shared
    let last = line.scalars[run.range.upperBound - 1]
    guard 0x2010...0x203A ~= last || last == 0xAB || last == 0xBB else { return false }
    return table.nature(of: line.scalars[run.range.lowerBound - 1]).isLetter
      || isGap(run.range.upperBound) && !isDigit(line.scalars[run.range.upperBound])
  }

  /// Whether a stretch is a letter at the end of a Latin word with the apostrophe of an English ending:
  /// `HARBOURЕ’s`.
  private func isPossessive(_ range: Range<Int>) -> Bool {
    guard range.count == 2, line.scalars[range.upperBound - 1] == 0x2019,
      0x61...0x7A ~= line.scalars[range.lowerBound - 1] | 0x20, isGap(range.upperBound + 1)
    else { return false }
    return [0x64, 0x6D, 0x73, 0x74].contains(line.scalars[range.upperBound] | 0x20)
  }

  private func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }

  /// Whether a stretch is a word of Cyrillic letters, small but for the first. Half of the further bytes
  /// of a sequence are capitals or signs where such letters are bytes of it.
  private func isCyrillicWord(_ range: Range<Int>) -> Bool {
    let model = CharsetModel.shared
    guard range.count > 1, !model.classOf(line.scalars[range.lowerBound - 1]).isLetter,
      !model.classOf(line.scalars[range.upperBound]).isLetter
    else { return false }
    return range.allSatisfy { index in
      let current = model.classOf(line.scalars[index])
      return current.group == 2 && (!current.isUpper || index == range.lowerBound)
    }
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

  /// Whether a code point is a letter of another script than Latin.
  func isForeign(_ index: Int) -> Bool {
    let nature = CharacterTable.shared.nature(of: line.scalars[index])
    return nature.isLetter && nature.group != .latin
  }

  /// Whether a code point is an end of the line, a space or ASCII punctuation.
  func isGap(_ index: Int) -> Bool {
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
    var hasGuess = false
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
        hasGuess = hasGuess || found.hasSpace || found.isLossy || found.isRestored
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
      known: count - context - lossy, hasLoose: hasLoose, hasGuess: hasGuess)
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
