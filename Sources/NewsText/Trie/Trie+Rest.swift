extension Trie.Cursor {
  /// The value of the key that goes on with some bytes and ends, of which none is 0; nil where there is none.
  ///
  /// As to step and to ask then, but most walks that lead nowhere end at once.
  @inlinable @inline(__always)
  public func value(after bytes: UnsafePointer<UInt8>, count: Int) -> UInt32? {
    guard left >= 0 else { return value(from: place << 9, bytes, count: count) }
    var cursor = self
    return cursor.step(bytes, count: count) ? cursor.value : nil
  }

  /// The value of the key that goes on from a unit with some bytes and ends.
  @inlinable @inline(__always)
  func value(from unit: UInt32, _ bytes: UnsafePointer<UInt8>, count: Int) -> UInt32? {
    var unit = unit
    var index = 0
    while unit & 0x100 == 0 {
      let base = unit >> 10
      guard index < count else {
        return unit & 0x200 != 0 && base < unitCount ? units[Int(base)] >> 8 : nil
      }
      let byte = UInt32(bytes[index])
      guard base ^ byte < unitCount else { return nil }
      unit = units[Int(base ^ byte)]
      guard unit & 0xFF == byte else { return nil }
      index &+= 1
    }
    guard mayBeTail(unit, before: bytes + index, count: count &- index) else { return nil }
    return valueInTail(unit, bytes + index, count: count &- index)
  }

  /// Whether the first of some bytes, if any, may be that of a tail or a chain; tells nothing wrong where it
  /// says no.
  @inlinable @inline(__always)
  func mayBeTail(_ unit: UInt32, before bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
    guard let codes else { return true }
    let offset = unit >> 9
    guard tailCount > 2, offset < tailCount - 2 else { return true }
    let head = tails[Int(offset)]
    let length = head & 0xF
    if length == 0 || count == 0 { return length == 0 && count == 0 }
    let first = Int(offset) &+ (length == Trie.longTail ? 2 : 1)
    let stretch = codes[UInt32(head >> 4), tails[first]]
    return stretch == 0 || UInt8(truncatingIfNeeded: stretch) == bytes[0]
  }

  @usableFromInline @inline(never)
  func valueInTail(_ unit: UInt32, _ bytes: UnsafePointer<UInt8>, count: Int) -> UInt32? {
    var cursor = self
    cursor.enter(unit)
    return cursor.step(bytes, count: count) ? cursor.value : nil
  }

  /// Whether the one key left goes on with some bytes but for one that is left out, put in or mistaken, or two
  /// that are exchanged; true where more than one key may be left.
  public func isNear(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !isBranch, bytes.count < 200 else { return true }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 2) { text in
      var count = 0
      var cursor = self
      while let byte = cursor.nextByte, count < text.count, cursor.step(byte) {
        text[count] = byte
        count += 1
      }
      let (shorter, longer) = (min(count, bytes.count), max(count, bytes.count))
      guard longer - shorter < 2 else { return false }
      var start = 0
      while start < shorter, text[start] == bytes[start] { start += 1 }
      var end = 0
      while end < shorter - start, text[count - 1 - end] == bytes[bytes.count - 1 - end] {
        end += 1
      }
      let rest = longer - start - end
      return rest < 2
        || rest == 2 && count == bytes.count && text[start] == bytes[start + 1]
          && text[start + 1] == bytes[start]
    }
  }
}
