internal import NewsDates
internal import NewsNames
internal import NewsText

// What the lower floors read from a piece of a page has offsets into the piece; here they become
// offsets into the page.

extension Range<Int> {
  func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}

extension Entity {
  /// The entity with its evidence where it stands in the record, without a range where that is not
  /// known.
  func placed(_ place: (Range<Int>) -> Range<Int>?) -> Entity {
    var entity = self
    entity.evidence = evidence.map { $0.placed(place) }
    return entity
  }
}

extension Moment {
  /// The moment with its evidence where it stands in the record, without a range where that is not
  /// known.
  func placed(_ place: (Range<Int>) -> Range<Int>?) -> Moment {
    var moment = self
    moment.evidence = evidence.map { $0.placed(place) }
    return moment
  }
}

extension Evidence {
  fileprivate func placed(_ place: (Range<Int>) -> Range<Int>?) -> Evidence {
    var evidence = self
    evidence.range = range.flatMap(place)
    return evidence
  }
}

extension Dateline {
  func placed(_ place: (Range<Int>) -> Range<Int>?) -> Dateline {
    var dateline = self
    dateline.place = self.place?.placed(place)
    dateline.places = places?.map { $0.placed(place) }
    dateline.agency = agency?.placed(place)
    dateline.date = date?.placed(place)
    return dateline
  }

  func moved(_ place: (Range<Int>) -> Range<Int>) -> Dateline {
    var dateline = self
    dateline.place = self.place?.moved(place)
    dateline.places = places?.map { $0.moved(place) }
    dateline.agency = agency?.moved(place)
    dateline.date = date?.moved(place)
    return dateline
  }
}
