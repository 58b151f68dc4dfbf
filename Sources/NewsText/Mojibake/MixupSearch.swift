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
  private static let wrong = [0, 1, 2, 4, 7, 5, 17, 15]
  /// The encodings of the model by their numbers in the table, −1 for those that are not in it.
  private static let right = CharsetModel.shared.encodings.map { name in
    MisreadingTable.names.firstIndex(of: name) ?? -1
  }

  /// Eighths of a bit that a reading must gain, more where few letters change, and those that each
  /// changed letter must add.
  private static let leastGain = 12 * 8
  private static let leastGainOfFew = 20 * 8
  private static let gainPerLetter = 4
  /// Letters that must change, and letters of the longest word that does.
  private static let leastLetters = 2
  private static let leastWord = 3
  private static let few = 2
  /// Eighths of a bit for a pair of letters that text in a known language stays below.
  private static let goodPair = 44
  /// What a pair of letters costs at least in words that are not few.
  private static let bestPair = 20
  /// Code points that are weighed.
  private static let most = 2048

  /// A word of the line.
  private struct Word {
    var range: Range<Int>
    /// The least that it costs as it stands.
    var cost: Int
    /// Pairs with a letter.
    var pairs: Int
  }

  private let line: MisreadLine
  private let model = CharsetModel.shared
  private let table = MisreadingTable.shared
  /// The code points that are weighed.
  private let range: Range<Int>
  /// The words with characters beyond ASCII, which may change, and what the others cost.
  private var words: [Word] = []
  private var plain = TextWeights()
  /// What the line costs as it stands.
  private var cost = 0
  /// The word that costs most a pair, and the characters in words before it.
  private var oddest: (word: Int, offset: Int)?

  /// The best reading of a line, nil where none is believed.
  static func best(_ line: MisreadLine) -> Reading? {
    let search = MixupSearch(line)
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

  private mutating func weighWords() {
    var classes: [CharacterClass] = []
    classes.reserveCapacity(range.count)
    var total = TextWeights()
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      var isPlain = true
      classes.removeAll(keepingCapacity: true)
      while index < range.upperBound {
        let scalar = line.scalars[index]
        let current = model.classOf(scalar)
        if scalar < 0x80, current.rawValue == 0 { break }
        isPlain = isPlain && scalar < 0x80
        classes.append(current)
        index += 1
      }
      if index > start {
        let weights = classes.withUnsafeBufferPointer { TextWeights.word($0, model) }
        total.add(weights)
        if isPlain {
          plain.add(weights)
        } else {
          words.append(Word(range: start..<index, cost: weights.least, pairs: weights.pairs))
        }
      }
      index += 1
    }
    cost = total.least
    var offset = 0
    for (index, word) in words.enumerated() {
      if let known = oddest.map({ words[$0.word] }),
        word.cost * known.pairs <= known.cost * word.pairs
      {
        offset += word.range.count
        continue
      }
      oddest = (index, offset)
      offset += word.range.count
    }
  }

  /// Whether the words that may change could gain enough.
  private var mayGain: Bool {
    var gain = 0
    for word in words { gain += max(0, word.cost - word.pairs * Self.bestPair) }
    return gain >= Self.leastGain
  }

  private func best() -> Reading? {
    var best: Reading?
    var seen: [[UInt8]] = []
    for wrong in Self.wrong {
      guard let bytes = bytes(in: wrong), !seen.contains(bytes) else { continue }
      seen.append(bytes)
      for encoding in model.encodings.indices where Self.right[encoding] >= 0 {
        let right = Self.right[encoding]
        guard right != wrong, let (gain, lineGain) = gain(of: bytes, in: encoding) else { continue }
        if lineGain > best?.lineGain ?? 0 {
          best = Reading(wrong: wrong, right: right, gain: gain, lineGain: lineGain)
        }
      }
    }
    return best
  }

  /// The bytes of the words in an encoding, a zero for what is no part of one; nil where it has not all
  /// their letters.
  private func bytes(in encoding: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
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

  /// Bits that a reading gains in the words that change and in the line; nil where it is not to be
  /// believed.
  private func gain(of bytes: [UInt8], in encoding: Int) -> (least: Double, line: Double)? {
    let cells = model.cells(of: encoding)
    var changed = TextWeights()
    var kept = plain
    var costOfChanged = 0
    var letters = 0
    var longest = 0
    var classes: [CharacterClass] = []
    classes.reserveCapacity(bytes.count)
    var offset = 0
    guard mayImprove(bytes, in: encoding) else { return nil }
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
        if byte >= 0x80,
          table.character(of: byte, in: Self.right[encoding]) != line.scalars[index]
        {
          isChanged = true
          if current.isLetter { letters += 1 }
        }
      }
      let weights = classes.withUnsafeBufferPointer { TextWeights.word($0, model) }
      if isChanged {
        changed.add(weights)
        costOfChanged += word.cost
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
    guard letters >= Self.leastLetters, longest >= Self.leastWord else { return nil }
    return judge(changed, kept, costOfChanged, letters, encoding)
  }

  /// Whether the oddest word changes for the better, if it changes.
  private func mayImprove(_ bytes: [UInt8], in encoding: Int) -> Bool {
    guard let oddest else { return false }
    let cells = model.cells(of: encoding)
    let word = words[oddest.word]
    return withUnsafeTemporaryAllocation(of: CharacterClass.self, capacity: word.range.count) {
      classes in
      var isChanged = false
      for (place, index) in word.range.enumerated() {
        let byte = bytes[oddest.offset + place]
        let old = model.classOf(line.scalars[index])
        let new = byte == 0 ? old : CharacterClass(rawValue: cells[Int(byte)])
        if new.isInvalid { return false }
        isChanged = isChanged || new.rawValue != old.rawValue
        classes.initializeElement(at: place, to: new)
      }
      return !isChanged
        || TextWeights.word(UnsafeBufferPointer(classes), model).least < word.cost
    }
  }

  private func judge(
    _ changed: TextWeights, _ kept: TextWeights, _ costOfChanged: Int, _ letters: Int,
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
    guard costOfWords <= changed.pairs * Self.goodPair else { return nil }
    let prior = model.prior(of: encoding) * 8
    let gain = min(costOfChanged - costOfWords, cost - costOfLine) - prior
    let least = letters > Self.few ? Self.leastGain : Self.leastGainOfFew
    guard gain >= least + Self.gainPerLetter * letters else { return nil }
    return (Double(gain) / 8, Double(cost - costOfLine - prior) / 8)
  }
}

extension MisreadLine {
  /// The byte of a code point in an encoding, nil where it has none.
  @inline(__always)
  func byte(at index: Int, in encoding: Int, _ table: MisreadingTable) -> UInt8? {
    if scalars[index] < 0x80 { return UInt8(truncatingIfNeeded: scalars[index]) }
    guard numbers[index] != 0 else { return nil }
    let byte = table.bytes(of: numbers[index])[encoding]
    return byte == 0 ? nil : byte
  }
}
