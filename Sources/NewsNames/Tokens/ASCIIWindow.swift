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

  private let letters: UInt64
  private let capitals: UInt64

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
    self.letters = letters
    self.capitals = capitals
  }

  /// The highest bits of eight bytes, the first one lowest.
  @inline(__always)
  private static func bits(_ bytes: UInt64) -> UInt64 {
    ((bytes >> 7) &* 0x0102_0408_1020_4080) >> 56
  }

  /// How many letters follow each other from a position in the window on, as far as it goes: zeros come
  /// in behind it.
  @inline(__always)
  func run(from position: Int) -> Int {
    (~(letters &>> UInt64(truncatingIfNeeded: position))).trailingZeroBitCount
  }

  /// Whether a letter stands at a position; never behind the window.
  @inline(__always)
  func isLetter(_ position: Int) -> Bool {
    position < Self.length && letters &>> UInt64(truncatingIfNeeded: position) & 1 != 0
  }

  /// The shape of a word in the window of fewer than 64 letters.
  @inline(__always)
  func shape(_ position: Int, _ count: Int) -> NameToken.Shape {
    let all = (1 as UInt64) &<< UInt64(truncatingIfNeeded: count) &- 1
    let capitals = capitals &>> UInt64(truncatingIfNeeded: position) & all
    // Most words have none.
    guard capitals != 0 else { return [.latin, .lower] }
    var shape: NameToken.Shape = capitals & 1 != 0 ? [.latin, .upper, .capital] : [.latin, .upper]
    if capitals != all { shape.insert(.lower) }
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
