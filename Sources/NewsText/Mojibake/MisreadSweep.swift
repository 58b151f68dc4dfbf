/// Reads a line again that was misread as a whole: every character that an encoding could show is a byte
/// of UTF-8 in one and the same encoding.
///
/// Nothing has to be weighed character by character then. The bytes of the characters are the text, and
/// they are written in one pass; what the reading gains is summed up over the start of the line only
/// until it is beyond doubt. A line with anything else in it is left to ``MisreadingSearch``.
struct MisreadSweep {
  /// Bits from which on a reading of a whole line needs no more of them: chance gains less than half.
  static let certainGain = 48
  /// Bytes at the start of the line that have to gain these, and those of a line that is expected to.
  private static let sample = 384
  private static let shortSample = 128

  private let input: UnsafeBufferPointer<UInt8>
  private let table = MisreadingTable.shared
  private let encoding: Int
  private let output: UnsafeMutablePointer<UInt8>
  private var position = 0
  private var written = 0
  private let rivals: MisreadRivals
  private var changes: [Change] = []

  /// The line as read again and what was changed; nil where it is not certain that all of it was misread.
  ///
  /// The encoding is that of the line before, which is tried first, and becomes that of this line.
  static func read(
    _ line: UnsafeBufferPointer<UInt8>, _ encoding: inout Int?
  ) -> (output: [UInt8], changes: [Change])? {
    guard let found = certainEncoding(line, expected: encoding) else { return nil }
    encoding = found
    var changes: [Change]?
    // Eight bytes are written at a time.
    let output = [UInt8](unsafeUninitializedCapacity: line.count + 8) { output, count in
      MisreadRivals.with { rivals in
        var sweep = MisreadSweep(
          input: line, encoding: found, rivals: rivals, output: output.start)
        guard sweep.run(), !rivals.areLeft(to: found) else { return }
        count = sweep.written
        changes = sweep.changes
      }
    }
    return changes.map { (output, $0) }
  }

  /// The encoding in which the start of a line is certainly UTF-8.
  private static func certainEncoding(
    _ line: UnsafeBufferPointer<UInt8>, expected: Int?
  ) -> Int? {
    if let expected {
      let isCertain = search(line, shortSample) { _, search in search.isCertain(in: expected) }
      if isCertain { return expected }
    }
    return search(line, sample) { line, search in
      var encodings = MisreadingCandidates(line).mask
      while encodings != 0 {
        let encoding = encodings.trailingZeroBitCount
        if search.isCertain(in: encoding) { return encoding }
        encodings &= encodings - 1
      }
      return nil
    }
  }

  /// Calls a function with a search of the start of a line.
  private static func search<Result>(
    _ line: UnsafeBufferPointer<UInt8>, _ count: Int,
    _ body: (borrowing MisreadLine, MisreadingSearch) -> Result
  ) -> Result {
    let start = UnsafeBufferPointer(rebasing: line[..<endOfSample(line, count)])
    return MisreadLine.read(start) { line in MisreadingSearch.with(line) { body(line, $0) } }
  }

  /// The end of so many bytes at the start of a line, behind a space where there is one.
  private static func endOfSample(_ line: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int {
    guard line.count > count else { return line.count }
    var end = count
    while end > count / 2, line[end - 1] != 0x20 { end -= 1 }
    if end > count / 2 { return end }
    end = count
    while line[end] & 0xC0 == 0x80 { end -= 1 }
    return end
  }

  private init(
    input: UnsafeBufferPointer<UInt8>, encoding: Int, rivals: MisreadRivals,
    output: UnsafeMutablePointer<UInt8>
  ) {
    self.input = input
    self.encoding = encoding
    self.rivals = rivals
    self.output = output
  }

  /// Reads all of the line; whether it is UTF-8 in this encoding.
  private mutating func run() -> Bool {
    while position < input.count {
      copyASCII()
      guard position < input.count else { break }
      let start = position
      let before = written
      while position < input.count, input[position] >= 0x80 {
        let first = character(at: position)
        if first.number == 0 { break }
        guard readSequence(first) else { return false }
      }
      if position == start {
        // No encoding shows it.
        copyCharacter()
      } else {
        changes.append(
          Change(
            before: start..<position, after: before..<written, rules: .mojibake,
            confidence: MojibakeStep.certainty))
      }
    }
    return true
  }

  /// Copies ASCII up to the next character beyond it.
  @inline(__always)
  private mutating func copyASCII() {
    let source = UnsafeRawPointer(input.start)
    while position + 8 <= input.count {
      let word = source.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      UnsafeMutableRawPointer(output).storeBytes(of: word, toByteOffset: written, as: UInt64.self)
      let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
      let plain = high.trailingZeroBitCount >> 3
      position += plain
      written += plain
      if high != 0 { return }
    }
    while position < input.count, input[position] < 0x80 {
      output[written] = input[position]
      position += 1
      written += 1
    }
  }

  private mutating func copyCharacter() {
    let end = position + input.scalar(at: position).length
    while position < end {
      output[written] = input[position]
      position += 1
      written += 1
    }
  }

  /// The number in the table of the character at a place, and its length.
  @inline(__always)
  private func character(at place: Int) -> (number: UInt16, length: Int) {
    let (scalar, length) = input.scalar(at: place)
    return (table.number(of: scalar), length)
  }

  /// Reads the characters of one sequence of UTF-8; false where there is none.
  @inline(__always)
  private mutating func readSequence(_ first: (number: UInt16, length: Int)) -> Bool {
    let lead = table.bytes(of: first.number)[encoding]
    guard lead >= 0xC2, lead <= 0xF4 else { return false }
    output[written] = lead
    rivals.add(first.number)
    written += 1
    position += first.length
    guard let second = readContinuation() else { return false }
    if lead >= 0xE0 {
      guard MisreadLine.isAllowed(lead, second), readContinuation() != nil else { return false }
      if lead >= 0xF0, readContinuation() == nil { return false }
      guard isAssigned() else { return false }
    }
    return true
  }

  @inline(__always)
  private mutating func readContinuation() -> UInt8? {
    guard position < input.count, input[position] >= 0x80 else { return nil }
    let next = character(at: position)
    let byte = table.bytes(of: next.number)[encoding]
    guard byte & 0xC0 == 0x80 else { return nil }
    output[written] = byte
    rivals.add(next.number)
    written += 1
    position += next.length
    return byte
  }

  /// Whether the sequence of three or four bytes that was written last is a character.
  @inline(__always)
  private func isAssigned() -> Bool {
    let bytes = UnsafeBufferPointer(start: output, count: written)
    let start = output[written - 3] >= 0xC0 ? written - 3 : written - 4
    return CharacterTable.shared.nature(of: bytes.scalar(at: start).scalar).group != .unassigned
  }
}
