internal import NewsText

/// Leads from offsets in a cleaned text back to the text as it was given.
struct OffsetMap {
  /// Where an edit ends in the clean text, and how far the original is ahead from there.
  private var steps: [(start: Int, end: Int, originalStart: Int, originalEnd: Int)] = []

  init(_ edits: some Sequence<Edit>) {
    var shift = 0
    for edit in edits {
      let start = edit.range.lowerBound + shift
      let end = start + edit.replacement.utf8.count
      steps.append((start, end, edit.range.lowerBound, edit.range.upperBound))
      shift += edit.replacement.utf8.count - edit.range.count
    }
  }

  /// Whether nothing was cleaned.
  var isIdentity: Bool { steps.isEmpty }

  /// The original bytes of a range of the clean text. Logarithmic in the number of edits.
  func original(_ range: Range<Int>) -> Range<Int> {
    guard !steps.isEmpty else { return range }
    let lower = original(range.lowerBound, isEnd: false)
    return lower..<max(lower, original(range.upperBound, isEnd: true))
  }

  private func original(_ offset: Int, isEnd: Bool) -> Int {
    // The last edit that begins before the offset.
    var low = 0
    var high = steps.count
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].start < offset
        || !isEnd && steps[middle].start == offset && steps[middle].end > offset
      {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return offset }
    let step = steps[low - 1]
    if offset < step.end { return isEnd ? step.originalEnd : step.originalStart }
    return step.originalEnd + offset - step.end
  }
}
