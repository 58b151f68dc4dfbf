/// Takes the steps of cleaning over one line until none changes anything more.
enum LineCleaner {
  /// Rounds after which a line is left as it is; no line that was ever seen takes six.
  private static let mostRounds = 48

  /// Cleans a line; nil where nothing was changed. The encoding is the one that the line before was
  /// misread as: the first to try, and no more than that.
  static func clean(
    _ line: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options, _ encoding: inout Int?
  ) -> (output: [UInt8], changes: [Change])? {
    guard var (output, changes, isFinal) = round(line, options, &encoding) else { return nil }
    for _ in 0..<mostRounds where !isFinal {
      let next: Round? = output.withUnsafeBufferPointer { line in
        !options.readsEveryLine && isSettled(line, options) ? nil : round(line, options, &encoding)
      }
      guard let next else { break }
      output = next.output
      isFinal = next.isFinal
      changes = Change.compose(changes, next.changes)
    }
    // A line that turned out to be several is several.
    let lines = output.withUnsafeBufferPointer {
      LineBreaks.isInside($0) ? CleaningRun.lines($0, options) : nil
    }
    if let lines { return (lines.output, Change.compose(changes, lines.changes)) }
    return (output, changes)
  }

  /// A line after every step, its changes, and whether one more round would change nothing.
  private typealias Round = (output: [UInt8], changes: [Change], isFinal: Bool)

  /// Whether nothing in a line that was changed has to be looked at again.
  private static func isSettled(_ line: [UInt8]?, _ options: TextCleaner.Options) -> Bool {
    line?.withUnsafeBufferPointer { isSettled($0, options) } ?? false
  }

  private static func isSettled(
    _ line: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options
  ) -> Bool { TextScan(line, options).firstSuspect(from: 0) == line.count }

  /// Takes every step once.
  private static func round(
    _ line: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options, _ encoding: inout Int?
  ) -> Round? {
    var output: [UInt8]?
    var changes: [Change] = []
    var isStill = false
    var isChangedAfter = false
    func step(_ isOn: Bool, _ run: (UnsafeBufferPointer<UInt8>, inout Rewriter) -> Void) {
      guard isOn else { return }
      let result: (output: [UInt8], changes: [Change])?
      if let text = output {
        result = text.withUnsafeBufferPointer { bytes in
          var rewriter = Rewriter(bytes)
          run(bytes, &rewriter)
          return rewriter.finish()
        }
      } else {
        var rewriter = Rewriter(line)
        run(line, &rewriter)
        result = rewriter.finish()
      }
      if let result {
        output = result.output
        changes = Change.compose(changes, result.changes)
        isChangedAfter = true
      }
    }
    step(options.escapes) { EscapeStep.run($0, into: &$1) }
    // What was misread is read again before anything else is touched: a control, a soft hyphen or a
    // quotation mark may be a byte of it. A line that is read for other reasons alone is not suspect.
    let isQuiet =
      options.readsEveryLine
      && (output == nil ? isSettled(line, options) : isSettled(output, options))
    isStill = isQuiet
    for _ in 0..<(isQuiet ? 0 : mostRounds) {
      var isChanged = false
      step(options.entities != .keep) {
        EntityStep.run($0, into: &$1)
        isChanged = isChanged || !$1.changes.isEmpty
      }
      step(options.mojibake || options.c1 || options.mixups) {
        MojibakeStep.run($0, options, &encoding, into: &$1)
        isChanged = isChanged || !$1.changes.isEmpty
      }
      isStill = !isChanged
      if isStill { break }
      guard isSettled(output, options) else { continue }
      isStill = true
      // No other step has anything to do where no character is suspect to any.
      if !options.readsEveryLine, let output { return (output, changes, true) }
      break
    }
    // Text that all of them leave as it is needs no second look.
    isChangedAfter = false
    step(true) { CharacterStep.run($0, options, into: &$1) }
    step(options.normalization) { CompositionStep.run($0, into: &$1) }
    step(options.homoglyphs) { Homoglyphs.run($0, into: &$1) }
    step(options.letterCase != .keep) { LetterCaseStep.run($0, options, into: &$1) }
    step(options.quotes == .typographic) { Quotes.typographic($0, into: &$1) }
    step(options.spaces == .collapsed) { SpaceStep.run($0, into: &$1) }
    guard let output, !changes.isEmpty else { return nil }
    // Any change may have left an escape behind.
    return (output, changes, isStill && !isChangedAfter && !options.escapes)
  }
}
