/// The ids of entities as 32 bits: a number of GeoNames; with the two highest bits a code of ISO 3166; with the
/// highest one alone the offset of the whole id.
enum EntityID {
  private static let isOther: UInt32 = 1 << 31
  private static let isCode: UInt32 = 3 << 30
  private static let numberPrefix: StaticString = "geonames:"
  private static let codePrefix: StaticString = "iso3166:"

  /// Where the id is stored; nil for what is told by the bits themselves.
  @inline(__always)
  static func offset(_ bits: UInt32) -> UInt32? {
    bits & isCode == isOther ? bits & ~isCode : nil
  }

  /// The bits of an id that is stored at an offset.
  static func bits(offset: UInt32) -> UInt32 { offset | isOther }

  /// The bits that tell an id, nil where it must be stored.
  static func bits(of id: String) -> UInt32? {
    let parts = id.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let number = UInt32(parts[1]).flatMap { $0 < isOther ? $0 : nil }
    // Only what gives the id again: "geonames:07" does not.
    return [number, code(parts[1].utf8)].compactMap { $0 }.first { string($0) == id }
  }

  /// "SY" or "US-TX": five bits for each letter of the country, six for each of up to three of the part.
  private static func code(_ text: Substring.UTF8View) -> UInt32? {
    guard text.count >= 2, text.count <= 6 else { return nil }
    var bits: UInt32 = 0
    for byte in text.prefix(2) { bits = bits << 5 | UInt32(byte & 0x1F) }
    let part = text.dropFirst(3)
    for byte in part { bits = bits << 6 | UInt32(byte < 0x40 ? byte & 0xF + 27 : byte & 0x1F) }
    return bits << UInt32(6 * (3 - part.count)) | isCode
  }

  /// The id that bits tell.
  static func string(_ bits: UInt32) -> String {
    bits & isCode == isCode ? codeString(bits) : numberString(bits)
  }

  private static func codeString(_ bits: UInt32) -> String {
    String(unsafeUninitializedCapacity: 16) { text in
      var count = copy(codePrefix, to: text)
      for place in 0..<5 as Range<UInt32> {
        // Five bits each at 23 and 18, six at 12, 6 and 0.
        let shift = place < 2 ? 23 - 5 * place : 24 - 6 * place
        let digit = UInt8(truncatingIfNeeded: bits &>> shift & (place < 2 ? 0x1F : 0x3F))
        if digit == 0 { continue }
        if place == 2 {
          text[count] = 0x2D
          count += 1
        }
        text[count] = digit > 26 ? digit - 27 + 0x30 : digit + 0x40
        count += 1
      }
      return count
    }
  }

  private static func numberString(_ number: UInt32) -> String {
    String(unsafeUninitializedCapacity: 20) { text in
      var count = copy(numberPrefix, to: text)
      var divisor: UInt32 = 1
      while number / divisor >= 10 { divisor *= 10 }
      while divisor > 0 {
        text[count] = 0x30 + UInt8(truncatingIfNeeded: number / divisor % 10)
        count += 1
        divisor /= 10
      }
      return count
    }
  }

  private static func copy(_ prefix: StaticString, to text: UnsafeMutableBufferPointer<UInt8>)
    -> Int
  {
    for index in 0..<prefix.utf8CodeUnitCount { text[index] = prefix.utf8Start[index] }
    return prefix.utf8CodeUnitCount
  }
}
