/// Puts the parts of a timestamp into bytes; what does not fit is left out.
struct FieldWriter {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

  @inline(__always) mutating func put(_ character: Unicode.Scalar) {
    guard count < buffer.count else { return }
    buffer[count] = UInt8(truncatingIfNeeded: character.value)
    count += 1
  }

  mutating func put(_ number: Int, digits: Int) {
    guard count + digits <= buffer.count else { return }
    var rest = number
    for index in stride(from: count + digits - 1, through: count, by: -1) {
      buffer[index] = UInt8(truncatingIfNeeded: 0x30 + rest % 10)
      rest /= 10
    }
    count += digits
  }

  /// A year as EDTF writes it: four digits, `-0043`, `Y17000`, `199X`.
  mutating func putYear(_ year: Int, open: Int) {
    var magnitude = year
    if year < 0 {
      if year < -9_999 { put("Y") }
      put("-")
      magnitude = -year
    } else if year > 9_999 {
      put("Y")
    }
    var digits = 4
    var limit = 10_000
    while magnitude >= limit, digits < 10 { (limit, digits) = (limit * 10, digits + 1) }
    put(magnitude, digits: digits)
    for index in 0..<min(open, 4) where index < count {
      buffer[count - 1 - index] = 0x58
    }
  }

  /// Sign, hours and minutes; `Z` for none unless that is to be written out.
  mutating func putOffset(_ seconds: Int, zero isZulu: Bool = true) {
    if seconds == 0, isZulu { return put("Z") }
    put(seconds < 0 ? "-" : "+")
    let minutes = abs(seconds) / 60
    put(minutes / 60, digits: 2)
    put(":")
    put(minutes % 60, digits: 2)
  }
}
