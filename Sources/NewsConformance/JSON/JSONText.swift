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

  /// Copies bytes from an offset on, up to the first that may need an escape; gives its offset, which is
  /// the end where none does, as in most texts.
  mutating func append(plain text: UnsafePointer<UInt8>, _ length: Int, from first: Int) -> Int {
    reserve(length - first)
    let end = UnsafeMutableRawPointer(start + count)
    var index = Self.copyBlocks(of: text, first..<length, to: end)
    scan: while index < length {
      switch text[index] {
      case 0x00..<0x20, 0x22, 0x5C, 0xC2, 0xE2: break scan
      default:
        end.storeBytes(of: text[index], toByteOffset: index - first, as: UInt8.self)
        index += 1
      }
    }
    count += index - first
    return index
  }

  /// Copies the bytes of a range, sixteen, eight or four at a time; gives the offset before which all were
  /// copied, none of which may need an escape.
  @inline(__always)
  private static func copyBlocks(
    of text: UnsafePointer<UInt8>, _ range: Range<Int>, to end: UnsafeMutableRawPointer
  ) -> Int {
    let source = UnsafeRawPointer(text) + range.lowerBound
    let count = range.count
    var index = 0
    while index + 16 <= count {
      let block = source.loadUnaligned(fromByteOffset: index, as: Sixteen.self)
      guard isPlain(block) else { break }
      end.storeBytes(of: block, toByteOffset: index, as: Sixteen.self)
      index += 16
    }
    if index == count { return range.upperBound }
    // What is left is copied with some of the bytes before it, or its foot with some of its head.
    if count >= 16 {
      let last = source.loadUnaligned(fromByteOffset: count - 16, as: Sixteen.self)
      if index + 16 > count, isPlain(last) {
        end.storeBytes(of: last, toByteOffset: count - 16, as: Sixteen.self)
        return range.upperBound
      }
    } else if count >= 8 {
      let head = source.loadUnaligned(as: UInt64.self)
      let foot = source.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      if isPlain(unsafeBitCast(SIMD2(head, foot), to: Sixteen.self)) {
        end.storeBytes(of: head, as: UInt64.self)
        end.storeBytes(of: foot, toByteOffset: count - 8, as: UInt64.self)
        return range.upperBound
      }
    } else if count >= 4 {
      let head = source.loadUnaligned(as: UInt32.self)
      let foot = source.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      if isPlain(unsafeBitCast(SIMD4(head, foot, head, foot), to: Sixteen.self)) {
        end.storeBytes(of: head, as: UInt32.self)
        end.storeBytes(of: foot, toByteOffset: count - 4, as: UInt32.self)
        return range.upperBound
      }
    }
    // Of what is not of ASCII eight at a time.
    while index + 8 <= count {
      let block = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard isPlain(block) else { break }
      end.storeBytes(of: block, toByteOffset: index, as: UInt64.self)
      index += 8
    }
    return range.lowerBound + index
  }

  private typealias Sixteen = SIMD16<Int8>

  /// Whether none of sixteen bytes may need an escape, and all are of ASCII.
  @inline(__always)
  private static func isPlain(_ sixteen: Sixteen) -> Bool {
    // Those that are not of ASCII are negative. With types spelled out, or it is done lane by lane.
    let low: SIMDMask<Sixteen> = sixteen .< Sixteen(repeating: 0x20)
    let quotes: SIMDMask<Sixteen> = sixteen .== Sixteen(repeating: 0x22)
    let strokes: SIMDMask<Sixteen> = sixteen .== Sixteen(repeating: 0x5C)
    let special =
      unsafeBitCast(low, to: SIMD2<UInt64>.self) | unsafeBitCast(quotes, to: SIMD2<UInt64>.self)
      | unsafeBitCast(strokes, to: SIMD2<UInt64>.self)
    return special[0] | special[1] == 0
  }

  /// Whether none of eight bytes may need an escape.
  @inline(__always)
  private static func isPlain(_ eight: UInt64) -> Bool {
    // A byte has its high bit set in `special` if it, or one before it, may need an escape.
    // (x - n) & ~x has that bit where x < n; of x ^ n, where x == n.
    let ones: UInt64 = 0x0101_0101_0101_0101
    func equals(_ byte: UInt64) -> UInt64 {
      let difference = eight ^ ones &* byte
      return (difference &- ones) & ~difference
    }
    var special = (eight &- ones &* 0x20) & ~eight | equals(0x22) | equals(0x5C)
    // The others are no bytes of ASCII, which most texts are.
    if eight & ones &* 0x80 != 0 { special |= equals(0xC2) | equals(0xE2) }
    return special & (ones &* 0x80) == 0
  }

  mutating func append(spaces: Int) {
    reserve(spaces)
    (start + count).update(repeating: 0x20, count: spaces)
    count += spaces
  }

  /// Writes an integer by its digits.
  mutating func append(_ magnitude: UInt64, isNegative: Bool) {
    if isNegative { append(UInt8(ascii: "-")) }
    if magnitude < 100_000_000 { return append(short: UInt32(magnitude)) }
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

  /// Writes an integer of eight digits or fewer, as places and most numbers are: the digits are gathered, and
  /// stored at once.
  private mutating func append(short number: UInt32) {
    var rest = number
    var digits: UInt64 = 0
    var length = 0
    repeat {
      let (tens, ones) = rest.quotientAndRemainder(dividingBy: 10)
      digits = digits &<< 8 | UInt64(0x30 &+ ones)
      rest = tens
      length &+= 1
    } while rest > 0
    reserve(8)
    UnsafeMutableRawPointer(start + count).storeBytes(of: digits.littleEndian, as: UInt64.self)
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
