/// Reads misread text again: UTF-8 that was taken for a single-byte encoding, and controls that were
/// characters.
enum MojibakeStep {
  static func run(
    _ input: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options,
    into rewriter: inout Rewriter
  ) {
    guard hasHighCharacter(input) else { return }
    let line = MisreadLine(input)
    let misreading = options.mojibake ? MisreadingSearch(line).best() : nil
    // Where not all the letters beyond ASCII are sequences, those that are may be chance.
    let mayBeMixup = options.mixups && (misreading.map { !coversNearlyAll($0, of: line) } ?? true)
    if mayBeMixup, let reading = MixupSearch.best(line),
      reading.gain > Double(misreading?.gain ?? 0)
    {
      rewrite(line, reading, into: &rewriter)
      return
    }
    if let reading = misreading {
      for repair in reading.repairs {
        let range =
          Int(line.offsets[repair.range.lowerBound])..<Int(line.offsets[repair.range.upperBound])
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for scalar in repair.scalars { bytes.append(contentsOf: UTF8Bytes(scalar)) }
        rewriter.replace(range, with: bytes, .mojibake, confidence(of: repair.gain))
      }
      return
    }
    if options.c1 { C1Controls.run(line, into: &rewriter) }
  }

  /// Whether a reading changes at least nine in ten of the characters beyond ASCII.
  private static func coversNearlyAll(_ reading: MisreadingSearch.Reading, of line: MisreadLine)
    -> Bool
  {
    let high = line.numbers.reduce(0) { $0 + ($1 != 0 ? 1 : 0) }
    let covered = reading.repairs.reduce(0) { $0 + $1.range.count }
    return covered * 10 >= high * 9
  }

  private static func rewrite(
    _ line: MisreadLine, _ reading: MixupSearch.Reading, into rewriter: inout Rewriter
  ) {
    let table = MisreadingTable.shared
    for index in MisreadLine.start..<line.end where line.scalars[index] >= 0x80 {
      guard let byte = line.byte(at: index, in: reading.wrong, table) else { continue }
      let scalar = table.character(of: byte, in: reading.right)
      guard scalar != line.scalars[index] else { continue }
      rewriter.replace(
        Int(line.offsets[index])..<Int(line.offsets[index + 1]), with: scalar, .mixup,
        reading.confidence)
    }
  }

  /// Of repairs that gain 9 bits some nineteen in twenty are right; of those that gain 30 nearly all.
  private static func confidence(of gain: Int) -> Double {
    gain >= 30 ? 0.99 : gain >= 20 ? 0.98 : gain >= 9 ? 0.95 : 0.9
  }

  private static func hasHighCharacter(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
    input.contains { $0 >= 0x80 }
  }
}
