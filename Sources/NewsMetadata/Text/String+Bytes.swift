internal import NewsText

extension String {
  /// Gives the bytes of the text to be read. Unlike `withUTF8`, of no copy: to make one is to count the text.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }

  /// A text behind some words, made at once.
  init(_ head: StaticString, followedBy tail: String) {
    self = tail.withBytes { tail in
      let length = head.utf8CodeUnitCount
      return String(unsafeUninitializedCapacity: length + tail.count) { bytes in
        for index in 0..<length { bytes[index] = head.utf8Start[index] }
        if let base = tail.baseAddress, let start = bytes.baseAddress {
          (start + length).update(from: base, count: tail.count)
        }
        return length + tail.count
      }
    }
  }
}

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
    while let place = firstIndex(of: first, from: index) {
      if has(text, at: place) { return true }
      index = place + 1
    }
    return false
  }

  /// The eight bytes from an offset on, of which none may lie beyond the end.
  @inline(__always)
  func eight(at offset: Int) -> EightBytes {
    EightBytes(UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The eight bytes from an offset on, zeros for those beyond the end; nil at the end, and of fewer bytes
  /// than eight.
  @inline(__always)
  func padded(at offset: Int) -> EightBytes? {
    if offset &+ 8 <= count { return eight(at: offset) }
    guard count >= 8, offset < count else { return nil }
    return EightBytes(ending: eight(at: count &- 8), count &- offset)
  }

  /// Where some words first stand in a stretch.
  func firstRange(of words: String, in range: Range<Int>) -> Range<Int>? {
    return words.withBytes { words in
      guard let first = words.first, words.count <= range.count else { return nil }
      for start in range.lowerBound...range.upperBound - words.count where self[start] == first {
        var length = 1
        while length < words.count, self[start + length] == words[length] { length += 1 }
        if length == words.count { return start..<start + length }
      }
      return nil
    }
  }

  /// Whether a stretch is one of some words.
  func isOne(of words: [StaticString], _ range: Range<Int>) -> Bool {
    words.contains { $0.utf8CodeUnitCount == range.count && has($0, at: range.lowerBound) }
  }

  /// Whether the bytes are those of another.
  func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    let (own, other) = (UnsafeRawBufferPointer(self), UnsafeRawBufferPointer(other))
    var index = 0
    while index &+ 8 <= count {
      guard
        own.loadUnaligned(fromByteOffset: index, as: UInt64.self)
          == other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      else { return false }
      index &+= 8
    }
    while index < count {
      guard own[index] == other[index] else { return false }
      index &+= 1
    }
    return true
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
