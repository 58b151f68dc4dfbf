/// Bytes that grow at their end, without the checks that an array makes for each.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  private var isOwned = false

  /// Bytes that are put into memory which must outlive them, as long as they fit in it.
  init(in room: UnsafeMutableBufferPointer<UInt8>) {
    start = room.start
    capacity = room.count
  }

  deinit { if isOwned { start.deallocate() } }

  /// The bytes, for as long as the buffer is neither changed nor gone.
  @inline(__always)
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  /// The byte at an offset.
  ///
  /// - Precondition: the offset is below ``count``.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    get { start[offset] }
    set { start[offset] = newValue }
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    append(source, bytes.count)
  }

  @inline(__always)
  mutating func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    if length < 16 {
      var index = 0
      while index < length {
        start[count + index] = source[index]
        index += 1
      }
    } else {
      (start + count).update(from: source, count: length)
    }
    count += length
  }

  /// Appends up to seven bytes, the first one lowest, their number highest.
  @inline(__always)
  mutating func append(_ packed: Packed) {
    reserve(8)
    UnsafeMutableRawPointer(start + count).storeBytes(
      of: packed.rawValue.littleEndian, as: UInt64.self)
    count += packed.count
  }

  mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  /// Drops all bytes from an offset on.
  @inline(__always)
  mutating func truncate(to length: Int) { count = min(count, length) }

  /// Puts bytes of the buffer itself once more before an offset.
  mutating func `repeat`(_ range: Range<Int>, before offset: Int) {
    reserve(range.count)
    let copy = Array(UnsafeBufferPointer(start: start + range.lowerBound, count: range.count))
    var index = count
    while index > offset {
      index -= 1
      start[index + copy.count] = start[index]
    }
    for (place, byte) in copy.enumerated() { start[offset + place] = byte }
    count += copy.count
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    capacity = 2 * capacity + more
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.initialize(from: start, count: count)
    if isOwned { start.deallocate() }
    isOwned = true
    start = larger
  }
}

/// Up to seven bytes in a word.
struct Packed: RawRepresentable, Sendable, ExpressibleByStringLiteral {
  /// The first byte lowest, the number of bytes highest.
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(stringLiteral text: String) {
    let bytes = text.utf8.prefix(7)
    rawValue = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) } | UInt64(bytes.count) << 56
  }

  static let empty = Packed(rawValue: 0)

  @inline(__always)
  var count: Int { Int(rawValue >> 56) }
}
