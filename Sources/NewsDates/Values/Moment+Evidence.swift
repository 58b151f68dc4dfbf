public import NewsText

/// Why a moment is what it is, and where in the input it stands.
extension Moment {
  /// Why each component is what it is, and where in the input it stands.
  public var evidence: [Evidence] {
    get { spans.evidence + rare.evidence }
    set {
      spans = EvidenceSpans()
      rare.evidence = newValue
    }
  }

  /// Tells the evidence, one component after the other, without a list of it.
  package func forEachEvidence(_ body: (Evidence) -> Void) {
    spans.forEach(body)
    if let others = extras?.value.evidence { for evidence in others { body(evidence) } }
  }

  /// From the first byte to the last that the evidence stands on; nil where none stands in the input.
  package var evidenceRange: Range<Int>? {
    var whole = spans.wholeRange
    if let others = extras?.value.evidence {
      for evidence in others {
        guard let range = evidence.range else { continue }
        let known = whole ?? range
        whole = min(known.lowerBound, range.lowerBound)..<max(known.upperBound, range.upperBound)
      }
    }
    return whole
  }

  /// The moment with its evidence so many bytes further on, as ``moved(_:)`` has it, where all of it is
  /// then within a range; nil where that must be told piece by piece.
  package func shifted(by offset: Int, within range: Range<Int>) -> Moment? {
    var moment = self
    return moment.shift(by: offset, within: range) ? moment : nil
  }

  /// Puts the evidence so many bytes further on, where all of it is then within a range; false where that
  /// must be told piece by piece, and nothing is changed.
  package mutating func shift(by offset: Int, within range: Range<Int>) -> Bool {
    guard extras?.value.evidence.isEmpty ?? true,
      let shifted = spans.shifted(by: offset, within: range)
    else { return false }
    spans = shifted
    return true
  }

  /// The moment with its evidence at other places, as where it was read from a part of a text.
  package func moved(_ place: (Range<Int>) -> Range<Int>) -> Moment {
    var moment = self
    if extras?.value.evidence.isEmpty ?? true, let spans = spans.moved(place) {
      moment.spans = spans
    } else {
      moment.evidence = evidence.map { piece in
        var piece = piece
        piece.range = piece.range.map(place)
        return piece
      }
    }
    return moment
  }

  /// Notes that the zone is what the caller assumes.
  mutating func noteAssumedZone() { spans.set(.zone, 0..<0, .callerZone, .implied) }

  /// Adds the evidence of one more component.
  public mutating func add(_ evidence: Evidence) { rare.evidence.append(evidence) }
}
