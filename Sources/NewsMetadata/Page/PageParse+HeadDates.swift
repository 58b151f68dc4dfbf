internal import NewsDates

// The dates beside the headline.

extension PageParse {
  /// Dates beside the headline: labelled ones anywhere in the head, bare ones between headline and
  /// story; over the headline only next to it, for a masthead bears the day of the visit.
  func readHeadDates(headline: Int?, before end: Int) {
    var bare: (index: Int, reading: SharedReading)?
    let isOnlyAbove = headline.map { isOneDay(above: $0) } ?? false
    for index in dateLines.keys where index < end {
      guard let date = dateLines.shared(index), date.isDate else { continue }
      switch date.label {
      case .published?:
        if let moment = date.value.date { set(published: moment, index, "published-label") }
      case .modified?:
        if let moment = date.value.date { set(modified: moment, index, "modified-label") }
      default:
        guard let headline, reading.published == nil else { continue }
        if index > headline {
          if bare.map({ $0.index < headline }) ?? true { bare = (index, date) }
        } else if isNear(index, headline), bare == nil,
          (index + 1..<headline).allSatisfy({
            lines[$0].role == .kicker || lines[$0].role == .banner || lines[$0].role == .shareBar
              || lines[$0].role == .headlineCopy || lines[$0].role == .caption
              || isHourUnderDay($0)
              || lines[$0].role == .navigation
                && (lines[$0].weight <= 2 || lines[$0].digitWords == 1 && lines[$0].weight <= 5)
              || lines[$0].role == .other && lines[$0].weight <= 6
          }), isOnlyAbove
        {
          bare = (index, date)
        }
      }
    }
    if bare == nil, let headline { bare = dateBesideChange(above: headline) }
    if reading.published == nil, let bare, let moment = bare.reading.value.date {
      set(published: moment, bare.index, "date-beside-headline")
    }
    for index in 0..<end
    where lines[index].role == .other && lines[index].digitWords >= 2 && !lines[index].isProse {
      readDates(in: index)
    }
  }

  /// Whether the lines over the headline tell one day: "06/03/2021" and "June 3, 2021" are one.
  private func isOneDay(above headline: Int) -> Bool {
    var day: Int?
    for index in dateLines.keys where index < headline {
      guard let other = dateLines.moment(at: index)?.dayNumber, !isHourUnderDay(index) else {
        continue
      }
      if let day, day != other { return false }
      day = other
    }
    return day != nil
  }

  /// Whether no more than one line stands between, the time to read and dots apart.
  private func isNear(_ index: Int, _ headline: Int) -> Bool {
    headline - index <= 6
      && (index + 1..<headline).count {
        let line = lines[$0]
        return line.wordCount > 0 && !(line.digitWords == 1 && line.wordCount <= 5)
          && !isHourUnderDay($0)
      } <= 1
  }

  /// "18:22" right under "5 November 2021".
  private func isHourUnderDay(_ index: Int) -> Bool {
    index > 0 && isHour(index) && dateLines.moment(at: index - 1).map { isDated($0) } ?? false
  }

  /// A date without a label over the headline, next to one of a change.
  private func dateBesideChange(above headline: Int) -> (index: Int, reading: SharedReading)? {
    for index in dateLines.keys where index < headline {
      guard let date = dateLines.shared(index), date.label == nil, date.isDate,
        dateLines.label(at: index - 1) == .modified || dateLines.label(at: index + 1) == .modified,
        let moment = date.value.date, isDated(moment)
      else { continue }
      return (index, date)
    }
    return nil
  }

  func set(published moment: Moment, _ index: Int, _ rule: String) {
    guard reading.published == nil, isDated(moment) || rule == "published-label" else { return }
    lines[index].role = .published
    reading.published = found(moment, lines[index].range, rule)
  }

  func set(modified moment: Moment, _ index: Int, _ rule: String) {
    lines[index].role = .modified
    guard reading.modified == nil else { return }
    reading.modified = found(moment, lines[index].range, rule)
  }

  /// A date of a line, its evidence where it stands in the page.
  func found(_ moment: Moment, _ line: Range<Int>, _ rule: String) -> PageReading.Found<Moment> {
    .init(
      value: moment.shifted(by: line.lowerBound, within: 0..<bytes.count)
        ?? moment.moved { $0.shifted(by: line.lowerBound) }, range: line, rule: rule)
  }

  /// A day at least; a time without a day, a month alone say too little without a label.
  func isDated(_ moment: Moment) -> Bool {
    !moment.value.hasPrefix("T") && moment.precision != .year && moment.precision != .month
  }
}
