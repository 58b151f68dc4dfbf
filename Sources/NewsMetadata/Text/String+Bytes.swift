extension StringProtocol {
  /// Whether the text has some bytes in it; unlike `contains(_:)`, canonical equivalents are not
  /// sought, which costs many times as much.
  func contains(utf8 text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    let sought = UnsafeBufferPointer(start: text.utf8Start, count: length)
    guard let first = sought.first else { return true }
    let isFound = utf8.withContiguousStorageIfAvailable { bytes in
      var index = 0
      while index + length <= bytes.count {
        if bytes[index] == first, bytes[index..<index + length].elementsEqual(sought) {
          return true
        }
        index += 1
      }
      return false
    }
    return isFound ?? contains(text.description)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes begin with some others.
  func starts(with head: StaticString) -> Bool { has(head, at: 0) }

  /// Whether the bytes end with some others.
  func ends(with tail: StaticString) -> Bool { has(tail, at: count - tail.utf8CodeUnitCount) }

  /// Whether some bytes stand at an offset.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard offset >= 0, offset + length <= count else { return false }
    for i in 0..<length where self[offset + i] != text.utf8Start[i] { return false }
    return true
  }
}
