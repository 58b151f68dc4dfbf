extension Change {
  /// Joins the changes of two steps, the second made on the output of the first, into changes from
  /// the first's input to the second's output.
  ///
  /// Changes that meet become one. Both lists and the result are sorted and do not overlap.
  ///
  /// - Complexity: O(*n* + *m*).
  static func compose(_ first: [Change], _ second: [Change]) -> [Change] {
    if first.isEmpty { return second }
    if second.isEmpty { return first }
    var result: [Change] = []
    result.reserveCapacity(first.count + second.count)
    var i = 0
    var j = 0
    var firstShift = 0  // middle minus input, after the first step's changes so far
    var secondShift = 0  // output minus middle, after the second step's changes so far
    while i < first.count || j < second.count {
      // Everything in the middle text that hangs together, from the earlier of the two on.
      let takesFirst =
        j == second.count
        || (i < first.count && first[i].after.lowerBound <= second[j].before.lowerBound)
      var middle = takesFirst ? first[i].after : second[j].before
      let before = firstShift
      let beforeOutput = secondShift
      var rules: CleaningRules = []
      var confidence = 1.0
      var isFirst = true
      while true {
        if i < first.count, (isFirst && takesFirst) || meets(first[i].after, middle) {
          let change = first[i]
          middle = hull(middle, change.after)
          rules.formUnion(change.rules)
          confidence = min(confidence, change.confidence)
          firstShift += change.after.count - change.before.count
          i += 1
        } else if j < second.count, (isFirst && !takesFirst) || meets(second[j].before, middle) {
          let change = second[j]
          middle = hull(middle, change.before)
          rules.formUnion(change.rules)
          confidence = min(confidence, change.confidence)
          secondShift += change.after.count - change.before.count
          j += 1
        } else {
          break
        }
        isFirst = false
      }
      result.append(
        Change(
          before: middle.lowerBound - before..<middle.upperBound - firstShift,
          after: middle.lowerBound + beforeOutput..<middle.upperBound + secondShift,
          rules: rules, confidence: confidence))
    }
    return result
  }

  /// Whether the next range shares more than an edge with what is gathered so far; two empty ranges
  /// at one place meet too.
  private static func meets(_ next: Range<Int>, _ gathered: Range<Int>) -> Bool {
    next.lowerBound < gathered.upperBound
      || (next.isEmpty && gathered.isEmpty && next.lowerBound == gathered.lowerBound)
  }

  private static func hull(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
    min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
  }
}
