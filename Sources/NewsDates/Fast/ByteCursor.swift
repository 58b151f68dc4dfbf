typealias Bytes = UnsafeBufferPointer<UInt8>

/// Takes a timestamp apart from left to right, without storage of its own.
///
/// Reading past the end gives 0, which no timestamp contains.
struct ByteCursor {
  let bytes: Bytes
  var position: Int
  let end: Int

  @inline(__always) init(_ bytes: Bytes, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  @inline(__always) var isAtEnd: Bool { position >= end }
  @inline(__always) var remaining: Int { end - position }
  @inline(__always) var byte: UInt8 { position < end ? bytes[position] : 0 }

  @inline(__always) func peek(_ offset: Int) -> UInt8 {
    position + offset < end ? bytes[position + offset] : 0
  }

  @inline(__always) mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(truncatingIfNeeded: character.value) else { return false }
    position += 1
    return true
  }

  /// How many digits stand here, counted up to `limit`.
  @inline(__always) func digits(limit: Int = 20) -> Int {
    var count = 0
    while count < limit, position + count < end, bytes[position + count] &- 0x30 < 10 {
      count += 1
    }
    return count
  }

  /// Takes exactly two digits, −1 where they are not there.
  @inline(__always) mutating func two() -> Int {
    guard position + 1 < end else { return -1 }
    let (high, low) = (bytes[position] &- 0x30, bytes[position + 1] &- 0x30)
    guard high < 10, low < 10 else { return -1 }
    position += 2
    return Int(high) * 10 + Int(low)
  }

  /// Takes exactly four digits, −1 where they are not there.
  @inline(__always) mutating func four() -> Int {
    let start = position
    let high = two()
    guard high >= 0 else { return -1 }
    let low = two()
    guard low >= 0 else {
      position = start
      return -1
    }
    return high * 100 + low
  }

  /// Takes `count` digits, which must be there and at most eighteen.
  @inline(__always) mutating func number(_ count: Int) -> Int {
    var value = 0
    for _ in 0..<count {
      value = value * 10 + Int(byte &- 0x30)
      position += 1
    }
    return value
  }

  @inline(__always) mutating func skipSpaces() {
    while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
  }

  /// Takes the digits after a decimal sign into a fraction of a second.
  @inline(__always) mutating func fraction(into fields: inout DateFields) -> Bool {
    var value: Int32 = 0
    var count: UInt8 = 0
    let start = position
    while position < end, bytes[position] &- 0x30 < 10 {
      if count < 9 {
        value = value * 10 + Int32(bytes[position] &- 0x30)
        count += 1
      }
      position += 1
    }
    guard position > start else { return false }
    fields.fractionDigits = count
    for _ in 0..<(9 - count) { value *= 10 }
    fields.nanosecond = value
    return true
  }

  /// Takes `+03:00`, `+0300`, `+03` or `−03:00:00`; nil where none stands here.
  @inline(__always) mutating func offset() -> Int? {
    let start = position
    let sign: Int
    switch byte {
    case 0x2B:
      sign = 1
      position += 1
    case 0x2D:
      sign = -1
      position += 1
    case 0xE2 where peek(1) == 0x88 && peek(2) == 0x92:
      sign = -1
      position += 3
    default: return nil
    }
    let hours = two()
    var minutes = 0
    if hours >= 0, hours < 24 {
      let colon = byte == 0x3A
      if colon || byte &- 0x30 < 10 {
        if colon { position += 1 }
        minutes = two()
      }
      if minutes >= 0, minutes < 60, byte &- 0x30 >= 10 {
        return sign * (hours * 3_600 + minutes * 60)
      }
    }
    position = start
    return nil
  }
}
