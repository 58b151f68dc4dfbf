internal import NewsDates
internal import NewsNames

// Lines that are a date and nothing else.

extension PageParse {
  /// Reads the lines that are a date and nothing else, a label apart.
  func readDateLines() {
    let known = context.knownDates
    for index in lines.indices where lines[index].digitWords > 0 {
      let line = lines[index]
      guard line.role == .other, line.wordCount <= 16, line.length <= 90,
        !line.traits.contains(.hasCopyrightSign), line.label != .rights,
        updateWord(in: line) == nil
      else { continue }
      let read = readDate(of: line, known)
      let isMostlyDate = isMostlyDate(line, read)
      if !read.isDate || read.label == nil && !isMostlyDate,
        let reading = otherDate(in: line, index)
      {
        dateLines.append(reading, at: index)
        lines[index].role = .date
        continue
      }
      guard isMostlyDate, read.isDate || isAge(line, read), !hasTwoDates(line) else {
        continue
      }
      dateLines.append(read, at: index)
      lines[index].role = .date
    }
  }

  /// A date beside names or what else stands on its line.
  private func otherDate(in line: PageLine, _ index: Int) -> SharedReading? {
    dateAfterNames(in: line, index) ?? dateBeforeGlue(in: line) ?? dateBeforeReadingTime(in: line)
  }

  /// What a line says where it is a date and nothing else, a label apart.
  private func readDate(of line: PageLine, _ known: KnownDates) -> SharedReading {
    let isLabelled =
      DateLabels.longest(words, from: line.words.lowerBound, to: line.words.upperBound) != nil
    guard line.traits.contains(.hasLooseSpace) else {
      return known.read(
        UnsafeBufferPointer(rebasing: bytes[line.range]), line.hash, isLabelled: isLabelled)
    }
    var text = text(line.range)
    return text.withUTF8 { known.read($0, line.hash, isLabelled: isLabelled) }
  }

  /// "12. 5. 2021 10:45 | Jana Malá, ČTK": behind the date and a mark those who wrote, and nothing before
  /// it.
  private func isSigned(after end: Int, in line: PageLine) -> Bool {
    guard let first = line.words.first(where: { Int(words[$0].start) >= end }),
      words[line.words.lowerBound].traits.contains(.hasDigit), line.words.upperBound - first <= 8,
      !line.words.contains(where: { $0 >= first && words[$0].traits.contains(.hasDigit) })
    else { return false }
    let gap = end..<Int(words[first].start)
    return bytes[gap].contains { $0 != 0x20 } && separatesNames(gap)
      && isSigned(Int(words[first].start)..<line.range.upperBound)
  }

  /// "12 maggio 2021 alle 10:45 2 minuti di lettura", "12.05.2021, 10:45 Uhr | Lesezeit: 2 Min.": how long
  /// the story takes, behind the date.
  private func dateBeforeReadingTime(in line: PageLine) -> SharedReading? {
    guard line.digitWords >= 3, let number = readingTime(in: line) else { return nil }
    // What stands between the date and the number is behind a mark.
    var last = number - 1
    while last > line.words.lowerBound, number - last <= 3,
      words[last].traits.isDisjoint(with: .hasDigit), !isBarred(last)
    {
      last -= 1
    }
    last = isBarred(last) ? last - 1 : number - 1
    guard last > line.words.lowerBound else { return nil }
    let reading = DateLabels.read(
      bytes.text(line.range.lowerBound..<Int(words[last].end)), context.dates)
    guard let moment = reading.date, isDated(moment) else { return nil }
    return SharedReading(reading)
  }

  /// Whether a bar or a dot stands right before a word.
  private func isBarred(_ word: Int) -> Bool {
    guard word > 0, words[word - 1].end <= words[word].start else { return false }
    var i = Int(words[word - 1].end)
    while i < Int(words[word].start) {
      let (s, next) = bytes.decode(at: i)
      if s == 0x7C || s == 0xB7 || s == 0x2022 { return true }
      i = next
    }
    return false
  }

