/// One run of a ``TextDecoder``: the sources are asked one after another.
struct Reading {
  /// What a source said.
  struct Claim {
    var encoding: TextEncoding
    var rule: String
    var range: Range<Int>?
    var confidence: Double
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private var issues: [Issue] = []

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func decode(charset: String?, contentType: ContentType?) -> DecodedText {
    if let (encoding, length) = byteOrderMark {
      return answer(
        encoding, encoding.decode(bytes[from: length]), confidence: 0.99, skipped: length,
        [Evidence("encoding", .stated, at: 0..<length, rule: "byte-order-mark")])
    }

    let claims = claims(charset: charset, contentType: contentType)
    let unicode = TextEncoding.decodeUTF8(bytes)
    if let answer = wideAnswer(unicode, claims) ?? unicodeAnswer(unicode, claims) { return answer }

    for claim in claims {
      if claim.encoding == .utf8 {
        // Not even nearly: `unicodeAnswer` would have taken it.
        contradict(claim)
        continue
      }
      let decoding = claim.encoding.decode(bytes)
      if claim.encoding.isContradicted(by: bytes, decoding) || isBettered(claim, claims) {
        contradict(claim)
        continue
      }
      return answer(
        claim.encoding, decoding, confidence: claim.confidence,
        [Evidence("encoding", .stated, at: claim.range, rule: claim.rule)])
    }
    return statisticalAnswer(nearly: unicode)
  }

  // ---- The sources ----------------------------------------------------------------------------

  private var byteOrderMark: (TextEncoding, Int)? {
    func starts(_ mark: UInt8...) -> Bool { bytes.starts(with: mark) }
    if starts(0xEF, 0xBB, 0xBF) { return (.utf8, 3) }
    // UTF-16 text does not begin with NUL.
    if starts(0xFF, 0xFE, 0, 0), bytes.count % 4 == 0 { return (.utf32LE, 4) }
    if starts(0, 0, 0xFE, 0xFF), bytes.count % 4 == 0 { return (.utf32BE, 4) }
    if starts(0xFF, 0xFE) { return (.utf16LE, 2) }
    if starts(0xFE, 0xFF) { return (.utf16BE, 2) }
    if starts(0x84, 0x31, 0x95, 0x33) { return (.gb18030, 4) }
    return nil
  }

  private mutating func claims(charset: String?, contentType: ContentType?) -> [Claim] {
    var claims: [Claim] = []
    for (label, rule) in [(charset, "charset-label"), (contentType?.charset, "http-charset")] {
      guard let label, !label.utf8.allSatisfy({ $0 <= 0x20 }) else { continue }
      guard let encoding = TextEncoding(lenient: label) else {
        issues.append(
          Issue("unknown-charset", .warning, "No encoding is called \"\(label.prefix(60))\"."))
        continue
      }
      if encoding.form == .replacement {
        issues.append(
          Issue(
            "refused-charset", .warning,
            "The Encoding Standard does not decode \"\(label.prefix(60))\"."))
        continue
      }
      claims.append(Claim(encoding: encoding, rule: rule, confidence: 0.95))
    }
    if contentType.map({ $0.essence.isEmpty || $0.isMarkup }) ?? true,
      let found = MarkupPrescan.declaration(in: bytes), found.encoding.form != .replacement
    {
      claims.append(
        Claim(encoding: found.encoding, rule: found.rule, range: found.range, confidence: 0.92))
    }
    return claims
  }

  /// Whether a claim makes controls of some bytes, and another one letters of them all.
  private func isBettered(_ claim: Claim, _ claims: [Claim]) -> Bool {
    guard claims.count > 1, let own = claim.encoding.count(in: bytes), own.controls > 0 else {
      return false
    }
    return claims.contains { $0.encoding.count(in: bytes)?.controls == 0 }
  }

  private mutating func contradict(_ claim: Claim) {
    issues.append(
      Issue(
        "contradicted-charset", .warning, at: claim.range,
        "The bytes are not \(claim.encoding.name), which they were said to be."))
  }

  // ---- Answers --------------------------------------------------------------------------------

  /// UTF-16 and UTF-32 without a mark, and ISO-2022-JP: all of them look like ASCII with controls.
  private mutating func wideAnswer(_ unicode: Decoding, _ claims: [Claim]) -> DecodedText? {
    guard let found = WideDetector.detect(bytes, declared: claims.map(\.encoding)) else {
      return nil
    }
    let claim = claims.first { $0.encoding == found }
    return answer(
      found, found.decode(bytes), confidence: claim == nil ? 0.9 : 0.97,
      [
        Evidence(
          "encoding", claim == nil ? .implied : .stated, at: claim?.range,
          rule: claim?.rule ?? "byte-pattern")
      ])
  }

