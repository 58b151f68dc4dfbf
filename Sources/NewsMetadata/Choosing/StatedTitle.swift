/// What is known of a title before it is read.
struct StatedTitle {
  /// The first title with the same words; of the first one, and among many, its own number. Sources
  /// repeat each other, and what they repeat is read once.
  var twin: Int
  /// Its source by a number, in the order in which the sources first stand.
  var source: Int
  /// Whether it is a heading of the page.
  var isHeading: Bool
  /// Whether it is one of a page that says that there is no story.
  var isError = false
  /// Where it may be parted; of twins and of texts nothing.
  var seams: [TitleSeams.Seam] = []

  /// What is known of all titles.
  static func all(_ titles: [Statement]) -> [StatedTitle] {
    var all: [StatedTitle] = []
    all.reserveCapacity(titles.count)
    var sources = TitleSources()
    for index in titles.indices {
      var title = sources.title(index, of: titles, after: all)
      let text = titles[index].text
      if title.twin < index {
        title.isError = all[title.twin].isError
      } else if HeadlineChooser.isTitle(text) {
        text.withBytes { bytes in
          title.seams = TitleSeams.find(in: bytes)
          title.isError = ErrorTitles.isError(bytes, title.seams)
        }
      }
      all.append(title)
    }
    return all
  }
}

/// The sources of titles, by numbers.
private struct TitleSources {
  // A few titles are looked through; of many, this has the sources.
  private var known: [String: Int] = [:]
  private var count = 0

  /// A title with its source and its twin, of those before it.
  mutating func title(
    _ index: Int, of titles: [Statement], after others: [StatedTitle]
  ) -> StatedTitle {
    let twin = (0..<min(index, 32)).first { titles[$0].text == titles[index].text } ?? index
    // The values of one source stand together.
    if index > 0, titles[index].source == titles[index - 1].source {
      return StatedTitle(
        twin: twin, source: others[index - 1].source, isHeading: others[index - 1].isHeading)
    }
    let source = titles[index].source
    return StatedTitle(
      twin: twin, source: number(of: source, titles, others),
      isHeading: source.utf8.count == 11 && (source == "metadata.h1" || source == "metadata.H1"))
  }

  private mutating func number(
    of source: String, _ titles: [Statement], _ others: [StatedTitle]
  ) -> Int {
    if titles.count <= 32 {
      for other in others.indices where titles[other].source == source {
        return others[other].source
      }
    } else if let number = known[source] {
      return number
    } else {
      known[source] = count
    }
    count += 1
    return count - 1
  }
}
