/// Folding of whole strings.
@_spi(Tables)
public enum Fold {
  /// Appends the fold of bytes.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8; what is not folds to U+FFFD.
  ///   - output: where the folded bytes are appended.
  ///   - offsets: where, for each folded byte, the start of its code point in `bytes` is appended.
  /// - Complexity: O(n), one pass.
  public static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8], offsets: inout [UInt32]
  ) {
    var cursor = FoldCursor(bytes)
    while let byte = cursor.next() {
      output.append(byte)
      offsets.append(UInt32(truncatingIfNeeded: cursor.start))
    }
  }

  /// Appends the fold of bytes.
  ///
  /// - Complexity: O(n), one pass.
  public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    output.reserveCapacity(output.count + bytes.count)
    var cursor = FoldCursor(bytes)
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: blockCapacity) { block in
      guard let base = block.baseAddress else { return }
      while cursor.position < bytes.count {
        let count = cursor.fold(upTo: min(cursor.position + blockLength, bytes.count), into: base)
        output.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
      }
    }
  }

  // A block of the source folds into a buffer on the stack. No fold is longer than eleven times its
  // source (U+FDFA), the last code point may lie behind the block, and stores are eight bytes wide.
  private static let blockLength = 1024
  private static let blockCapacity = 11 * (blockLength + 16) + 8

  /// The folded bytes of a string.
  public static func bytes(_ text: some StringProtocol) -> [UInt8] {
    var text = String(text)
    var output: [UInt8] = []
    text.withUTF8 { append($0, to: &output) }
    return output
  }
}

extension String {
  /// The search fold of the text.
  @_spi(Tables)
  public var folded: String { String(decoding: Fold.bytes(self), as: UTF8.self) }
}
