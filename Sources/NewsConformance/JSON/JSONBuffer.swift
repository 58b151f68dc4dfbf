/// A JSON text that grows: what the containers of a ``JSONWriter`` write to.
final class JSONBuffer {
  private(set) var bytes: [UInt8] = []
  let isPretty: Bool
  private var depth = 0

  init(isPretty: Bool) { self.isPretty = isPretty }

  /// Opens an object or an array.
  func open(_ bracket: UInt8) {
    bytes.append(bracket)
    depth += 1
  }

  /// Closes an object or an array.
  func close(_ bracket: UInt8, isEmpty: Bool) {
    depth -= 1
    if !isEmpty { newLine() }
    bytes.append(bracket)
  }

  /// Goes on to the next member or element.
  func next(isFirst: Bool) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    newLine()
  }

  /// Writes the name of a member.
  func name(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
  }

  /// Writes a number, a truth value or null.
  func literal(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Writes JSON as it stands, but for line separators.
  func json(_ json: UnsafeBufferPointer<UInt8>) {
    copy(json) { byte, next, afterNext in
      Self.separator(byte, next, afterNext)
    }
  }

  /// Writes a string.
  func string(_ string: String) {
    var string = string
    bytes.append(UInt8(ascii: "\""))
    string.withUTF8 { text in
      copy(text) { byte, next, afterNext in
        switch byte {
        case UInt8(ascii: "\""): ("\\\"", 1)
        case UInt8(ascii: "\\"): ("\\\\", 1)
        case 0x0A: ("\\n", 1)
        case 0x0D: ("\\r", 1)
        case 0x09: ("\\t", 1)
        case 0x00..<0x20: (Self.control(byte), 1)
        default: Self.separator(byte, next, afterNext)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Puts the members that were written since an offset into another order.
  ///
  /// - Parameter starts: where each member begins, its comma and new line before it.
  func reorder(membersAt starts: [Int], from offset: Int, order: [Int]) {
    let written = Array(bytes[offset...])
    var ends = starts.dropFirst().map { $0 - offset }
    ends.append(written.count)
    bytes.removeSubrange(offset...)
    for (place, index) in order.enumerated() {
      var member = written[starts[index] - offset..<ends[index]]
      // Only the first member written has no comma before it.
      if index > 0 { member.removeFirst() }
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: member)
    }
  }

  /// The number of bytes written.
  var count: Int { bytes.count }

  private func newLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: 2 * depth))
  }

  /// Copies bytes, but for those that an escape stands for.
  @inline(__always)
  private func copy(
    _ text: UnsafeBufferPointer<UInt8>,
    escape: (UInt8, UInt8, UInt8) -> (escape: StaticString, length: Int)?
  ) {
    var copied = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // Most bytes are none of those that may need an escape.
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte != 0xC2,
        byte != 0xE2
      {
        index += 1
        continue
      }
      let next = index + 1 < text.count ? text[index + 1] : 0
      let afterNext = index + 2 < text.count ? text[index + 2] : 0
      guard let (escape, length) = escape(byte, next, afterNext) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: text[copied..<index])
      escape.withUTF8Buffer { bytes.append(contentsOf: $0) }
      index += length
      copied = index
    }
    bytes.append(contentsOf: text[copied...])
  }

  /// The escape of U+0085, U+2028 and U+2029: many readers take them for line ends.
  private static func separator(
    _ byte: UInt8, _ next: UInt8, _ afterNext: UInt8
  ) -> (escape: StaticString, length: Int)? {
    switch (byte, next, afterNext) {
    case (0xC2, 0x85, _): ("\\u0085", 2)
    case (0xE2, 0x80, 0xA8): ("\\u2028", 3)
    case (0xE2, 0x80, 0xA9): ("\\u2029", 3)
    default: nil
    }
  }

  private static func control(_ byte: UInt8) -> StaticString {
    switch byte {
    case 0x00: "\\u0000"
    case 0x01: "\\u0001"
    case 0x02: "\\u0002"
    case 0x03: "\\u0003"
    case 0x04: "\\u0004"
    case 0x05: "\\u0005"
    case 0x06: "\\u0006"
    case 0x07: "\\u0007"
    case 0x08: "\\b"
    case 0x0B: "\\u000b"
    case 0x0C: "\\f"
    case 0x0E: "\\u000e"
    case 0x0F: "\\u000f"
    case 0x10: "\\u0010"
    case 0x11: "\\u0011"
    case 0x12: "\\u0012"
    case 0x13: "\\u0013"
    case 0x14: "\\u0014"
    case 0x15: "\\u0015"
    case 0x16: "\\u0016"
    case 0x17: "\\u0017"
    case 0x18: "\\u0018"
    case 0x19: "\\u0019"
    case 0x1A: "\\u001a"
    case 0x1B: "\\u001b"
    case 0x1C: "\\u001c"
    case 0x1D: "\\u001d"
    case 0x1E: "\\u001e"
    default: "\\u001f"
    }
  }
}
