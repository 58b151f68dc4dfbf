/// The day that stands in the path of an address, in the ways in which publishers write it.
struct AddressDays {
  /// A day or a month as ISO 8601, and where it stands.
  struct Stated {
    var text: String
    var range: Range<Int>
  }

  private(set) var day: Stated?
  /// A month whose day is not told with it.
  private(set) var month: Stated?

  /// - Parameter parts: what stands between the slashes of the path.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ parts: [Range<Int>]) {
    let path = Path(bytes: bytes, parts: parts)
    for index in parts.indices {
      day = path.folders(at: index) ?? path.rareForm(at: index)
      if day != nil { return }
      if month == nil { month = path.monthFolders(at: index) }
      day = path.compact(at: index) ?? path.hyphenated(at: index)
      if day != nil { return }
    }
  }
}

extension AddressDays {
  /// A path, read for days.
  fileprivate struct Path {
    let bytes: UnsafeBufferPointer<UInt8>
    let parts: [Range<Int>]

    /// "2019/08/02", "2019/8/2".
    func folders(at index: Int) -> Stated? {
      guard index + 2 < parts.count, let year = year(parts[index]),
        let month = short(parts[index + 1]), let day = short(parts[index + 2])
      else { return nil }
      return stated(year, month, day, parts[index].lowerBound..<parts[index + 2].upperBound)
    }

    /// "2019/08": a story stands below it; an archive of the month does not.
    func monthFolders(at index: Int) -> Stated? {
      guard index + 2 < parts.count, let year = year(parts[index]), parts[index + 1].count == 2,
        let month = short(parts[index + 1]), (1...12).contains(month)
      else { return nil }
      return Stated(
        text: "\(year)-\(two(month))",
        range: parts[index].lowerBound..<parts[index + 1].upperBound)
    }

    /// "20190802" at the head of a part.
    func compact(at index: Int) -> Stated? {
      let part = parts[index]
      guard part.count >= 8, let whole = digits(part.lowerBound, 8, in: part),
        !isDigit(part.lowerBound + 8, in: part)
      else { return nil }
      return stated(
        whole / 10_000, whole / 100 % 100, whole % 100, part.lowerBound..<part.lowerBound + 8)
    }

    /// "2019-08-02" at the head of a part.
    func hyphenated(at index: Int) -> Stated? {
      let part = parts[index]
      let start = part.lowerBound
      guard part.count >= 10, bytes[start + 4] == UInt8(ascii: "-"),
        bytes[start + 7] == UInt8(ascii: "-"), let year = digits(start, 4, in: part),
        let month = digits(start + 5, 2, in: part), let day = digits(start + 8, 2, in: part),
        !isDigit(start + 10, in: part)
      else { return nil }
      return stated(year, month, day, start..<start + 10)
    }

    /// "2022/1005", "2022/oct/05", "t20221005_", "29-10-2021", and "220126_" below a part that has
    /// the year.
    func rareForm(at index: Int) -> Stated? {
      let part = parts[index]
      if part.count == 4, let year = digits(part.lowerBound, 4, in: part), index + 2 < parts.count {
        switch parts[index + 1].count {
        case 4: return yearFolder(year, monthAndDay: index + 1)
        case 3: if let day = yearFolder(year, monthByName: index + 1) { return day }
        default: break
        }
      }
      return marked(part) ?? dayFirst(part) ?? shortYear(at: index) ?? joinedMonth(at: index)
    }

    /// "2012-06/04", "2012/06-04".
    private func joinedMonth(at index: Int) -> Stated? {
      guard index + 2 < parts.count else { return nil }
      let (first, second) = (parts[index], parts[index + 1])
      func pair(_ part: Range<Int>, _ head: Int) -> (Int, Int)? {
        guard part.count == head + 3, bytes[part.lowerBound + head] == UInt8(ascii: "-"),
          let one = digits(part.lowerBound, head, in: part),
          let two = digits(part.lowerBound + head + 1, 2, in: part)
        else { return nil }
        return (one, two)
      }
      let range = first.lowerBound..<second.upperBound
      if second.count == 2, let (year, month) = pair(first, 4), let day = short(second) {
        return stated(year, month, day, range)
      }
      if let year = year(first), let (month, day) = pair(second, 2) {
        return stated(year, month, day, range)
      }
      return nil
    }

    private func yearFolder(_ year: Int, monthAndDay index: Int) -> Stated? {
      let next = parts[index]
      guard let both = digits(next.lowerBound, 4, in: next) else { return nil }
      return stated(
        year, both / 100, both % 100, parts[index - 1].lowerBound..<next.upperBound)
    }

    private func yearFolder(_ year: Int, monthByName index: Int) -> Stated? {
      guard let month = Self.months.firstIndex(of: bytes.text(parts[index]).lowercased()),
        let day = short(parts[index + 1])
      else { return nil }
      return stated(
        year, month + 1, day, parts[index - 1].lowerBound..<parts[index + 1].upperBound)
    }

    private static let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// "t20221005_123".
    private func marked(_ part: Range<Int>) -> Stated? {
      let start = part.lowerBound
      guard part.count > 9, bytes[start] | 0x20 == UInt8(ascii: "t"),
        let whole = digits(start + 1, 8, in: part), !isDigit(start + 9, in: part)
      else { return nil }
      return stated(whole / 10_000, whole / 100 % 100, whole % 100, start + 1..<start + 9)
    }

    /// "29-10-2021": only a day is more than twelve.
    private func dayFirst(_ part: Range<Int>) -> Stated? {
      let start = part.lowerBound
      guard part.count == 10, bytes[start + 2] == UInt8(ascii: "-"),
        bytes[start + 5] == UInt8(ascii: "-"), let day = digits(start, 2, in: part), day > 12,
        let month = digits(start + 3, 2, in: part), let year = digits(start + 6, 4, in: part)
      else { return nil }
      return stated(year, month, day, part)
    }

    /// "202201/220126_123".
    private func shortYear(at index: Int) -> Stated? {
      let part = parts[index]
      let start = part.lowerBound
      guard index > 0, part.count > 7, let short = digits(start, 6, in: part),
        bytes[start + 6] == UInt8(ascii: "_") || bytes[start + 6] == UInt8(ascii: "-")
      else { return nil }
      let above = parts[index - 1]
      guard above.count >= 4, let year = digits(above.upperBound - 4, 4, in: above),
        year % 100 == short / 10_000
      else { return nil }
      return stated(year, short / 100 % 100, short % 100, start..<start + 6)
    }

    // MARK: Numbers

    /// A day of the years that pages are from; nil for any other.
    private func stated(_ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>) -> Stated? {
      guard (1990...2099).contains(year), (1...12).contains(month), (1...31).contains(day) else {
        return nil
      }
      return Stated(text: "\(year)-\(two(month))-\(two(day))", range: range)
    }

    private func year(_ part: Range<Int>) -> Int? {
      guard part.count == 4, let year = digits(part.lowerBound, 4, in: part),
        (1990...2099).contains(year)
      else { return nil }
      return year
    }

    /// A part of one digit or two.
    private func short(_ part: Range<Int>) -> Int? {
      part.count <= 2 ? digits(part.lowerBound, part.count, in: part) : nil
    }

    /// The number that so many digits of a part are; nil where others stand among them.
    private func digits(_ start: Int, _ length: Int, in part: Range<Int>) -> Int? {
      guard start >= part.lowerBound, start + length <= part.upperBound else { return nil }
      var value = 0
      for i in start..<start + length {
        guard bytes[i] &- 0x30 < 10 else { return nil }
        value = value * 10 + Int(bytes[i] - 0x30)
      }
      return value
    }

    private func isDigit(_ offset: Int, in part: Range<Int>) -> Bool {
      offset < part.upperBound && bytes[offset] &- 0x30 < 10
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  }
}
