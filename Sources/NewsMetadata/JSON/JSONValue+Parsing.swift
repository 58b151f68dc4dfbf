extension JSONValue {
  /// What a parser lets pass beyond RFC 8259.
  public struct Tolerance: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int

    /// Makes a set of its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Line feeds, tabs and other controls inside strings, as script elements have them.
    public static let controlsInStrings = Tolerance(rawValue: 1)
    /// A comma after the last member or element.
    public static let trailingCommas = Tolerance(rawValue: 2)
  }

  /// Why a text is not JSON.
  public struct SyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where, in UTF-8 bytes from the start.
    public var offset: Int
    /// What is wrong there, for people.
    public var reason: String

    /// Where and what.
    public var description: String { "not JSON at byte \(offset): \(reason)" }
  }

  /// The deepest nesting that is read: deeper texts are attacks or accidents.
  public static let maximumDepth = 512

  /// Reads a JSON text (RFC 8259).
  ///
  /// A lone half of a surrogate pair becomes U+FFFD, and of members with one name the last counts.
  /// Linear in the length of the text.
  public init(parsing text: String, _ tolerance: Tolerance = []) throws(SyntaxError) {
    var text = text
    // `withUTF8` cannot pass a typed error on.
    let result = text.withUTF8 { bytes in
      Result { () throws(SyntaxError) in try JSONValue(parsing: bytes, tolerance) }
    }
    self = try result.get()
  }

  /// Reads a JSON text (RFC 8259) from UTF-8 bytes; bytes that are not UTF-8 become U+FFFD.
  ///
  /// A lone half of a surrogate pair becomes U+FFFD, and of members with one name the last counts.
  /// Linear in the number of bytes.
  public init(
    parsing bytes: UnsafeBufferPointer<UInt8>, _ tolerance: Tolerance = []
  ) throws(SyntaxError) {
    var parser = JSONParser(bytes, tolerance)
    self = try parser.document()
  }
}
