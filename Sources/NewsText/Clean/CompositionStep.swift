internal import CNewsICU

/// Composes characters (NFC) where they are not.
enum CompositionStep {
  static func run(_ input: UnsafeBufferPointer<UInt8>, into rewriter: inout Rewriter) {
    let table = CharacterTable.shared
    var buffer: [UInt8] = []
    var position = 0
    while position < input.count {
      if input[position] < 0x80 {
        position += 1
        continue
      }
      let (scalar, length) = input.scalar(at: position)
      if table.steps(of: scalar).contains(.composition), !isComposed(input, at: position) {
        let span = self.span(of: input, around: position)
        compose(input, span, into: &buffer)
        if !input[span].elementsEqual(buffer) {
          let trimmed = self.trimmed(input, span, buffer)
          rewriter.replace(trimmed.range, with: buffer[trimmed.kept], .normalization)
        }
        position = max(span.upperBound, position + length)
      } else {
        position += length
      }
    }
  }

  /// Whether the character at an offset, one that composition looks at, may stay as it stands.
  static func isComposed(_ input: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    let table = CharacterTable.shared
    let scalar = input.scalar(at: position).scalar
    guard let stretch = table.stretch(of: scalar) else { return true }
    if stretch.quickCheck == 2 { return false }
    guard let before = input.start(before: position) else { return true }
    let previous = input.scalar(at: before).scalar
    let classBefore =
      table.steps(of: previous).contains(.composition)
      ? table.stretch(of: previous)?.combiningClass ?? 0 : 0
    if stretch.quickCheck == 0 {
      // A mark stands after marks of its own class or a lower one.
      return classBefore <= stretch.combiningClass
    }
    // It may compose. With a letter right before it, that letter alone decides, unless the letter ends
    // in a mark that belongs behind this one: é and a dot below are ẹ and an acute. (Nukta and virama go
    // before all others.) A mark of its own class stands between it and any letter.
    if classBefore == 0 {
      if news_compose_pair(previous, scalar) >= 0 { return false }
      if previous < 0xC0 || stretch.combiningClass <= 9 { return true }
    } else if classBefore >= stretch.combiningClass {
      return classBefore == stretch.combiningClass
    }
    let span = self.span(of: input, around: position)
    var buffer: [UInt8] = []
    compose(input, span, into: &buffer)
    return input[span].elementsEqual(buffer)
  }

  /// From the letter that a character leans on to the next one that leans on nothing.
  private static func span(of input: UnsafeBufferPointer<UInt8>, around position: Int) -> Range<Int>
  {
    let table = CharacterTable.shared
    var lower = position
    while let before = input.start(before: lower) {
      let steps = table.steps(of: input.scalar(at: lower).scalar)
      guard steps.contains(.composition) else { break }
      lower = before
    }
    var upper = position + input.scalar(at: position).length
    while upper < input.count {
      let (scalar, length) = input.scalar(at: upper)
      guard table.steps(of: scalar).contains(.composition) else { break }
      upper += length
    }
    return lower..<upper
  }

  /// Bytes of a letter with its marks beyond which they stay as they stand.
  private static let longest = 4096

  private static func compose(
    _ input: UnsafeBufferPointer<UInt8>, _ span: Range<Int>, into buffer: inout [UInt8]
  ) {
    // No language heaps up marks like that, and to sort them takes time by the square.
    guard span.count <= longest else {
      buffer = Array(input[span])
      return
    }
    let capacity = span.count * 3 + 16
    buffer = [UInt8](unsafeUninitializedCapacity: capacity) { out, count in
      let written = news_compose_utf8(
        input.start + span.lowerBound, Int32(span.count), out.start, Int32(capacity))
      if written >= 0 {
        count = Int(written)
      } else {
        // ICU has no memory left: the text stays as it is.
        count = out.initialize(fromContentsOf: input[span])
      }
    }
  }

  /// The part of a span that composing changed, in whole characters.
  private static func trimmed(
    _ input: UnsafeBufferPointer<UInt8>, _ span: Range<Int>, _ composed: [UInt8]
  ) -> (range: Range<Int>, kept: Range<Int>) {
    let limit = min(span.count, composed.count)
    var front = 0
    while front < limit, input[span.lowerBound + front] == composed[front] { front += 1 }
    while front > 0,
      isInside(input, span.lowerBound + front, span.upperBound) || isInside(composed, front)
    {
      front -= 1
    }
    var back = 0
    while back < limit - front,
      input[span.upperBound - 1 - back] == composed[composed.count - 1 - back]
    {
      back += 1
    }
    while back > 0,
      isInside(input, span.upperBound - back, span.upperBound)
        || isInside(composed, composed.count - back)
    {
      back -= 1
    }
    return (
      span.lowerBound + front..<span.upperBound - back, front..<composed.count - back
    )
  }

  private static func isInside(
    _ input: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int
  ) -> Bool { offset < end && input[offset] & 0xC0 == 0x80 }

  private static func isInside(_ bytes: [UInt8], _ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] & 0xC0 == 0x80
  }
}

extension UnsafeMutableBufferPointer<UInt8> {
  /// The address of the first byte.
  var start: UnsafeMutablePointer<UInt8> {
    baseAddress ?? UnsafeMutablePointer(bitPattern: 1).unsafelyUnwrapped
  }
}
