/// Makes one space of several, and none of those at the ends of a line.
enum SpaceStep {
  static func run(_ input: UnsafeBufferPointer<UInt8>, into rewriter: inout Rewriter) {
    var position = 0
    while position < input.count {
      guard isSpace(input[position]) else {
        position += 1
        continue
      }
      var end = position + 1
      while end < input.count, isSpace(input[end]) { end += 1 }
      let isEdge =
        position == 0 || input[position - 1] == 0x0A || end == input.count || input[end] == 0x0A
      if isEdge {
        rewriter.remove(position..<end, .space)
      } else if end - position > 1 || input[position] != 0x20 {
        rewriter.replace(position..<end, with: 0x20, .space)
      }
      position = end
    }
  }

  @inline(__always)
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
