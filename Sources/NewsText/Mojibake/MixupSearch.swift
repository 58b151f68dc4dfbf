/// Finds text in a single-byte encoding that was read as another: Arabic as `ÇáÚÑÈíÉ`, Russian as
/// `Ðîññèÿ`, Turkish as `baþlýk`.
///
/// The line is written in each encoding that it may have been read as, and the bytes are read in every
/// other. A reading is believed where it is far less surprising than the line, both over all of it in
/// one language and over the words that change, each compared with the language that fits it best: the
/// second keeps names and words from elsewhere.
struct MixupSearch {
  /// What a line says in the encoding that it was written in.
  struct Reading {
    /// The encoding that it was read as, and the one it was written in, by their numbers in the table.
    var wrong: Int
    var right: Int
    /// Bits by which the line and the words that change are less surprising, the lesser of the two.
    var gain: Double
    /// Bits by which the line is less surprising.
    var lineGain: Double
    var confidence: Double { gain >= 80 ? 0.98 : 0.93 }
  }

  /// The encodings that text is read as by mistake, by their numbers in the table of misreadings.
  private static let wrong = [0, 1, 2, 4, 7, 5, 17, 15, 6]
  /// The encodings of the model by their numbers in the table, −1 for those that are not in it.
  private static let right = CharsetModel.shared.encodings.map { name in
    MisreadingTable.names.firstIndex(of: name) ?? -1
  }

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
  /// Eighths of a bit against a reading in capitals of what is not in capitals.
  private static let costOfCapitals = 24 * 8
  /// Letters that must change, and letters of the longest word that does.
  private static let leastLetters = 3
  private static let leastWord = 3
  /// Eighths of a bit for a pair of letters that text in a known language stays below.
  private static let goodPair = 44
  /// What a pair of letters costs in most words, and what words that are misread cost more than that:
  /// fewer than one misread line in a thousand stays below.
  private static let likelyPair = 32
  private static let likelyGain = 30
  private static let many = 24
  /// Code points that are weighed.
  private static let most = 2048

  /// A word of the line.
  private struct Word {
    var range: Range<Int>
    /// The characters of the words before it.
    var offset: Int
    /// The least that it costs as it stands, and what of that is odd in any language.
    var cost: Int
    var extra: Int
    /// Pairs with a letter.
    var pairs: Int
  }

  private let line: MisreadLine
  private let model = CharsetModel.shared
  private let table = MisreadingTable.shared
  /// The code points that are weighed.
  private let range: Range<Int>
  /// The words with characters beyond ASCII, which may change, and what the others weigh.
  private var words: [Word] = []
  private var plain = TextWeights()
  /// What the line weighs as it stands, and what it costs.
  private var total = TextWeights()
  private var cost = 0
  /// The word that costs most a pair.
  private var oddest: Word?

  /// The best reading of a line, nil where none is believed.
  static func best(_ line: MisreadLine) -> Reading? {
    var search = MixupSearch(line)
    return search.mayGain ? search.best() : nil
  }

  private init(_ line: MisreadLine) {
    self.line = line
    var first = MisreadLine.start
    while first < line.end, line.scalars[first] < 0x80 { first += 1 }
    var start = max(MisreadLine.start, first - Self.most / 2)
    while start > MisreadLine.start, start < first, line.scalars[start] > 0x20 { start += 1 }
    range = start..<min(line.end, start + Self.most)
    weighWords()
  }

