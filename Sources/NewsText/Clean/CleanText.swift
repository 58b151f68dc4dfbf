/// Clean text and how it came to be.
public struct CleanText: Sendable, Hashable {
  /// The text after cleaning; the input's own storage where nothing was changed.
  public var text: String
  /// Sorted, not overlapping; empty where the text was clean.
  ///
  /// Replaying them, each against the input, gives ``text`` byte for byte.
  public var edits: Edits
  /// What a reader should know: `too-large`, where the text was refused for its size.
  public var issues: [Issue]

  /// Joins a text with the edits that made it.
  public init(text: String, edits: Edits = Edits(), issues: [Issue] = []) {
    self.text = text
    self.edits = edits
    self.issues = issues
  }

  /// Applies edits to the text they were made for.
  ///
  /// - Precondition: the edits are sorted, do not overlap and lie within the text.
  /// - Complexity: O(*n*) in the bytes of the text and of the replacements.
  public static func replay(_ edits: some Sequence<Edit>, over original: String) -> String {
    var original = original
    return original.withUTF8 { bytes in
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var position = 0
      for edit in edits {
        output.append(contentsOf: bytes[position..<edit.range.lowerBound])
        output.append(contentsOf: edit.replacement.utf8)
        position = edit.range.upperBound
      }
      output.append(contentsOf: bytes[position...])
      return String(decoding: output, as: UTF8.self)
    }
  }
}
