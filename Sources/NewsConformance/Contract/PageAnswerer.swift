public import NewsMetadata

/// Answers whole files of page text, in any encoding.
public struct PageAnswerer: Sendable {
  private let reader: ArticleReader
  private let coder: RecordCoder

  /// Makes an answerer on a reader.
  public init(
    _ reader: ArticleReader = ArticleReader(),
    _ options: RecordAnswerer.Options = RecordAnswerer.Options()
  ) {
    self.reader = reader
    coder = RecordCoder(options)
  }

  /// Reads a page and appends its article and a line feed.
  ///
  /// Bytes that are not UTF-8 are decoded as what they most likely are, and the article says so.
  ///
  /// - Parameter file: the file's name, which becomes the article's `id`; nil for standard input.
  public func answer(_ page: [UInt8], file: String?, into output: inout [UInt8]) {
    let decoded = TextDecoder().decode(page)
    var article = reader.read(page: decoded.text)
    article.id = file.map(JSONValue.string)
    article.issues += decoded.issues
    do throws(RecordError) {
      try coder.write(article, id: nil, into: &output)
    } catch {
      refuse(error, file: file, into: &output)
    }
  }

  /// Appends an error record in place of a page.
  public func refuse(_ error: RecordError, file: String?, into output: inout [UInt8]) {
    coder.write(error, at: RecordAnswerer.Place(file: file), into: &output)
  }

  /// The page for people: every line with what it was read as, parts of lines in brackets, then the
  /// issues.
  public func explain(_ page: [UInt8]) -> String {
    let text = TextDecoder().decode(page).text
    let lines = reader.map(page: text).lines
    let width = lines.map(\.role.rawValue.count).max() ?? 0
    var explained = ""
    for line in lines {
      let role = line.role.rawValue
      let margin = String(repeating: " ", count: width - role.count)
      explained += "\(role)\(margin) │ \(marked(line))\n"
    }
    for issue in reader.read(page: text).issues {
      let field = issue.field.map { "\($0): " } ?? ""
      explained += "\(issue.severity.rawValue): \(field)\(issue.message)\n"
    }
    return explained
  }

  /// The words of a line with its parts in brackets: `[dateline: PARIS (AP) —] The talks …`.
  private func marked(_ line: PageMap.Line) -> String {
    let words = Array(line.text.utf8)
    var marked = ""
    var position = 0
    for part in line.parts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = max(part.range.lowerBound - line.range.lowerBound, position)
      let end = min(part.range.upperBound - line.range.lowerBound, words.count)
      guard start < end else { continue }
      marked += String(decoding: words[position..<start], as: UTF8.self)
      marked += "[\(part.role.rawValue): \(String(decoding: words[start..<end], as: UTF8.self))]"
      position = end
    }
    return marked + String(decoding: words[position...], as: UTF8.self)
  }
}
