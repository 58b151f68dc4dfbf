/// Finds text in an East Asian encoding of one and two bytes that was read as one of single bytes:
/// Chinese as `ÖÐ¹ú`, Korean as `´ëÇÑ¹Î±¹`.
///
/// The line is written in each encoding that it may have been read as, and the detector is asked what
/// the bytes are. An encoding of two bytes is believed where the line is far less surprising in it than
/// as it stands, and than in any other.
struct WideMixup {
  /// The encoding that the line was written in.
  let encoding: TextEncoding
  /// Bits by which it is less surprising.
  let gain: Double
  /// A byte for each code point of the line, a space for what has none.
  private let bytes: [UInt8]

  var confidence: Double { gain >= 60 ? 0.98 : 0.93 }

  /// The encodings that text is read as by mistake, by their numbers in the table of misreadings:
  /// windows-1252, windows-1251, Macintosh Roman.
  private static let wrong = [0, 1, 4]
  /// Code points beyond ASCII that a line must have.
  private static let least = 4
  /// Bits that a reading must gain, and those that each character must add.
  private static let leastGain = 20.0
  private static let gainPerCharacter = 1.0
  /// Bits by which the same bytes must be more surprising in any other encoding.
  private static let leastLead = 6.0
  /// Bits of a character that text stays below: others are those that a chance row of bytes meets.
  private static let mostSurprise = 15.0
  /// Characters beside which one may be broken, cut off at the end above all.
  private static let enough = 8

  /// The reading of a line, nil where none is believed.
  static func best(_ line: borrowing MisreadLine) -> WideMixup? {
    guard isDense(line) else { return nil }
    var best: (bytes: [UInt8], wrong: Int, candidates: [CharsetDetector.Candidate])?
    var least = Double.infinity
    for wrong in wrong {
      guard let bytes = bytes(of: line, in: wrong), bytes != best?.bytes else { continue }
      let candidates = bytes.withUnsafeBufferPointer(CharsetDetector.weighed)
      guard let first = candidates.first?.surprise, first < least else { continue }
      (least, best) = (first, (bytes, wrong, candidates))
    }
    guard let best, let name = best.candidates.first?.encoding,
      let encoding = TextEncoding(lenient: name), encoding.form == .converter,
      best.candidates.dropFirst().allSatisfy({ $0.surprise >= least + leastLead })
    else { return nil }
    // In an encoding that leaves some of the bytes out, the line is as bad as in the worst.
    let wrong = MisreadingTable.names[best.wrong]
    let asItStands = best.candidates.first { $0.encoding == wrong } ?? best.candidates.last
    let gain = (asItStands?.surprise ?? least) - least
    let characters = Double(count(best.bytes, name))
    guard characters > 1, gain >= leastGain + gainPerCharacter * characters,
      best.bytes.withUnsafeBufferPointer({ WideScore.surprise(of: $0, in: name) })
        <= mostSurprise * characters
    else { return nil }
    return WideMixup(encoding: encoding, gain: gain, bytes: best.bytes)
  }

  /// Whether code points beyond ASCII stand side by side, or are many, as bytes of two-byte characters
  /// do and are, and letters with marks are not.
  private static func isDense(_ line: borrowing MisreadLine) -> Bool {
    var count = 0
    var pairs = 0
    var shown = 0
    var previous: UInt32 = 0
    for index in MisreadLine.start..<line.end {
      let scalar = line.scalars[index]
      if scalar > 0x20 { shown += 1 }
      if scalar >= 0x80 {
        count += 1
        if previous >= 0x80 { pairs += 1 }
      }
      previous = scalar
    }
    return count >= least && (pairs * 3 >= count || count * 3 >= shown)
  }

  /// The line in an encoding; nil where it has not all its letters.
  private static func bytes(of line: borrowing MisreadLine, in encoding: Int) -> [UInt8]? {
    let table = MisreadingTable.shared
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.end - MisreadLine.start)
    for index in MisreadLine.start..<line.end {
      if let byte = line.byte(at: index, in: encoding, table) {
        bytes.append(byte)
      } else if 0x80..<0xA0 ~= line.scalars[index] {
        // Programs show what an encoding leaves out as a control.
        bytes.append(UInt8(truncatingIfNeeded: line.scalars[index]))
      } else if CharacterTable.shared.nature(of: line.scalars[index]).isLetter {
        return nil
      } else {
        bytes.append(0x20)
      }
    }
    return bytes
  }

  /// How many characters of two bytes are text; 0 where they are letters of an alphabet one after the
  /// other, one character again and again, or broken ones.
  private static func count(_ bytes: [UInt8], _ encoding: String) -> Int {
    var characters = 0
    var repeats = 0
    var broken = 0
    var last: (UInt8, UInt8) = (0, 0)
    bytes.withUnsafeBufferPointer { bytes in
      WideScore.forEachCharacter(of: bytes, in: encoding) { range, isBroken in
        if isBroken { broken += 1 }
        guard range.count > 1 else { return }
        characters += 1
        let pair = (bytes[range.lowerBound], bytes[range.upperBound - 1])
        if pair == last || pair.0 == last.1 &+ 1 && pair.1 == pair.0 &+ 1 { repeats += 1 }
        last = pair
      }
    }
    return repeats * 2 < characters && (broken == 0 || characters >= enough) ? characters : 0
  }

  /// Calls a function with every stretch of characters beyond ASCII, as code points of the line, and
  /// what it says.
  func forEachStretch(_ body: (Range<Int>, String) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var stretch = 0..<0
      func end() {
        guard !stretch.isEmpty else { return }
        let text = encoding.decode(UnsafeBufferPointer(rebasing: bytes[stretch])).text
        body(stretch.lowerBound + MisreadLine.start..<stretch.upperBound + MisreadLine.start, text)
      }
      WideScore.forEachCharacter(of: bytes, in: encoding.name) { range, isBroken in
        guard !isBroken else { return }
        if stretch.upperBound == range.lowerBound, !stretch.isEmpty {
          stretch = stretch.lowerBound..<range.upperBound
        } else {
          end()
          stretch = range
        }
      }
      end()
    }
  }
}
