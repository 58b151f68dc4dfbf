internal import NewsDates

// Dates in digits behind a title, as feeds and lists print them: "Inselschule bekommt ein Dach
// 18.05.2019".

extension PageParse {
  /// "June 3, 20219:14 AM ET", "3 Jun 20213 Jun 2021": what stood in two elements, without the space
  /// between them.
  func dateBeforeGlue(in line: PageLine) -> SharedReading? {
    guard
      let glued = line.words.first(where: {
        guard words[$0].traits.contains(.hasDigit) else { return false }
        let range = words[$0].range
        return (5...6).contains(range.count)
          && bytes[range].allSatisfy { (0x30...0x39).contains($0) }
          && (bytes.has("19", at: range.lowerBound) || bytes.has("20", at: range.lowerBound))
      })
    else { return nil }
    let seam = Int(words[glued].start) + 4
    let head = bytes.text(line.range.lowerBound..<seam)
    let isTime = bytes.has(":", at: Int(words[glued].end))
    let offset = head.utf8.count
    let source = isTime ? head + " " + bytes.text(seam..<line.range.upperBound) : head
    var reading = DateLabels.read(source, context.dates)
    guard let moment = reading.date, isDated(moment) else { return nil }
    if isTime {
      // The space that was put in is not there.
      reading.date = moment.moved { range in
        range.lowerBound > offset
          ? range.shifted(by: -1)
          : range.upperBound > offset ? range.lowerBound..<range.upperBound - 1 : range
      }
    }
    return SharedReading(reading)
  }

  /// The headline without the date that a site prints behind its titles: after the end of a sentence, or
  /// where titles of other stories on the page end so too.
  func cutDate(ofHeadline index: Int) {
    let line = lines[index]
    guard let found = reading.headline, !titleHashes.contains(line.coreHash),
      let date = dateBehindTitle(line, found.range),
      closesSentence(before: date.place)
        || lines.indices.contains(where: {
          $0 != index && !lines[$0].isProse && dateBehindTitle(lines[$0], lines[$0].range) != nil
        })
    else { return }
    let title = bytes.trimmed(found.range.lowerBound..<date.place)
    var headline = found
    headline.range = title
    headline.value = text(title)
    reading.headline = headline
    guard reading.published == nil else { return }
    reading.published = self.found(
      date.moment, date.place..<found.range.upperBound, "date-behind-headline")
  }

  /// The date in digits that closes a title of two words or more, and where it begins.
  private func dateBehindTitle(
    _ line: PageLine, _ range: Range<Int>
  ) -> (moment: Moment, place: Int)? {
    guard line.digitWords >= 1, line.label == nil, let place = bytes.dateOfDigits(closing: range),
      let last = line.words.last(where: { Int(words[$0].end) <= place }),
      last > line.words.lowerBound, isTitle(endingWith: last),
      let moment = context.dates.parse(bytes.text(place..<range.upperBound)).date,
      isDated(moment)
    else { return nil }
    return (moment, place)
  }

  /// Whether a word before a date ends a title, and is none that leads to the date: "the vote on
  /// 20.05.2019".
  func isTitle(endingWith word: Int) -> Bool {
    let traits = words[word].traits
    return traits.isDisjoint(with: .hasDigit) && !LanguageGuess.isSmallWord(words[word])
      && DateLabels.longest(words, from: word, to: word + 1) == nil
      && !traits.isDisjoint(with: [.startsWithCapital, .caseless])
      || closesSentence(before: Int(words[word].end) + 2)
  }

  private func closesSentence(before place: Int) -> Bool {
    guard place > 1, place <= bytes.count else { return false }
    let end = bytes.trimmed(0..<place - 1).upperBound
    return end > 0 && endsSentence(bytes.decode(before: end).scalar)
  }

  /// A range without the bullet that begins it.
  func withoutBullet(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let (s, next) = bytes.decode(at: start)
      switch s {
      case 0x2022, 0x2023, 0xB7, 0x25CF, 0x25AA, 0x25B6, 0x25BA: start = next
      default:
        guard scalarClass(s) == .space, start > range.lowerBound else {
          return start..<range.upperBound
        }
        start = next
      }
    }
    return range
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a day in digits with its year ends that opens a range before a space: "20.05.2019 Was nun?"
  func dateOfDigits(opening range: Range<Int>) -> Int? {
    var end = range.lowerBound
    while end < range.upperBound, self[end] != 0x20, end - range.lowerBound <= 10 { end += 1 }
    guard end < range.upperBound, end - range.lowerBound >= 8 else { return nil }
    return isDateOfDigits(range.lowerBound..<end) ? end : nil
  }

  /// Whether a stretch is a day, a month and a year in digits with two marks between them.
  private func isDateOfDigits(_ range: Range<Int>) -> Bool {
    var digits = 0
    var marks = 0
    for byte in self[range] {
      if byte &- 0x30 < 10 {
        digits += 1
      } else if byte == 0x2E || byte == 0x2F || byte == 0x2D {
        marks += 1
      } else {
        return false
      }
    }
    guard marks == 2, (6...8).contains(digits), self[range.lowerBound] &- 0x30 < 10,
      self[range.upperBound - 1] &- 0x30 < 10
    else { return false }
    // One end is the year.
    return self[range].prefix(4).allSatisfy { $0 &- 0x30 < 10 }
      || self[range].suffix(4).allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Where a day in digits with its year begins that closes a range behind a space: "20.05.2019",
  /// "2019-05-20".
  func dateOfDigits(closing range: Range<Int>) -> Int? {
    var start = range.upperBound
    while start > range.lowerBound, self[start - 1] != 0x20, range.upperBound - start <= 10 {
      start -= 1
    }
    guard start > range.lowerBound + 1, range.upperBound - start >= 8 else { return nil }
    return isDateOfDigits(start..<range.upperBound) ? start : nil
  }
}
