/// Letters that a scanner took for digits, or a typist for want of a key: "l5 June", "June 3O".
enum MisreadDigits {
  /// The bytes with the digits that were meant; nil where no letter stands so within a number.
  ///
  /// As many bytes as before, so that evidence points to the right place.
  static func corrected(_ bytes: Bytes) -> [UInt8]? {
    guard hasLookalike(bytes) else { return nil }
    var fixed: [UInt8]?
    var index = 0
    while index < bytes.count {
      guard isDigitLike(bytes[index]), index == 0 || !isLetter(bytes[index - 1]) else {
        index += 1
        continue
      }
      var end = index
      var digits = 0
      while end < bytes.count, isDigitLike(bytes[end]) {
        if bytes[end] &- 0x30 < 10 { digits += 1 }
        end += 1
      }
      // More digits than letters, or one of each.
      let letters = end - index - digits
      if letters > 0, digits >= letters, end == bytes.count || !isLetter(bytes[end]) {
        var copy = fixed ?? Array(bytes)
        for place in index..<end { copy[place] = digit(bytes[place]) }
        fixed = copy
      }
      index = end
    }
    return fixed
  }

  /// Whether a letter that looks like a digit stands anywhere.
  private static func hasLookalike(_ bytes: Bytes) -> Bool {
    guard bytes.count >= 8 else { return bytes.contains { digit($0) != $0 } }
    var index = 0
    while true {
      let block = ByteBlock(bytes, at: index)
      if block.contains(UInt8(ascii: "l")) || block.contains(UInt8(ascii: "I"))
        || block.contains(UInt8(ascii: "O"))
      {
        return true
      }
      guard index &+ 8 < bytes.count else { return false }
      // The last block reaches back over bytes that were looked at.
      index = min(index &+ 8, bytes.count &- 8)
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "l"), UInt8(ascii: "I"): UInt8(ascii: "1")
    case UInt8(ascii: "O"): UInt8(ascii: "0")
    default: byte
    }
  }

  private static func isDigitLike(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || byte == UInt8(ascii: "l") || byte == UInt8(ascii: "I")
      || byte == UInt8(ascii: "O")
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
}
