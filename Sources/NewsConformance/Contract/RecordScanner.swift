/// Finds a record's `id` in its bytes, without reading the rest.
///
/// The bytes of the `id` are echoed as they stand, so that a number keeps its digits, and an error
/// record has one even where the record breaks off or is of the wrong type.
struct RecordScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The bytes of the value of the top-level member `id`; nil where there is none that ends within
  /// the bytes. The value is delimited, not checked.
  static func id(in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    var scanner = RecordScanner(bytes)
    return scanner.id().map { UnsafeBufferPointer(rebasing: bytes[$0]) }
  }

  private mutating func id() -> Range<Int>? {
    skipSpace()
    guard take(UInt8(ascii: "{")) else { return nil }
    while true {
      skipSpace()
      let key = position
      guard skipString() else { return nil }
      let isID =
        position - key == 4 && bytes[key + 1] == UInt8(ascii: "i")
        && bytes[key + 2] == UInt8(ascii: "d")
      skipSpace()
      guard take(UInt8(ascii: ":")) else { return nil }
      skipSpace()
      let start = position
      guard skipValue(), position > start, position < bytes.count else { return nil }
      if isID { return start..<position }
      skipSpace()
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func skipSpace() {
    while position < bytes.count,
      bytes[position] == 0x20 || bytes[position] == 0x09 || bytes[position] == 0x0D
    { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipString() -> Bool {
    guard take(UInt8(ascii: "\"")) else { return false }
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return true
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    return false
  }

  private mutating func skipValue() -> Bool {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        guard skipString() else { return false }
        if depth == 0 { return true }
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        // At depth 0 it closes the record, and ends a number or a literal before it.
        if depth == 0 { return true }
        depth -= 1
        position += 1
        if depth == 0 { return true }
      case UInt8(ascii: ","), 0x20, 0x09, 0x0D:
        if depth == 0 { return true }
        position += 1
      default: position += 1
      }
    }
    return false
  }
}
