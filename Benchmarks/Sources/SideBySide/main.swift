import Foundation
import Inputs
import NewsConformance
import NewsMetadata

// usage: SideBySide write FOLDER    writes the inputs, for the peers to read
//        SideBySide run             times this library on them, in nanoseconds an item
//
// Peers/run does both, runs the peers on the same inputs, and prints the ratios.

struct Result: Encodable {
  /// An item, in the best of several runs.
  var nanoseconds: Double
  /// How many items had an answer.
  var answered: Int
  /// Of records, how many had the right headline, authors and day.
  var right: [Int]?
}

/// A record with its right answers, as the peers read it.
struct Record: Encodable {
  var record: String
  var headline: String
  var authors: [String]
  var day: String
}

func time<Input>(_ inputs: [Input], _ isAnswered: (Input) -> Bool) -> Result {
  let clock = ContinuousClock()
  var result = Result(nanoseconds: .infinity, answered: 0)
  let deadline = clock.now + .seconds(1)
  repeat {
    var answered = 0
    let duration = clock.measure { for input in inputs where isAnswered(input) { answered += 1 } }
    result.nanoseconds = min(
      result.nanoseconds, duration / .nanoseconds(1) / Double(inputs.count))
    result.answered = answered
  } while clock.now < deadline
  return result
}

/// Whether the bytes of a text were copied, which is the least that anything can do with them.
func copy(_ text: String, into room: UnsafeMutableRawBufferPointer) -> Bool {
  var text = text
  return text.withUTF8 { bytes in
    room.copyMemory(from: UnsafeRawBufferPointer(bytes))
    return room[bytes.count / 2] == bytes[bytes.count / 2]
  }
}

let dates = DateInputs()
let text = TextInputs()
let pages = PageInputs()
let records = RecordInputs().items
let sets: [String: [String]] = [
  "dates-iso": dates.iso, "dates-rfc822": dates.rfc822, "dates-english": dates.english,
  "dates-other": dates.other, "dates-junk": dates.junk, "dates-search": text.paragraphs,
  "text-ascii": text.paragraphs, "copy-ascii": text.paragraphs, "text-prose": [text.prose],
  "copy-prose": [text.prose], "text-arabic": text.arabicParagraphs, "text-broken": text.broken,
  "text-misread": text.misread, "text-misread-paragraphs": text.misreadParagraphs,
  "text-headlines": text.headlines, "detect-headlines": text.headlines,
  "ascii-headlines": text.headlines, "keys-headlines": text.headlines, "names": text.names,
  "names-misspelt": text.misspelt,
  "mentions": text.paragraphs, "pages": pages.pages, "pages-without-names": pages.pages,
]

switch CommandLine.arguments.dropFirst().first {
case "write":
  let folder = URL(fileURLWithPath: CommandLine.arguments.last ?? ".")
  for (name, inputs) in sets {
    try JSONEncoder().encode(inputs).write(to: folder.appendingPathComponent("\(name).json"))
  }
  let answers = records.map {
    Record(record: $0.record, headline: $0.headline, authors: $0.authors, day: $0.day)
  }
  try JSONEncoder().encode(answers).write(to: folder.appendingPathComponent("records.json"))
default:
  let parser = DateParser()
  let cleaner = TextCleaner()
  let decoder = TextDecoder()
  let resolver = NameResolver.withCities
  let reader = ArticleReader()
  // As peers read pages, who look for no names in the story.
  let plainReader = ArticleReader(ArticleReader.Options(mentions: false))
  let room = UnsafeMutableRawBufferPointer.allocate(
    byteCount: text.prose.utf8.count + 64, alignment: 64)
  defer { room.deallocate() }
  var results: [String: Result] = [:]
  for (name, inputs) in sets {
    results[name] =
      switch name.split(separator: "-").first {
      case "dates" where name == "dates-search": time(inputs) { !parser.search(in: $0).isEmpty }
      case "dates": time(inputs) { parser.parse($0).date != nil }
      case "copy": time(inputs) { copy($0, into: room) }
      case "text": time(inputs) { !cleaner.clean($0).text.isEmpty }
      case "detect": time(inputs.map { Array($0.utf8) }) { !decoder.decode($0).encoding.isEmpty }
      case "ascii": time(inputs) { !SearchKeys.ascii($0).isEmpty }
      case "keys": time(inputs) { !SearchKeys($0).ascii.isEmpty }
      case "names": time(inputs) { resolver.resolve($0).name != nil }
      case "mentions": time(inputs) { !resolver.mentions(in: $0).isEmpty }
      case "pages" where name == "pages-without-names":
        time(inputs) { plainReader.read(page: $0).headline != nil }
      default: time(inputs) { reader.read(page: $0).headline != nil }
      }
  }
  // As a program has them that keeps its records in memory, and from JSON to JSON.
  let raw = try records.compactMap { RawArticle(json: try JSONValue(parsing: $0.record)) }
  var ours = time(raw) { reader.read($0).headline != nil }
  ours.right = zip(raw, records).reduce(into: [0, 0, 0]) { right, pair in
    let article = reader.read(pair.0)
    right[0] += article.headline == pair.1.headline ? 1 : 0
    right[1] += article.bylines.map(\.name) == pair.1.authors ? 1 : 0
    right[2] += article.published?.value.hasPrefix(pair.1.day) == true ? 1 : 0
  }
  results["records"] = ours
  let answerer = RecordAnswerer(ArticlesCommand())
  let lines = records.map { Array($0.record.utf8) }
  results["records-json"] = time(lines) { line in
    var output: [UInt8] = []
    line.withUnsafeBufferPointer { answerer.answer($0, into: &output) }
    return output.count > 2
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
  print(String(decoding: try encoder.encode(results), as: UTF8.self))
}
