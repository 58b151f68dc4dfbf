internal import NewsDates

// Lines that are a date and nothing else.

extension PageParse {
  /// Reads the lines that are a date and nothing else, a label apart.
  mutating func readDateLines() {
    for index in lines.indices {
      let line = lines[index]
      guard line.role == .other, line.digitWords > 0, line.wordCount <= 16, line.length <= 90,
        !line.traits.contains(.hasCopyrightSign), line.label != .rights,
        updateWord(in: line) == nil
      else { continue }
      let reading = DateLabels.read(text(of: line), context.dates)
      guard reading.date != nil || isAge(line, reading), isMostlyDate(line, reading),
        !hasTwoDates(line)
      else { continue }
      dateLines[index] = reading
      lines[index].role = .date
    }
  }

  /// "Published 5 March 2021 | Updated 6 March 2021" is two dates, each with its label.
  private func hasTwoDates(_ line: PageLine) -> Bool {
    guard line.digitWords >= 4, hasRoomForTwoDates(line) else { return false }
    let days = context.dates.search(in: bytes.text(line.range)).filter {
      !$0.date.value.hasPrefix("T") && $0.date.precision != .year
    }
    return days.count >= 2
  }

  /// "2 days ago" and nothing more: it says when, but not from when it counts.
  private func isAge(_ line: PageLine, _ reading: DateReading) -> Bool {
    line.wordCount <= 5
      && reading.issues.contains {
        $0.code == "relative-without-reference" && ($0.range?.count ?? 0) >= line.range.count - 1
      }
  }

  /// Whether there are two numbers that can be a day or a month, or two that can be a year: those of
  /// a clock apart, one of each is one date.
  private func hasRoomForTwoDates(_ line: PageLine) -> Bool {
    var days = 0
    var years = 0
    for index in line.words where words[index].traits.contains(.hasDigit) {
      let range = words[index].range
      let isClock =
        range.lowerBound > 0 && bytes[range.lowerBound - 1] == UInt8(ascii: ":")
        || range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: ":")
      if range.count == 4, bytes[range.lowerBound] < 0x80 {
        years += 1
      } else if !isClock {
        days += 1
      }
    }
    return days > 1 || years > 1
  }

  /// A number alone is no date of a page.
  private func isMostlyDate(_ line: PageLine, _ reading: DateReading) -> Bool {
    if reading.label != nil { return true }
    // "Old lighthouse turns one hundred | 3 May 2021" is a headline and its date.
    if let date = reading.date {
      let date = (date.evidenceRange ?? 0..<line.range.count).shifted(by: line.range.lowerBound)
      let others = line.words.count {
        words[$0].traits.contains(.hasLetter)
          && (Int(words[$0].end) <= date.lowerBound || Int(words[$0].start) >= date.upperBound)
      }
      if others >= 3 { return false }
    }
    if line.wordCount == 1, reading.date?.precision == .year { return false }
    return line.wordCount > 1 || line.length >= 5
  }
}
