/// Cleans a text line by line; lines in which nothing is suspect are never copied by themselves.
enum CleaningRun {
  /// A text that was changed.
  struct Outcome {
    var text: String
    var log: ChangeLog
  }

  /// Cleans a text in valid UTF-8; nil where it was clean.
  static func clean(
    _ input: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options
  ) -> Outcome? {
    var suspect: Int?
    if !options.readsEveryLine {
      // Most texts are plain ASCII, and no table is needed to tell.
      var first = PlainRuns.endOfASCII(input, from: 0)
      if first == input.count { return nil }
      first = TextScan(input, options).firstSuspect(from: first)
      if first == input.count { return nil }
      suspect = first
    }
    // Whether the text is markup is told by the whole of it.
    guard options.entities == .outsideMarkup, Markup.isIn(input) else {
      return write(ChangedLines(input, options), from: ChangedLines.Place(suspect: suspect))
    }
    var kept = options
    kept.entities = .keep
    guard var result = write(ChangedLines(input, kept), from: ChangedLines.Place()) else {
      return nil
    }
    guard !result.text.withUTF8(Markup.isIn) else { return result }
    // What looked like a tag was part of what went.
    guard let again = result.text.withUTF8({ clean($0, options) }) else { return result }
    let changes = Change.compose(result.log.changes, again.log.changes)
    return Outcome(text: again.text, log: ChangeLog(changes))
  }

  /// Cleans a part of a text whose nature is known, line by line.
  static func lines(
    _ input: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options
  ) -> (output: [UInt8], changes: [Change])? {
    let lines = ChangedLines(input, options)
    var place = ChangedLines.Place()
    var output: [UInt8] = []
    var changes: [Change] = []
    var copied = 0
    while let line = lines.next(&place) {
      output.append(contentsOf: input[copied..<line.range.lowerBound])
      let shift = output.count
      output.append(contentsOf: line.output)
      for change in line.changes {
        changes.append(change.moved(before: line.range.lowerBound, after: shift))
      }
      copied = line.range.upperBound
    }
    guard !changes.isEmpty else { return nil }
    output.append(contentsOf: input[copied...])
    return (output, changes)
  }

  /// Writes a text with its changed lines; nil where none is changed.
  ///
  /// The text is written where it stays. Cleaning makes nearly all texts shorter; one that outgrows
  /// the room is written once more, in as much as it took.
  private static func write(
    _ lines: borrowing ChangedLines, from start: ChangedLines.Place
  ) -> Outcome? {
    var place = start
    guard let first = lines.next(&place) else { return nil }
    if first.range == 0..<lines.input.count {
      var log = ChangeLog()
      log.reserveCapacity(first.changes.count)
      log.append(contentsOf: first.changes, at: 0)
      return Outcome(text: text(first.output), log: log)
    }
    var room = lines.input.count + lines.input.count / 16 + 64
    if room <= mostCopied { return copied(first, lines, from: place, room) }
    while true {
      var log = ChangeLog()
      log.reserveCapacity(first.changes.count)
      var length = 0
      let text = String(unsafeUninitializedCapacity: room) { buffer in
        length = write(first, lines, from: place, &log, into: buffer)
        return length <= room ? length : 0
      }
      if length <= room { return Outcome(text: text, log: log) }
      room = length
    }
  }

  /// Bytes of a text that are rather copied once more than checked to be UTF-8, as those are that are
  /// written where they stay. They are: the parts of it were, and every step writes whole characters.
  private static let mostCopied = 1 << 20

  private static func text(_ bytes: [UInt8]) -> String {
    let isASCII = bytes.withUnsafeBufferPointer { $0.isASCII }
    return String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
  }

  /// The same, written elsewhere first.
  private static func copied(
    _ first: ChangedLines.Line, _ lines: borrowing ChangedLines, from start: ChangedLines.Place,
    _ room: Int
  ) -> Outcome {
    var room = room
    while true {
      var log = ChangeLog()
      log.reserveCapacity(first.changes.count)
      var length = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        length = write(first, lines, from: start, &log, into: buffer)
        count = length <= room ? length : 0
      }
      if length <= room { return Outcome(text: text(bytes), log: log) }
      room = length
    }
  }

  /// Writes a text and notes its changes; the length of all of it, also where it did not fit.
  private static func write(
    _ first: ChangedLines.Line, _ lines: borrowing ChangedLines, from place: ChangedLines.Place,
    _ log: inout ChangeLog, into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let input = lines.input
    var place = place
    var length = 0
    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
      if length + bytes.count <= buffer.count, let source = bytes.baseAddress {
        (buffer.start + length).update(from: source, count: bytes.count)
      }
      length += bytes.count
    }
    var copied = 0
    var next: ChangedLines.Line? = first
    while let line = next {
      append(UnsafeBufferPointer(rebasing: input[copied..<line.range.lowerBound]))
      line.output.withUnsafeBufferPointer(append)
      log.append(contentsOf: line.changes, at: line.range.lowerBound)
      copied = line.range.upperBound
      next = lines.next(&place)
    }
    append(UnsafeBufferPointer(rebasing: input[copied...]))
    return length
  }
}

/// The lines of a text that cleaning changes, one after the other.
struct ChangedLines {
  struct Line {
    /// Where it stands in the text.
    var range: Range<Int>
    var output: [UInt8]
    /// By offsets into the line.
    var changes: [Change]
  }

  /// How far they were looked for.
  struct Place {
    fileprivate var position = 0
    fileprivate var seen = 0
    /// The first suspect, where it was looked for before.
    fileprivate var suspect: Int?
    /// What the last line that was changed had been misread as.
    fileprivate var encoding: Int?

    init(suspect: Int? = nil) { self.suspect = suspect }
  }

  let input: UnsafeBufferPointer<UInt8>
  private let options: TextCleaner.Options
  private let scan: TextScan

  init(_ input: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options) {
    self.input = input
    self.options = options
    scan = TextScan(input, options)
  }

  /// The next line that is changed; nil where there is none.
  func next(_ place: inout Place) -> Line? {
    while place.position < input.count {
      let suspect =
        place.suspect
        ?? (options.readsEveryLine ? place.position : scan.firstSuspect(from: place.position))
      place.suspect = nil
      if suspect >= input.count { break }
      // What makes a character suspect may stand before it in its line.
      let range = LineBreaks.line(of: input, around: suspect, notBefore: place.seen)
      place.position = range.upperBound
      let line = UnsafeBufferPointer(rebasing: input[range])
      guard let cleaned = LineCleaner.clean(line, options, &place.encoding) else { continue }
      place.seen = range.upperBound
      return Line(range: range, output: cleaned.output, changes: cleaned.changes)
    }
    place.position = input.count
    return nil
  }
}

extension ChangeLog {
  init(_ changes: [Change]) {
    self.init()
    for change in changes { append(change) }
  }

  mutating func append(_ change: Change) {
    append(
      change.before, replacementCount: change.after.count, rule: change.rules.rawValue,
      confidence: change.confidence)
  }

  /// All changes.
  fileprivate var changes: [Change] {
    var position = Position()
    var changes: [Change] = []
    changes.reserveCapacity(count)
    while let step = next(&position) {
      changes.append(
        Change(
          before: step.before, after: step.after, rules: CleaningRules(rawValue: step.rule),
          confidence: step.confidence))
    }
    return changes
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
