/// Records of what the head of a page states, as news sites write it, with the right answers.
public struct RecordInputs: Sendable {
  /// One record, and what it states.
  public struct Item: Sendable {
    /// NDJSON in the contract's shape: metadata and JSON-LD, no text; about 1.5 kB.
    public let record: String
    /// The headline.
    public let headline: String
    /// The authors, in their order.
    public let authors: [String]
    /// The day of publication.
    public let day: String
  }

  /// 200 records.
  public let items: [Item]

  /// Makes the inputs.
  public init() {
    var random = Random(seed: 8)
    let headlines = [
      "Harbour opens again after the storm", "Talks on the price of bread resume",
      "Court declares the January vote void", "Bridge to the old town is closed for a year",
      "Museum lends its best painting", "Fishermen return to port with empty nets",
      "Council plans a tram to the island", "School of the north quarter reopens",
    ]
    let forenames = ["Anna", "Tom", "Lucia", "Peter", "Nora", "Juan", "Marie", "Felix"]
    let surnames = ["Berger", "Lindqvist", "Okafor", "Castellano", "Whitlock", "Dubois", "Hartwig"]
    let sites = [
      ("Coast Courier", "coastcourier.example"), ("The Harbour Post", "harbourpost.example"),
      ("Inselbote", "inselbote.example"), ("Delta Mail", "deltamail.example"),
    ]
    let sections = ["World", "Region", "Economy", "Culture"]
    items = (0..<200).map { number in
      let headline = random.one(of: headlines)
      let (site, domain) = random.one(of: sites)
      let section = random.one(of: sections)
      var authors = ["\(random.one(of: forenames)) \(random.one(of: surnames))"]
      let second = "\(random.one(of: forenames)) \(random.one(of: surnames))"
      if number % 3 == 0, !authors.contains(second) { authors.append(second) }
      let day = "20\(10 + number % 15)-0\(1 + number % 9)-\(10 + number % 18)"
      let slug = headline.lowercased().replacing(" ", with: "-")
      let url = "https://www.\(domain)/\(section.lowercased())/\(slug)"
      let byline =
        number % 4 == 0
        ? authors.map { $0.uppercased() }.joined(separator: " AND ")
        : authors.joined(separator: " and ")
      let seam = number % 2 == 0 ? " | " : " - "
      let persons = authors.map { #"{"@type":"Person","name":"\#($0)"}"# }.joined(separator: ",")
      var metadata = """
        "title":"\(headline)\(seam)\(site)","og:title":"\(headline)","og:type":"article",\
        "og:site_name":"\(site)","og:url":"\(url)","og:image":"https://www.\(domain)/\(number).jpg",\
        "og:description":"What is known so far, and what the council said on the day.",\
        "twitter:card":"summary_large_image","twitter:title":"\(headline)",\
        "article:section":"\(section)","keywords":"\(section), coast, council, 20\(10 + number % 15)",\
        "h1":["\(headline)"],"viewport":"width=device-width"
        """
      // A third has JSON-LD, a third has tags alone, a third has what readers see.
      var linked = ""
      switch number % 3 {
      case 0:
        linked = """
          ,"jsonld":[{"@context":"https://schema.org","@type":"NewsArticle","headline":"\(headline)",\
          "datePublished":"\(day)T08:30:00+02:00","dateModified":"\(day)T10:05:00+02:00",\
          "author":[\(persons)],"publisher":{"@type":"Organization","name":"\(site)"},\
          "mainEntityOfPage":"\(url)","articleSection":"\(section)"}]
          """
      case 1:
        metadata += """
          ,"author":"\(byline)","article:published_time":"\(day)T08:30:00+02:00",\
          "article:modified_time":"\(day)T10:05:00+02:00"
          """
      default:
        metadata += """
          ,"byline":["By \(byline)"],\
          "time":[{"datetime":"\(day)T08:30","class":"published","text":"\(day)"}]
          """
      }
      return Item(
        record: """
          {"id":\(number),"url":"\(url)","language":"en","metadata":{\(metadata)}\(linked)}
          """,
        headline: headline, authors: authors, day: day)
    }
  }
}
