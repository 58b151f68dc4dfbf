/// Cleans a text line by line; lines in which nothing is suspect are never copied by themselves.
enum CleaningRun {
  /// A text that was changed.
  struct Outcome {
    var text: String
    var edits: [Edit]
  }

  /// Cleans a text in valid UTF-8; nil where it was clean.
  static func clean(
    _ input: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options
  ) -> Outcome? {
    guard let (output, changes) = rewrite(input, options) else { return nil }
    let edits = changes.map { change in
      Edit(
        change.before, replacement: String(decoding: output[change.after], as: UTF8.self),
        rule: change.rules.name, confidence: change.confidence)
    }
    return Outcome(text: String(decoding: output, as: UTF8.self), edits: edits)
  }

  private static func rewrite(
    _ input: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options
  ) -> (output: [UInt8], changes: [Change])? {
    var options = options
    var first = 0
    if !options.readsEveryLine {
      // Most texts are plain ASCII, and no table is needed to tell.
      first = PlainRuns.endOfASCII(input, from: 0)
      if first == input.count { return nil }
      first = TextScan(input, options).firstSuspect(from: first)
      if first == input.count { return nil }
      // What makes a character suspect may stand before it in its line.
      first = LineBreaks.line(of: input, around: first, notBefore: 0).lowerBound
    }
    // Whether the text is markup is told by the whole of it.
    let isMarkup = options.entities == .outsideMarkup && Markup.isIn(input)
    if isMarkup {
      options.entities = .keep
      first = 0
    }
    let result = lines(input, options, from: first)
    guard isMarkup, let result, !result.output.withUnsafeBufferPointer(Markup.isIn) else {
      return result
    }
    // What looked like a tag was part of what went.
    options.entities = .outsideMarkup
    guard let again = result.output.withUnsafeBufferPointer({ rewrite($0, options) }) else {
      return result
    }
    return (again.output, Change.compose(result.changes, again.changes))
  }

  /// Cleans a text whose nature is known, line by line.
  static func lines(
    _ input: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options, from start: Int
  ) -> (output: [UInt8], changes: [Change])? {
    let scan = TextScan(input, options)
    var output: [UInt8] = []
    var changes: [Change] = []
    var copied = 0
    var position = start
    while position < input.count {
      let suspect = options.readsEveryLine ? position : scan.firstSuspect(from: position)
      if suspect >= input.count { break }
      let segment = LineBreaks.line(of: input, around: suspect, notBefore: copied)
      position = segment.upperBound
      guard
        let cleaned = LineCleaner.clean(
          UnsafeBufferPointer(rebasing: input[segment]), options)
      else { continue }
      if changes.isEmpty { output.reserveCapacity(input.count) }
      output.append(contentsOf: input[copied..<segment.lowerBound])
      let shift = output.count
      output.append(contentsOf: cleaned.output)
      for change in cleaned.changes {
        changes.append(change.moved(before: segment.lowerBound, after: shift))
      }
      copied = segment.upperBound
    }
    guard !changes.isEmpty else { return nil }
    output.append(contentsOf: input[copied...])
    return (output, changes)
  }
}

extension Change {
  /// The same change in texts that begin earlier.
  func moved(before: Int, after: Int) -> Change {
    Change(
      before: self.before.lowerBound + before..<self.before.upperBound + before,
      after: self.after.lowerBound + after..<self.after.upperBound + after,
      rules: rules, confidence: confidence)
  }
}
