extension StringProtocol {
  /// Whether the text has some bytes in it; unlike `contains(_:)`, canonical equivalents are not
  /// sought, which costs many times as much.
  func contains(utf8 text: StaticString) -> Bool {
    utf8.withContiguousStorageIfAvailable { $0.contains(text) } ?? contains(text.description)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the bytes have some others in them.
  func contains(_ text: StaticString) -> Bool {
    guard text.utf8CodeUnitCount > 0 else { return true }
    let first = text.utf8Start[0]
    var index = 0
    while index + text.utf8CodeUnitCount <= count {
      if self[index] == first, has(text, at: index) { return true }
      index += 1
    }
    return false
  }

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
