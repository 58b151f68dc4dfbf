/// Finds the encoding that a line in UTF-8 was misread as, and what it said.
///
/// Every encoding in which sequences of UTF-8 are found is tried, and the readings are compared by
/// how much less surprising than the line they are (``Plausibility``). The line is left alone where no
/// reading is clearly better: a wrong repair is worse than none.
struct MisreadingSearch {
  let line: MisreadLine
  let table = MisreadingTable.shared
  /// Memory for what a reading says, as long as the line with its padding.
  let scratch: UnsafeMutableBufferPointer<UInt32>

  /// Bits against each encoding, in the table's order.
  private static let priors = SIMD32<UInt8>(
    0, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 4, 1, 3, 4, 2, 4, 2, 3, 2, 3, 4, 5, 6, 6, 8, 6, 6, 6, 6, 6, 6)

  /// Bits, and the share of the best gain, by which a reading may stay behind and be compared by its
  /// language.
  private static let closeGain = 16
  private static let closeShare = 4
  /// Bits for a character that is still misread as the same encoding: text that was misread twice.
  private static let layerGain = 6

  /// Looks for the best reading of a line, nil where none is believed.
  static func best<Result>(
    _ line: MisreadLine, _ body: (MisreadingSearch, MisreadReading?) -> Result
  ) -> Result {
    with(line) { body($0, $0.best()) }
  }

  /// Calls a function with a search of a line.
  static func with<Result>(_ line: MisreadLine, _ body: (MisreadingSearch) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: line.end + MisreadLine.padding) {
      body(MisreadingSearch(line: line, scratch: $0))
    }
  }

  private func best() -> MisreadReading? {
    var encodings = MisreadingCandidates(line).mask
    guard encodings != 0 else { return nil }
    if encodings & (encodings - 1) == 0 { return read(in: encodings.trailingZeroBitCount) }
    var readings: [MisreadReading] = []
    var most = (gain: 0, known: 0)
    while encodings != 0 {
      if var reading = read(in: encodings.trailingZeroBitCount) {
        reading.gain += Self.layerGain * layered(reading)
        if readings.isEmpty || reading.gain > most.gain { most = (reading.gain, reading.known) }
        readings.append(reading)
      }
      encodings &= encodings - 1
    }
    let least = most.gain - max(Self.closeGain, most.gain / Self.closeShare)
    readings.removeAll { $0.gain < least || $0.known * 10 < most.known * 9 }
    guard readings.count > 1 else { return readings.first }
    // Of readings that are alike, that is right which reads like one language.
    var best = 0
    var lowest = Int.max
    for index in readings.indices {
      let cost = cost(of: readings[index])
      if cost < lowest {
        lowest = cost
        best = index
      }
    }
    return readings[best]
  }

  /// The sequences of the encoding that begin in what a reading says: two of its repairs side by side.
  private func layered(_ reading: MisreadReading) -> Int {
    reading.repairs.reduce(0) { sum, repair in
      let count = decode(repair.range, in: reading.encoding, at: 0)
      guard count > 1 else { return sum }
      return (1..<count).reduce(sum) {
        let lead = table.roles(of: table.number(of: scratch[$1 - 1]))
        let trail = table.roles(of: table.number(of: scratch[$1])).trail
        return $0 + Int(((lead.two | lead.three) & trail) >> UInt32(reading.encoding) & 1)
      }
    }
  }

  /// What the line costs as text when it is read so, less its gain, in eighths of a bit.
  private func cost(of reading: MisreadReading) -> Int {
    let against = contradictions(to: reading.encoding) + prior(of: reading.encoding)
    var cost = languageCost(reading.repairs, in: reading.encoding)
    if layered(reading) > 0, let deeper = costOfNextLayer(reading) { cost = min(cost, deeper) }
    return cost + 8 * (against - reading.gain)
  }

  /// How surprising the letters are when what a reading says is read so once more; nil where that is not
  /// believed.
  private func costOfNextLayer(_ reading: MisreadReading) -> Int? {
    let count = write(reading.repairs, in: reading.encoding)
    let bytes = scratch[..<count].flatMap(UTF8Bytes.init)
    return bytes.withUnsafeBufferPointer { bytes in
      MisreadLine.read(bytes) { line in
        Self.with(line) { search in
          search.read(in: reading.encoding).map {
            search.languageCost($0.repairs, in: reading.encoding)
          }
        }
      }
    }
  }

  /// How surprising the letters of the line are in the language that fits them best, after some
  /// repairs, in eighths of a bit.
  func languageCost(_ repairs: [MisreadRepair], in encoding: Int) -> Int {
    let count = write(repairs, in: encoding)
    return TextWeights.line(UnsafeBufferPointer(rebasing: scratch[..<count]), .shared).likely
  }

  /// Writes the line after some repairs into the scratch memory; how many code points that are.
  private func write(_ repairs: [MisreadRepair], in encoding: Int) -> Int {
    var count = 0
    var index = MisreadLine.start
    func copy(to end: Int) {
      while index < end {
        scratch.initializeElement(at: count, to: line.scalars[index])
        count += 1
        index += 1
      }
    }
    for repair in repairs {
      copy(to: repair.range.lowerBound)
      count += decode(repair.range, in: encoding, at: count)
      index = repair.range.upperBound
    }
    copy(to: line.end)
    return count
  }

  /// Bits against an encoding: those that were seldom read by mistake have to gain more.
  func prior(of encoding: Int) -> Int { Int(Self.priors[encoding]) }

  /// Bits against an encoding by controls that it would have shown as characters, in a line where it
  /// seems to have shown others.
  private func contradictions(to encoding: Int) -> Int {
    var controls = 0
    var characters = 0
    for index in MisreadLine.start..<line.end where line.numbers[index] != 0 {
      let byte = table.bytes(of: line.numbers[index])[encoding]
      guard 0x80..<0xA0 ~= byte else { continue }
      if line.scalars[index] >= 0xA0 {
        characters += 1
      } else if table.character(of: byte, in: encoding) != line.scalars[index] {
        controls += 1
      }
    }
    return characters == 0 ? 0 : min(24, 4 * controls)
  }
}
