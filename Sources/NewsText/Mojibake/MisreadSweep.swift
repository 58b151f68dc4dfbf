/// Reads a line again that was misread as a whole: every character that an encoding could show is a byte
/// of UTF-8 in one and the same encoding.
///
/// Nothing has to be weighed character by character then. The bytes of the characters are the text, and
/// they are written in one pass; what the reading gains is summed up over the start of the line only
/// until it is beyond doubt. A line with anything else in it is left to ``MisreadingSearch``.
struct MisreadSweep {
  /// Bits from which on a reading of a whole line needs no more of them: chance gains less than half.
  static let certainGain = 48
  /// Bytes at the start of the line that have to gain these; most lines do within the fewer.
  private static let shortSample = 128
  private static let sample = 384
  /// Sequences of UTF-8 that have to gain nothing in a line that holds nothing else, in the encoding that
  /// is tried first.
  private static let manySequences = 16

  private let input: UnsafeBufferPointer<UInt8>
  private let cells: MisreadingTable.Cells
  private var changes: [Change] = []
  private var sequences = 0

  /// The line as read again and what was changed; nil where it is not certain that all of it was misread.
  ///
  /// The encoding is that of the line before, which is tried first, and becomes that of this line.
  static func read(
    _ line: UnsafeBufferPointer<UInt8>, _ encoding: inout Int?
  ) -> Whole? {
    // Most texts were misread as the first encoding of the table.
    let expected = encoding ?? 0
    var failed: Int?
    if let whole = read(line, in: expected) {
      if whole.sequences >= manySequences || isCertain(line, in: expected) {
        encoding = expected
        return whole
      }
    } else {
      failed = expected
    }
    for count in [shortSample, sample] {
      if let found = certainEncoding(line, count), found != failed {
        if let whole = read(line, in: found) {
          encoding = found
          return whole
        }
        failed = found
      }
      if line.count <= count { break }
    }
    return nil
  }

  private static func isCertain(_ line: UnsafeBufferPointer<UInt8>, in encoding: Int) -> Bool {
    search(line, shortSample) { _, search in search.isCertain(in: encoding) }
  }

  /// A line that was read again as a whole.
  struct Whole {
    var output: [UInt8]
    var changes: [Change]
    fileprivate var sequences: Int
  }

  /// The line in an encoding; nil where it is not UTF-8 in it or is other text in another.
  private static func read(_ line: UnsafeBufferPointer<UInt8>, in encoding: Int) -> Whole? {
    var sweep = MisreadSweep(input: line, encoding: encoding)
    var isWhole = false
    // Eight bytes are written at a time.
    let output = [UInt8](unsafeUninitializedCapacity: line.count + 8) { output, count in
      guard let end = sweep.run(output.start) else { return }
      isWhole = true
      count = end - UnsafePointer(output.start)
    }
    return isWhole
      ? Whole(output: output, changes: sweep.changes, sequences: sweep.sequences) : nil
  }

  /// The encoding in which the start of a line is certainly UTF-8.
  private static func certainEncoding(_ line: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int? {
    search(line, count) { line, search in
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

  private init(input: UnsafeBufferPointer<UInt8>, encoding: Int) {
    self.input = input
    cells = MisreadingTable.shared.cells(of: encoding)
    changes.reserveCapacity(input.count / 16 + 8)
  }

  /// Reads all of the line into memory; where that ends, nil where the line is not UTF-8 in this encoding
  /// or is other text in another.
  private mutating func run(_ output: UnsafeMutablePointer<UInt8>) -> UnsafePointer<UInt8>? {
    // Copies, since nothing that is written can change them.
    let input = input
    let cells = cells
    let end = input.start + input.count
    var place = input.start
    var written = output
    var left = ~UInt64(0)
    var sequences = 0
    while true {
      copyASCII(&place, end, &written)
      if place == end { break }
      let start = place
      let before = written
      while true {
        var bytes = Self.bytes(at: place, end)
        guard bytes & 0x80 != 0 else { break }
        let leftBefore = left
        let (lead, length) = cells.byte(of: bytes, &left)
        if lead < 0xC2 || lead > 0xF4 {
          left = leftBefore
          break
        }
        bytes >>= UInt64(8 * length)
        let second = cells.byte(of: bytes, &left)
        guard bytes & 0x80 != 0, second.byte & 0xC0 == 0x80 else { return nil }
        written[0] = lead
        written[1] = second.byte
        place += length + second.length
        sequences &+= 1
        if lead < 0xE0 {
          written += 2
          continue
        }
        guard MisreadLine.isAllowed(lead, second.byte),
          readContinuation(2, &place, end, written, &left),
          lead < 0xF0 || readContinuation(3, &place, end, written, &left)
        else { return nil }
        let (scalar, size) = UnsafeBufferPointer(start: written, count: 4).scalar(at: 0)
        if CharacterTable.shared.nature(of: scalar).group == .unassigned { return nil }
        written += size
      }
      if place > start {
        changes.append(
          Change(
            before: start - input.start..<place - input.start,
            after: before - output..<written - output,
            rules: .mojibake, confidence: MojibakeStep.certainty))
      }
      guard place < end, place[0] >= 0x80 else { continue }
      // No encoding shows it.
      let (scalar, length) = input.scalar(at: place - input.start)
      guard MisreadingTable.shared.number(of: scalar) == 0 else { return nil }
      written.update(from: place, count: length)
      place += length
      written += length
    }
    self.sequences = sequences
    // All characters are bytes of the same parts in some other encoding, and not all are the same.
    let isOther = left >> 32 & ~left & 0xFFFF_FFFF != 0
    return isOther ? nil : UnsafePointer(written)
  }

  /// Copies ASCII up to the next character beyond it.
  @inline(__always)
  private func copyASCII(
    _ place: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>,
    _ written: inout UnsafeMutablePointer<UInt8>
  ) {
    while place + 8 <= end {
      let word = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self)
      UnsafeMutableRawPointer(written).storeBytes(of: word, as: UInt64.self)
      let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
      let plain = high.trailingZeroBitCount >> 3
      place += plain
      written += plain
      if high != 0 { return }
    }
    while place < end, place[0] < 0x80 {
      written[0] = place[0]
      place += 1
      written += 1
    }
  }

  /// The bytes at an address up to the end, eight at most, the first in the lowest place; zeros behind
  /// the end, which are no part of a character.
  @inline(__always)
  private static func bytes(
    at place: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UInt64 {
    if place + 8 <= end {
      return UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    }
    var bytes: UInt64 = 0
    for index in 0..<end - place { bytes |= UInt64(place[index]) << UInt64(8 * index) }
    return bytes
  }

  /// Reads a further byte of a sequence; false where there is none.
  @inline(__always)
  private func readContinuation(
    _ number: Int, _ place: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>,
    _ written: UnsafeMutablePointer<UInt8>, _ left: inout UInt64
  ) -> Bool {
    let bytes = Self.bytes(at: place, end)
    guard bytes & 0x80 != 0 else { return false }
    let (byte, length) = cells.byte(of: bytes, &left)
    place += length
    written[number] = byte
    return byte & 0xC0 == 0x80
  }
}