  private mutating func unicodeAnswer(_ unicode: Decoding, _ claims: [Claim]) -> DecodedText? {
    let isClaimed = claims.contains { $0.encoding == .utf8 }
    guard unicode.malformedCount > 0 else {
      if bytes.isASCII {
        // Any of the encodings that agree on ASCII says the same; what was stated is kept.
        let claim = claims.first { !$0.encoding.isWide }
        return answer(
          claim?.encoding ?? .utf8, unicode, confidence: 1,
          [
            claim.map { Evidence("encoding", .stated, at: $0.range, rule: $0.rule) }
              ?? Evidence("encoding", .implied, rule: "ascii")
          ])
      }
      return unicodeAnswer(unicode, isClaimed ? 1 : Self.confidence(unicode.text), claims)
    }
    // The rule of the few: one in ten broken, or a cut at the end; a claim is given more.
    let broken = unicode.malformedCount - (unicode.isTruncated ? 1 : 0)
    let good = unicode.multibyteCount
    let isNearly =
      isClaimed ? broken <= good + 1 : good >= 1 && broken == 0 || good >= 4 && broken * 10 <= good
    guard isNearly else { return nil }
    return unicodeAnswer(
      unicode, (isClaimed ? 0.97 : 0.9) * (1 - Double(broken) / Double(max(good + broken, 1))),
      claims)
  }

  private mutating func unicodeAnswer(
    _ decoding: Decoding, _ confidence: Double, _ claims: [Claim]
  ) -> DecodedText {
    var evidence = claims.filter { $0.encoding == .utf8 }.prefix(1).map {
      Evidence("encoding", .stated, at: $0.range, rule: $0.rule)
    }
    evidence.append(Evidence("encoding", .implied, rule: "valid-utf-8"))
    for claim in claims.prefix(1) where claim.encoding != .utf8 {
      issues.append(
        Issue(
          "overruled-charset", .note, at: claim.range,
          "The bytes are UTF-8, although they were said to be \(claim.encoding.name)."))
    }
    return answer(.utf8, decoding, confidence: confidence, evidence)
  }

  /// How sure UTF-8 is by its validity alone: chance makes one character of two bytes easily, four
  /// hardly ever.
  private static func confidence(_ text: String) -> Double {
    var characters = 0
    for byte in text.utf8 where byte >= 0xC0 {
      characters += 1
      if characters == 4 { return 0.999 }
    }
    return [0.9, 0.9, 0.97, 0.99][min(characters, 3)]
  }

  private mutating func statisticalAnswer(nearly unicode: Decoding) -> DecodedText {
    for (encoding, confidence) in Statistics.candidates(bytes) {
      let decoding = encoding.decode(bytes)
      if encoding.isContradicted(by: bytes, decoding) { continue }
      return answer(
        encoding, decoding, confidence: confidence,
        [Evidence("encoding", .implied, rule: "statistics")])
    }
    return answer(
      .windows1252, TextEncoding.windows1252.decode(bytes), confidence: 0.3,
      [Evidence("encoding", .assumed, rule: "fallback-windows-1252")])
  }

  private mutating func answer(
    _ encoding: TextEncoding, _ decoding: Decoding, confidence: Double, skipped: Int = 0,
    _ evidence: [Evidence]
  ) -> DecodedText {
    for range in decoding.malformed {
      let range = range.lowerBound + skipped..<range.upperBound + skipped
      let hex = bytes[range].prefix(8).map { String($0, radix: 16, uppercase: true) }
      issues.append(
        Issue(
          "malformed-bytes", .warning, at: range,
          "Not \(encoding.name): \(hex.joined(separator: " "))."))
    }
    if decoding.malformedCount > decoding.malformed.count {
      issues.append(
        Issue(
          "malformed-bytes", .warning, at: (decoding.malformed.last?.upperBound ?? 0)..<bytes.count,
          "\(decoding.malformedCount - decoding.malformed.count) more places are not \(encoding.name)."
        ))
    }
    return DecodedText(
      text: decoding.text, encoding: encoding.name, confidence: confidence, evidence: evidence,
      issues: issues)
  }
}

extension TextEncoding {
  /// Whether ASCII is written otherwise in this encoding.
  var isWide: Bool {
    switch form {
    case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian, .replacement:
      true
    default: false
    }
  }

  /// How many bytes beyond ASCII a single-byte encoding makes letters and controls of; nil where it
  /// has no character for one of them, and for encodings of several bytes.
  func count(in bytes: UnsafeBufferPointer<UInt8>) -> (letters: Int, controls: Int)? {
    guard let cells else { return nil }
    var letters = 0
    var controls = 0
    for byte in bytes where byte >= 0x80 {
      let cell = cells[Int(byte) - 128]
      if cell == 0xFFFD { return nil }
      if cell < 0xA0 { controls += 1 } else { letters += 1 }
    }
    return (letters, controls)
  }

  /// Whether bytes cannot be in this encoding, whatever a label says.
  func isContradicted(by bytes: UnsafeBufferPointer<UInt8>, _ decoding: Decoding) -> Bool {
    if cells != nil {
      // A few controls are quotation marks that an editor for Windows has put in.
      guard let count = count(in: bytes) else { return true }
      return count.controls > 4 && count.controls * 10 > count.letters
    }
    // One in twenty characters may be broken, and the last one cut off.
    let broken = decoding.malformedCount - (decoding.isTruncated ? 1 : 0)
    guard broken > 0 else { return false }
    var beyond = 0
    for scalar in decoding.text.unicodeScalars where scalar.value >= 0x80 { beyond += 1 }
    return broken * 20 > beyond
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes from an offset to the end.
  subscript(from offset: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[offset...])
  }
}
