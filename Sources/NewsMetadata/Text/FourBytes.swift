/// A number that is kept in four bytes: no place and no count of a page that is read is larger, see
/// ``PageScan``.
@propertyWrapper
struct FourBytes: Sendable {
  private var number: Int32

  @inline(__always)
  init(wrappedValue: Int) { number = Int32(truncatingIfNeeded: wrappedValue) }

  @inline(__always)
  var wrappedValue: Int {
    get { Int(number) }
    set { number = Int32(truncatingIfNeeded: newValue) }
  }
}

/// A range of such numbers.
@propertyWrapper
struct FourByteRange: Sendable {
  private var start: Int32
  private var end: Int32

  @inline(__always)
  init(wrappedValue: Range<Int>) {
    start = Int32(truncatingIfNeeded: wrappedValue.lowerBound)
    end = Int32(truncatingIfNeeded: wrappedValue.upperBound)
  }

  @inline(__always)
  var wrappedValue: Range<Int> {
    get { Range(uncheckedBounds: (Int(start), Int(end))) }
    set { self = FourByteRange(wrappedValue: newValue) }
  }
}
