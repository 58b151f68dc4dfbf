/// Weighs bytes as text in the East Asian encodings of one and two bytes.
enum WideScore {
  /// The encodings in which nearly all of the bytes are text, in no order.
  ///
  /// - Parameters:
  ///   - limit: how many bytes from 80 on are weighed, as many as in the other encodings.
  ///   - plain: the bits of the ASCII words, which all encodings have in common.
  static func candidates(
    of bytes: UnsafeBufferPointer<UInt8>, upTo limit: Int, plain: Double
  ) -> [CharsetDetector.Candidate] {
    var candidates: [CharsetDetector.Candidate] = []
    for reader in readers {
      guard let cost = reader.read(bytes, limit) else { continue }
      candidates.append(
        CharsetDetector.Candidate(
          encoding: reader.name, confidence: 0, language: reader.language,
          surprise: Double(cost) / 8 + plain))
    }
    return candidates
  }

  /// The bits of the characters beyond ASCII in one of the encodings.
  static func surprise(of bytes: UnsafeBufferPointer<UInt8>, in encoding: String) -> Double {
    let cost = readers.first { $0.name == encoding }?.read(bytes, .max)
    return cost.map { Double($0) / 8 } ?? .infinity
  }

  /// Calls a function with every character beyond ASCII of one of the encodings, and whether it is a
  /// byte that is no part of one.
  static func forEachCharacter(
    of bytes: UnsafeBufferPointer<UInt8>, in encoding: String,
    _ body: (_ range: Range<Int>, _ isBroken: Bool) -> Void
  ) {
    guard let reader = readers.first(where: { $0.name == encoding }) else { return }
    var position = 0
    while position < bytes.count {
      guard bytes[position] >= 0x80 else {
        position += 1
        continue
      }
      let length = reader.character(bytes, position)?.length
      body(position..<position + (length ?? 1), length == nil)
      position += length ?? 1
    }
  }

  /// One of the encodings.
  private struct Reader: Sendable {
    let name: String
    let language: String
    /// The eighths of a bit of bytes up to a limit.
    let read: @Sendable (UnsafeBufferPointer<UInt8>, Int) -> Int?
    /// The length and the eighths of a bit of the character at an offset.
    let character: @Sendable (UnsafeBufferPointer<UInt8>, Int) -> (length: Int, cost: Int)?
  }

  private static let readers = [
    Reader(
      name: "gb18030", language: "zh", read: { walk($0, $1, gb18030) }, character: gb18030),
    Reader(
      name: "shift_jis", language: "ja", read: { walk($0, $1, shiftJIS) }, character: shiftJIS),
    Reader(name: "euc-kr", language: "ko", read: { walk($0, $1, eucKR) }, character: eucKR),
    Reader(name: "big5", language: "zh-Hant", read: { walk($0, $1, big5) }, character: big5),
    Reader(name: "euc-jp", language: "ja", read: { walk($0, $1, eucJP) }, character: eucJP),
  ]

  /// Eighths of a bit for bytes that are no character; of as many characters one may be broken.
  private static let costOfBroken = 24 * 8
  private static let costOfCut = 10 * 8
  private static let charactersToABroken = 50

