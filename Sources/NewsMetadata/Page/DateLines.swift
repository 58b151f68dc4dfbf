internal import NewsDates

/// What was read on the lines of a page that are dates, by the numbers of the lines in their order.
struct DateLines {
  private(set) var keys: [Int] = []
  private var readings: [SharedReading] = []

  var isEmpty: Bool { keys.isEmpty }

  /// Whether a line is a date.
  func contains(_ line: Int) -> Bool { place(of: line) != nil }

  /// The date of a line; nil where it is none.
  subscript(line: Int) -> DateReading? { place(of: line).map { readings[$0].value } }

  /// What was read on a line, as it is shared; nil where it is no date.
  func shared(_ line: Int) -> SharedReading? { place(of: line).map { readings[$0] } }

  /// The date alone of a line; nil where it is none.
  func moment(at line: Int) -> Moment? { place(of: line).flatMap { readings[$0].value.date } }

  /// What the label of a line's date says; nil where it has none.
  func label(at line: Int) -> DateLabel? { place(of: line).flatMap { readings[$0].label } }

  /// Takes the date of a line that comes after all that were taken.
  mutating func append(_ reading: SharedReading, at line: Int) {
    if keys.isEmpty {
      keys.reserveCapacity(16)
      readings.reserveCapacity(16)
    }
    keys.append(line)
    readings.append(reading)
  }

  private func place(of line: Int) -> Int? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < line { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == line ? low : nil
  }
}
