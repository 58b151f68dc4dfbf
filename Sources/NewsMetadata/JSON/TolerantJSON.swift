internal import NewsText

/// Reads JSON as it is found in script elements of pages: with trailing commas, comments, raw line
/// breaks, unescaped quotation marks, text around it, and an end that never comes.
///
/// What is well-formed is read as RFC 8259 has it. Linear, with no more than 128 levels.
public struct TolerantJSON: Sendable, Hashable {
  /// The values of the text, in order; usually one.
  public var values: [JSONValue]
  /// What had to be forgiven, each kind once, with the byte where it was first met.
  public var repairs: [Repair]

  /// One kind of fault and where it was first met.
  public struct Repair: Sendable, Hashable {
    /// What was wrong, in a few words.
    public var fault: String
    /// Offset in UTF-8 bytes.
    public var offset: Int
  }

  /// Reads a text whose quotation marks may have been escaped for an attribute: `{&quot;@type&quot;:`.
  init(unescaping text: String) {
    if let inner = Self.withinString(text) {
      self.init(inner)
      repairs.insert(Repair(fault: "JSON within a string", offset: 0), at: 0)
      return
    }
    if let straight = Self.withStraightQuotes(text) {
      self.init(straight)
      repairs.insert(Repair(fault: "curly quotation marks", offset: 0), at: 0)
      return
    }
    guard !text.utf8.contains(UInt8(ascii: "\"")),
      text.contains(utf8: "&quot;")
        || text.contains(utf8: "&#34;") || text.contains(utf8: "&#x22;")
    else {
      self.init(text)
      return
    }
    self.init(TextCleaner().clean(text).text)
  }

  /// `"{\"@type\": …}"`: JSON that was written as the string of other JSON.
  private static func withinString(_ text: String) -> String? {
    guard text.utf8.first == UInt8(ascii: "\""),
      text.hasPrefix("\"{\\\"") || text.hasPrefix("\"[{\\\"")
    else { return nil }
    return text.withBytes { bytes in
      var parse = TolerantParse(bytes: bytes)
      return parse.string(UInt8(ascii: "\""))
    }
  }

  /// `{“@type”: …}`: an editor set the marks as in running text, and there are no others.
  private static func withStraightQuotes(_ text: String) -> String? {
    guard !text.utf8.contains(UInt8(ascii: "\"")),
      text.contains(utf8: "{“") || text.contains(utf8: "{ “") || text.contains(utf8: "{”")
    else { return nil }
    return String(text.map { $0 == "“" || $0 == "”" || $0 == "„" ? "\"" : $0 })
  }

  /// Reads a text; a text without any JSON gives no values.
  public init(_ text: String) {
    var text = text
    (values, repairs) = text.withUTF8 { bytes in
      var parse = TolerantParse(bytes: bytes)
      let values = parse.readAll()
      return (values, parse.repairs)
    }
  }
}
