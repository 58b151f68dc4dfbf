/// Straight and typographic quotation marks.
enum Quotes {
  /// The straight mark for a typographic one.
  static func straight(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x2018...0x201B, 0x2BC: 0x27
    case 0x201C...0x201F: 0x22
    default: nil
    }
  }

  /// Replaces straight marks by the English typographic ones that their place calls for.
  ///
  /// After a space, a dash or an opening bracket a mark opens, elsewhere it closes or is an
  /// apostrophe; before digits, as in `'90s`, it is an apostrophe. Marks after a digit are left: they
  /// are feet, inches, minutes or seconds as often as not.
  static func typographic(_ input: UnsafeBufferPointer<UInt8>, into rewriter: inout Rewriter) {
    for position in input.indices {
      let byte = input[position]
      guard byte == 0x22 || byte == 0x27 else { continue }
      let before = input.scalar(before: position)
      let after = input.scalar(after: position + 1)
      if 0x30...0x39 ~= before, !isWord(after) { continue }
      let opens = !closes(after) && opensAfter(before) && !(byte == 0x27 && 0x30...0x39 ~= after)
      let mark: UInt32 = byte == 0x22 ? (opens ? 0x201C : 0x201D) : (opens ? 0x2018 : 0x2019)
      rewriter.replace(position..<position + 1, with: mark, .quote, 0.9)
    }
  }

  private static func opensAfter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0, 0x09, 0x0A, 0x20, 0x28, 0x2D, 0x5B, 0x7B, 0xA0, 0x2013, 0x2014, 0x2018, 0x201C, 0x22:
      true
    default: false
    }
  }

  private static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0, 0x09, 0x0A, 0x20, 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: true
    default: false
    }
  }

  private static func isWord(_ scalar: UInt32) -> Bool {
    scalar != 0 && CharacterTable.shared.nature(of: scalar).isLetter
  }
}
