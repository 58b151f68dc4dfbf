extension Trie {
  /// A place in a trie; valid as long as the trie lives. Copying it costs nothing.
  public struct Cursor: BitwiseCopyable {
    @usableFromInline let units: UnsafePointer<UInt32>
    @usableFromInline let tails: UnsafePointer<UInt8>
    @usableFromInline let unitCount: UInt32
    @usableFromInline let tailCount: UInt32
    @usableFromInline let samples: UnsafePointer<UInt32>?
    /// The unit of the node, or in a tail the offset of the next byte.
    @usableFromInline var place: UInt32
    /// The bytes left in a tail, or above ``chain`` in a chain; negative at a branch.
    @usableFromInline var left: Int32

    @usableFromInline static let chain: Int32 = 0x400

    @inlinable @inline(__always)
    init(_ trie: Trie) {
      units = trie.units
      tails = trie.tails
      unitCount = trie.unitCount
      tailCount = trie.tailCount
      samples = trie.samples
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
      guard left > 0, place < tailCount, tails[Int(place)] == byte else { return false }
      place += 1
      left -= 1
      if left == Self.chain { leaveChain() }
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
        guard left > Self.chain else { break }
        let run = min(Int(left &- Self.chain), count &- index)
        guard Int(place) &+ run <= Int(tailCount) else { return false }
        let chain = tails + Int(place)
        let key = bytes + index
        var at = 0
        while at < run {
          guard chain[at] == key[at] else { return false }
          at &+= 1
        }
        place &+= UInt32(truncatingIfNeeded: run)
        left &-= Int32(truncatingIfNeeded: run)
        index &+= run
        guard left == Self.chain else { return true }
        leaveChain()
      } while left < 0
      let rest = count &- index
      guard rest <= Int(left), Int(place) &+ rest <= Int(tailCount) else { return false }
      let tail = UnsafeRawPointer(tails + Int(place))
      let key = UnsafeRawPointer(bytes + index)
      var at = 0
      while at &+ 4 <= rest {
        guard
          tail.loadUnaligned(fromByteOffset: at, as: UInt32.self)
            == key.loadUnaligned(fromByteOffset: at, as: UInt32.self)
        else { return false }
        at &+= 4
      }
      while at < rest {
        guard
          tail.load(fromByteOffset: at, as: UInt8.self)
            == key.load(fromByteOffset: at, as: UInt8.self)
        else { return false }
        at &+= 1
      }
      place &+= UInt32(truncatingIfNeeded: rest)
      left &-= Int32(truncatingIfNeeded: rest)
      return true
    }

    @inlinable @inline(__always)
    mutating func enter(_ unit: UInt32) {
      let payload = unit >> 9
      if unit & 0x100 == 0 {
        place = payload  // base and, lowest, whether a key ends here
      } else if payload < tailCount {
        left = Int32(tails[Int(payload)])
        if left > Trie.longestTail { left += Self.chain - Trie.longestTail }
        place = payload + 1
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
    public var isBranch: Bool { left < 0 || left > Self.chain }

    /// The byte that the only key left goes on with; nil at a branch and at the end of the key.
    @inlinable @inline(__always)
    public var onlyByte: UInt8? { isBranch ? nil : nextByte }

    /// The byte that all keys left go on with; nil at a branch of several and at the end of a key.
    @inlinable @inline(__always)
    var nextByte: UInt8? { left > 0 && place < tailCount ? tails[Int(place)] : nil }

    /// The value of the bytes so far, where they are a key.
    @inlinable @inline(__always)
    public var value: UInt32? {
      guard isKey else { return nil }
      if left < 0 {
        let index = place >> 1
        return index < unitCount ? units[Int(index)] >> 8 : nil
      }
      var value: UInt32 = 0
      var shift: UInt32 = 0
      var index = place
      while index < tailCount, shift < 32 {
        let byte = tails[Int(index)]
        value |= UInt32(byte & 0x7F) << shift
        if byte < 0x80 {
          guard let samples else { return value }
          return value &+ samples[Int(place >> 8)]
        }
        shift += 7
        index += 1
      }
      return nil
    }
  }
}
