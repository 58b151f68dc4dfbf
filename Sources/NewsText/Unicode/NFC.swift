internal import CNewsICU

/// Normalization Form C over UTF-8, segment by segment.
///
/// Nearly all text is in NFC already, so a table decides what can change at all, at the speed of a
/// scan; only segments that may change are given to ICU. Bytes that are not UTF-8 are passed over.
@_spi(Tables)
public enum NFC {
  /// A segment that is not in NFC and what it is there.
  public struct Change: Sendable, Hashable {
    /// The bytes of the segment.
    public var range: Range<Int>
    /// Its NFC.
    public var replacement: [UInt8]
  }

  /// Longer runs of marks are left as they are: no language has them, and putting them in order
  /// takes time that grows with their square.
  private static let longestSegment = 1024  // bytes

  /// Whether bytes are in NFC.
  ///
  /// - Complexity: O(n), nothing is allocated unless a segment needs a closer look.
  public static func isNormalized(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    nextChange(in: bytes, from: 0) == nil
  }

  /// The NFC of bytes.
  public static func normalized(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var done = 0
    while let change = nextChange(in: bytes, from: done) {
      output += bytes[done..<change.range.lowerBound]
      output += change.replacement
      done = change.range.upperBound
    }
    output += bytes[done...]
    return output
  }

  /// The first segment at or after a position that is not in NFC.
  ///
  /// - Parameter position: 0, or the end of an earlier change.
  public static func nextChange(
    in bytes: UnsafeBufferPointer<UInt8>, from position: Int
  ) -> Change? {
    guard let base = bytes.baseAddress else { return nil }
    let table = FoldTable.shared
    let end = bytes.count
    var position = position
    var starter = position  // where the segment in hand starts
    while position < end {
      let lead = base[position]
      if lead < 0x80 {
        // Eight at a time where there are eight; a mark may follow the last.
        while position + 8 <= end, isASCII(base + position) { position += 8 }
        while position < end, base[position] < 0x80 { position += 1 }
        starter = position - 1
        continue
      }
      if lead >= 0xC2, lead < 0xCC {  // U+0080…U+02FF
        starter = position
        position += 2
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: end)
      let quick = table.entry(scalar) >> 13 & 3
      if quick == 0 {
        // A mark after broken bytes stands alone: they are passed over.
        starter = scalar == 0xFFFD ? position + length : position
        position += length
        continue
      }
      let (segmentEnd, suspect) = segment(base, marks: position, end: end, table)
      if suspect, let change = change(base, starter..<segmentEnd) { return change }
      position = segmentEnd
      starter = segmentEnd
    }
    return nil
  }

  @inline(__always)
  private static func isASCII(_ bytes: UnsafePointer<UInt8>) -> Bool {
    UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  }

  /// Where the run of marks ends that starts at a position, and whether NFC may change it.
  private static func segment(
    _ base: UnsafePointer<UInt8>, marks: Int, end: Int, _ table: FoldTable
  ) -> (end: Int, suspect: Bool) {
    var position = marks
    var suspect = false
    var last: UInt32 = 0
    var isFirst = true
    while position < end {
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: end)
      let quick = table.entry(scalar) >> 13 & 3
      if quick == 0 { break }
      if quick == 2 { suspect = true }
      if !suspect {
        // One mark alone cannot be out of order.
        let next = position + length
        if !isFirst || next < end && base[next] >= 0xCC {
          let combining = table.combiningClass(scalar)
          if combining < last { suspect = true }
          last = combining
        }
        isFirst = false
      }
      position += length
    }
    return (position, suspect)
  }

  private static func change(_ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Change? {
    guard range.count <= longestSegment else { return nil }
    let segment = UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
    // No segment grows beyond three times its length in NFC.
    let capacity = 3 * range.count + 16
    let replacement = [UInt8](unsafeUninitializedCapacity: capacity) { target, count in
      let written = news_compose_utf8(
        segment.start, Int32(range.count), target.start, Int32(capacity))
      // Nothing is written where ICU has no memory left.
      count = max(Int(written), 0)
    }
    guard !replacement.isEmpty, !segment.elementsEqual(replacement) else { return nil }
    return Change(range: range, replacement: replacement)
  }
}

extension FoldTable {
  /// The canonical combining class of a code point.
  func combiningClass(_ scalar: UInt32) -> UInt32 {
    var low = 0
    var high = combiningClasses.count / 2
    while low < high {
      let middle = (low + high) / 2
      if combiningClasses[2 * middle + 1] & 0xFF_FFFF < scalar {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard 2 * low < combiningClasses.count, combiningClasses[2 * low] <= scalar else { return 0 }
    return combiningClasses[2 * low + 1] >> 24
  }
}
