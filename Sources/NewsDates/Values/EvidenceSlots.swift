extension EvidenceSpans {
  /// A number for each component.
  ///
  /// As eight numbers of eight bytes and not as a vector: what is aligned to more than eight bytes is
  /// allocated by way of `posix_memalign`, which takes several times as long as `malloc`, and moments stand in
  /// nearly all that is allocated for dates.
  struct Slots: Hashable, Sendable {
    private var pairs = Pairs()

    private struct Pairs: Hashable, Sendable, BitwiseCopyable {
      var a: UInt64 = 0
      var b: UInt64 = 0
      var c: UInt64 = 0
      var d: UInt64 = 0
      var e: UInt64 = 0
      var f: UInt64 = 0
      var g: UInt64 = 0
      var h: UInt64 = 0
    }

    static var count: Int { 16 }

    init() {}

    /// The numbers in their order.
    @inline(__always)
    init(_ numbers: SIMD16<UInt32>) { pairs = unsafeBitCast(numbers, to: Pairs.self) }

    @inline(__always)
    subscript(index: Int) -> UInt32 {
      get { withUnsafeBytes(of: pairs) { $0.load(fromByteOffset: 4 * index, as: UInt32.self) } }
      set {
        withUnsafeMutableBytes(of: &pairs) {
          $0.storeBytes(of: newValue, toByteOffset: 4 * index, as: UInt32.self)
        }
      }
    }
  }
}
