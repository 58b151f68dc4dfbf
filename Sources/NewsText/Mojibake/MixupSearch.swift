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
  static let wrong = [0, 1, 2, 4, 7, 5, 17, 15, 6]
  /// The encodings of the model by their numbers in the table, −1 for those that are not in it.
  static let right = CharsetModel.shared.encodings.map { name in
    MisreadingTable.names.firstIndex(of: name) ?? -1
  }

  /// What a pair of letters costs in most words, and what words that are misread cost more than that:
  /// fewer than one misread line in a thousand stays below.
  static let likelyPair = 32
  static let likelyGain = 30
  static let many = 24
  /// Code points that are weighed.
  static let most = 2048

  /// A word of the line.
  struct Word {
    var range: Range<Int>
    /// The characters of the words before it.
    var offset: Int
    /// The least that it costs as it stands, and what of that is odd in any language.
    var cost: Int
    var extra: Int
    /// Pairs with a letter.
    var pairs: Int
  }

  let line: MisreadLine
  let model = CharsetModel.shared
  let table = MisreadingTable.shared
  /// The code points that are weighed.
  let range: Range<Int>
  /// The words with characters beyond ASCII, which may change, and what the others weigh.
  var words: [Word] = []
  var plain = TextWeights()
  /// What the line weighs as it stands, and what it costs.
  var total = TextWeights()
  var cost = 0
  /// The word that costs most a pair.
  var oddest: Word?

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

  /// Whether the words that may change could gain enough.
  var mayGain: Bool {
    var gain = 0
    var loss = 0
    for word in words {
      let odd = word.cost - word.pairs * Self.likelyPair
      if odd > 0 { gain += odd } else { loss -= odd }
    }
    // Of many words most are odd where they were misread.
    return gain >= Self.likelyGain && (words.count < Self.many || gain * 16 >= loss)
  }

  mutating func best() -> Reading? {
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
  func bytes(of words: [Word], in encoding: Int) -> [UInt8]? {
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
  func changesEnough(_ bytes: [UInt8], in right: Int) -> Bool {
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

  /// Whether the oddest word changes for the better, if it changes: what tells most readings to be none.
  func mayImprove(
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
}
