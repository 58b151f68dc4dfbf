/// Looks for controls below U+000E, line ends and tabs among them, in stretches of a text that are asked
/// for in order: each byte is looked at once.
struct ControlSearch {
  /// No control stands between where it was looked for last and here.
  private var clear = 0

  /// Bytes that are looked through ahead of the stretch.
  private static let ahead = 256
  // Signed, and constants as vectors: see ``PlainRuns``.
  private typealias Vector = SIMD16<Int8>

  /// Whether a control stands in a stretch that begins where the last one did or later.
  @inline(__always)
  mutating func isAny(in range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    range.upperBound > clear && find(range, bytes)
  }

  private mutating func find(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let base = UnsafeRawPointer(bytes.start)
    let end = min(bytes.count, range.upperBound + Self.ahead)
    clear = max(clear, range.lowerBound)
    while clear + 16 <= end {
      let vector = base.loadUnaligned(fromByteOffset: clear, as: Vector.self)
      let controls =
        (vector .> Vector(repeating: -1)) .& (vector .< Vector(repeating: 0x0E))
      let words = unsafeBitCast(controls, to: SIMD2<UInt64>.self)
      if words[0] | words[1] != 0 { break }
      clear += 16
    }
    while clear < end, bytes[clear] >= 0x0E { clear += 1 }
    return clear < range.upperBound
  }
}
