/// Reads misread text again: UTF-8 that was taken for a single-byte encoding, and controls that were
/// characters.
enum MojibakeStep {
  /// The confidence in a repair of which nothing is in doubt.
  static let certainty = 0.99

  /// Reads a line again. The encoding is that of the line before, which is likely that of this one; it
  /// is only tried first.
  static func run(
    _ input: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options, _ encoding: inout Int?,
    into rewriter: inout Rewriter
  ) {
    guard hasHighCharacter(input) else { return }
    if options.mojibake, let whole = MisreadSweep.read(input, &encoding) {
      rewriter.replaceAll(with: whole.output, whole.changes)
      return
    }
    MisreadLine.read(input) { line in
      guard options.mojibake else {
        if options.mixups,
          readWide(line, over: 0, into: &rewriter) || readMixup(line, over: 0, into: &rewriter)
        {
          return
        }
        if options.c1 { C1Controls.run(line, into: &rewriter) }
        return
      }
      MisreadingSearch.best(line) { search, reading in
        let gain = reading?.gain ?? 0
        let covers = reading.map { coversNearlyAll($0, of: line) } ?? false
        // Where not all the letters beyond ASCII are sequences, those that are may be chance.
        if options.mixups {
          if !covers || reading.map({ !isPure($0, search) }) ?? true,
            readWide(line, over: gain, into: &rewriter)
          {
            return
          }
          if !covers, reading.map({ !explainsControls($0, of: line) }) ?? true,
            readMixup(line, over: gain, into: &rewriter)
          {
            return
          }
        }
        if let reading {
          repair(line, reading, search, into: &rewriter)
        } else if options.c1 {
          C1Controls.run(line, into: &rewriter)
        }
      }
    }
  }

  private static func repair(
    _ line: MisreadLine, _ reading: MisreadReading, _ search: MisreadingSearch,
    into rewriter: inout Rewriter
  ) {
    let isCertain = reading.gain >= MisreadSweep.certainGain && coversNearlyAll(reading, of: line)
    for repair in reading.repairs {
      let count = search.decode(repair.range, in: reading.encoding, at: 0)
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * count) { bytes in
        var length = 0
        for index in 0..<count {
          for byte in UTF8Bytes(search.scratch[index]) {
            bytes.initializeElement(at: length, to: byte)
            length += 1
          }
        }
        rewriter.replace(
          line.bytes(repair.range), with: UnsafeBufferPointer(rebasing: bytes[..<length]),
          .mojibake, confidence(of: isCertain ? reading.gain : repair.gain))
      }
    }
  }

  /// Whether a reading changes at least nine in ten of the characters beyond ASCII.
  private static func coversNearlyAll(_ reading: MisreadReading, of line: MisreadLine) -> Bool {
    var high = 0
    for index in MisreadLine.start..<line.end
    where line.numbers[index] != 0 && line.scalars[index] >= 0xA0 {
      high += 1
    }
    // What is left of controls is a matter of their own.
    let covered = reading.repairs.reduce(0) {
      $0 + $1.range.reduce(0) { $0 + (line.scalars[$1] >= 0xA0 ? 1 : 0) }
    }
    return covered * 10 >= high * 9
  }

  /// Whether nearly all that a reading makes of its stretches are characters of UTF-8.
  private static func isPure(_ reading: MisreadReading, _ search: MisreadingSearch) -> Bool {
    var characters = 0
    var sequences = 0
    for repair in reading.repairs {
      characters += search.decode(repair.range, in: reading.encoding, at: 0)
      sequences += repair.sequences
    }
    return sequences * 10 >= characters * 9
  }

  /// Whether C1 controls are in the line and a reading has all of them in its sequences: nothing odd is
  /// left that another encoding would explain.
  private static func explainsControls(_ reading: MisreadReading, of line: MisreadLine) -> Bool {
    let isControl = { (index: Int) in 0x80..<0xA0 ~= line.scalars[index] }
    var left = (MisreadLine.start..<line.end).reduce(0) { $0 + (isControl($1) ? 1 : 0) }
    guard left > 0 else { return false }
    for repair in reading.repairs {
      left -= repair.range.reduce(0) { $0 + (isControl($1) ? 1 : 0) }
    }
    return left == 0
  }

  /// Reads a line again as text in an East Asian encoding, where that gains more bits than what was found
  /// before; whether it did.
  private static func readWide(
    _ line: MisreadLine, over gain: Int, into rewriter: inout Rewriter
  ) -> Bool {
    guard let reading = WideMixup.best(line), reading.gain > Double(gain) else { return false }
    reading.forEachStretch { range, text in
      rewriter.replace(line.bytes(range), with: text.utf8, .mixup, reading.confidence)
    }
    return true
  }

  /// Reads a line again as text in another single-byte encoding, where that gains more bits than what
  /// was found before; whether it did.
  private static func readMixup(
    _ line: MisreadLine, over gain: Int, into rewriter: inout Rewriter
  ) -> Bool {
    guard let reading = MixupSearch.best(line), reading.gain > Double(gain) else { return false }
    let table = MisreadingTable.shared
    for index in MisreadLine.start..<line.end where line.scalars[index] >= 0x80 {
      guard let byte = line.byte(at: index, in: reading.wrong, table) else { continue }
      let scalar = table.character(of: byte, in: reading.right)
      guard scalar != line.scalars[index] else { continue }
      rewriter.replace(
        line.bytes(index..<index + 1), with: scalar, .mixup, reading.confidence)
    }
    return true
  }

  /// Of repairs that gain 9 bits some nineteen in twenty are right; of those that gain 30 nearly all.
  private static func confidence(of gain: Int) -> Double {
    gain >= 30 ? certainty : gain >= 20 ? 0.98 : gain >= 9 ? 0.95 : 0.9
  }

  private static func hasHighCharacter(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
    input.contains { $0 >= 0x80 }
  }
}
