/// Tells the encoding of bytes that nobody named it for, by the letters they would be.
///
///     let bytes: [UInt8] = …   // Ïðåçèäåíò as a browser without a label would show it
///     bytes.withUnsafeBufferPointer { CharsetDetector().detect($0) }.first?.encoding   // windows-1251
///
/// Every encoding is tried that the bytes do not violate, in every language that is written in it, and
/// the least surprising reading wins. From some 20 bytes on the answer is good; below, it is a guess
/// whose ``Candidate/confidence`` says so.
public struct CharsetDetector: Sendable, Hashable {
  /// An encoding, and how sure it is.
  public struct Candidate: Sendable, Hashable {
    /// The Encoding Standard's name in lower case, or the IANA name where the Standard has none.
    public var encoding: String
    /// 0 … 1, calibrated.
    public var confidence: Double
    /// The language in which the bytes are least surprising, a BCP 47 code; nil where it was not
    /// asked.
    public var language: String?
    /// How surprising the bytes are in it, in bits; only differences mean anything.
    var surprise: Double
  }

  /// Makes a detector; it has no state.
  public init() {}

  /// The encodings that the bytes may be in, the surest first; none for ASCII and for bytes that are
  /// text in no encoding.
  ///
  /// - Complexity: O(*n*) to check the bytes against the encodings; the letters of some thousand bytes
  ///   that are not ASCII are weighed.
  public func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> [Candidate] {
    let sample = CharsetSample(bytes)
    return Self.calibrated(Self.weighed(bytes, sample), sample)
  }

  /// All encodings that the bytes do not violate, the least surprising first; their confidence is not
  /// yet known.
  static func weighed(_ bytes: UnsafeBufferPointer<UInt8>) -> [Candidate] {
    weighed(bytes, CharsetSample(bytes))
  }

  private static func weighed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ sample: CharsetSample
  ) -> [Candidate] {
    guard sample.hasHighBytes else { return [] }
    let score = SingleByteScore(sample.bytes)
    var candidates = score.candidates(sample)
    candidates += WideScore.candidates(
      of: bytes, upTo: sample.highCount, plain: score.plain)
    candidates.sort { $0.surprise < $1.surprise }
    return candidates
  }

  /// Gives each candidate its confidence: the best by the bits to the next that reads the bytes
  /// otherwise, the others a part of the rest.
  private static func calibrated(
    _ candidates: [Candidate], _ sample: CharsetSample
  ) -> [Candidate] {
    guard let best = candidates.first else { return [] }
    let rivals = candidates.dropFirst().filter { !sample.readsAlike(best.encoding, $0.encoding) }
      .prefix(7)
    var result = [best]
    result[0].confidence = confidence(of: rivals.first.map { $0.surprise - best.surprise } ?? 40)
    let weights = rivals.map { exp2(-min(60, $0.surprise - best.surprise)) }
    let sum = max(weights.reduce(0, +), 1e-30)
    for (rival, weight) in zip(rivals, weights) {
      var rival = rival
      rival.confidence = (1 - result[0].confidence) * weight / sum
      result.append(rival)
    }
    return result
  }

  /// How often the best is right at some bits before the next, as counted over the lines that the
  /// model was not made from (`Tables/Import/pairs.py` leaves one in ten out).
  private static func confidence(of distance: Double) -> Double {
    var last = (bits: 0.0, share: 0.4)
    for point in [
      (bits: 3.0, share: 0.72), (bits: 5.0, share: 0.91), (bits: 7.0, share: 0.97),
      (bits: 14.0, share: 0.985), (bits: 24.0, share: 0.995),
    ] {
      if distance < point.bits {
        let part = (distance - last.bits) / (point.bits - last.bits)
        return last.share + part * (point.share - last.share)
      }
      last = point
    }
    return last.share
  }

  /// Two to a power, without the C library.
  private static func exp2(_ power: Double) -> Double {
    let whole = power.rounded(.down)
    let rest = power - whole
    // The rest by its series; three digits are enough for a confidence.
    let x = rest * 0.693_147
    let fraction = 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4)))
    return Double(sign: .plus, exponent: Int(whole), significand: 1) * fraction
  }
}
