internal import NewsDates
internal import NewsNames

// Lines with dates among other words: labels, names, other dates.

extension PageParse {
  /// Lines of several dates, each with its label: "Published 5 March 2021 | Updated 6 March 2021".
  func readLabelledDates(before end: Int) {
    for index in 0..<end where lines[index].role == .other && !lines[index].isProse {
      if readDatePair(in: index) { continue }
      readDateAfterSource(in: index)
      if isDateLabelled(lines[index]) {
        readDates(in: index)
      } else if let label = labelAfterNames(in: lines[index]) {
        takeNames(before: label, index)
        readDates(in: index)
      } else if lines[index].digitWords >= 2 {
        readDateBeforeLabels(in: index)
      }
    }
  }

  /// Where the first label stands in "Ann Lee Published June 3, 2021 Updated June 3, 2021 11:02am".
  private func labelAfterNames(in line: PageLine) -> Int? {
    guard (6...24).contains(line.wordCount), line.digitWords >= 2 else { return nil }
    for index in line.words.dropFirst(2).prefix(4) {
      guard words[index - 1].traits.contains(.startsWithCapital) else { return nil }
      guard DateLabels.longest(words, from: index, to: line.words.upperBound) != nil else {
        continue
      }
      let names = text(line.range.lowerBound..<Int(words[index - 1].end))
      return PersonName.hasKnownParts(names) ? index : nil
    }
    return nil
  }

  private func takeNames(before label: Int, _ index: Int) {
    let range = lines[index].range.lowerBound..<Int(words[label - 1].end)
    for byline in readBylines(in: text(range)) where byline.kind == .person {
      reading.bylines.append(.init(value: byline, range: range, rule: "names-beside-date"))
    }
    reading.parts[index, default: []].append(.init(range: range, role: .byline))
  }

  /// The first word of what says, within a line that begins with a date, that the page was changed
  /// later: "4 May 2021, 10:12 (updated 4 May 2021, 13:40)".
  func updateWord(in line: PageLine) -> Int? {
    guard line.digitWords >= 3, (4...24).contains(line.wordCount), !line.isProse,
      DateLabels.mayStand(in: line)
    else { return nil }
    var hasNumber = false
    for index in line.words {
      if hasNumber, !words[index].traits.contains(.hasDigit),
        let label = DateLabels.longest(words, from: index, to: line.words.upperBound),
        label.meaning == .modified,
        (index + label.count..<line.words.upperBound).contains(where: {
          words[$0].traits.contains(.hasDigit)
        })
      {
        return index
      }
      hasNumber = hasNumber || words[index].traits.contains(.hasDigit)
    }
    return nil
  }

  /// "4. 5. 2021, 10:12 – aktualizováno 4. 5. 2021, 13:40": what stands before the word of the change
  /// is the publication, what follows it the change.
  private func readDatePair(in index: Int) -> Bool {
    let line = lines[index]
    guard let word = updateWord(in: line), word > line.words.lowerBound else { return false }
    let first = line.range.lowerBound..<Int(words[word - 1].end)
    let second = Int(words[word].start)..<Int(words[line.words.upperBound - 1].end)
    let modified = DateLabels.read(bytes.text(second), context.dates)
    guard let day = DateLabels.read(bytes.text(first), context.dates).date ?? dateAtEnd(of: first),
      isDated(day)
    else { return false }
    lines[index].role = .published
    if reading.published == nil {
      reading.published = found(day, first, "date-before-labels")
      reading.parts[index, default: []].append(.init(range: first, role: .published))
    }
    if reading.modified == nil {
      // "… aggiornato il 3 marzo 2020 alle 8:10 2 minuti di lettura" goes on.
      let change =
        modified.date ?? context.dates.search(in: bytes.text(second)).first?.date
      if let change, modified.date != nil || isDated(change) {
        reading.modified = found(change, second, "modified-label")
        reading.parts[index, default: []].append(.init(range: second, role: .modified))
      }
    }
    return true
  }

  /// "海岸新聞 2021/10/2 20:14": a house in a script without spaces before the date.
  private func dateAtEnd(of range: Range<Int>) -> Moment? {
    guard bytes.decode(at: range.lowerBound).scalar >= 0x3000,
      let found = context.dates.search(in: bytes.text(range)).last,
      found.range.upperBound == range.count, found.range.lowerBound <= 40
    else { return nil }
    return found.date
  }

  /// "Source: Xinhua| 2019-10-21 14:05|Editor: Li Fang": the date between the fields of a line.
  private func readDateAfterSource(in index: Int) {
    let line = lines[index]
    guard reading.published == nil, line.digitWords >= 2, line.wordCount <= 20,
      let label = LineLexicon.sourceLabels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound),
      colonFollows(line, label.count)
    else { return }
    let source = bytes.text(line.range)
    guard let date = context.dates.search(in: source).first, isDated(date.date),
      source.utf8.prefix(date.range.lowerBound).last(where: { $0 != 0x20 }) == UInt8(ascii: "|")
    else { return }
    let range = date.range.shifted(by: line.range.lowerBound)
    reading.published = .init(
      value: date.date.moved { $0.shifted(by: line.range.lowerBound) }, range: range,
      rule: "date-beside-source")
    reading.parts[index, default: []].append(.init(range: range, role: .published))
  }

  /// Dates within a line that says more: "By Anna Seghers | Published 5 March 2021, updated 6 March".
  func readDates(in index: Int) {
    let line = lines[index]
    guard line.digitWords > 0 else { return }
    let source = bytes.text(line.range)
    let found = context.dates.search(in: source)
    guard !found.isEmpty, found.count <= 3 else { return }
    var end = 0
    for date in found where isDated(date.date) {
      let moment = date.date.moved { $0.shifted(by: line.range.lowerBound) }
      let label = DateLabels.label(before: date.range.lowerBound, after: end, in: source)
      end = date.range.upperBound
      let range =
        line.range.lowerBound + date.range.lowerBound..<line.range.lowerBound
        + date.range.upperBound
      if label == .modified {
        if reading.modified == nil {
          reading.modified = .init(value: moment, range: range, rule: "modified-label")
          reading.parts[index, default: []].append(.init(range: range, role: .modified))
        }
        if lines[index].role == .other { lines[index].role = .modified }
      } else if reading.published == nil, label == .published || line.role == .byline {
        reading.published = .init(
          value: moment, range: range,
          rule: label == .published ? "published-label" : "date-beside-byline")
        reading.parts[index, default: []].append(.init(range: range, role: .published))
        if lines[index].role == .other { lines[index].role = .published }
      }
    }
    // "Posted on 5 March 2021 by Ann Lee"
    if line.role == .other, lines[index].role == .published, reading.bylines.isEmpty, end > 0,
      let rest = line.words.first(where: { Int(words[$0].start) >= line.range.lowerBound + end }),
      labelAfterDate(rest, line) == .names
    {
      takeNames(after: rest, line)
    }
  }
}
