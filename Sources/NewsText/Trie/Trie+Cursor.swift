extension Trie {
  /// A place in a trie; valid as long as the trie lives. Copying it costs nothing.
  public struct Cursor: BitwiseCopyable {
    @usableFromInline let units: UnsafePointer<UInt32>
    @usableFromInline let tails: UnsafePointer<UInt8>
    @usableFromInline let unitCount: UInt32
    @usableFromInline let tailCount: UInt32
    @usableFromInline let codes: TextCodes?
    /// The unit of the node, or in a tail the offset of the next byte or code.
    @usableFromInline var place: UInt32
    /// Negative at a branch; in a tail, the bytes left.
    ///
    /// In a packed one the bytes of codes left, with ``chain`` where it is one, the page (4 bits from
    /// ``pageShift``) and how many bytes of a code are behind (2 bits from ``withinShift``); 0 at its end.
    @usableFromInline var left: Int32

    @usableFromInline static let chain: Int32 = 0x100
    @usableFromInline static let pageShift: Int32 = 12
    @usableFromInline static let withinShift: Int32 = 16

    @inlinable @inline(__always)
    init(_ trie: Trie) {
      units = trie.units
      tails = trie.tails
      unitCount = trie.unitCount
      tailCount = trie.tailCount
      codes = trie.codes
      place = 0
      left = -1
      enter(units[0])
    }

    /// Moves on by a byte; false where no key goes on with it, and the cursor is spent then.
    @inlinable @inline(__always)
    public mutating func step(_ byte: UInt8) -> Bool {
      if left < 0 {
        let index = place >> 1 ^ UInt32(byte)
        guard index < unitCount else { return false }
        let unit = units[Int(index)]
        guard UInt8(truncatingIfNeeded: unit) == byte, byte != 0 else { return false }
        enter(unit)
        return true
      }
      if let codes { return stepInTail(byte, codes) }
      guard left > 0, place < tailCount, tails[Int(place)] == byte else { return false }
      place += 1
      left -= 1
      return true
    }

    /// Moves on by some bytes, of which none is 0; false where no key goes on with all of them, and the
    /// cursor is spent then.
    @inlinable @inline(__always)
    public mutating func step(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
      var index = 0
      repeat {
        if left < 0 {
          // From branch to branch, in registers.
          var branch = place
          var unit: UInt32
          repeat {
            guard index < count else {
              place = branch
              return true
            }
            let byte = UInt32(bytes[index])
            let next = branch >> 1 ^ byte
            guard next < unitCount else { return false }
            unit = units[Int(next)]
            guard unit & 0xFF == byte else { return false }
            branch = unit >> 9
            index &+= 1
          } while unit & 0x100 == 0
          enter(unit)
        }
        guard let codes else { return stepInTail(bytes + index, count: count &- index) }
        guard stepInTail(bytes, count, &index, codes) else { return false }
      } while index < count
      return true
    }

    /// Moves on in a tail that is not packed.
    @inlinable @inline(__always)
    mutating func stepInTail(_ bytes: UnsafePointer<UInt8>, count: Int) -> Bool {
      guard count <= Int(left), Int(place) &+ count <= Int(tailCount) else { return false }
      let tail = tails + Int(place)
      var at = 0
      while at < count {
        guard tail[at] == bytes[at] else { return false }
        at &+= 1
      }
      place &+= UInt32(truncatingIfNeeded: count)
      left &-= Int32(truncatingIfNeeded: count)
      return true
    }

    @inlinable @inline(__always)
    mutating func enter(_ unit: UInt32) {
      let payload = unit >> 9
      if unit & 0x100 == 0 {
        place = payload  // base and, lowest, whether a key ends here
      } else if payload < tailCount {
        place = payload &+ 1
        let head = tails[Int(payload)]
        left = codes == nil ? Int32(head) : packedLeft(head)
      } else {
        left = 0
        place = tailCount
      }
    }

    /// Goes on to the branch at the end of a chain.
    @inlinable @inline(__always)
    mutating func leaveChain() {
      // The tails of what the branch leads to come behind.
      guard tailCount > 3, place < tailCount - 3 else {
        left = 0
        place = tailCount
        return
      }
      let payload = UnsafeRawPointer(tails + Int(place)).loadUnaligned(as: UInt32.self)
      place = UInt32(littleEndian: payload) & 0xFF_FFFF
      left = -1
    }

    /// A cursor's place without the trie, to be kept in little memory.
    public struct Mark: BitwiseCopyable {
      @usableFromInline let place: UInt32
      @usableFromInline let left: Int32

      @inlinable @inline(__always)
      init(place: UInt32, left: Int32) {
        self.place = place
        self.left = left
      }

      /// Where no key goes on.
      @inlinable @inline(__always)
      public static var nowhere: Mark { Mark(place: 0, left: 0) }

      /// Whether longer keys begin with the bytes up to here.
      @inlinable @inline(__always)
      public var hasMore: Bool { left != 0 }
    }

    /// Where the cursor is.
    @inlinable @inline(__always)
    public var mark: Mark { Mark(place: place, left: left) }

    /// A cursor of the same trie where another one was.
    @inlinable @inline(__always)
    public func moved(to mark: Mark) -> Self {
      var cursor = self
      cursor.place = mark.place
      cursor.left = mark.left
      return cursor
    }

    /// Whether the bytes so far are a key.
    @inlinable @inline(__always)
    public var isKey: Bool { left < 0 ? place & 1 != 0 : left == 0 }

    /// Whether longer keys begin with the bytes so far.
    @inlinable @inline(__always)
    public var hasMore: Bool { left != 0 }

    /// Whether more than one key may begin with the bytes so far.
    @inlinable @inline(__always)
    public var isBranch: Bool { left < 0 || codes != nil && left & Self.chain != 0 }

    /// The byte that the only key left goes on with; nil at a branch and at the end of the key.
    @inlinable @inline(__always)
    public var onlyByte: UInt8? { isBranch ? nil : nextByte }

    /// The byte that all keys left go on with; nil at a branch of several and at the end of a key.
    @inlinable @inline(__always)
    var nextByte: UInt8? {
      guard left > 0, place < tailCount else { return nil }
      let code = tails[Int(place)]
      guard let codes else { return code }
      let page = UInt32(truncatingIfNeeded: left &>> Self.pageShift)
      let stretch = codes[page & 0xF, code]
      guard stretch != 0 else { return place &+ 1 < tailCount ? tails[Int(place) &+ 1] : nil }
      let within = UInt32(truncatingIfNeeded: left &>> Self.withinShift)
      return UInt8(truncatingIfNeeded: stretch &>> (within &<< 3))
    }

    /// The value of the bytes so far, where they are a key.
    @inlinable @inline(__always)
    public var value: UInt32? {
      guard isKey else { return nil }
      if left < 0 {
        let index = place >> 1
        return index < unitCount ? units[Int(index)] >> 8 : nil
      }
      return codes == nil ? plainValue : place
    }

    /// The value behind a tail that is not packed.
    @inlinable @inline(__always)
    var plainValue: UInt32? {
      var value: UInt32 = 0
      var shift: UInt32 = 0
      var index = place
      while index < tailCount, shift < 32 {
        let byte = tails[Int(index)]
        value |= UInt32(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
        index += 1
      }
      return nil
    }
  }
}
