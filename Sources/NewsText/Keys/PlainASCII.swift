/// Writes Latin text in plain ASCII: the fold with its capitals, without what has none in it.
struct PlainASCII: ~Copyable {
  private let table = FoldTable.shared
  private var output: ByteBuffer

  /// Writes Latin text in ASCII and hands it on.
  static func withASCII<Result>(
    _ latin: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * latin.count + 64) { room in
      var ascii = PlainASCII(output: ByteBuffer(in: room))
      ascii.append(latin)
      return body(ascii.output.bytes)
    }
  }

  private init(output: consuming ByteBuffer) {
    self.output = output
  }

  private mutating func append(_ latin: UnsafeBufferPointer<UInt8>) {
    guard let base = latin.baseAddress else { return }
    var position = 0
    while position < latin.count {
      let start = position
      while position < latin.count, base[position] < 0x80 { position += 1 }
      if position > start {
        output.append(base + start, position - start)
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: latin.count)
      append(scalar)
      position += length
    }
  }

  /// Whether a character is a fraction: `2½` is 2 1/2, not 21/2.
  @inline(__always)
  private func isFraction(_ scalar: UInt32) -> Bool {
    0xBC...0xBE ~= scalar || 0x2150...0x215F ~= scalar || scalar == 0x2189
  }

  /// Appends the ASCII of a character's fold, the first letter a capital where the character is one.
  @inline(__always)
  private mutating func append(_ scalar: UInt32) {
    let entry = table.entry(scalar)
    let offset = Int(entry >> 15)
    // What folds to itself is not in ASCII.
    guard offset != 0 else { return }
    if isFraction(scalar), output.count > 0, 0x30...0x39 ~= output[output.count - 1] {
      output.append(0x20)
    }
    let start = output.count
    for index in 0..<Int(table.pool[offset]) {
      let byte = table.pool[offset + 1 + index]
      if byte < 0x80 { output.append(byte) }
    }
    guard output.count > start, CodePointTraits(entry: entry).isUppercase,
      0x61...0x7A ~= output[start]
    else { return }
    output[start] &= 0xDF
  }
}