  /// The eighths of a bit of the bytes up to a limit, each character read by a function that gives
  /// its length and cost; nil where more bytes are no text than a careless program leaves behind.
  @inline(__always)
  private static func walk(
    _ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int,
    _ read: (UnsafeBufferPointer<UInt8>, Int) -> (length: Int, cost: Int)?
  ) -> Int? {
    var cost = 16
    var position = 0
    var weighed = 0
    var characters = 0
    var broken = 0
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position += 1
        continue
      }
      guard let found = read(bytes, position) else {
        if bytes.count - position < 2, characters > 0 {
          // A character may be cut off at the end; it may as well be one of another encoding.
          return cost + costOfCut
        }
        broken += 1
        cost += costOfBroken
        guard broken * charactersToABroken <= characters + charactersToABroken else { return nil }
        position += 1
        continue
      }
      characters += 1
      if weighed < limit {
        cost += found.cost
        // Beside ASCII letters East Asian characters are rare, between them hardly ever alone.
        let end = position + found.length
        if position > 0, isLetter(bytes[position - 1]) { cost += 40 }
        if end < bytes.count, isLetter(bytes[end]) { cost += 40 }
        weighed += end > position + 1 && bytes[position + 1] >= 0x80 ? 2 : 1
      }
      position += found.length
    }
    return broken * charactersToABroken <= characters ? cost : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

  private static let model = CharsetModel.shared

  private static func gb18030(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (length: Int, cost: Int)? {
    let lead = bytes[at]
    guard lead >= 0x81, lead <= 0xFE, at + 1 < bytes.count else { return nil }
    let trail = bytes[at + 1]
    if 0x30...0x39 ~= trail {
      guard at + 3 < bytes.count, 0x81...0xFE ~= bytes[at + 2], 0x30...0x39 ~= bytes[at + 3] else {
        return nil
      }
      return (4, 200)
    }
    guard trail >= 0x40, trail != 0x7F, trail != 0xFF else { return nil }
    return (2, model.cost(.gb18030, lead, trail))
  }

  private static func big5(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (length: Int, cost: Int)? {
    let lead = bytes[at]
    guard lead >= 0x87, lead <= 0xFE, at + 1 < bytes.count else { return nil }
    let trail = bytes[at + 1]
    guard 0x40...0x7E ~= trail || 0xA1...0xFE ~= trail else { return nil }
    return (2, model.cost(.big5, lead, trail))
  }

  private static func eucKR(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (length: Int, cost: Int)? {
    let lead = bytes[at]
    guard lead >= 0x81, lead <= 0xFD, at + 1 < bytes.count else { return nil }
    let trail = bytes[at + 1]
    if trail < 0xA1 {
      guard lead <= 0xC6, 0x41...0x5A ~= trail || 0x61...0x7A ~= trail || trail >= 0x81 else {
        return nil
      }
    }
    guard trail != 0xFF else { return nil }
    return (2, model.cost(.eucKR, lead, trail))
  }

  private static func eucJP(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (length: Int, cost: Int)? {
    let lead = bytes[at]
    guard at + 1 < bytes.count else { return nil }
    let trail = bytes[at + 1]
    if lead == 0x8E { return 0xA1...0xDF ~= trail ? (2, 110) : nil }
    if lead == 0x8F {
      guard at + 2 < bytes.count, 0xA1...0xFE ~= trail, 0xA1...0xFE ~= bytes[at + 2] else {
        return nil
      }
      return (3, 190)
    }
    guard 0xA1...0xFE ~= lead, 0xA1...0xFE ~= trail else { return nil }
    return (2, model.cost(.eucJP, lead, trail))
  }

  private static func shiftJIS(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int
  ) -> (length: Int, cost: Int)? {
    let lead = bytes[at]
    if 0xA1...0xDF ~= lead { return (1, 84) }
    guard 0x81...0x9F ~= lead || 0xE0...0xFC ~= lead, at + 1 < bytes.count else { return nil }
    let trail = bytes[at + 1]
    guard trail >= 0x40, trail != 0x7F, trail <= 0xFC else { return nil }
    if lead >= 0xF0 { return (2, 190) }
    // Two rows of JIS X 0208 a lead.
    let row = (Int(lead) - (lead < 0xA0 ? 0x81 : 0xC1)) * 2 + (trail >= 0x9F ? 1 : 0)
    let cell = trail >= 0x9F ? Int(trail) - 0x9F : Int(trail) - 0x40 - (trail >= 0x80 ? 1 : 0)
    return (2, model.cost(.eucJP, UInt8(0xA1 + row), UInt8(0xA1 + cell)))
  }
}
