/// Clean text and how it came to be.
public struct CleanText: Sendable, Hashable {
  public var text: String
  /// Sorted, not overlapping; empty where the text was clean, which is then the same storage.
  public var edits: [Edit]

  public init(text: String, edits: [Edit] = []) {
    self.text = text
    self.edits = edits
  }
}

/// Repairs what encodings, markup and editors did to a text, on evidence only.
public struct TextCleaner: Sendable {
  public init() {}

  /// Cleans a text; clean text comes back as it is.
  public func clean(_ text: String) -> CleanText { CleanText(text: text) }
}
