/// A change as two ranges: what it was before a step, what it is after it.
struct Change {
  var before: Range<Int>
  var after: Range<Int>
  var rules: CleaningRules
  var confidence: Double
}

/// Writes the output of one step, and remembers what was changed; what is not replaced is copied.
struct Rewriter {
  let input: UnsafeBufferPointer<UInt8>
  private(set) var output: [UInt8] = []
  private(set) var changes: [Change] = []
  /// Up to where the input is in the output.
  private var copied = 0

  init(_ input: UnsafeBufferPointer<UInt8>) {
    self.input = input
  }

  /// Replaces a part of the input, which begins where the last one ended or later.
  mutating func replace<Bytes: Collection>(
    _ range: Range<Int>, with bytes: Bytes, _ rules: CleaningRules, _ confidence: Double = 1
  ) where Bytes.Element == UInt8 {
    if changes.isEmpty {
      output.reserveCapacity(input.count)
      changes.reserveCapacity(8)
    }
    output.append(contentsOf: input[copied..<range.lowerBound])
    let start = output.count
    output.append(contentsOf: bytes)
    if let last = changes.last, last.before.upperBound == range.lowerBound, last.rules == rules,
      last.confidence == confidence
    {
      // One stretch changed by one rule is one edit.
      changes[changes.count - 1].before = last.before.lowerBound..<range.upperBound
      changes[changes.count - 1].after = last.after.lowerBound..<output.count
    } else {
      changes.append(
        Change(
          before: range, after: start..<output.count, rules: rules, confidence: confidence))
    }
    copied = range.upperBound
  }

  /// Replaces a part of the input by one character.
  mutating func replace(
    _ range: Range<Int>, with scalar: UInt32, _ rules: CleaningRules, _ confidence: Double = 1
  ) {
    replace(range, with: UTF8Bytes(scalar), rules, confidence)
  }

  /// Takes an output that was written by others, with all its changes.
  mutating func replaceAll(with output: consuming [UInt8], _ changes: consuming [Change]) {
    self.output = output
    self.changes = changes
    copied = input.count
  }

  /// Leaves a part of the input out.
  mutating func remove(_ range: Range<Int>, _ rules: CleaningRules, _ confidence: Double = 1) {
    replace(range, with: EmptyCollection(), rules, confidence)
  }

  /// The whole output and its changes; nil where nothing was changed.
  consuming func finish() -> (output: [UInt8], changes: [Change])? {
    guard !changes.isEmpty else { return nil }
    output.append(contentsOf: input[copied...])
    return (output, changes)
  }
}
