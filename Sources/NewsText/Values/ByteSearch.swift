// Questions about many bytes at once, sixteen at a time.

extension UnsafeBufferPointer<UInt8> {
  private typealias Vector = SIMD16<Int8>

  /// The first place of a byte at or after an offset.
  ///
  /// - Complexity: O(*n*).
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress else { return nil }
    let pattern = Vector(repeating: Int8(bitPattern: byte))
    var position = start
    while position + 64 <= count {
      let a =
        (Self.load(base, position) .== pattern) .| (Self.load(base, position + 16) .== pattern)
      let b =
        (Self.load(base, position + 32) .== pattern) .| (Self.load(base, position + 48) .== pattern)
      if Self.isAny(a .| b) { break }
      position += 64
    }
    while position + 16 <= count {
      let found = Self.load(base, position) .== pattern
      if Self.isAny(found) { break }
      position += 16
    }
    while position < count {
      if base[position] == byte { return position }
      position += 1
    }
    return nil
  }

  /// Whether all bytes are ASCII.
  ///
  /// - Complexity: O(*n*).
  var isASCII: Bool {
    !contains {
      $0 .< Vector(repeating: 0)
    } byte: {
      $0 >= 0x80
    }
  }

  /// Whether there is a C0 control other than white space.
  ///
  /// - Complexity: O(*n*).
  var hasControls: Bool {
    contains {
      // The five from TAB to CR are moved out of the way.
      ($0 .< Vector(repeating: 0x20)) .& ($0 .>= Vector(repeating: 0))
        .& (($0 .< Vector(repeating: 9)) .| ($0 .> Vector(repeating: 13)))
    } byte: {
      $0 < 0x20 && !(9...13 ~= $0)
    }
  }

  @inline(__always)
  private func contains(
    _ lanes: (Vector) -> SIMDMask<Vector>, byte: (UInt8) -> Bool
  ) -> Bool {
    guard let base = baseAddress else { return false }
    var position = 0
    while position + 16 <= count {
      if Self.isAny(lanes(Self.load(base, position))) { return true }
      position += 16
    }
    while position < count {
      if byte(base[position]) { return true }
      position += 1
    }
    return false
  }

  @inline(__always)
  private static func load(_ base: UnsafePointer<UInt8>, _ position: Int) -> Vector {
    UnsafeRawPointer(base).loadUnaligned(fromByteOffset: position, as: Vector.self)
  }

  @inline(__always)
  private static func isAny(_ lanes: SIMDMask<Vector>) -> Bool {
    let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }
}
