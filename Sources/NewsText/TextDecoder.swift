/// What bytes say once they are text.
public struct DecodedText: Sendable, Hashable {
  public var text: String
  /// The Encoding Standard's name of the encoding, in lower case: `"utf-8"`, `"windows-1256"`.
  public var encoding: String
  /// 0 … 1, calibrated.
  public var confidence: Double
  /// Which source said what: BOM, HTTP, meta element, validity, statistics.
  public var evidence: [Evidence]
  /// Broken bytes, unknown labels; offsets are into the bytes.
  public var issues: [Issue]

  public init(
    text: String, encoding: String, confidence: Double, evidence: [Evidence] = [],
    issues: [Issue] = []
  ) {
    self.text = text
    self.encoding = encoding
    self.confidence = confidence
    self.evidence = evidence
    self.issues = issues
  }
}

/// Turns bytes as they came over the wire into text, and says how sure it is.
public struct TextDecoder: Sendable {
  public init() {}

  /// Decodes bytes; every byte string decodes to something.
  ///
  /// - Parameters:
  ///   - charset: the label that came with the bytes, as found.
  ///   - contentType: an HTTP `Content-Type` value; its charset is used, and its type tells whether
  ///     markup is searched for one.
  public func decode(
    _ bytes: [UInt8], charset: String? = nil, contentType: String? = nil
  ) -> DecodedText {
    DecodedText(text: String(decoding: bytes, as: UTF8.self), encoding: "utf-8", confidence: 0)
  }
}
