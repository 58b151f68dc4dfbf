// Offsets before and after cleaning. An edit is one step: what lies inside its replacement came from
// all of what it replaced, so a range that touches the inside of an edit grows to the whole of it.

extension CleanText {
  /// Where a range of the clean text stood in the original, in UTF-8 bytes.
  ///
  /// - Complexity: O(*e*) in the edits before the end of the range.
  public func originalRange(of range: Range<Int>) -> Range<Int> {
    let ends = map(range, source: { $0.clean }, target: { $0.original })
    return ends
  }

  /// Where a range of the original stands in the clean text, in UTF-8 bytes.
  ///
  /// - Complexity: O(*e*) in the edits before the end of the range.
  public func cleanRange(of range: Range<Int>) -> Range<Int> {
    map(range, source: { $0.original }, target: { $0.clean })
  }

  private struct Step {
    var original: Range<Int>
    var clean: Range<Int>
  }

  private func map(
    _ range: Range<Int>, source: (Step) -> Range<Int>, target: (Step) -> Range<Int>
  ) -> Range<Int> {
    var lower: Int?
    var upper: Int?
    var shift = 0  // clean minus original, after the edits so far
    var delta = 0  // target minus source, the same by direction
    for edit in edits {
      let start = edit.range.lowerBound + shift
      let length = edit.replacement.utf8.count
      let step = Step(original: edit.range, clean: start..<start + length)
      let from = source(step)
      let to = target(step)
      if lower == nil, range.lowerBound < from.upperBound || from.lowerBound >= range.lowerBound {
        lower = range.lowerBound <= from.lowerBound ? range.lowerBound + delta : to.lowerBound
      }
      if range.upperBound < from.upperBound || from.lowerBound >= range.upperBound {
        upper = range.upperBound <= from.lowerBound ? range.upperBound + delta : to.upperBound
        break
      }
      shift += length - edit.range.count
      delta = to.upperBound - from.upperBound
    }
    let first = lower ?? range.lowerBound + delta
    return first..<max(first, upper ?? range.upperBound + delta)
  }
}
