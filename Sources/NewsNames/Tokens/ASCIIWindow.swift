/// Which of 64 bytes of a text are ASCII letters, and which of these are capital, as bits.
struct ASCIIWindow: BitwiseCopyable {
  static let length = 64
  /// No more words than these begin in a window.
  static let mostWords = length / 2
  /// Room for the keys of the words that begin in a window, for a word that is written out, and for
  /// loads of eight bytes behind it.
  static let keyRoom = 96
  /// Twice what is read of a text from the start of a window on: the window, and 16 bytes from its end.
  static let reach = 160

  /// Where words begin, and the byte behind each, by turns.
  let edges: UInt64
  let capitals: UInt64

  /// Classifies bytes.
  @inline(__always)
  init(_ bytes: UnsafePointer<UInt8>) {
    var letters: UInt64 = 0
    var capitals: UInt64 = 0
    for index in 0..<4 {
      let vector = UnsafeRawPointer(bytes).loadUnaligned(
        fromByteOffset: index &* 16, as: SIMD16<Int8>.self)
      // Bytes are signed here, since that is how vector units compare: "a" becomes the lowest of all.
      let small = (vector | SIMD16(repeating: 0x20)) &+ SIMD16(repeating: 0x1F)
      let capital = vector &+ SIMD16(repeating: 0x3F)
      let shift = UInt64(truncatingIfNeeded: index &* 16)
      letters |= Self.bits(small .< SIMD16(repeating: -102)) &<< shift
      capitals |= Self.bits(capital .< SIMD16(repeating: -102)) &<< shift
    }
    edges = letters ^ letters << 1
    self.capitals = capitals
  }

  /// A bit for each lane, the first one lowest.
  @inline(__always)
  private static func bits(_ lanes: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    let halves =
      unsafeBitCast(lanes, to: SIMD2<UInt64>.self) & SIMD2(repeating: 0x8040_2010_0804_0201)
    // The sum of eight bytes of which each has another bit is gathered in the highest.
    let low = (halves[0] &* 0x0101_0101_0101_0101) >> 56
    let high = (halves[1] &* 0x0101_0101_0101_0101) >> 56
    return low | high << 8
  }

  /// The shape of a word.
  ///
  /// - Parameters:
  ///   - start: where it begins.
  ///   - count: the number of its letters, fewer than the window has.
  @inline(__always)
  func shape(from start: Int, _ count: Int) -> NameToken.Shape {
    let all = (1 as UInt64) &<< UInt64(truncatingIfNeeded: count) &- 1
    let word = capitals &>> UInt64(truncatingIfNeeded: start) & all
    var shape: NameToken.Shape = word == all ? .latin : [.latin, .lower]
    if word != 0 { shape.insert(word & 1 != 0 ? [.upper, .capital] : .upper) }
    return shape
  }

  /// Where the first capital letter from a place on stands, the length where there is none.
  @inline(__always)
  func capital(from start: Int) -> Int {
    (capitals & (UInt64.max &<< UInt64(truncatingIfNeeded: start))).trailingZeroBitCount
  }

  /// Copies the bytes of a window, letters in their small form.
  @inline(__always)
  static func copySmall(_ bytes: UnsafePointer<UInt8>, _ target: UnsafeMutablePointer<UInt8>) {
    for index in 0..<4 {
      let letters = UnsafeRawPointer(bytes).loadUnaligned(
        fromByteOffset: 16 &* index, as: SIMD16<UInt8>.self)
      UnsafeMutableRawPointer(target).storeBytes(
        of: letters | SIMD16(repeating: 0x20), toByteOffset: 16 &* index, as: SIMD16<UInt8>.self)
    }
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