  /// Calls a function with every word that is weighed, as the classes of its characters.
  private func forEachWord(
    _ body: (Range<Int>, UnsafeBufferPointer<CharacterClass>, _ isPlain: Bool) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: CharacterClass.self, capacity: range.count) { classes in
      var start = range.lowerBound
      var isPlain = true
      for index in range {
        let scalar = line.scalars[index]
        let current = model.classOf(scalar)
        classes.initializeElement(at: index - range.lowerBound, to: current)
        if scalar >= 0x80 { isPlain = false }
        let isGap = scalar < 0x80 && current.rawValue == 0
        guard isGap || index + 1 == range.upperBound else { continue }
        let word = start..<(isGap ? index : index + 1)
        if !word.isEmpty {
          let places = word.lowerBound - range.lowerBound..<word.upperBound - range.lowerBound
          body(word, UnsafeBufferPointer(rebasing: classes[places]), isPlain)
        }
        start = index + 1
        isPlain = true
      }
    }
  }

  private mutating func weighWords() {
    var found: [Word] = []
    var sum = TextWeights()
    var offset = 0
    forEachWord { range, classes, isPlain in
      guard !isPlain else { return }
      let weights = TextWeights.word(classes, model)
      sum.add(weights)
      let word = Word(
        range: range, offset: offset, cost: weights.least, extra: weights.extra,
        pairs: weights.pairs)
      // A sign by itself says nothing.
      if word.pairs > 0, oddest.map({ word.cost * $0.pairs > $0.cost * word.pairs }) ?? true {
        oddest = word
      }
      found.append(word)
      offset += range.count
    }
    words = found
    total = sum
  }

  private mutating func weighPlainWords() {
    var sum = TextWeights()
    forEachWord { _, classes, isPlain in
      if isPlain { sum.add(TextWeights.word(classes, model)) }
    }
    plain = sum
    total.add(sum)
    cost = total.least
  }

  /// Whether the words that may change could gain enough.
  private var mayGain: Bool {
    var gain = 0
    var loss = 0
    for word in words {
      let odd = word.cost - word.pairs * Self.likelyPair
      if odd > 0 { gain += odd } else { loss -= odd }
    }
    // Of many words most are odd where they were misread.
    return gain >= Self.likelyGain && (words.count < Self.many || gain * 16 >= loss)
  }

  private mutating func best() -> Reading? {
    guard let oddest else { return nil }
    var best: Reading?
    var seen: [[UInt8]] = []
    var isWeighed = false
    var judged = JudgedWords(oddest.range.count)
    for wrong in Self.wrong {
      // Most readings are told to be none by one word; the bytes of all are needed for few.
      var all: [UInt8]?
      guard let bytes = bytes(of: [oddest], in: wrong) else { continue }
      for encoding in model.encodings.indices where Self.right[encoding] >= 0 {
        let right = Self.right[encoding]
        guard right != wrong, mayImprove(oddest, bytes, in: encoding, &judged) else { continue }
        if all == nil {
          guard let bytes = self.bytes(of: words, in: wrong), !seen.contains(bytes) else { break }
          seen.append(bytes)
          all = bytes
        }
        guard let all, changesEnough(all, in: right) else { continue }
        if !isWeighed { weighPlainWords() }
        isWeighed = true
        guard let (gain, lineGain) = gain(of: all, in: encoding) else { continue }
        if lineGain > best?.lineGain ?? 0 {
          best = Reading(wrong: wrong, right: right, gain: gain, lineGain: lineGain)
        }
      }
    }
    return best
  }

  /// The bytes of words in an encoding, a zero for what is no part of one; nil where it has not all
  /// their letters.
  private func bytes(of words: [Word], in encoding: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.reduce(0) { $0 + $1.range.count })
    for word in words {
      for index in word.range {
        if let byte = line.byte(at: index, in: encoding, table) {
          bytes.append(byte)
        } else if CharacterTable.shared.nature(of: line.scalars[index]).isLetter {
          return nil
        } else {
          bytes.append(0)
        }
      }
    }
    return bytes
  }

  /// Whether an encoding makes other characters of some bytes, as many as must change.
  private func changesEnough(_ bytes: [UInt8], in right: Int) -> Bool {
    var changed = 0
    var offset = 0
    for word in words {
      for index in word.range {
        let byte = bytes[offset]
        offset += 1
        guard byte >= 0x80, table.character(of: byte, in: right) != line.scalars[index] else {
          continue
        }
        changed += 1
        if changed == Self.leastLetters { return true }
      }
    }
    return false
  }

  /// Bits that a reading gains in the words that change and in the line; nil where it is not to be
  /// believed.
  private func gain(of bytes: [UInt8], in encoding: Int) -> (least: Double, line: Double)? {
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
      longest > Self.leastWord || letters.count > Self.leastLetters
    else { return nil }
    if changedWords.count > 1 {
      costOfChanged =
        costOfShort + self.costOfChanged(changedWords, costOfChanged - costOfShort)
    }
    return judge(changed, kept, costOfChanged, letters, encoding)
  }

  /// What words cost as they stand: a name may be of any language, but the more they are, the likelier
  /// they are of one.
  private func costOfChanged(_ words: [Range<Int>], _ costOfEach: Int) -> Int {
    var together = TextWeights()
    for word in words {
      together.add(
        TextWeights.line(
          UnsafeBufferPointer(start: line.scalars + word.lowerBound, count: word.count), model))
    }
    return words.count > 2 ? together.least : (together.least + costOfEach) / 2
  }

  /// Whether the oddest word changes for the better, if it changes: what tells most readings to be none.
  private func mayImprove(
    _ word: Word, _ bytes: [UInt8], in encoding: Int, _ judged: inout JudgedWords
  ) -> Bool {
    let cells = model.cells(of: encoding)
    return withUnsafeTemporaryAllocation(of: CharacterClass.self, capacity: word.range.count) {
      classes in
      var isChanged = false
      var script = 0
      var previous = CharacterClass(rawValue: 0)
      var extra = 0
      for (place, index) in word.range.enumerated() {
        let byte = bytes[place]
        let old = model.classOf(line.scalars[index])
        let new = byte == 0 ? old : CharacterClass(rawValue: cells[Int(byte)])
        if new.isInvalid { return false }
        isChanged = isChanged || new.rawValue != old.rawValue
        if new.isLetter {
          // Words in two scripts are no text.
          if script != 0, new.group != script { return false }
          script = new.group
          if new.isUpper, previous.isLetter, !previous.isUpper {
            extra += TextWeights.costOfInnerCapital
          }
          let before = previous.isLetter ? previous.value : 0
          if model.row(new.group - 1, before, new.value) == 0 { extra += CharsetModel.never }
          if previous.group == 7 { extra += previous.value * 8 }
        } else if previous.isLetter, model.row(previous.group - 1, previous.value, 0) == 0 {
          extra += CharsetModel.never
        }
        // Signs, capitals and pairs that no language has tell most readings to be none, without the sums
        // over all languages.
        if extra >= word.cost, isChanged { return false }
        previous = new
        classes.initializeElement(at: place, to: new)
      }
      let letters = UnsafeBufferPointer(classes)
      return !isChanged
        || judged.isBetter(letters) { TextWeights.word(letters, model).least < word.cost }
    }
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
        : !letters.isOdd && (letters.areTones || letters.distinct < Self.leastLetters)
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
