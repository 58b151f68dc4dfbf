public import NewsCities
public import NewsNames
public import NewsDates

/// Reads datelines: where, when and by which agency a story was filed.
///
/// The styles of the agencies and of many languages are one grammar: places, a date, an agency or
/// outlet, in any order and in any brackets, closed by a dash, a colon or the bracket itself. What
/// is not stated, a year above all, is never added. Linear; looks at the first 160 bytes.
public struct DatelineReader: Sendable {
  /// A dateline at the head of a text.
  public struct Found: Sendable, Hashable {
    /// What the line says.
    public var dateline: Dateline
    /// Bytes of the text that belong to it, the dash and the spaces after it included.
    public var length: Int
    /// Reporters named within it, as they stand.
    public var reporters: String?
    /// Agencies named beside the first one: "(REUTERS, AFP)".
    public var others: [Entity] = []
  }

  let names: NameResolver

  /// Makes a reader that meets agencies and places by a resolver.
  public init(names: NameResolver = .withCities) { self.names = names }

  /// Reads the dateline before a text; nil where the text begins with the story.
  public func read(
    head text: String, language: String? = nil, siteNames: [String] = [],
    dates: DateParser = DateParser()
  ) -> Found? {
    Self.read(
      head: text, KnownNames(names), language: language, siteNames: siteNames, dates: dates)
  }

  /// Reads a line that is nothing but a dateline: "Washington - Daily Example".
  public func read(
    line text: String, language: String? = nil, siteNames: [String] = [],
    dates: DateParser = DateParser()
  ) -> Dateline? {
    Self.read(
      line: text, KnownNames(names), language: language, siteNames: siteNames, dates: dates)
  }

  static func read(
    head text: String, _ names: KnownNames, language: String?, siteNames: [String],
    dates: DateParser = DateParser()
  ) -> Found? {
    var head = head(of: text)
    return head.withUTF8 { bytes in
      DatelineParse.read(bytes, names, language, siteNames, dates, wholeLine: false)
    }
  }

  static func read(
    line text: String, _ names: KnownNames, language: String?, siteNames: [String],
    dates: DateParser = DateParser()
  ) -> Dateline? {
    guard text.utf8.count <= 160 else { return nil }
    return text.withBytes { bytes in
      let found = DatelineParse.read(bytes, names, language, siteNames, dates, wholeLine: true)
      guard let found, bytes.trimmed(found.length..<bytes.count).isEmpty else {
        return nil
      }
      return found.dateline
    }
  }

  private static func head(of text: String) -> String {
    guard text.utf8.count > 240 else { return text }
    return String(decoding: text.utf8.prefix(240), as: UTF8.self)
  }
}
