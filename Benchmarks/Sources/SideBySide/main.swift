import Foundation
import Inputs
import NewsMetadata

// usage: SideBySide write FOLDER    writes the inputs, for the peers to read
//        SideBySide run             times this library on them, in nanoseconds an item
//
// Peers/run does both, runs the peers on the same inputs, and prints the ratios.

/// The best of several runs over a set, in nanoseconds an item.
func time<Input>(_ inputs: [Input], _ body: (Input) -> Int) -> Double {
  let clock = ContinuousClock()
  var best = Double.infinity
  var sum = 0
  let deadline = clock.now + .seconds(1)
  repeat {
    let duration = clock.measure { for input in inputs { sum &+= body(input) } }
    best = min(best, duration / .nanoseconds(1))
  } while clock.now < deadline
  // The sum is used, so that nothing is optimized away.
  if sum == .min { print("") }
  return best / Double(inputs.count)
}

let dates = DateInputs()
let text = TextInputs()
let pages = PageInputs()
let sets: [String: [String]] = [
  "dates-iso": dates.iso, "dates-rfc822": dates.rfc822, "dates-english": dates.english,
  "dates-other": dates.other, "dates-junk": dates.junk, "dates-search": [text.prose],
  "text-ascii": [text.ascii], "text-arabic": [text.arabic], "text-broken": text.broken,
  "text-headlines": text.headlines, "detect-headlines": text.headlines,
  "keys-headlines": text.headlines, "names": text.names, "names-misspelt": text.misspelt,
  "mentions": [text.prose], "pages": pages.pages,
]

switch CommandLine.arguments.dropFirst().first {
case "write":
  let folder = URL(fileURLWithPath: CommandLine.arguments.last ?? ".")
  for (name, inputs) in sets {
    try JSONEncoder().encode(inputs).write(to: folder.appendingPathComponent("\(name).json"))
  }
default:
  let parser = DateParser()
  let cleaner = TextCleaner()
  let decoder = TextDecoder()
  let resolver = NameResolver()
  let reader = ArticleReader()
  var results: [String: Double] = [:]
  for (name, inputs) in sets {
    results[name] =
      switch name.split(separator: "-").first {
      case "dates" where name == "dates-search": time(inputs) { parser.search(in: $0).count }
      case "dates": time(inputs) { parser.parse($0).date == nil ? 0 : 1 }
      case "text": time(inputs) { cleaner.clean($0).edits.count }
      case "detect": time(inputs.map { Array($0.utf8) }) { decoder.decode($0).encoding.utf8.count }
      case "keys": time(inputs) { SearchKeys($0).ascii.utf8.count }
      case "names": time(inputs) { resolver.resolve($0).name == nil ? 0 : 1 }
      case "mentions": time(inputs) { resolver.mentions(in: $0).count }
      default: time(inputs) { reader.read(page: $0).body.count }
      }
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
  print(String(decoding: try encoder.encode(results), as: UTF8.self))
}
