#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
public import NewsMetadata

/// `newsmeta text`: text or bytes as scraped, made clean.
public struct TextCommand: RecordCommand {
  /// Text, or bytes and what came with them.
  public struct Input: RecordInput {
    enum Source: Sendable {
      case text(String)
      case bytes([UInt8], charset: String?, contentType: String?)
    }

    let source: Source

    /// Reads the contract's fields.
    public init(_ fields: RecordFields) throws(RecordError) {
      let bytes = try fields.value("bytes", expected: "base64, padded with \"=\"") { base64 in
        Data(base64Encoded: base64).map(Array.init)
      }
      if let bytes {
        source = .bytes(
          bytes,
          charset: try fields.optionalString("charset"),
          contentType: try fields.optionalString("contentType"))
      } else {
        source = .text(try fields.string("input"))
      }
    }
  }

  /// The clean text, and how it came to be.
  public struct Answer: Encodable, Sendable {
    /// The text after decoding and cleaning.
    public var text: String
    /// The Encoding Standard's name of the encoding; nil where text was given.
    public var encoding: String?
    /// How sure the encoding is; nil where text was given.
    public var confidence: Double?
    /// The changes, in offsets into the text as given or as decoded.
    public var edits: Edits
    /// What a reader should know: broken bytes, an unknown label. Left out where there is nothing.
    public var issues: [Issue]?
  }

  /// Makes the subcommand.
  public init() {}

  /// Decodes and cleans one text.
  public func answer(_ record: Input) -> Answer {
    switch record.source {
    case .text(let text):
      let clean = TextCleaner().clean(text)
      return Answer(text: clean.text, edits: clean.edits)
    case .bytes(let bytes, let charset, let contentType):
      let decoded = TextDecoder().decode(bytes, charset: charset, contentType: contentType)
      let clean = TextCleaner().clean(decoded.text)
      return Answer(
        text: clean.text, encoding: decoded.encoding, confidence: decoded.confidence,
        edits: clean.edits, issues: decoded.issues.isEmpty ? nil : decoded.issues)
    }
  }
}

/// `newsmeta keys`: the forms of a name under which its variants meet.
public struct KeysCommand: RecordCommand {
  /// A name, and the language it is in.
  public struct Input: RecordInput {
    let input: String
    let language: String?

    /// Reads the contract's fields.
    public init(_ fields: RecordFields) throws(RecordError) {
      input = try fields.string("input")
      language = try fields.optionalString("language")
    }
  }

  /// Makes the subcommand.
  public init() {}

  /// Makes the keys of one name.
  public func answer(_ record: Input) -> SearchKeys {
    SearchKeys(record.input, language: record.language)
  }
}
