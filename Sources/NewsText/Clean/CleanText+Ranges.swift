// Offsets before and after cleaning. An edit is one step: what lies inside its replacement came from
// all of what it replaced, so a range that touches the inside of an edit grows to the whole of it.

extension CleanText {
  /// Where a range of the clean text stood in the original, in UTF-8 bytes.
  ///
  /// - Complexity: O(log *e*) in the edits, and linear in those within the range.
  public func originalRange(of range: Range<Int>) -> Range<Int> {
    map(range, from: \.after, at: \.after, to: \.before, at: \.before)
  }

  /// Where a range of the original stands in the clean text, in UTF-8 bytes.
  ///
  /// - Complexity: O(log *e*) in the edits, and linear in those within the range.
  public func cleanRange(of range: Range<Int>) -> Range<Int> {
    map(range, from: \.before, at: \.before, to: \.after, at: \.after)
  }

  private typealias Step = ChangeLog.Step
  private typealias Position = ChangeLog.Position

  private func map(
    _ range: Range<Int>, from source: (Step) -> Range<Int>, at sourceOffset: (Position) -> Int,
    to target: (Step) -> Range<Int>, at targetOffset: (Position) -> Int
  ) -> Range<Int> {
    var position = edits.log.position(before: range.lowerBound, in: sourceOffset)
    var lower: Int?
    var upper: Int?
    // Target minus source, after the edits so far.
    var delta = targetOffset(position) - sourceOffset(position)
    while let step = edits.log.next(&position) {
      let from = source(step)
      let to = target(step)
      if lower == nil, range.lowerBound < from.upperBound || from.lowerBound >= range.lowerBound {
        lower = range.lowerBound <= from.lowerBound ? range.lowerBound + delta : to.lowerBound
      }
      if range.upperBound < from.upperBound || from.lowerBound >= range.upperBound {
        upper = range.upperBound <= from.lowerBound ? range.upperBound + delta : to.upperBound
        break
      }
      delta = to.upperBound - from.upperBound
    }
    let first = lower ?? range.lowerBound + delta
    return first..<max(first, upper ?? range.upperBound + delta)
  }
}
