internal import NewsDates

/// Other stories that a page names, each with where it stands.
///
/// The stories apart from their places: the article takes them as they are.
struct ListedStories {
  /// Where a story is named, and what told it.
  struct Place {
    /// The bytes of its headline.
    let range: Range<Int>
    let rule: String
    /// Those of the line of its date, where it has one.
    var dateRange: Range<Int>?
  }

  var items: [RelatedItem] = []
  /// In the order of the stories.
  private(set) var places: [Place] = []

  var isEmpty: Bool { places.isEmpty }

  /// Makes room for so many.
  mutating func reserveCapacity(_ count: Int) {
    items.reserveCapacity(count)
    places.reserveCapacity(count)
  }

  /// Adds a story.
  mutating func append(
    _ item: RelatedItem, _ range: Range<Int>, rule: String, dateRange: Range<Int>? = nil
  ) {
    items.append(item)
    places.append(Place(range: range, rule: rule, dateRange: dateRange))
  }

  /// Adds a story whose date has a line of its own.
  @inline(__always)
  mutating func append(
    headline: consuming String, _ range: Range<Int>, rule: String, date: consuming Moment?,
    in dateRange: Range<Int>
  ) {
    items.append(RelatedItem(headline: headline, published: date))
    places.append(Place(range: range, rule: rule, dateRange: dateRange))
  }

  /// Gives a story the date that stands on another line.
  mutating func set(date: Moment, in range: Range<Int>, at index: Int) {
    items[index].published = date
    places[index].dateRange = range
  }
}
