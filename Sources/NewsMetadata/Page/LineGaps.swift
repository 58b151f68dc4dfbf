/// What stands between the words of a line: sentence ends, path marks, signs.
struct LineGaps {
  private(set) var traits: LineTraits = []
  private(set) var sentences = 0

  /// Reads what stands between two words, or beside the first or the last.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, lineStart: Int
  ) {
    if range.isEmpty || range.count == 1 && bytes[range.lowerBound] == 0x20 { return }
    // ", " and ". ", as most are.
    if range.count == 2, bytes[range.lowerBound + 1] == 0x20 {
      switch bytes[range.lowerBound] {
      case 0x2C: return
      case 0x2E:
        sentences += 1
        return
      default: break
      }
    }
    readSigns(bytes, range, lineStart: lineStart)
  }

  private mutating func readSigns(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, lineStart: Int
  ) {
    var i = range.lowerBound
    var ended = false
    while i < range.upperBound {
      let (s, next) = bytes.decode(at: i)
      switch s {
      case 0xA9, 0x24B8: traits.insert(.hasCopyrightSign)
      case 0x3E, 0xBB, 0x203A, 0x2192, 0x7C: traits.formUnion([.hasPathMark, .hasPartMark])
      case 0x2F: traits.insert(.hasPartMark)
      case 0x2022, 0xB7, 0x25CF, 0x25AA, 0x25B6:
        traits.insert(.hasPartMark)
        if i == lineStart { traits.insert(.hasBullet) }
      case 0x3002, 0xFF01, 0xFF1F, 0x964: sentences += 1
      case 0x20:
        if next < range.upperBound, bytes[next] == 0x20 { traits.insert(.hasLooseSpace) }
        if ended, next == range.upperBound || Self.opensQuotation(bytes, at: next) {
          sentences += 1
          ended = false
        }
      default:
        if scalarClass(s) == .space { traits.insert(.hasLooseSpace) }
        ended = ended || endsSentence(s)
      }
      i = next
    }
  }

  /// Whether the next sentence begins with a quotation mark: "… said. “The …".
  private static func opensQuotation(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    switch bytes.decode(at: offset).scalar {
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true
    default: false
    }
  }
}
