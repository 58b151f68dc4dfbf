internal import NewsCities
internal import NewsNames
internal import NewsDates
internal import NewsText

/// A page while it is read: lines get their roles one question after the other, from what is
/// certain (repetition, labels) to what follows from it (headline, body, lists).
///
/// Every step is linear in the lines; lines are compared by hash. A class, for it holds all that was read,
/// and every question would copy that; it is never shared, so that nobody else changes what one reads.
final class PageParse {
  /// What is known of the page beside its text.
  struct Context {
    var language: String?
    var country: String?
    var siteNames: [String] = []
    /// Titles that the page's metadata states.
    var titles: [String] = []
    var dates: DateParser
    /// What lines are known to say that are dates.
    var knownDates: KnownDates
    var parsers: KnownParsers
    var names: KnownNames
    var known: KnownLines
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let words: UnsafeBufferPointer<Word>
  let lines: UnsafeMutableBufferPointer<PageLine>
  private let room: PageRoom
  let titleHashes: WordSet
  @exclusivity(unchecked) var context: Context
  /// What was read so far, where it is handed over in the end: it is large.
  private let result = Held(PageReading())
  /// Folded site names: as runs of words, and as letters without spaces.
  @exclusivity(unchecked) var siteRuns: [WordHash: Int] = [:]
  @exclusivity(unchecked) var siteSolids = WordSet()
  @exclusivity(unchecked) var siteWords = WordSet()
  /// The lines of the story, from its first paragraph to its last.
  @exclusivity(unchecked) var bodyLines: Range<Int>?
  /// Dates that stand alone on a line, by line.
  @exclusivity(unchecked) var dateLines = DateLines()
  /// Related stories that were named without a date, by the words of their headlines.
  @exclusivity(unchecked) var undatedRelated: [WordHash: Int] = [:]

  /// - Parameter room: where its lines and words go, for this page alone.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ context: consuming Context, in room: PageRoom
  ) {
    self.bytes = bytes
    self.room = room
    PageScan.read(bytes, into: room)
    lines = room.lines.elements
    words = UnsafeBufferPointer(room.words.elements)
    titleHashes = WordSet(context.titles.compactMap(\.wordsHash))
    self.context = context
  }

  deinit { room.clear() }

  /// Reads the page.
  ///
  /// - Parameter keepsLines: whether the reading tells of every line what it came to be.
  func read(keepsLines: Bool) -> Held<PageReading> {
    guard !lines.isEmpty else { return result }
    reading.language = context.language ?? LanguageGuess.language(of: words, in: bytes)
    if context.language == nil {
      context.language = reading.language
      if let language = reading.language {
        let stated = context.knownDates
        context.knownDates = context.parsers.dates(language, zone: stated.zone, order: stated.order)
        context.dates = context.knownDates.parser
      }
    }
    findSiteNames()
    readLabels()
    readDateLines()
    let title = readFields()
    findBody()
    readHead(under: title)
    trimAuthorBox()
    readBody()
    readTail()
    readRelated()
    if keepsLines { reading.lines = Array(lines) }
    swap(&reading.siteNames, &context.siteNames)
    return result
  }

  var reading: PageReading {
    @inline(__always) _read { yield result.value }
    @inline(__always) _modify { yield &result.value }
  }

  // MARK: Lines and words

  func text(_ range: Range<Int>) -> String { bytes.collapsedText(range) }

  func text(of line: PageLine) -> String {
    line.traits.contains(.hasLooseSpace) ? text(line.range) : bytes.text(line.range)
  }

  /// The text of a line without site names at its head and foot.
  func coreText(of line: PageLine) -> String {
    line.core == line.words ? text(of: line) : text(coreRange(of: line))
  }

  /// The text of a part of a line.
  func text(_ range: Range<Int>, of line: PageLine) -> String {
    line.traits.contains(.hasLooseSpace) ? text(range) : bytes.text(range)
  }

  /// What words of the page say as a byline would.
  func readBylines(in source: String, isAuthorField: Bool = true) -> [Byline] {
    context.known.bylines(
      source,
      BylineReader.Options(
        language: context.language, siteNames: context.siteNames, isAuthorField: isAuthorField))
  }

  /// The bytes of a run of words with the quotation marks and stops round it, within its line.
  func coreRange(of line: PageLine) -> Range<Int> {
    guard line.core != line.words, let first = line.core.first, let last = line.core.last else {
      return line.range
    }
    var start = line.range.lowerBound
    if first > line.words.lowerBound {
      // Quotation marks before the first word belong to it, separators do not.
      start = Int(words[first].start)
      let floor = Int(words[first - 1].end)
      while start > floor {
        let (s, before) = bytes.decode(before: start)
        guard scalarClass(s) != .space, !isDash(s), !Self.separators.contains(s) else { break }
        start = before
      }
    }
    var end = line.range.upperBound
    if last + 1 < line.words.upperBound {
      end = Int(words[last].end)
      let ceiling = Int(words[last + 1].start)
      while end < ceiling {
        let (s, next) = bytes.decode(at: end)
        guard scalarClass(s) != .space, !isDash(s), !Self.separators.contains(s) else { break }
        end = next
      }
    }
    return bytes.trimmed(start..<end)
  }

  private static let separators: Set<UInt32> = [
    0x2C, 0x3B, 0x3A, 0x7C, 0xB7, 0x3E, 0xBB, 0x2022, 0x203A, 0x60C,
  ]

  func hash(of range: Range<Int>) -> WordHash {
    var hash = WordHash()
    for index in range { hash.add(word: words[index].hash) }
    return hash
  }

  func isSite(_ text: String) -> Bool {
    text.solidHash.map { siteSolids.contains($0) } ?? false
  }
}
