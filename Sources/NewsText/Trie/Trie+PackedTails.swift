extension Trie.Cursor {
  /// Moves on in a packed tail, up to its end, the branch behind it or the last byte; false where the
  /// bytes differ, or go on behind the end.
  @inlinable @inline(__always)
  mutating func stepInTail(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, _ index: inout Int, _ codes: TextCodes
  ) -> Bool {
    while index < count {
      // A cursor at the end of a key has nothing left.
      guard left > 0, place < tailCount else { return false }
      let page = UInt32(truncatingIfNeeded: left &>> Self.pageShift)
      let stretch = codes[page & 0xF, tails[Int(place)]]
      guard stretch != 0 else {
        guard nextByte == bytes[index] else { return false }
        passCode(2)
        index &+= 1
        if left < 0 { return true }
        continue
      }
      let within = left &>> Self.withinShift
      var rest = stretch &>> UInt32(truncatingIfNeeded: within &<< 3)
      repeat {
        guard UInt8(truncatingIfNeeded: rest) == bytes[index] else { return false }
        index &+= 1
        rest &>>= 8
      } while rest != 0 && index < count
      guard rest == 0 else {
        let behind = TextCodes.count(stretch) &- TextCodes.count(rest)
        left &+= (Int32(truncatingIfNeeded: behind) &- within) &<< Self.withinShift
        return true
      }
      passCode(1)
      if left < 0 { return true }
    }
    return true
  }

  /// Moves on by one byte in a packed tail.
  @inlinable @inline(__always)
  mutating func stepInTail(_ byte: UInt8, _ codes: TextCodes) -> Bool {
    guard left > 0, byte != 0, place < tailCount else { return false }
    let page = UInt32(truncatingIfNeeded: left &>> Self.pageShift)
    let stretch = codes[page & 0xF, tails[Int(place)]]
    guard stretch != 0 else {
      guard nextByte == byte else { return false }
      passCode(2)
      return true
    }
    let within = UInt32(truncatingIfNeeded: left &>> Self.withinShift)
    let rest = stretch &>> (within &<< 3)
    guard UInt8(truncatingIfNeeded: rest) == byte else { return false }
    if rest &>> 8 != 0 { left &+= 1 &<< Self.withinShift } else { passCode(1) }
    return true
  }

  /// Moves on behind a code of one byte or two.
  @inlinable @inline(__always)
  mutating func passCode(_ count: UInt32) {
    place &+= count
    let rest = left & (1 &<< Self.withinShift &- 1) &- Int32(truncatingIfNeeded: count)
    if rest & 0xFF != 0 {
      left = rest
    } else if rest & Self.chain != 0 {
      leaveChain()
    } else {
      left = 0
    }
  }

  /// What is left behind the first byte of a packed tail.
  @inlinable @inline(__always)
  mutating func packedLeft(_ head: UInt8) -> Int32 {
    let count = head & 0xF
    let page = Int32(head >> 4) &<< Self.pageShift
    if count < Trie.longTail { return count == 0 ? 0 : Int32(count) | page }
    if count > Trie.longTail { return Int32(count &- Trie.longTail) | Self.chain | page }
    guard place < tailCount, tails[Int(place)] > 0 else { return 0 }
    place &+= 1
    return Int32(tails[Int(place &- 1)]) | page
  }
}
