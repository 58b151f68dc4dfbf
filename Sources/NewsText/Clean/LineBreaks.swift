/// Where lines end. Evidence for a repair is gathered over a line: what one source wrote in one go.
enum LineBreaks {
  /// A line longer than this is cut at a space, so that memory does not grow with it.
  static let longest = 1 << 16

  /// The line around an offset, with its end.
  static func line(
    of input: UnsafeBufferPointer<UInt8>, around position: Int, notBefore start: Int
  ) -> Range<Int> {
    var lower = position
    while lower > start, position - lower < longest, length(input, endingAt: lower) == 0 {
      lower -= 1
    }
    while lower > start, input[lower] & 0xC0 == 0x80 { lower -= 1 }
    var upper = position
    while upper < input.count {
      let plain = plain(input, from: upper, to: min(input.count, position + longest))
      if plain > upper {
        upper = plain
        continue
      }
      let length = length(input, at: upper)
      if length > 0 {
        upper += length
        break
      }
      if upper - position >= longest,
        input[upper] == 0x20 || mayBreak(input, upper, upper - position)
      {
        break
      }
      upper += 1
    }
    return lower..<upper
  }

  /// Bytes in which a place is looked for where no character of misread text would be torn.
  private static let margin = 64

  /// Whether a line without spaces may be cut at an offset: before a character that in more encodings
  /// begins a sequence of UTF-8 than goes on with one.
  private static func mayBreak(
    _ input: UnsafeBufferPointer<UInt8>, _ position: Int, _ length: Int
  ) -> Bool {
    guard length >= 2 * longest, input[position] & 0xC0 != 0x80 else { return false }
    if length >= 2 * longest + margin { return true }
    let table = MisreadingTable.shared
    let roles = table.roles(of: table.number(of: input.scalar(at: position).scalar))
    return (roles.two | roles.three | roles.four).nonzeroBitCount >= roles.trail.nonzeroBitCount
  }

  // Signed, and constants as vectors: see ``PlainRuns``.
  private typealias Vector = SIMD16<Int8>

  /// The end of a run of whole sixteens of bytes in which no line break begins.
  @inline(__always)
  private static func plain(
    _ input: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int
  ) -> Int {
    let base = UnsafeRawPointer(input.start)
    var position = start
    while position + 34 <= end {
      // Two at a time, the first byte of a separator not looked at.
      let a = base.loadUnaligned(fromByteOffset: position, as: Vector.self)
      let b = base.loadUnaligned(fromByteOffset: position + 16, as: Vector.self)
      let either =
        isControl(a) .| isControl(b) .| endsSeparator(base, position)
        .| endsSeparator(base, position + 16)
      let words = unsafeBitCast(either, to: SIMD2<UInt64>.self)
      if words[0] | words[1] != 0 {
        if isAny(base, position) { return position }
        if isAny(base, position + 16) { return position + 16 }
      }
      position += 32
    }
    while position + 18 <= end, !isAny(base, position) { position += 16 }
    return position
  }

  /// Whether a line break begins in sixteen bytes.
  private static func isAny(_ base: UnsafeRawPointer, _ position: Int) -> Bool {
    let first = base.loadUnaligned(fromByteOffset: position, as: Vector.self)
    let separators = (first .== Vector(repeating: -0x1E)) .& endsSeparator(base, position)
    let words = unsafeBitCast(isControl(first) .| separators, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }

  @inline(__always)
  private static func isControl(_ bytes: Vector) -> SIMDMask<Vector> {
    (bytes .> Vector(repeating: 0x09)) .& (bytes .< Vector(repeating: 0x0E))
  }

  /// The lanes of sixteen bytes behind which the last two of a separator stand, as they do behind little
  /// else.
  @inline(__always)
  private static func endsSeparator(_ base: UnsafeRawPointer, _ position: Int) -> SIMDMask<Vector> {
    let second = base.loadUnaligned(fromByteOffset: position + 1, as: Vector.self)
    let third = base.loadUnaligned(fromByteOffset: position + 2, as: Vector.self)
    return (second .== Vector(repeating: -0x80))
      .& (third & Vector(repeating: -2) .== Vector(repeating: -0x58))
  }

  /// Whether a text holds a line break before its end.
  static func isInside(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < input.count {
      let plain = plain(input, from: position, to: input.count)
      if plain > position {
        position = plain
        continue
      }
      let length = length(input, at: position)
      if length > 0 { return position + length < input.count }
      position += 1
    }
    return false
  }

  /// The length of the line break at an offset, 0 where there is none.
  @inline(__always)
  static func length(_ input: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    switch input[position] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return position + 1 < input.count && input[position + 1] == 0x0A ? 2 : 1
    case 0xE2:
      // LINE SEPARATOR, PARAGRAPH SEPARATOR
      return input[position + 1] == 0x80 && input[position + 2] & 0xFE == 0xA8 ? 3 : 0
    default: return 0
    }
  }

  /// Whether a line ends before an offset.
  @inline(__always)
  static func isEnd(_ input: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    length(input, endingAt: position) > 0
  }

  @inline(__always)
  private static func length(
    _ input: UnsafeBufferPointer<UInt8>, endingAt position: Int
  ) -> Int {
    guard position > 0 else { return 0 }
    switch input[position - 1] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return position < input.count && input[position] == 0x0A ? 0 : 1
    case 0xA8, 0xA9:
      return position >= 3 && input[position - 2] == 0x80 && input[position - 3] == 0xE2 ? 3 : 0
    default: return 0
    }
  }
}
