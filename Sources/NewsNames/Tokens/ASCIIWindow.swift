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
    for index in 0..<8 {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(bytes).loadUnaligned(
          fromByteOffset: index &* 8, as: UInt64.self))
      let small = (word | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
      // Adding carries into the highest bit from "a" on, and from what follows "z" on.
      let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
      let beyondZ = small &+ 0x0505_0505_0505_0505
      let isLetter = fromA & ~beyondZ & ~word & 0x8080_8080_8080_8080
      letters |= Self.bits(isLetter) &<< UInt64(truncatingIfNeeded: index &* 8)
      capitals |=
        Self.bits(isLetter & ~(word << 2)) &<< UInt64(truncatingIfNeeded: index &* 8)
    }
    edges = letters ^ letters << 1
    self.capitals = capitals
  }

  /// The highest bits of eight bytes, the first one lowest.
  @inline(__always)
  private static func bits(_ bytes: UInt64) -> UInt64 {
    ((bytes >> 7) &* 0x0102_0408_1020_4080) >> 56
  }

  /// The shape of a word that has capital letters.
  ///
  /// - Parameters:
  ///   - word: the bits of its letters, and `first` that of the first one.
  ///   - capitals: those of the capital ones.
  @inline(__always)
  static func shape(_ word: UInt64, first: UInt64, capitals: UInt64) -> NameToken.Shape {
    var shape: NameToken.Shape =
      capitals & first != 0 ? [.latin, .upper, .capital] : [.latin, .upper]
    if capitals != word { shape.insert(.lower) }
    return shape
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
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
