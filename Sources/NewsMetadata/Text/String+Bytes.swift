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
