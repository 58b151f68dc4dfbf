/// The sources of some titles, by numbers in the order in which they first stand.
struct TitleSources {
  private var numbers: [Int] = []
  private var headings: [Bool] = []

  init(_ titles: [Statement]) {
    numbers.reserveCapacity(titles.count)
    headings.reserveCapacity(titles.count)
    // A few titles are looked through; of many, a table has the sources.
    var known: [String: Int] = [:]
    var next = 0
    for index in titles.indices {
      // The values of one source stand together.
      if index > 0, titles[index].source == titles[index - 1].source {
        numbers.append(numbers[index - 1])
        headings.append(headings[index - 1])
        continue
      }
      let source = titles[index].source
      let former =
        titles.count <= 32
        ? (0..<index).first { titles[$0].source == source }.map { numbers[$0] } : known[source]
      if titles.count > 32, former == nil { known[source] = next }
      numbers.append(former ?? next)
      if former == nil { next += 1 }
      headings.append(source == "metadata.h1" || source == "metadata.H1")
    }
  }

  /// The number of a title's source.
  func number(of title: Int) -> Int { numbers[title] }

  /// Whether a title is a heading of the page.
  func isHeading(_ title: Int) -> Bool { headings[title] }
}
