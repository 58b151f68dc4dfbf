/// A number that is kept in four bytes, as places and counts of a page fit them; what does not is the
/// largest or the least that does.
@propertyWrapper
struct Clamped: Sendable {
  private var number: Int32

  @inline(__always)
  init(wrappedValue: Int) { number = Int32(clamping: wrappedValue) }

  @inline(__always)
  var wrappedValue: Int {
    get { Int(number) }
    set { number = Int32(clamping: newValue) }
  }
}

/// A range of such numbers.
@propertyWrapper
struct ClampedRange: Sendable {
  private var start: Int32
  private var end: Int32

  @inline(__always)
  init(wrappedValue: Range<Int>) {
    start = Int32(clamping: wrappedValue.lowerBound)
    end = Int32(clamping: wrappedValue.upperBound)
  }

  @inline(__always)
  var wrappedValue: Range<Int> {
    get { Range(uncheckedBounds: (Int(start), Int(end))) }
    set { self = ClampedRange(wrappedValue: newValue) }
  }
}
