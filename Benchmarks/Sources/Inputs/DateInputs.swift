/// Dates as feeds and pages write them, 600 of each kind but 500 in long English, 200 in other
/// languages and 100 that are none.
public struct DateInputs: Sendable {
  /// ISO 8601, as sitemaps and JSON-LD have it.
  public let iso: [String]
  /// RFC 822 and 2822, as RSS has it.
  public let rfc822: [String]
  /// English of every order.
  public let english: [String]
  /// Seven other languages, none of them told.
  public let other: [String]
  /// Nothing that is a date.
  public let junk: [String]

  /// Makes the inputs.
  public init() {
    var random = Random(seed: 4)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    iso = (0..<600).map { _ in
      let date =
        "\(random.number(1995...2030))-\(two(random.number(1...12)))-\(two(random.number(1...28)))"
      let time =
        "\(two(random.number(0...23))):\(two(random.number(0...59))):\(two(random.number(0...59)))"
      return "\(date)T\(time)\(random.one(of: ["Z", "+00:00", "+03:00", "-05:00", ".250Z"]))"
    }
    rfc822 = (0..<600).map { _ in
      let month = random.one(of: months).prefix(3)
      let date = "\(two(random.number(1...28))) \(month) \(random.number(1995...2030))"
      let time =
        "\(two(random.number(0...23))):\(two(random.number(0...59))):\(two(random.number(0...59)))"
      return "\(date) \(time) \(random.one(of: ["GMT", "+0000", "+0200", "-0800"]))"
    }
    english = (0..<500).map { _ in
      let month = random.one(of: months)
      let day = random.number(1...28)
      let year = random.number(1995...2030)
      let hour = random.number(1...12)
      let minute = two(random.number(0...59))
      return random.one(of: [
        "\(month) \(day), \(year)", "\(day) \(month) \(year)",
        "\(month) \(day), \(year) at \(hour):\(minute) pm",
        "\(day) \(month.prefix(3)) \(year), \(hour):\(minute)",
        "Published on \(month) \(day), \(year)",
        "Last updated: \(day) \(month) \(year) \(hour):\(minute) GMT",
        "\(month.prefix(3)). \(day), \(year), \(hour):\(minute) a.m.",
      ])
    }
    let foreign: [(months: [String], pattern: (String, Int, Int) -> String)] = [
      (["janvier", "février", "août", "décembre"], { "\($1) \($0) \($2)" }),
      (["Januar", "März", "Juli", "Dezember"], { "\($1). \($0) \($2)" }),
      (["enero", "abril", "agosto", "octubre"], { "\($1) de \($0) de \($2)" }),
      (["января", "марта", "июля", "ноября"], { "\($1) \($0) \($2) г." }),
      (["يناير", "مارس", "يوليو", "ديسمبر"], { "\($1) \($0) \($2)" }),
      (["Ocak", "Mart", "Temmuz", "Aralık"], { "\($1) \($0) \($2)" }),
      (["1月", "3月", "7月", "12月"], { "\($2)年\($0)\($1)日" }),
    ]
    other = (0..<200).map { index in
      let language = foreign[index % foreign.count]
      let month = random.one(of: language.months)
      return language.pattern(month, random.number(1...28), random.number(1995...2030))
    }
    let words = [
      "harbour", "seven", "minutes", "after", "Maya", "market", "decision", "car", "Junior", "sat",
      "second", "12345", "A4", "no. 7", "€30", "page", "comments (14)", "may be", "read more",
    ]
    junk = (0..<100).map { _ in
      (0..<random.number(2...6)).map { _ in random.one(of: words) }.joined(separator: " ")
    }
  }
}
