/// Which invisible characters do something where they stand.
enum Invisibles {
  enum Verdict {
    case keep, remove
    /// Its partner decides: an embedding or an isolate.
    case paired
  }

  /// The verdict on the invisible character at an offset.
  ///
  /// - Complexity: O(1), but for the end of a flag, which reads at most seven characters back.
  static func verdict(_ input: UnsafeBufferPointer<UInt8>, at position: Int) -> Verdict {
    let (scalar, length) = input.scalar(at: position)
    switch scalar {
    case 0x200C, 0x200D:
      return joiner(scalar, input, position, position + length) ? .keep : .remove
    case 0x200B:
      // A break between words, in scripts that show none.
      let before = nature(input.scalar(before: position)).group
      let after = nature(input.scalar(after: position + length)).group
      return before.isUnspaced || after.isUnspaced ? .keep : .remove
    case 0x200E, 0x200F, 0x61C: return mark(scalar, input, position, position + length)
    case 0x202A, 0x202B, 0x202C, 0x2066...0x2069: return .paired
    case 0x180E:
      // Between a Mongolian stem and its ending.
      let before = input.scalar(before: position)
      let after = input.scalar(after: position + length)
      return 0x1800...0x18AF ~= before || 0x1800...0x18AF ~= after ? .keep : .remove
    case 0xE0020...0xE007F: return flag(input, position) ? .keep : .remove
    default: return .remove
    }
  }

  private static func nature(_ scalar: UInt32) -> CharacterNature {
    CharacterTable.shared.nature(of: scalar)
  }

  /// Joiners shape letters in Arabic, Indic and other scripts whose letters join, and glue emoji.
  /// Several in a row are a habit of some keyboards, and the first decides for all.
  private static func joiner(
    _ joiner: UInt32, _ input: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    var start = start
    var end = end
    for _ in 0..<4 where 0x200C...0x200D ~= input.scalar(before: start) { start -= 3 }
    for _ in 0..<4 where 0x200C...0x200D ~= input.scalar(after: end) { end += 3 }
    let before = input.scalar(before: start)
    let after = input.scalar(after: end)
    if joiner == 0x200D, isEmoji(after), isEmoji(before) || before == 0xFE0F || isSkin(before) {
      return true
    }
    return joins(before) || joins(after)
  }

  private static func joins(_ scalar: UInt32) -> Bool {
    let nature = nature(scalar)
    let group = nature.group
    return group.isIndic || group.isUnspaced || group == .arabic
      || group == .other && (nature.isLetter || nature.kind == .mark)
  }

  /// Marks of direction matter beside text of the other direction and beside neutral characters in
  /// right-to-left text; between letters of one direction they do nothing.
  private static func mark(
    _ mark: UInt32, _ input: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Verdict {
    let before = input.scalar(before: start)
    let after = input.scalar(after: end)
    if after == mark { return .remove }
    let left = direction(before)
    let right = direction(after)
    if before == 0 && after == 0 { return .remove }
    if left == 1 && right == 1 || left == -1 && right == -1 { return .remove }
    // Without right-to-left text near by it has nothing to hold apart.
    if !hasRightToLeft(input, near: start, end) { return .remove }
    return .keep
  }

  /// 1 for a letter from left to right, -1 from right to left, 0 for neither.
  private static func direction(_ scalar: UInt32) -> Int {
    switch scalar {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      return -1
    default:
      let nature = nature(scalar)
      return nature.isLetter && scalar != 0 ? 1 : 0
    }
  }

  private static func hasRightToLeft(
    _ input: UnsafeBufferPointer<UInt8>, near start: Int, _ end: Int
  ) -> Bool {
    var position = start
    for _ in 0..<32 {
      guard let before = input.start(before: position) else { break }
      if direction(input.scalar(at: before).scalar) < 0 { return true }
      position = before
    }
    position = end
    for _ in 0..<32 where position < input.count {
      let (scalar, length) = input.scalar(at: position)
      if direction(scalar) < 0 { return true }
      position += length
    }
    return false
  }

  /// Tags spell a region after a black flag and end with a cancel tag.
  private static func flag(_ input: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    var start = position
    var steps = 0
    while steps < 8, let before = input.start(before: start) {
      let scalar = input.scalar(at: before).scalar
      if scalar == 0x1F3F4 { break }
      guard 0xE0020...0xE007E ~= scalar else { return false }
      start = before
      steps += 1
    }
    guard steps < 8, let before = input.start(before: start),
      input.scalar(at: before).scalar == 0x1F3F4
    else { return false }
    var end = position
    for _ in 0..<8 {
      guard end < input.count else { return false }
      let (scalar, length) = input.scalar(at: end)
      if scalar == 0xE007F { return end > start || steps > 0 }
      guard 0xE0020...0xE007E ~= scalar else { return false }
      end += length
    }
    return false
  }

  /// What joiners glue: pictographs, and the signs that follow them.
  private static func isEmoji(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1F000...0x1FAFF, 0x2190...0x21FF, 0x2300...0x23FF, 0x2600...0x27BF, 0x2B00...0x2BFF,
      0x26A7, 0xA9, 0xAE:
      true
    default: false
    }
  }

  private static func isSkin(_ scalar: UInt32) -> Bool { 0x1F3FB...0x1F3FF ~= scalar }
}
