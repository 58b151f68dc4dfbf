/// The words of a mention. Most are short enough to be kept as bytes, of which no string is made before
/// somebody asks.
enum MentionWords: Sendable {
  /// Up to ``mostBytes`` bytes of UTF-8, the first one lowest; behind them how many they are.
  case short(UInt64, UInt64)
  case long(String)

  private static let mostBytes = 15

  /// The words in a stretch of a text.
  @inline(__always)
  init(_ range: Range<Int>, of text: UnsafeBufferPointer<UInt8>) {
    let words = UnsafeBufferPointer(rebasing: text[range])
    let count = words.count
    guard count > 0, count <= Self.mostBytes, text.count &- range.lowerBound > Self.mostBytes,
      let base = words.baseAddress
    else {
      self = .long(String(decoding: words, as: UTF8.self))
      return
    }
    // Sixteen bytes can be read.
    let first = Self.load(base, min(count, 8))
    let second = count > 8 ? Self.load(base + 8, count &- 8) : 0
    self = .short(first, second | UInt64(truncatingIfNeeded: count) << 56)
  }

  init(_ string: String) { self = .long(string) }

  /// - Parameter count: 1 … 8.
  @inline(__always)
  private static func load(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    return word & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
  }

  var string: String {
    switch self {
    case .long(let string): return string
    case .short(let first, let second):
      return withUnsafeBytes(of: (first.littleEndian, second.littleEndian)) { bytes in
        String(decoding: bytes.prefix(Int(second >> 56)), as: UTF8.self)
      }
    }
  }
}

extension MentionWords: Hashable {
  static func == (a: MentionWords, b: MentionWords) -> Bool {
    if case .short(let x, let y) = a, case .short(let z, let w) = b, x == z, y == w { return true }
    return a.string == b.string
  }

  func hash(into hasher: inout Hasher) { hasher.combine(string) }
}
