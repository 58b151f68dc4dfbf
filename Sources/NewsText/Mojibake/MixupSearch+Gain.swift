extension MixupSearch {
  /// Eighths of a bit that a reading must gain, and those that each changed letter must add.
  private static let leastGain = 10 * 8
  private static let gainPerLetter = 4
  /// The same where the words that change are of rare letters.
  private static let leastGainOfRare = 24 * 8
  private static let rarePair = 60
  private static let rareExtra = 6
  /// The same where the words that change look like words of another script as they stand; and where
  /// nothing is odd about them and they repeat what changes, or have no letters beyond ASCII but vowels
  /// with marks of tones.
  private static let leastGainOfClean = 30 * 8
  private static let leastGainOfFew = 24 * 8
  private static let leastGainOfTones = 32 * 8
  /// Code points of a line in which one letter three times is few.
  private static let short = 30
  /// Eighths of a bit against a reading in capitals of what is not in capitals.
  private static let costOfCapitals = 24 * 8
  /// Letters that must change, and letters of the longest word that does.
  static let leastLetters = 3
  private static let leastWord = 3
  /// Letters of the longest word that becomes one of capitals: `áéíóú` is none.
  private static let leastWordOfCapitals = 6
  /// Eighths of a bit for a pair of letters that text in a known language stays below.
  private static let goodPair = 44

  /// Bits that a reading gains in the words that change and in the line; nil where it is not to be
  /// believed.
  func gain(of bytes: [UInt8], in encoding: Int) -> (least: Double, line: Double)? {
    let cells = model.cells(of: encoding)
    var changed = TextWeights()
    var kept = plain
    var costOfChanged = 0
    var costOfShort = 0
    var changedWords: [Range<Int>] = []
    var letters = ChangedLetters()
    var longest = 0
    var classes: [CharacterClass] = []
    classes.reserveCapacity(bytes.count)
    var offset = 0
    for word in words {
      classes.removeAll(keepingCapacity: true)
      var isChanged = false
      for index in word.range {
        defer { offset += 1 }
        let byte = bytes[offset]
        if byte == 0 {
          classes.append(model.classOf(line.scalars[index]))
          continue
        }
        let current = CharacterClass(rawValue: cells[Int(byte)])
        if current.isInvalid { return nil }
        classes.append(current)
        let character = table.character(of: byte, in: Self.right[encoding])
        if byte >= 0x80, character != line.scalars[index] {
          isChanged = true
          // No word begins with a space.
          if character == 0xA0, index == word.range.lowerBound { return nil }
          // Soft hyphens are in words of their own right, three and more in a long one.
          if current.isLetter, line.scalars[index] != 0xAD {
            letters.add(
              line.scalars[index], model.classOf(line.scalars[index]), current,
              between: line.scalars[index - 1], line.scalars[index + 1])
          }
        }
      }
      let weights = classes.withUnsafeBufferPointer { TextWeights.word($0, model) }
      if isChanged {
        changed.add(weights)
        costOfChanged += word.cost
        letters.isOdd = letters.isOdd || word.extra > 0
        if word.pairs > 2 { changedWords.append(word.range) } else { costOfShort += word.cost }
        // Signs, capitals and scripts alone tell most readings to be none.
        if changed.extra > changed.pairs * Self.goodPair + Self.most { return nil }
        // One letter over and over is no word.
        if classes.contains(where: { $0.isLetter && $0.rawValue != classes[0].rawValue }) {
          longest = max(longest, weights.pairs - 1)
        }
      } else {
        kept.add(weights)
      }
    }
    guard letters.count >= Self.leastLetters, longest >= Self.leastWord,
      longest > Self.leastWord || letters.count > Self.leastLetters, !letters.areHomoglyphs,
      !letters.areListed,
      !letters.areCapitals || longest >= Self.leastWordOfCapitals
    else { return nil }
    if changedWords.count > 1 {
      costOfChanged =
        costOfShort + self.costOfChanged(changedWords, costOfChanged - costOfShort)
    }
    return judge(changed, kept, costOfChanged, letters, encoding)
  }

  /// What words cost as they stand: a name may be of any language, but the more they are, the likelier
  /// they are of one.
  func costOfChanged(_ words: [Range<Int>], _ costOfEach: Int) -> Int {
    var together = TextWeights()
    for word in words {
      together.add(
        TextWeights.line(
          UnsafeBufferPointer(start: line.scalars + word.lowerBound, count: word.count), model))
    }
    return words.count > 2 ? together.least : (together.least + costOfEach) / 2
  }

  private func judge(
    _ changed: TextWeights, _ kept: TextWeights, _ costOfChanged: Int, _ letters: ChangedLetters,
    _ encoding: Int
  ) -> (least: Double, line: Double)? {
    var whole = changed
    whole.add(kept)
    let costOfWords: Int
    let costOfLine: Int
    if changed.script > 1 {
      let languages = model.languages(of: encoding, in: changed.script - 1)
      var best: Int?
      for lane in 0..<8 where languages >> UInt32(lane) & 1 != 0 {
        if best.map({ whole.own[lane] < whole.own[$0] }) ?? true { best = lane }
      }
      guard let lane = best else { return nil }
      costOfWords = changed.extra + changed.latin.least(of: ~0).sum + Int(changed.own[lane])
      costOfLine = whole.extra + whole.latin.least(of: ~0).sum + Int(whole.own[lane])
    } else {
      let languages = UInt64(model.languages(of: encoding, in: 0))
      let best = whole.latin.least(of: languages)
      guard let lane = best.lane else { return nil }
      costOfWords = changed.extra + changed.latin[lane]
      costOfLine = whole.extra + best.sum + whole.leastOwn
    }
    // What signs inside words say weighs more than how rare an encoding is.
    let prior = model.prior(of: encoding) * 4
    let against = letters.areCapitals ? Self.costOfCapitals : 0
    let gain = min(costOfChanged - costOfWords, cost - costOfLine) - prior - against
    let isGood = costOfWords <= changed.pairs * Self.goodPair
    let least =
      !isGood
      ? Self.leastGainOfRare
      : letters.areClean
        ? Self.leastGainOfClean
        : letters.isOdd
          ? Self.leastGain
          : letters.areTones
            ? Self.leastGainOfTones
            : letters.distinct < Self.leastLetters
              || letters.isOne && letters.count == Self.leastLetters && range.count < Self.short
              ? Self.leastGainOfFew : Self.leastGain
    guard
      isGood
        || costOfWords <= changed.pairs * Self.rarePair
          && changed.extra <= changed.pairs * Self.rareExtra,
      gain >= least + Self.gainPerLetter * letters.count
    else { return nil }
    return (Double(gain) / 8, Double(cost - costOfLine - prior) / 8)
  }
}
