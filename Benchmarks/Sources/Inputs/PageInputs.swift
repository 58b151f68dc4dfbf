/// Pages and records of the size that news sites have.
public struct PageInputs: Sendable {
  /// Plain page text: banner, headline, story, related items, comment form, footer; 5 kB each.
  public let pages: [String]
  /// NDJSON records of about 2.5 kB, in the contract's shape.
  public let records: [String]

  /// Makes the inputs.
  public init() {
    var random = Random(seed: 6)
    let text = TextInputs()
    let sentences = text.prose.split(separator: ".").map { $0.drop { $0 == " " } + "." }
    let headlines = [
      "Harbour opens after storm", "Talks on bread prices resume", "Court voids January vote",
      "Bridge to the old town is closed", "Museum lends its painting", "Fishermen return to port",
    ]
    func story(_ paragraphs: Int) -> String {
      (0..<paragraphs).map { _ in
        (0..<3).map { _ in String(random.one(of: sentences)) }.joined(separator: " ")
      }.joined(separator: "\n\n")
    }
    pages = (0..<60).map { number in
      let headline = random.one(of: headlines)
      let related = (0..<12).map { item in
        "GMT 1\(item % 10):0\(item % 6) 2018 Monday ,\(1 + item) January\n\n\(random.one(of: headlines)) \(item)"
      }.joined(separator: "\n\n")
      return """
        \(headline.lowercased())
        Last Updated : GMT 09:\(10 + number % 50):51
        Coast Courier, coast courier

        \(headline)

        Beirut - Coast Courier

        \(story(8))

        Source: AFP

        \(related)

        Name *

        E-mail *

        Comment *

        Terms of use

        All rights reserved to Coast Media Group 2021 ©
        """
    }
    records = (0..<200).map { number in
      let headline = random.one(of: headlines)
      let body = story(4).replacing("\"", with: "'").replacing("\n", with: "\\n")
      let day = 10 + number % 18
      return """
        {"id":\(number),"url":"https://courier.example/world/\(number)","metadata":{"og:title":"\(headline) - Coast Courier","title":"\(headline)","author":["By Ann Lee","Tom Ray"],"article:published_time":"2019-03-\(day)T08:30:00+02:00","og:site_name":"Coast Courier","section":"World"},"text":"\(headline)\\nBEIRUT (AFP) - \(body)"}
        """
    }
  }
}
