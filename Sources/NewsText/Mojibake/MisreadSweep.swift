/// Reads a line again that was misread as a whole: every character that an encoding could show is a byte
/// of UTF-8 in one and the same encoding.
///
/// Nothing has to be weighed character by character then: the bytes of the characters are the text, and
/// ``MisreadBytes`` writes them in one pass. A line with anything else in it is left to
/// ``MisreadingSearch``.
enum MisreadSweep {
  /// Bits from which on a reading of a whole line needs no more of them: chance gains less than half.
  static let certainGain = 48
  /// Bytes at the start of the line that have to gain these; most lines do within the fewer.
  private static let samples = [128, 384]
  /// Sequences of UTF-8 that have to gain nothing in a line that holds nothing else, in the encoding that
  /// is tried first.
  private static let manySequences = 16
  /// Sequences that begin with two characters that no language writes side by side, nor are drawn: as
  /// many as these are certain, and are looked for among the first.
  private static let manyStrange = 6
  private static let firstSequences = 16
  private static let firstStretches = 4
  private static let drawn: ClosedRange<UInt32> = 0x2500...0x25FF

  /// The line as read again and what was changed; nil where it is not certain that all of it was misread.
  ///
  /// The encoding is that of the line before, which is tried first, and becomes that of this line.
  static func read(
    _ line: UnsafeBufferPointer<UInt8>, _ encoding: inout Int?
  ) -> MisreadBytes.Text? {
    // Most texts were misread as the first encoding of the table.
    let expected = encoding ?? 0
    if let whole = MisreadBytes.read(line, in: expected),
      whole.sequences >= manySequences || isCertain(line, in: expected)
    {
      encoding = expected
      return whole
    }
    var others = encodings(of: line) & ~(1 << UInt32(expected))
    while others != 0 {
      let other = others.trailingZeroBitCount
      if let whole = MisreadBytes.read(line, in: other), isCertain(line, in: other) {
        encoding = other
        return whole
      }
      others &= others - 1
    }
    return nil
  }

  /// The encodings, a bit each, in which every one of the first stretches beyond ASCII begins with a
  /// sequence of UTF-8.
  private static func encodings(of line: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let table = MisreadingTable.shared
    var mask = ~UInt32(0)
    var stretches = 0
    var position = 0
    while mask != 0, stretches < firstStretches {
      while position < line.count, line[position] < 0x80 { position += 1 }
      guard position < line.count else { break }
      var end = position
      func next() -> UInt16 {
        guard end < line.count, line[end] >= 0x80 else { return 0 }
        let (scalar, length) = line.scalar(at: end)
        end += length
        return table.number(of: scalar)
      }
      let first = next()
      if first != 0 {
        let lead = table.roles(of: first)
        let trails = (
          table.roles(of: next()).trail, table.roles(of: next()).trail,
          table.roles(of: next()).trail
        )
        mask &=
          lead.two & trails.0 | lead.three & trails.0 & trails.1
          | lead.four & trails.0 & trails.1 & trails.2
        stretches += 1
      }
      while end < line.count, line[end] >= 0x80 { end += 1 }
      position = end
    }
    return stretches == 0 ? 0 : mask
  }

  /// Whether a line that holds nothing but sequences in an encoding was certainly misread so.
  private static func isCertain(_ line: UnsafeBufferPointer<UInt8>, in encoding: Int) -> Bool {
    if isStrange(line, in: encoding) { return true }
    for count in samples {
      let start = UnsafeBufferPointer(rebasing: line[..<endOfSample(line, count, encoding)])
      let isCertain = MisreadLine.read(start) { line in
        MisreadingSearch.with(line) { $0.isCertain(in: encoding) }
      }
      if isCertain { return true }
      if line.count <= count { break }
    }
    return false
  }

  /// Whether the first sequences of a line show as what no language writes.
  private static func isStrange(_ line: UnsafeBufferPointer<UInt8>, in encoding: Int) -> Bool {
    let table = MisreadingTable.shared
    var position = 0
    var sequences = 0
    var strange = 0
    while sequences < firstSequences {
      while position < line.count, line[position] < 0x80 { position += 1 }
      guard position < line.count else { break }
      let (first, length) = line.scalar(at: position)
      let number = table.number(of: first)
      position += length
      guard number != 0, position < line.count else { continue }
      let (second, _) = line.scalar(at: position)
      if !(drawn ~= first), table.isEvidence(number, table.number(of: second)) {
        strange += 1
        if strange == manyStrange { return true }
      }
      sequences += 1
      let lead = table.bytes(of: number)[encoding]
      for _ in 0..<(lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3) where position < line.count {
        position += line.scalar(at: position).length
      }
    }
    return false
  }

  /// The end of so many bytes at the start of a line: behind a space where there is one, or before a
  /// sequence.
  private static func endOfSample(
    _ line: UnsafeBufferPointer<UInt8>, _ count: Int, _ encoding: Int
  ) -> Int {
    guard line.count > count else { return line.count }
    var end = count
    while end > count / 2, line[end - 1] != 0x20 { end -= 1 }
    if end > count / 2 { return end }
    let table = MisreadingTable.shared
    end = count
    while end > count / 2 {
      if line[end] & 0xC0 != 0x80,
        table.bytes(of: table.number(of: line.scalar(at: end).scalar))[encoding] >= 0xC2
      {
        return end
      }
      end -= 1
    }
    end = count
    while line[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }
}
