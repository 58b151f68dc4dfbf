import ArgumentParser
import NewsConformance
import NewsMetadata

struct PageSubcommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Reads the plain text of a page, one article a file.",
    discussion: """
      The text is what a browser shows or a scraper extracts, menus and footers included.

        $ newsmeta page --pretty page.txt
        $ newsmeta page --explain page.txt
        $ lynx -dump -nolist https://example.org/story | newsmeta page -

      An article's "id" is the name of its file. A file that cannot be read gets an error record in \
      its place, and exit status 1.
      """)

  @Argument(help: "Files of plain text in any encoding; - is standard input.")
  var files: [String]

  @Flag(help: "Print for people: every line with what it was read as.")
  var explain = false

  @OptionGroup var style: StyleOptions

  @Flag(help: "Indent the answers, over several lines.")
  var pretty = false

  @Option(help: "Longer files get an error record.")
  var maxBytes = 16 << 20

  func validate() throws {
    guard maxBytes > 0 else { throw ValidationError("--max-bytes must be 1 or more.") }
  }

  func run() throws {
    let options = RecordAnswerer.Options(maximumBytes: maxBytes, pretty: pretty)
    let answerer = PageAnswerer(ArticleReader(names: style.resolver), options)
    var failed = false
    for name in files {
      var output: [UInt8] = []
      do {
        let page = try InputFile(name).contents(maximum: maxBytes)
        if explain {
          if files.count > 1 { output += Array("==> \(name) <==\n".utf8) }
          output += Array(answerer.explain(page).utf8)
        } else {
          answerer.answer(page, file: name == "-" ? nil : name, into: &output)
        }
      } catch {
        failed = true
        Output.write("newsmeta: cannot read \(name): \(error.reason)\n", to: .standardError)
        if !explain {
          answerer.refuse(
            RecordError(.unreadable, "the file cannot be read: \(error.reason)"), file: name,
            into: &output)
        }
      }
      try Output.write(output)
    }
    if failed { throw StreamFailure.reading }
  }
}

extension InputFile {
  /// All bytes of the file.
  ///
  /// - Parameter maximum: longer files are refused before they are read to the end.
  fileprivate consuming func contents(maximum: Int) throws(Failure) -> [UInt8] {
    var contents: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = try read(into: chunk)
      if count == 0 { return contents }
      contents.append(contentsOf: chunk[..<count])
      if contents.count > maximum {
        throw Failure(name: name ?? "standard input", reason: "it has more than \(maximum) bytes")
      }
    }
  }
}
