/// The bytes that the characters of a line are in an encoding, where they are UTF-8 from the first to the
/// last.
struct MisreadBytes {
  /// A line that was read again as a whole.
  struct Text {
    var output: [UInt8]
    var changes: [Change]
    /// Characters of UTF-8 that were read again.
    var sequences: Int
  }

  private let input: UnsafeBufferPointer<UInt8>
  private let cells: MisreadingTable.Cells
  /// Where the next change goes.
  private var changes: UnsafeMutablePointer<Change>
  private var sequences = 0

  /// The line in an encoding; nil where it is not UTF-8 in it or is other text in another.
  static func read(_ line: UnsafeBufferPointer<UInt8>, in encoding: Int) -> Text? {
    var isWhole = false
    var sequences = 0
    var output: [UInt8] = []
    // A stretch is of four bytes and one between it and the next, or more.
    let changes = [Change](unsafeUninitializedCapacity: line.count / 5 + 1) { changes, changed in
      guard let first = changes.baseAddress else { return }
      var bytes = MisreadBytes(line, encoding, first)
      // Eight bytes are written at a time.
      output = [UInt8](unsafeUninitializedCapacity: line.count + 8) { output, count in
        guard let end = bytes.run(output.start) else { return }
        isWhole = true
        count = end - UnsafePointer(output.start)
      }
      changed = bytes.changes - first
      sequences = bytes.sequences
    }
    return isWhole ? Text(output: output, changes: changes, sequences: sequences) : nil
  }

  private init(
    _ input: UnsafeBufferPointer<UInt8>, _ encoding: Int, _ changes: UnsafeMutablePointer<Change>
  ) {
    self.input = input
    self.changes = changes
    cells = MisreadingTable.shared.cells(of: encoding)
  }

  /// Reads all of the line into memory; where that ends, nil where the line is not UTF-8 in this encoding
  /// or is other text in another.
  private mutating func run(_ output: UnsafeMutablePointer<UInt8>) -> UnsafePointer<UInt8>? {
    // Copies, since nothing that is written can change them.
    let input = input
    let cells = cells
    let natures = CharacterTable.shared
    let start = input.start
    let end = start + input.count
    var place = start
    var written = output
    var left = ~UInt64(0)
    var changed = changes
    var sequences = 0
    defer {
      changes = changed
      self.sequences = sequences
    }
    while true {
      Self.copyASCII(&place, end, &written)
      if place == end { break }
      let begin = place
      let before = written
      while true {
        let bytes = Self.bytes(at: place, start, end)
        guard bytes & 0x80 != 0 else { break }
        var stillLeft = left
        if let (lead, second) = cells.pair(of: bytes, &stillLeft) {
          left = stillLeft
          written[0] = lead
          written[1] = second
          written += 2
          place += 4
          sequences &+= 1
          continue
        }
        let (lead, length) = cells.byte(of: bytes, &stillLeft)
        if lead < 0xC2 || lead > 0xF4 { break }
        let rest = bytes >> UInt64(8 * length)
        let (second, next) = cells.byte(of: rest, &stillLeft)
        guard rest & 0x80 != 0, second & 0xC0 == 0x80 else { return nil }
        left = stillLeft
        written[0] = lead
        written[1] = second
        place += length + next
        sequences &+= 1
        if lead < 0xE0 {
          written += 2
          continue
        }
        guard let third = Self.continuation(&place, start, end, cells, &left) else { return nil }
        written[2] = third
        var scalar =
          UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        if lead < 0xF0 {
          // No longer form than needed, and no surrogate.
          guard scalar >= 0x800, scalar & 0xF800 != 0xD800 else { return nil }
          written += 3
        } else {
          guard MisreadLine.isAllowed(lead, second),
            let fourth = Self.continuation(&place, start, end, cells, &left)
          else { return nil }
          written[3] = fourth
          scalar = (scalar & 0x7FFF) << 6 | UInt32(fourth & 0x3F)
          written += 4
        }
        if natures.nature(of: scalar).group == .unassigned { return nil }
      }
      if place > begin {
        changed.initialize(
          to: Change(
            before: begin - start..<place - start, after: before - output..<written - output,
            rules: .mojibake, confidence: MojibakeStep.certainty))
        changed += 1
      }
      guard place < end, place[0] >= 0x80 else { continue }
      // No encoding shows it.
      let (scalar, length) = input.scalar(at: place - start)
      guard MisreadingTable.shared.number(of: scalar) == 0 else { return nil }
      written.update(from: place, count: length)
      place += length
      written += length
    }
    // All characters are bytes of the same parts in some other encoding, and not all are the same.
    let isOther = left >> 32 & ~left & 0xFFFF_FFFF != 0
    return isOther ? nil : UnsafePointer(written)
  }

  /// Copies ASCII up to the next character beyond it.
  @inline(__always)
  private static func copyASCII(
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
    at place: UnsafePointer<UInt8>, _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
  ) -> UInt64 {
    if place + 8 <= end {
      return UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
    }
    if place == end { return 0 }
    if end - start >= 8 {
      // The last eight, without those before.
      let last = UnsafeRawPointer(end - 8).loadUnaligned(as: UInt64.self)
      return UInt64(littleEndian: last) &>> UInt64(64 - 8 * (end - place))
    }
    var bytes: UInt64 = 0
    for index in 0..<end - place { bytes |= UInt64(place[index]) << UInt64(8 * index) }
    return bytes
  }

  /// A further byte of a sequence; nil where there is none.
  @inline(__always)
  private static func continuation(
    _ place: inout UnsafePointer<UInt8>, _ start: UnsafePointer<UInt8>,
    _ end: UnsafePointer<UInt8>, _ cells: MisreadingTable.Cells, _ left: inout UInt64
  ) -> UInt8? {
    let bytes = Self.bytes(at: place, start, end)
    guard bytes & 0x80 != 0 else { return nil }
    let (byte, length) = cells.byte(of: bytes, &left)
    place += length
    return byte & 0xC0 == 0x80 ? byte : nil
  }
}
