internal import NewsDates
internal import NewsNames
internal import NewsText

// What the lower floors read from a piece of a page has offsets into the piece; here they become
// offsets into the page.

extension Range<Int> {
  func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}

extension Dateline {
  func moved(_ place: (Range<Int>) -> Range<Int>) -> Dateline {
    var dateline = self
    dateline.place = self.place?.moved(place)
    dateline.places = places?.map { $0.moved(place) }
    dateline.agency = agency?.moved(place)
    dateline.date = date?.moved(place)
    return dateline
  }
}
