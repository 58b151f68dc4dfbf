/// Bytes of JSON that grow in memory of their own.
///
/// Not an array: an answer is thousands of small pieces, and each append to an array that a class
/// holds asks whether the array is shared and whether the access is exclusive.
struct JSONText: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity = 16_384
  private(set) var count = 0

  init() { start = .allocate(capacity: capacity) }

  deinit { start.deallocate() }

  /// What was written.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    append(base, bytes.count)
  }

  @inline(__always)
  mutating func append(_ base: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (start + count).update(from: base, count: length)
    count += length
  }

  mutating func append(_ text: StaticString) {
    append(text.utf8Start, text.utf8CodeUnitCount)
  }

  /// Writes a member's name that needs no escape, and its colon.
  @inline(__always)
  mutating func append(name: StaticString) {
    let length = name.utf8CodeUnitCount
    reserve(length + 3)
    start[count] = UInt8(ascii: "\"")
    (start + count + 1).update(from: name.utf8Start, count: length)
    start[count + length + 1] = UInt8(ascii: "\"")
    start[count + length + 2] = UInt8(ascii: ":")
    count += length + 3
  }

  mutating func append(spaces: Int) {
    reserve(spaces)
    (start + count).update(repeating: 0x20, count: spaces)
    count += spaces
  }

  /// Writes an integer by its digits.
  mutating func append(_ magnitude: UInt64, isNegative: Bool) {
    if isNegative { append(UInt8(ascii: "-")) }
    var length = 1
    var rest = magnitude
    while rest > 9 {
      rest /= 10
      length += 1
    }
    reserve(length)
    rest = magnitude
    for place in (count..<count + length).reversed() {
      start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count += length
  }

  /// Takes back what was written since an offset.
  mutating func remove(from offset: Int) { count = offset }

  @inline(__always)
  private mutating func reserve(_ length: Int) {
    if count + length > capacity { grow(length) }
  }

  @inline(never)
  private mutating func grow(_ length: Int) {
    let larger = max(2 * capacity, count + length)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.update(from: start, count: count)
    start.deallocate()
    start = moved
    capacity = larger
  }
}
