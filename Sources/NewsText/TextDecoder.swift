/// What bytes say once they are text.
public struct DecodedText: Sendable, Hashable {
  /// The text, without the byte order mark; what is malformed is U+FFFD in it.
  public var text: String
  /// The Encoding Standard's name of the encoding, in lower case: `"utf-8"`, `"windows-1256"`.
  public var encoding: String
  /// 0 … 1, calibrated.
  public var confidence: Double
  /// Which source said what: BOM, HTTP, meta element, validity, statistics.
  public var evidence: [Evidence]
  /// Broken bytes, unknown labels; offsets are into the bytes.
  public var issues: [Issue]

  /// A decoded text.
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
///
/// Sources are asked in this order, and the first whose answer the bytes do not contradict is taken: a
/// byte order mark; validity as UTF-8, which a few broken bytes do not undo; the label that came with
/// the bytes; the charset of the HTTP header; what markup declares inside; statistics. A label is read
/// as the [Encoding Standard](https://encoding.spec.whatwg.org) has it: `iso-8859-1` is windows-1252.
///
/// ```swift
/// let page = TextDecoder().decode(bytes, contentType: "text/html; charset=windows-1256")
/// page.text       // "الرقة"
/// page.encoding   // "windows-1256"
/// ```
public struct TextDecoder: Sendable {
  /// Inputs of more bytes are refused: the text is empty, and an issue says why.
  public var byteLimit: Int

  /// A decoder without a limit.
  public init() { byteLimit = .max }

  /// A decoder that refuses inputs of more bytes than a limit.
  public init(byteLimit: Int) { self.byteLimit = byteLimit }

  /// Decodes bytes; every byte string decodes to something.
  ///
  /// - Parameters:
  ///   - charset: the label that came with the bytes, as found.
  ///   - contentType: an HTTP `Content-Type` value; its charset is used, and its type tells whether
  ///     markup is searched for one. Where there is none, markup is searched.
  /// - Complexity: O(n); a few passes at most.
  public func decode(
    _ bytes: [UInt8], charset: String? = nil, contentType: String? = nil
  ) -> DecodedText {
    bytes.withUnsafeBufferPointer { decode($0, charset: charset, contentType: contentType) }
  }

  /// As ``decode(_:charset:contentType:)-([UInt8],_,_)``, for bytes that are somewhere else.
  public func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, charset: String? = nil, contentType: String? = nil
  ) -> DecodedText {
    guard bytes.count <= byteLimit else {
      return DecodedText(
        text: "", encoding: "utf-8", confidence: 0,
        issues: [
          Issue(
            "too-large", .error, at: 0..<bytes.count,
            "\(bytes.count) bytes are more than the limit of \(byteLimit).")
        ])
    }
    var reading = Reading(bytes: bytes)
    return reading.decode(charset: charset, contentType: contentType.map(ContentType.init))
  }
}
