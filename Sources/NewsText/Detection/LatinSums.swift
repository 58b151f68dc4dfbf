/// Sums of a byte for each of 64 languages, many lanes to an addition.
///
/// The bytes of a row are added to lanes of 16 bits, and those from time to time to lanes of 32.
struct LatinSums {
  // Byte 8w + j of a row is lane j ÷ 2 of word w, in `even` or `odd`.
  private var even = SIMD8<UInt64>()
  private var odd = SIMD8<UInt64>()
  // Lane k of those is half k ÷ 2 of the first or, for an odd k, of the second of a pair.
  private var wide = (SIMD8<UInt64>(), SIMD8<UInt64>(), SIMD8<UInt64>(), SIMD8<UInt64>())
  private var pending = 0

  private static let bytes = SIMD8<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
  private static let words = SIMD8<UInt64>(repeating: 0x0000_FFFF_0000_FFFF)

  /// Adds a row of 64 bytes.
  @inline(__always)
  mutating func add(_ row: UnsafePointer<UInt8>) {
    let row = UnsafeRawPointer(row).loadUnaligned(as: SIMD8<UInt64>.self)
    even &+= row & Self.bytes
    odd &+= (row &>> 8) & Self.bytes
    pending += 1
    if pending == 256 { settle() }
  }

  /// Adds other sums, which are settled.
  mutating func add(_ other: LatinSums) {
    wide.0 &+= other.wide.0
    wide.1 &+= other.wide.1
    wide.2 &+= other.wide.2
    wide.3 &+= other.wide.3
  }

  /// Moves what is in the narrow lanes to the wide ones.
  mutating func settle() {
    guard pending > 0 else { return }
    wide.0 &+= even & Self.words
    wide.1 &+= (even &>> 16) & Self.words
    wide.2 &+= odd & Self.words
    wide.3 &+= (odd &>> 16) & Self.words
    even = SIMD8<UInt64>()
    odd = SIMD8<UInt64>()
    pending = 0
  }

  /// Lets no sum be more than a number above the least; they are settled.
  mutating func limit(to most: UInt32) {
    withUnsafeMutableBytes(of: &wide) { bytes in
      let sums = bytes.bindMemory(to: UInt32.self)
      let limit = (sums.min() ?? 0) &+ most
      for slot in sums.indices where sums[slot] > limit { sums[slot] = limit }
    }
  }

  /// The sum of a lane.
  @inline(__always)
  subscript(lane: Int) -> Int {
    let word = lane >> 3
    let half = UInt64(32 * ((lane >> 2) & 1))
    let sums =
      switch (lane & 1, (lane >> 1) & 1) {
      case (0, 0): wide.0[word]
      case (0, _): wide.1[word]
      case (_, 0): wide.2[word]
      default: wide.3[word]
      }
    return Int((sums >> half) & 0xFFFF_FFFF)
  }

  /// The least sum among the lanes of a mask, and its lane; nil where the mask has none.
  func least(of mask: UInt64) -> (sum: Int, lane: Int?) {
    var sum = UInt32.max
    var lane: Int?
    withUnsafeBytes(of: wide) { bytes in
      let sums = bytes.bindMemory(to: UInt32.self)
      for quarter in 0..<4 {
        for slot in 0..<16 {
          let value = sums[quarter << 4 | slot]
          guard value < sum else { continue }
          // The inverse of the subscript.
          let index = (slot >> 1) << 3 | (slot & 1) << 2 | (quarter & 1) << 1 | quarter >> 1
          guard mask >> UInt64(index) & 1 != 0 else { continue }
          sum = value
          lane = index
        }
      }
    }
    return (lane == nil ? 0 : Int(sum), lane)
  }
}