  /// "Ruth Alder, 3 June 2021, 10:40", "Newsroom | 3.6.2021 | 10:40": who wrote, and then when.
  private func dateAfterNames(in line: PageLine, _ index: Int) -> SharedReading? {
    guard (4...14).contains(line.wordCount), line.digitWords >= 2, line.smallWords <= 3,
      !line.traits.contains(.spaceless), line.label == nil,
      words[line.words.lowerBound].traits.isDisjoint(with: .hasDigit),
      !words[line.words.lowerBound].traits.isDisjoint(with: [.startsWithCapital, .caseless])
    else { return nil }
    let number = line.words.first { words[$0].traits.contains(.hasDigit) } ?? line.words.lowerBound
    // "June 3" begins a word before its number.
    for first in [number, number - 1] where first > line.words.lowerBound {
      let gap = Int(words[first - 1].end)..<Int(words[first].start)
      guard separatesNames(gap), Int(gap.lowerBound) - line.range.lowerBound <= 60 else { continue }
      for end in dateEnds(from: first, in: line) {
        let start = Int(words[first].start)
        let date = DateLabels.read(bytes.text(start..<end), context.dates)
        guard let moment = date.date, isDated(moment) || moment.value.hasPrefix("T"),
          date.label == nil
        else { continue }
        let names = bytes.trimmed(line.range.lowerBound..<gap.lowerBound)
        guard !words[first - 1].traits.isDisjoint(with: [.startsWithCapital, .caseless]),
          !isBylineLine(line),
          standsOverPage(line.words.lowerBound..<first) || isSigned(names)
            || isHouse(line.words.lowerBound..<first, underBylineAt: index)
        else { return nil }
        var reading = DateReading()
        reading.date = moment.moved { $0.shifted(by: start - line.range.lowerBound) }
        return SharedReading(reading)
      }
    }
    return nil
  }

  /// Whether some words are one of the first lines: the house that is named over its page.
  private func standsOverPage(_ range: Range<Int>) -> Bool {
    let hash = hash(of: range)
    return lines.prefix(4).contains { $0.hash == hash }
  }

  /// "Inquirer Visayas / 09:14 AM November 03, 2021" under "By Lito Ramos": the house of the one who wrote.
  private func isHouse(_ range: Range<Int>, underBylineAt index: Int) -> Bool {
    index > 0 && (1...4).contains(range.count) && isBylineLine(lines[index - 1])
      && range.allSatisfy {
        words[$0].traits.contains(.startsWithCapital)
          && words[$0].traits.isDisjoint(with: .hasDigit)
      }
  }

  /// Where a date may end that begins at a word: with the line, or before a bar.
  private func dateEnds(from word: Int, in line: PageLine) -> [Int] {
    var ends = [line.range.upperBound]
    for index in (word + 1..<line.words.upperBound).reversed() {
      var i = Int(words[index - 1].end)
      while i < Int(words[index].start) {
        let (s, next) = bytes.decode(at: i)
        if s == 0x7C || s == 0xB7 || s == 0x2022 {
          ends.append(bytes.trimmed(line.range.lowerBound..<i).upperBound)
        }
        i = next
      }
    }
    return ends
  }

  /// A comma, a bar, a dash or nothing but space.
  private func separatesNames(_ gap: Range<Int>) -> Bool {
    var i = gap.lowerBound
    while i < gap.upperBound {
      let (s, next) = bytes.decode(at: i)
      guard
        scalarClass(s) == .space || s == 0x2C || s == 0x7C || s == 0xB7 || s == 0x2022
          || s == 0x2F || isDash(s)
      else { return false }
      i = next
    }
    return true
  }

  /// Whether a stretch names people that the tables know, or a part of a newsroom, or the town that the
  /// story is from, and nothing else.
  private func isSigned(_ range: Range<Int>) -> Bool {
    let town = context.names.resolve(text(range), .place, language: context.language).name
    if let town, town.type == "city", town.match == .exact || town.match == .folded { return true }
    let bylines = readBylines(in: text(range))
    return !bylines.isEmpty
      && bylines.allSatisfy {
        switch $0.kind {
        case .person: PersonName.hasKnownParts($0.name)
        case .desk, .agency: true
        default: false
        }
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
  private func isAge(_ line: PageLine, _ read: SharedReading) -> Bool {
    guard line.wordCount <= 5 else { return false }
    let reading = read.value
    guard !reading.isRefused else { return false }
    return reading.isAge(
      of: line.traits.contains(.hasLooseSpace) ? text(line.range).utf8.count : line.range.count)
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
  private func isMostlyDate(_ line: PageLine, _ reading: SharedReading) -> Bool {
    if reading.label != nil { return true }
    // "Old lighthouse turns one hundred | 3 May 2021" is a headline and its date.
    if reading.isDate {
      let date = (reading.dateRange ?? 0..<line.range.count).shifted(by: line.range.lowerBound)
      let others = line.words.count {
        words[$0].traits.contains(.hasLetter)
          && (Int(words[$0].end) <= date.lowerBound || Int(words[$0].start) >= date.upperBound)
      }
      if others >= 3 { return isSigned(after: date.upperBound, in: line) }
    }
    if line.wordCount == 1, reading.value.date?.precision == .year { return false }
    return line.wordCount > 1 || line.length >= 5
  }
}
