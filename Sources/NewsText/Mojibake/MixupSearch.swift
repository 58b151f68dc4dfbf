/// Finds text in a single-byte encoding that was read as another: Arabic as `ÇáÚÑÈíÉ`, Russian as
/// `Ðîññèÿ`, Czech as `Èeská`.
///
/// The line is written in the encoding it was read as, and the bytes are weighed by the model that
/// tells encodings. Only where another encoding makes them far less surprising is the line changed.
enum MixupSearch {
  /// What a line says in the encoding that it was written in.
  struct Reading {
    /// For each code point of the line, what it should be.
    var scalars: [UInt32]
    var confidence: Double
    /// Bits by which it is less surprising.
    var gain: Double
  }

  /// The encodings that text is read as by mistake, by their numbers in the table of misreadings.
  private static let wrong = [0, 1, 2]

  /// Bits that a reading must gain, and those that each letter beyond ASCII must add.
  private static let leastGain = 22.0
  private static let gainPerLetter = 1.0
  /// Letters beyond ASCII below which nothing is changed.
  private static let leastLetters = 4

  static func best(_ line: MisreadLine) -> Reading? {
    guard hasStrangePair(line) else { return nil }
    let model = CharsetModel.shared
    let table = MisreadingTable.shared
    var best: (gain: Double, right: Int, bytes: [UInt8])?
    var letters = 0
    for index in MisreadLine.start..<line.end where model.classOf(line.scalars[index]).isLetter {
      if line.scalars[index] >= 0x80 { letters += 1 }
    }
    guard letters >= leastLetters else { return nil }
    let pairs = pairCount(of: line)
    let isOddLatin = isOddLatin(line, table)
    let isInLatinWords = isInLatinWords(line)
    for wrong in wrong {
      guard let bytes = bytes(of: line, in: wrong, table),
        let own = model.encodings.firstIndex(of: MisreadingTable.names[wrong])
      else { continue }
      let surprises = SingleByteScore.surprises(bytes)
      guard let before = surprises.first(where: { $0.encoding == own })?.surprise else { continue }
      for (encoding, surprise) in surprises where encoding != own {
        guard let right = MisreadingTable.names.firstIndex(of: model.encodings[encoding]) else {
          continue
        }
        let gain = before - surprise
        guard gain > best?.gain ?? 0 else { continue }
        // Letters of another script do not stand inside words of ASCII letters.
        if isInLatinWords, !isLatin(right) { continue }
        // From Latin to Latin a gain may only mean a language that the model does not know: the
        // reading must be good by itself.
        if isLatin(right), isLatin(wrong) {
          guard isOddLatin, latin.contains(right), surprise <= goodLatin * Double(pairs) else {
            continue
          }
        }
        best = (gain, right, bytes)
      }
    }
    guard let best, best.gain >= leastGain + gainPerLetter * Double(letters) else { return nil }
    var scalars: [UInt32] = []
    for (byte, index) in zip(best.bytes, MisreadLine.start..<line.end) {
      let scalar =
        line.scalars[index] < 0x80
        ? line.scalars[index] : table.character(of: byte, in: best.right)
      // A control or a character of another make is no text.
      if 0x80..<0xA0 ~= scalar { return nil }
      scalars.append(scalar)
    }
    return Reading(scalars: scalars, confidence: best.gain >= 80 ? 0.98 : 0.93, gain: best.gain)
  }

  /// Whether two letters stand side by side that no language puts there, so that a line is worth
  /// weighing.
  private static func hasStrangePair(_ line: MisreadLine) -> Bool {
    let pairs = CharsetModel.shared.pairs
    var previous = pairs.classOf(0)
    for index in MisreadLine.start..<line.end {
      let current = pairs.classOf(line.scalars[index])
      if line.scalars[index] >= 0x80 || line.scalars[index - 1] >= 0x80,
        pairs.isStrange(previous, current)
      {
        return true
      }
      previous = current
    }
    return false
  }

  /// Encodings of Latin letters, and those among them that Latin text is taken from.
  private static func isLatin(_ encoding: Int) -> Bool {
    [0, 2, 4, 5, 6, 7, 10, 11, 12, 13, 14, 22, 25].contains(encoding)
  }
  private static let latin: Set = [2]
  /// Bits a pair of letters that text in a known language stays below.
  private static let goodLatin = 4.4

  /// Whether the letters beyond ASCII stand beside ASCII letters more than now and then.
  private static func isInLatinWords(_ line: MisreadLine) -> Bool {
    var high = 0
    var beside = 0
    for index in MisreadLine.start..<line.end where line.scalars[index] >= 0x80 {
      high += 1
      if 0x61...0x7A ~= line.scalars[index - 1] | 0x20
        || 0x61...0x7A ~= line.scalars[index + 1] | 0x20
      {
        beside += 1
      }
    }
    return beside * 5 > high
  }

  /// Whether no language writes all the Latin letters of a line, or signs stand inside its words.
  private static func isOddLatin(_ line: MisreadLine, _ table: MisreadingTable) -> Bool {
    let characters = CharacterTable.shared
    var letters: [UInt16] = []
    var signs = 0
    for index in MisreadLine.start..<line.end where line.scalars[index] >= 0x80 {
      let nature = characters.nature(of: line.scalars[index])
      if nature.isLetter {
        if line.numbers[index] != 0, !letters.contains(line.numbers[index]) {
          letters.append(line.numbers[index])
        }
      } else if line.scalars[index] < 0x100, line.scalars[index] != 0xB7,
        characters.nature(of: line.scalars[index - 1]).isLetter,
        characters.nature(of: line.scalars[index + 1]).isLetter
      {
        signs += 1
      }
    }
    return signs >= 2 || !table.isAlphabet(letters)
  }

  /// The pairs with at least one letter that the model weighs.
  private static func pairCount(of line: MisreadLine) -> Int {
    let model = CharsetModel.shared
    var count = 0
    var previous = false
    for index in MisreadLine.start...line.end {
      let isLetter = model.classOf(line.scalars[index]).isLetter
      if isLetter || previous { count += 1 }
      previous = isLetter
    }
    return count
  }

  private static func bytes(
    of line: MisreadLine, in encoding: Int, _ table: MisreadingTable
  ) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.end)
    for index in MisreadLine.start..<line.end {
      let scalar = line.scalars[index]
      if scalar < 0x80 {
        bytes.append(UInt8(scalar))
      } else {
        let byte = table.bytes(of: line.numbers[index])[encoding]
        guard line.numbers[index] != 0, byte != 0 else { return nil }
        bytes.append(byte)
      }
    }
    return bytes
  }
}
