// Script that a scraper took for text.

extension PageParse {
  /// Whether a line is script: "var next = 1;", "if (x == 'y')".
  @inline(__always)
  func isCode(_ line: PageLine) -> Bool {
    switch bytes[line.range.upperBound - 1] {
    case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
      isScript(line.range)
    default: false
    }
  }

  /// Whether signs stand in a line that no sentence has: prose may end in a semicolon or a bracket too.
  @inline(never)
  private func isScript(_ range: Range<Int>) -> Bool {
    let isClosed = bytes[range.upperBound - 1] == UInt8(ascii: ")")
    for index in range.dropLast() {
      switch (bytes[index], bytes[index + 1]) {
      case (UInt8(ascii: "="), UInt8(ascii: "=")), (UInt8(ascii: "$"), UInt8(ascii: "(")),
        (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: ")"), UInt8(ascii: ";")),
        (UInt8(ascii: "&"), UInt8(ascii: "&")), (UInt8(ascii: "="), UInt8(ascii: ">")):
        return true
      case (UInt8(ascii: "="), _) where !isClosed: return true
      default: break
      }
    }
    return false
  }
}
