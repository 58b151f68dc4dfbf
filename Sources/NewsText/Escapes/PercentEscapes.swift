/// Percent signs of addresses that stand in what is none.
struct PercentEscapes {
  private let input: UnsafeBufferPointer<UInt8>
  /// Whether the line is an address, which keeps its escapes.
  private let isAddress: Bool
  /// Whether the line is one word whose spaces are escaped, so that its other signs are too.
  private let isWhole: Bool

  private static let confidence = 0.95

  init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    func has(_ mark: String) -> Bool {
      input.indices.contains { input[$0...].starts(with: mark.utf8) }
    }
    let hasPercent = input.firstIndex(of: UInt8(ascii: "%"), from: 0) != nil
    isAddress =
      hasPercent
      && (input.first == UInt8(ascii: "/") || has("://") || has("www.") || has("mailto:"))
    isWhole = hasPercent && !input.contains(0x20) && has("%20")
  }

  /// Replaces the escapes that begin at a percent sign; the offset behind them, nil where there is
  /// none.
  func read(at start: Int, into rewriter: inout Rewriter) -> Int? {
    guard !isAddress else { return nil }
    var bytes: [UInt8] = []
    var end = start
    while end < input.count, input[end] == UInt8(ascii: "%"),
      let byte = EscapeStep.number(input, at: end + 1, digits: 2)
    {
      bytes.append(UInt8(truncatingIfNeeded: byte))
      end += 3
    }
    guard !bytes.isEmpty else { return nil }
    bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var place = 0
      while place < bytes.count {
        let (scalar, length) = UTF8Decoding.scalar(base, at: place, end: bytes.count)
        // U+FFFD stands for what is no UTF-8.
        if scalar < 0x80 ? isWhole : scalar != 0xFFFD, EscapeStep.isShown(scalar) {
          rewriter.replace(
            start + 3 * place..<start + 3 * (place + length), with: scalar, .escape,
            Self.confidence)
        }
        place += length
      }
    }
    return end
  }
}
