public import NewsCities
public import NewsNames

/// Reads bylines in the languages of the press: who wrote, who took the pictures, for whom and
/// from where.
///
/// Linear in the length of the line.
public struct BylineReader: Sendable {
  /// What is known about the line.
  public struct Options: Sendable, Hashable {
    /// BCP 47 language of the page.
    public var language: Optional<String>
    /// Names of the site and its publisher: they are never an author's.
    public var siteNames: [String]
    /// Whether the line says by itself that it names authors, as an `author` field does; a line of
    /// a page must begin with a word such as "By".
    public var isAuthorField: Bool

    /// Makes one; what is not given is not stated.
    public init(
      language: String? = nil, siteNames: [String] = [], isAuthorField: Bool = true
    ) {
      self.language = language
      self.siteNames = siteNames
      self.isAuthorField = isAuthorField
    }
  }

  private let names: NameResolver

  /// Makes a reader that meets agencies and places by a resolver.
  public init(names: NameResolver = .withCities) { self.names = names }

  /// What the line names, in its order; nothing where it is no byline.
  public func read(_ line: String, _ options: Options = Options()) -> [Byline] {
    Self.read(KnownNames(names), line, options)
  }

  /// - Parameter sites: the hashes of the options' site names, where the caller has them.
  static func read(
    _ names: KnownNames, _ line: String, _ options: Options, sites: WordSet? = nil
  ) -> [Byline] {
    guard line.utf8.count <= 1_000 else { return [] }
    var line = withoutFootnotes(withTightForms(withoutAddresses(withoutMarkup(line))))
    return line.withUTF8 { bytes in
      var parse = BylineParse(
        bytes: bytes, options: options, names: names,
        sites: sites ?? WordSet(options.siteNames.compactMap(\.solidHash)))
      return parse.read()
    }
  }

  /// Whether the line is a comment's: "Anna says:".
  static func isCommentAuthor(_ line: String) -> Bool {
    return line.withBytes { bytes in
      let words = bytes.words(in: 0..<bytes.count)
      guard words.count >= 2 else { return false }
      for index in 1..<min(words.count, 9) {
        guard let verb = BylineLexicon.commentVerbs.longest(in: words, from: index, to: words.count)
        else { continue }
        let end = Int(words[index + verb.count - 1].end)
        if end < bytes.count && bytes[end] == UInt8(ascii: ":") { return true }
        if index + verb.count == words.count, words.count <= 9 { return true }
      }
      return false
    }
  }

  /// "e. V." as "e.V.": a company's form is no initial.
  private static func withTightForms(_ line: String) -> String {
    // "القاهرة ـ أحمد محمد": a lengthening sign is set for a dash.
    if line.utf8.contains(0xD9), line.contains(utf8: " ـ ") {
      return line.split(separator: " ").map { $0 == "ـ" ? "-" : $0 }.joined(separator: " ")
    }
    guard line.contains(utf8: "e. V"), let range = line.utf8.firstRange(of: "e. V".utf8),
      range.lowerBound > line.startIndex,
      line.utf8[line.utf8.index(before: range.lowerBound)] == 0x20
    else { return line }
    return line[..<range.lowerBound] + "e.V" + line[range.upperBound...]
  }

  /// The line without tags and angle brackets: "Anna Seghers <anna@example.org>" keeps the name.
  private static func withoutMarkup(_ line: String) -> String {
    guard line.contains(utf8: "<") else { return line }
    var result: [UInt8] = []
    var inside = false
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "<"): inside = true
      case UInt8(ascii: ">") where inside:
        inside = false
        result.append(UInt8(ascii: " "))
      default: if !inside { result.append(byte) }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The line without e-mail addresses, handles and links; a bar stands in their place.
  private static func withoutAddresses(_ line: String) -> String {
    guard
      line.contains(utf8: "@") || line.contains(utf8: "www.")
        || line.contains(utf8: "[at]")
        || line.contains(utf8: "[email") || line.contains(utf8: "://")
    else { return line }
    var parts: [Substring] = []
    for part in line.split(whereSeparator: {
      $0 == " " || $0 == "\u{A0}" || $0 == "\n" || $0 == "\t"
    }) {
      // "[email protected]", as mail addresses are hidden.
      if part == "protected]", parts.last == "|" || parts.last == "" { continue }
      let isAddress =
        part.contains(utf8: "@") || part.contains(utf8: "[at]") || part.contains(utf8: "www.")
        || part.contains(utf8: "://")
        || part.hasPrefix("[email")
      guard isAddress else {
        parts.append(part)
        continue
      }
      // "Smith@annsmith": a handle glued to the name.
      if let at = part.firstIndex(of: "@"), part[..<at].first?.isUppercase == true,
        !part[at...].contains(".")
      {
        parts.append(part[..<at])
      }
      // A bracket that an address opens or closes still closes.
      parts.append(parts.isEmpty ? "" : "|")
    }
    return parts.joined(separator: " ").trimmed
  }

  /// Whether the line begins with a word such as "By" and says more.
  static func hasLabel(_ line: String) -> Bool {
    return line.withBytes { bytes in
      let words = bytes.words(in: 0..<bytes.count)
      guard let label = BylineLexicon.labels.longest(in: words, from: 0, to: words.count),
        label.count < words.count
      else { return false }
      return label.meaning.namesAuthor
    }
  }
}
