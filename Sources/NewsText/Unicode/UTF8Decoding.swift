/// Reading code points from bytes that may not be UTF-8.
@_spi(Tables)
public enum UTF8Decoding {
  /// The code point at a position and the number of bytes it takes.
  ///
  /// What is not UTF-8 reads as U+FFFD over its maximal subpart, as the Unicode Standard, section
  /// 3.9, and the Encoding Standard have it; the position always moves on.
  ///
  /// - Precondition: `position < end`.
  @inlinable @inline(__always)
  public static func scalar(
    _ bytes: UnsafePointer<UInt8>, at position: Int, end: Int
  ) -> (value: UInt32, length: Int) {
    let lead = bytes[position]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead >= 0xC2, lead < 0xE0, position + 1 < end, bytes[position + 1] & 0xC0 == 0x80 {
      return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F), 2)
    }
    return longScalar(bytes, at: position, end: end)
  }

  /// As ``scalar(_:at:end:)``, for what is not one or two well-formed bytes.
  @inlinable
  public static func longScalar(
    _ bytes: UnsafePointer<UInt8>, at position: Int, end: Int
  ) -> (value: UInt32, length: Int) {
    let lead = bytes[position]
    let available = end - position
    guard lead >= 0xE0, lead < 0xF5, available > 1 else { return (0xFFFD, 1) }
    let second = bytes[position + 1]
    // The second byte's range depends on the lead: no overlong forms, no surrogates, no more than
    // U+10FFFF.
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return (0xFFFD, 1) }
    guard available > 2, bytes[position + 2] & 0xC0 == 0x80 else { return (0xFFFD, 2) }
    let third = UInt32(bytes[position + 2] & 0x3F)
    if lead < 0xF0 {
      return (UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | third, 3)
    }
    guard available > 3, bytes[position + 3] & 0xC0 == 0x80 else { return (0xFFFD, 3) }
    let fourth = UInt32(bytes[position + 3] & 0x3F)
    return (UInt32(lead & 0x07) << 18 | UInt32(second & 0x3F) << 12 | third << 6 | fourth, 4)
  }

  /// The UTF-8 of a code point in the low bytes of a word, first byte lowest, and their number.
  @inlinable @inline(__always)
  public static func packed(_ value: UInt32) -> (bytes: UInt64, count: Int) {
    if value < 0x80 { return (UInt64(value), 1) }
    let low = 0x80 | value & 0x3F
    if value < 0x800 { return (UInt64(0xC0 | value >> 6 | low << 8), 2) }
    let middle = 0x80 | value >> 6 & 0x3F
    if value < 0x10000 {
      return (UInt64(0xE0 | value >> 12 | middle << 8 | low << 16), 3)
    }
    let high = 0x80 | value >> 12 & 0x3F
    return (UInt64(0xF0 | value >> 18 | high << 8 | middle << 16 | low << 24), 4)
  }
}
