extension MixupGate {
  /// Whether a sign stands after an ASCII letter that no text puts there: `ju¿`, `nie³`.
  @inline(__always)
  func isStrange(after letter: UInt8, _ sign: UInt32, before next: UInt8) -> Bool {
    guard 0x61...0x7A ~= letter else { return false }
    switch sign {
    // ł and ą of Polish, not a power.
    case 0xB2, 0xB3: return next == 0xC2
    case 0xA1, 0xA5, 0xA6, 0xAC, 0xAF, 0xB1, 0xB6, 0xB8, 0xB9, 0xBC, 0xBE, 0xBF: return true
    default: return false
    }
  }

  /// ç ö ü â î û
  @inline(__always)
  static func isTurkish(_ scalar: UInt32) -> Bool {
    switch scalar | 0x20 {
    case 0xE2, 0xE7, 0xEE, 0xF6, 0xFB, 0xFC: true
    default: false
    }
  }

  func isInsideWord(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ next: Int, _ sign: CharacterClass
  ) -> Bool {
    guard let start = bytes.start(before: position) else { return false }
    let left = pairs.classOf(bytes.scalar(at: start).scalar)
    guard left.isLetter, !sign.isOpening else { return left.isLetter }
    let right = pairs.classOf(bytes.scalar(at: next).scalar)
    return right.isLetter && !right.isUpper
  }
}
