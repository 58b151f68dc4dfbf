extension Array where Element: BitwiseCopyable {
  /// Fills an empty array.
  ///
  /// As `Array(repeating:count:)` does, which looks the type of the array up in the tables of the runtime each
  /// time it is called: that takes longer than to fill a small one.
  @inline(__always)
  mutating func fill(with element: Element, count: Int) {
    reserveCapacity(count)
    for _ in 0..<count { append(element) }
  }
}
