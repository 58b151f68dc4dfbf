/// Repairs what encodings, markup and editors did to a text, on evidence only.
///
///     let clean = TextCleaner().clean("The caf\u{C3}\u{A9} isn&rsquo;t open")
///     clean.text           // The café isn’t open
///     clean.edits.count    // 2
///
/// A value: it holds the caller's policy and nothing else, so the same text gives the same answer on
/// every machine. Cleaning what was cleaned changes nothing.
public struct TextCleaner: Sendable, Hashable {
  /// Which steps are taken.
  public var options: Options

  /// Makes a cleaner; without options it takes the steps that lose nothing.
  public init(_ options: Options = Options()) {
    self.options = options
  }

  /// Cleans a text; clean text comes back in the same storage, with no edits.
  ///
  /// A text of more bytes than ``Options/byteLimit`` comes back as it is, with an issue.
  ///
  /// - Complexity: O(*n*) in the bytes of the text; a clean text is read once and nothing is copied.
  ///   What was changed takes its own length and a few bytes for each edit.
  public func clean(_ text: String) -> CleanText {
    let count = text.utf8.count
    guard count <= options.byteLimit else {
      let issue = Issue(
        "too-large", .error, at: 0..<count,
        "\(count) bytes are more than the limit of \(options.byteLimit).")
      return CleanText(text: text, issues: [issue])
    }
    var text = text
    let outcome = text.withUTF8 { CleaningRun.clean($0, options) }
    guard let outcome else { return CleanText(text: text) }
    return CleanText(text: outcome.text, edits: Edits(outcome.log, of: outcome.text))
  }

  /// Whether a text is clean already, which is told without making a copy of it.
  ///
  /// A text of more bytes than ``Options/byteLimit`` is not looked at, and not called clean.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public func isClean(_ text: String) -> Bool {
    guard text.utf8.count <= options.byteLimit else { return false }
    var text = text
    return text.withUTF8 { CleaningRun.clean($0, options) == nil }
  }
}
