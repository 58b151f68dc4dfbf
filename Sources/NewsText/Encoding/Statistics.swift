/// What statistics say of bytes that are no UTF-8 and that nobody gave a usable label.
enum Statistics {
  /// Encodings with how sure they are, the surest first.
  static func candidates(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [(encoding: TextEncoding, confidence: Double)] {
    CharsetDetector().detect(bytes).compactMap { candidate in
      TextEncoding(label: candidate.encoding).map { ($0, candidate.confidence) }
    }
  }
}
