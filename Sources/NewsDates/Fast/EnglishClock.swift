extension Stamp {
  /// Takes the time of day that begins at the cursor with an hour of so many digits and a colon: `9:19`,
  /// `14:19:07`; false where it is none.
  @inline(__always)
  mutating func takeClock(at cursor: inout ByteCursor, hourDigits digits: Int) -> Bool {
    let start = cursor.position
    let hour = cursor.number(digits)
    spans.set(.hour, start..<cursor.position, .clock)
    cursor.position += 1
    let minuteStart = cursor.position
    let minute = cursor.two()
    guard hour < 24, minute >= 0, minute < 60 else { return false }
    fields.hour = UInt8(truncatingIfNeeded: hour)
    fields.minute = UInt8(truncatingIfNeeded: minute)
    spans.set(.minute, minuteStart..<cursor.position, .clock)
    if cursor.take(":") {
      let secondStart = cursor.position
      let second = cursor.two()
      guard second >= 0, second < 60 else { return false }
      fields.second = UInt8(truncatingIfNeeded: second)
      spans.set(.second, secondStart..<cursor.position, .clock)
    }
    return true
  }
}
