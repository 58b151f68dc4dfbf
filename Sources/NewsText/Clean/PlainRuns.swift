/// Runs of bytes in which no step of cleaning has anything to do, sixteen bytes and more at a time.
enum PlainRuns {
  // Bytes are signed here, since that is how vector units compare; constants are vectors, since
  // operators between vectors and numbers are generic and go lane by lane.
  private typealias Vector = SIMD16<Int8>
  private typealias Lanes = SIMDMask<SIMD16<Int8>>

  /// The first place from an offset on that is not ASCII, a control character or an ampersand; line
  /// feeds are passed over.
  @inline(__always)
  static func endOfASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let base = UnsafeRawPointer(bytes.start)
    let count = bytes.count
    var position = start
    while position + 64 <= count {
      let a = low(load(base, position)) .| low(load(base, position + 16))
      let b = low(load(base, position + 32)) .| low(load(base, position + 48))
      if isEmpty(a .| b) {
        position += 64
        continue
      }
      // A line feed is no reason to stop.
      let end = position + 64
      while position < end {
        if let lane = first(odd(load(base, position))) { return position + lane }
        position += 16
      }
    }
    while position + 16 <= count {
      if let lane = first(odd(load(base, position))) { return position + lane }
      position += 16
    }
    if position < count, count >= 16 {
      // The last sixteen bytes, some of which were seen already.
      let seen = position - (count - 16)
      if let lane = first(odd(load(base, count - 16)), from: seen) { return count - 16 + lane }
      return count
    }
    while position < count {
      let byte = bytes[position]
      if byte >= 0x7F || byte == 0x26 || (byte < 0x20 && byte != 0x0A) { break }
      position += 1
    }
    return position
  }

  /// The end of a run of Arabic letters and digits and plain ASCII that begins at an offset; the offset
  /// where none does.
  ///
  /// All of these letters may begin a misreading, none can go on with one: what stands behind the run
  /// has to be looked at together with its last letter.
  @inline(__always)
  static func endOfArabic(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard isArabic(bytes[start], bytes[start + 1]) else { return start }
    let base = UnsafeRawPointer(bytes.start)
    let count = bytes.count
    var position = start + 2
    while position + 16 <= count {
      if let lane = first(strange(base, position)) {
        position += lane
        while bytes[position] & 0xC0 == 0x80 { position -= 1 }
        return position
      }
      position += 16
    }
    if position < count, count - 16 > start, isEmpty(strange(base, count - 16)) { return count }
    while position < count, bytes[position] & 0xC0 == 0x80 { position -= 1 }
    return position
  }

  /// Whether two bytes are a letter or a digit of Arabic that nothing is done with.
  @inline(__always)
  static func isArabic(_ lead: UInt8, _ trail: UInt8) -> Bool {
    lead == 0xD8 ? trail >= 0xA0 : lead == 0xD9 && (0x81...0x8A ~= trail || 0xA0...0xAF ~= trail)
  }

  /// The lanes that end a run of Arabic.
  @inline(__always)
  private static func strange(_ base: UnsafeRawPointer, _ position: Int) -> Lanes {
    let current = load(base, position)
    let previous = load(base, position - 1)
    let isTrail = current .< Vector(repeating: -64)
    let isLead = current & Vector(repeating: -2) .== Vector(repeating: -0x28)
    let early = previous .== Vector(repeating: -0x28) .& (current .> Vector(repeating: -0x61))
    let late =
      previous .== Vector(repeating: -0x27)
      .& ((current .> Vector(repeating: -0x80) .& (current .< Vector(repeating: -0x75)))
        .| (current .> Vector(repeating: -0x61) .& (current .< Vector(repeating: -0x50))))
    return (odd(current) .& .!(isLead .| isTrail)) .| (isTrail .& .!(early .| late))
  }

  /// The lanes that are not ASCII, a control character or an ampersand.
  @inline(__always)
  private static func low(_ v: Vector) -> Lanes {
    // One addition makes DEL negative, so that one comparison finds it with C0 and non-ASCII.
    (v &+ Vector(repeating: 1) .< Vector(repeating: 0x21)) .| (v .== Vector(repeating: 0x26))
  }

  /// The lanes that end a run of ASCII.
  @inline(__always)
  private static func odd(_ v: Vector) -> Lanes { low(v) .& (v .!= Vector(repeating: 0x0A)) }

  @inline(__always)
  private static func load(_ base: UnsafeRawPointer, _ position: Int) -> Vector {
    base.loadUnaligned(fromByteOffset: position, as: Vector.self)
  }

  @inline(__always)
  private static func isEmpty(_ lanes: Lanes) -> Bool {
    let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    return words[0] | words[1] == 0
  }

  /// The first lane that is set; nil where none is.
  @inline(__always)
  private static func first(_ lanes: Lanes) -> Int? {
    let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    let low = UInt64(littleEndian: words[0])
    if low != 0 { return low.trailingZeroBitCount >> 3 }
    let high = UInt64(littleEndian: words[1])
    return high == 0 ? nil : 8 + high.trailingZeroBitCount >> 3
  }

  /// The first lane that is set among those from a number on.
  @inline(__always)
  private static func first(_ lanes: Lanes, from lane: Int) -> Int? {
    let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    let low = lane < 8 ? UInt64(littleEndian: words[0]) >> UInt64(8 * lane) : 0
    if low != 0 { return lane + low.trailingZeroBitCount >> 3 }
    let start = max(lane, 8)
    let high = UInt64(littleEndian: words[1]) >> UInt64(8 * (start - 8))
    return high == 0 ? nil : start + high.trailingZeroBitCount >> 3
  }
}
