/// Tells markup from text.
enum Markup {
  /// Whether a text holds a tag or a comment: `<b>`, `</p>`, `<br/>`, `<a href="…">`, `<!-- -->`.
  ///
  /// A comparison (`a < b`), an address (`<a@b.org>`) and a heart (`<3`) are text.
  ///
  /// - Complexity: O(*n*).
  static func isIn(_ input: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while let open = input.firstIndex(of: UInt8(ascii: "<"), from: position) {
      position = open + 1
      if let end = tagEnd(input, at: position) {
        if end > 0 { return true }
        // No further `>`: nothing after this can be a tag.
        return false
      }
    }
    return false
  }

  /// The end of a tag whose name begins at an offset: nil where there is no tag, 0 where nothing in
  /// the rest of the text closes one.
  private static func tagEnd(_ input: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var position = start
    guard position < input.count else { return nil }
    if input[position] == UInt8(ascii: "!") {
      guard position + 1 < input.count else { return nil }
      let next = input[position + 1]
      return next == UInt8(ascii: "-") || next | 0x20 == UInt8(ascii: "d") ? position : nil
    }
    if input[position] == UInt8(ascii: "/") { position += 1 }
    guard position < input.count, 0x61...0x7A ~= input[position] | 0x20 else { return nil }
    while position < input.count, position - start < 32,
      0x61...0x7A ~= input[position] | 0x20 || 0x30...0x3A ~= input[position]
        || input[position] == UInt8(ascii: "-")
    {
      position += 1
    }
    guard position < input.count else { return nil }
    switch input[position] {
    case UInt8(ascii: ">"): return position
    case UInt8(ascii: "/"), 0x09, 0x0A, 0x0D, 0x20:
      // Attributes: up to `>`, which stands before any other `<`.
      while position < input.count {
        if input[position] == UInt8(ascii: ">") { return position }
        if input[position] == UInt8(ascii: "<") { return nil }
        position += 1
      }
      return 0
    default: return nil
    }
  }
}
