import Benchmark
import Inputs
import NewsConformance
import NewsMetadata

// Each iteration runs over a whole set; the throughput is in runs over the set.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput, .instructions], maxDuration: .seconds(2))
  let dates = DateInputs()
  let text = TextInputs()
  let pages = PageInputs()

  let parser = DateParser()
  for (name, inputs) in [
    ("ISO 8601", dates.iso), ("RFC 822", dates.rfc822), ("English", dates.english),
    ("other languages", dates.other), ("junk", dates.junk),
  ] {
    Benchmark("dates: \(inputs.count) \(name)") { benchmark in
      for _ in benchmark.scaledIterations {
        for input in inputs { blackHole(parser.parse(input)) }
      }
    }
  }
  Benchmark("dates: search 200 kB of prose") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(parser.search(in: text.prose)) }
  }

  let resolver = NameResolver.withCities
  for (name, inputs) in [("names", text.names), ("misspelt names", text.misspelt)] {
    Benchmark("names: \(inputs.count) \(name)") { benchmark in
      for _ in benchmark.scaledIterations {
        for input in inputs { blackHole(resolver.resolve(input)) }
      }
    }
  }
  Benchmark("names: mentions in 200 kB of prose") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(resolver.mentions(in: text.prose)) }
  }

  let cleaner = TextCleaner()
  for (name, inputs) in [
    ("paragraphs of clean ASCII", text.paragraphs),
    ("paragraphs of clean Arabic", text.arabicParagraphs), ("broken lines", text.broken),
    ("misread paragraphs", text.misreadParagraphs),
    ("headlines", text.headlines),
  ] {
    Benchmark("text: \(inputs.count) \(name)") { benchmark in
      for _ in benchmark.scaledIterations {
        for input in inputs { blackHole(cleaner.clean(input)) }
      }
    }
  }
  Benchmark("keys: \(text.headlines.count) headlines") { benchmark in
    for _ in benchmark.scaledIterations {
      for input in text.headlines { blackHole(SearchKeys(input)) }
    }
  }

  let reader = ArticleReader()
  Benchmark("articles: \(pages.pages.count) pages") { benchmark in
    for _ in benchmark.scaledIterations {
      for page in pages.pages { blackHole(reader.read(page: page)) }
    }
  }
  let answerer = RecordAnswerer(ArticlesCommand())
  Benchmark("articles: \(pages.records.count) records, JSON to JSON") { benchmark in
    for _ in benchmark.scaledIterations {
      var output: [UInt8] = []
      for var record in pages.records { record.withUTF8 { answerer.answer($0, into: &output) } }
      blackHole(output)
    }
  }
}
