import NewsMetadata
import Testing

/// A reader remembers what it read, which must not show in what it gives.
@Suite struct ReadingMemoryTests {
  /// Records of a few houses and of more writers than a memory holds: hosts, bylines and sites repeat
  /// in other company, keys in other spellings.
  private static let records: [RawArticle] = (0..<1_400).map { number in
    let house = ["Coast Courier", "Reuters", "dpa", "Delta Mail"][number % 4]
    let language = ["en", "de", nil][number % 3]
    let writers = ["Nora Vance", "Nora Vance-Lee", "Nora Vance and Tom Okafor", "Reuters", "dpa"]
    let writer = writers[number % 5]
    return RawArticle(
      url: "https://www.house\(number % 700).example/2021/05/04/ferry-line-\(number)",
      language: language,
      metadata: [
        "title": [MetadataValue("Ferry line reopens | \(house)")],
        "og:site_name": [MetadataValue(house)],
        number % 2 == 0 ? "author" : "dc:creator": [MetadataValue("By \(writer) \(number / 40)x")],
        "byline": [MetadataValue("By \(writer)")], "key\(number)": ["5 May 2021"],
        "article:published_time": [number % 7 == 0 ? "05/04/2021" : "2021-05-04T09:20:00Z"],
      ])
  }

  @Test func `one reader gives what a reader each gives`() {
    let reader = ArticleReader()
    for record in Self.records {
      #expect(reader.read(record) == ArticleReader().read(record))
    }
  }

  /// Pages whose lists share some lines, in two languages and with other punctuation.
  private static let pages: [String] = (0..<300).map { number in
    var lines = ["Coast Courier", "Ferry line \(number) reopens", "", "Ships sail, they said."]
    for row in 0..<6 {
      let day = (number + row * row) % 28 + 1
      let form = ["GMT 10:00 2021 Monday ,\(day) May", "\(day)/4/2021", "\(day). 4. 2021"][row % 3]
      lines += ["", form, "", "Bridge \(row) to the old town is closed \(day)"]
    }
    if number % 3 == 0 { lines.append("Der Hafen ist offen, und die Schiffe fahren zur Insel.") }
    return lines.joined(separator: "\n")
  }

  @Test func `one reader gives of pages what a reader each gives`() {
    let reader = ArticleReader()
    for page in Self.pages + Self.pages {
      #expect(reader.read(page: page) == ArticleReader().read(page: page))
    }
  }

  @Test func `options that change are heeded`() {
    var reader = ArticleReader(.init(order: .dmy))
    let record = RawArticle(metadata: ["title": ["Ferry line"], "date": ["05/04/2021"]])
    #expect(reader.read(record).published?.value == "2021-04-05")
    reader.options.order = .mdy
    #expect(reader.read(record).published?.value == "2021-05-04")
  }

  @Test func `a reader reads in several tasks at once`() async {
    let reader = ArticleReader()
    let records = Self.records.prefix(200)
    let expected = records.map { reader.read($0) }
    await withTaskGroup(of: [Article].self) { group in
      for _ in 0..<4 { group.addTask { records.map { reader.read($0) } } }
      for await articles in group { #expect(articles == expected) }
    }
  }
}
