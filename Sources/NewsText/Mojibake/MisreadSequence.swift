/// One character of UTF-8, found in the bytes that an encoding has for the characters of a line.
struct MisreadSequence {
  /// The number of code points it shows as.
  var length: Int
  var scalar: UInt32
  /// Whether a byte was lost: the character is not known.
  var isLossy = false
  /// Whether a question mark stands for a byte that was lost.
  var hasQuestion = false
  /// Whether a byte was lost of which only one is missing in the encoding.
  var isRestored = false
  /// Whether a no-break space became a space.
  var hasSpace = false
}

extension MisreadLine {
  /// The sequence that begins at a code point, nil where none does.
  @inline(__always)
  func sequence(at start: Int, in encoding: Int, _ table: MisreadingTable) -> MisreadSequence? {
    let number = numbers[start]
    guard number != 0 else { return nil }
    let lead = table.bytes(of: number)[encoding]
    guard lead >= 0xC2, lead <= 0xF4 else { return nil }
    return sequence(at: start, lead, in: encoding, table)
  }

  private func sequence(
    at start: Int, _ lead: UInt8, in encoding: Int, _ table: MisreadingTable
  ) -> MisreadSequence? {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
    var result = MisreadSequence(length: length, scalar: 0)
    for step in 1..<length {
      let byte = continuation(at: start + step, in: encoding, table)
      if step == 2, value == 0x80, byte == 0 || byte == Self.space,
        !isLead(start + step, encoding, table), table.leavesOut(0x9D, encoding)
      {
        // `â€`: of the characters there that an encoding has no byte to show, only ” is common.
        return MisreadSequence(length: 2, scalar: 0x201D)
      }
      switch byte {
      case 0: return nil
      case Self.lost:
        // Where a byte was lost nothing tells how many were.
        guard step > 1 || length == 2 || !isLead(start + step + 1, encoding, table) else {
          return nil
        }
        result.hasQuestion = result.hasQuestion || scalars[start + step] == 0x3F
        if let only = table.onlyTrailLeftOut(encoding), Self.isAllowed(lead, only) || step > 1 {
          result.isRestored = true
          value = value << 6 | UInt32(only & 0x3F)
          continue
        }
        result.isLossy = true
        value <<= 6
        continue
      case Self.space:
        if result.hasSpace { return nil }
        result.hasSpace = true
        value = value << 6 | 0x20
      default: value = value << 6 | UInt32(byte & 0x3F)
      }
      if step == 1, !Self.isAllowed(lead, byte == Self.space ? 0xA0 : byte) {
        guard lead == 0xED, byte >= 0xA0 else { return nil }
        return surrogates(at: start, in: encoding, table)
      }
    }
    result.scalar = result.isLossy ? 0xFFFD : value
    return result
  }

  private static let lost: UInt8 = 1
  private static let space: UInt8 = 2

  /// The continuation byte that a code point stands for: 0 for none, or one of the two above.
  @inline(__always)
  private func continuation(at index: Int, in encoding: Int, _ table: MisreadingTable) -> UInt8 {
    let number = numbers[index]
    if number != 0 {
      let byte = table.bytes(of: number)[encoding]
      return byte & 0xC0 == 0x80 ? byte : 0
    }
    switch scalars[index] {
    case 0xFFFD, 0x1A, 0x3F: return Self.lost
    case 0x20: return Self.space
    default: return 0
    }
  }

  private func isLead(_ index: Int, _ encoding: Int, _ table: MisreadingTable) -> Bool {
    numbers[index] != 0 && table.bytes(of: numbers[index])[encoding] >= 0xC2
  }

  /// Whether a byte may be the second of a sequence: no longer form than needed, no surrogate, nothing
  /// beyond Unicode.
  @inline(__always)
  static func isAllowed(_ lead: UInt8, _ second: UInt8) -> Bool {
    switch lead {
    case 0xE0: second >= 0xA0
    case 0xED: second < 0xA0
    case 0xF0: second >= 0x90
    case 0xF4: second < 0x90
    default: true
    }
  }

  /// A pair of surrogates, each written as if it were a character (CESU-8).
  private func surrogates(
    at start: Int, in encoding: Int, _ table: MisreadingTable
  ) -> MisreadSequence? {
    guard start + 5 < end,
      let high = surrogate(at: start, in: encoding, table), high < 0xDC00,
      let low = surrogate(at: start + 3, in: encoding, table), low >= 0xDC00
    else { return nil }
    return MisreadSequence(
      length: 6, scalar: 0x1_0000 + ((high - 0xD800) << 10 | (low - 0xDC00)))
  }

  private func surrogate(at index: Int, in encoding: Int, _ table: MisreadingTable) -> UInt32? {
    guard numbers[index] != 0, table.bytes(of: numbers[index])[encoding] == 0xED else { return nil }
    let second = continuation(at: index + 1, in: encoding, table)
    let third = continuation(at: index + 2, in: encoding, table)
    guard second >= 0xA0 || second == Self.space, third >= 0x80 else { return nil }
    return 0xD000 | UInt32((second == Self.space ? 0xA0 : second) & 0x3F) << 6
      | UInt32(third & 0x3F)
  }
}
