internal import NewsDates
internal import NewsNames

// Lists of other stories under a heading that says what they are, whose dates stand in the same line, if
// anywhere.

extension PageParse {
  /// Headlines without dates under a heading that says what they are.
  func readUndated(_ region: Range<Int>, _ seen: inout WordSet) {
    var listing = false
    var gap = 0
    for index in region {
      let line = lines[index]
      if isListHeading(line) {
        listing = true
        gap = 0
        continue
      }
      guard listing else { continue }
      switch line.role {
      case .other, .caption:
        if line.isTruncated || line.isProse && line.traits.contains(.endsStop) {
          lines[index].role = .relatedTeaser
        } else if line.label == nil, line.weight >= 3, line.weight <= 26,
          line.weight > 3 || line.length >= 9 || line.traits.contains(.spaceless),
          !line.traits.contains(.endsColon),
          line.coreCount > 0, !isCategory(line), !namesAuthor(line), !tellsReadingTime(line)
        {
          takeUndated(index, &seen)
          takeDateBelow(index)
          gap = 0
        } else {
          gap += 1
          if gap > 3 { listing = false }
        }
      case .commentForm, .copyright, .shareBar, .authorBox, .keywords, .credit: listing = false
      default: break
      }
    }
  }

  /// The only date of a list, under its headline.
  private func takeDateBelow(_ index: Int) {
    guard lines[index].role == .relatedHeadline, index + 1 < lines.count,
      lines[index + 1].role == .date, lines[index - 1].role == .navigation,
      let date = dateLines[index + 1], date.label == nil, let moment = date.date, isDated(moment),
      let item = reading.related.items.indices.last,
      reading.related.items[item].published == nil
    else { return }
    lines[index + 1].role = .relatedDate
    reading.related.set(date: moment, in: lines[index + 1].range, at: item)
  }

  /// A headline under such a heading, without its number in the list and with the date after it:
  /// Whether the words before a date are a known name under a headline of the list.
  private func isAuthor(_ core: Range<Int>, under index: Int) -> Bool {
    (2...3).contains(core.count) && index >= 0 && lines[index].role == .relatedHeadline
      && PersonName.hasKnownParts(
        text(Int(words[core.lowerBound].start)..<Int(words[core.upperBound - 1].end)))
  }

  /// "1 Old lighthouse turns one hundred", "Old lighthouse turns one hundred | 3 May 2021".
  private func takeUndated(_ index: Int, _ seen: inout WordSet) {
    let line = lines[index]
    var core = line.core
    if core.count > (line.traits.contains(.spaceless) ? 1 : 2),
      words[core.lowerBound + 1].traits.isDisjoint(with: .hasDigit), isNumbered(index)
    {
      core = core.dropFirst()
    }
    if let date = openingDate(of: line) {
      let title = line.core.filter { Int(words[$0].start) >= date.end }
      if let first = title.first, title.count >= 2 {
        if seen.insert(hash(of: first..<core.upperBound)) {
          take(item: index, Int(words[first].start)..<line.range.upperBound, date.moment)
        }
        return
      }
    }
    var range =
      core == line.core
      ? withoutBullet(coreRange(of: line))
      : Int(words[core.lowerBound].start)..<line.range.upperBound
    var date: FoundDate?
    if let age = agePart(of: line) {
      core = core.clamped(to: core.lowerBound..<age)
      range = range.lowerBound..<Int(words[age - 1].end)
    } else if line.digitWords > 0, let found = context.dates.search(in: text(range)).last,
      found.range.upperBound >= text(range).utf8.count - 1, isDated(found.date)
    {
      let start = range.lowerBound + found.range.lowerBound
      let rest = core.filter { Int(words[$0].end) <= start }
      if let last = rest.last, rest.count >= 2,
        isParted(Int(words[last].end)..<start)
          || bytes.dateOfDigits(closing: range) == start && isTitle(endingWith: last)
      {
        date = found
        core = core.lowerBound..<last + 1
        range = range.lowerBound..<Int(words[last].end)
      }
    }
    if core.upperBound < line.core.upperBound, namesAuthor(core) || isAuthor(core, under: index - 1)
    {
      return take(author: index, date?.date)
    }
    guard seen.insert(hash(of: core)) else { return }
    lines[index].role = .relatedHeadline
    let headline = text(range)
    reading.related.append(
      RelatedItem(headline: headline, published: date?.date), range, rule: "under-related-heading",
      dateRange: date == nil ? nil : line.range)
  }

  /// "By Ann Lee | 3 May 2021" under the headline that it belongs to.
  private func take(author index: Int, _ moment: Moment?) {
    lines[index].role = .relatedDate
    guard let moment, index > 0, lines[index - 1].role == .relatedHeadline,
      let item = reading.related.items.indices.last,
      reading.related.items[item].published == nil
    else { return }
    reading.related.set(date: moment, in: lines[index].range, at: item)
  }

  /// "1 Old lighthouse turns one hundred", "2. …": the number is the list's, as it is told by a mark, by a
  /// nought, or by the next or the last item; "10 dead in fire" is a headline.
  private func isNumbered(_ index: Int) -> Bool {
    guard let number = openingNumber(of: lines[index]) else { return false }
    let first = words[lines[index].core.lowerBound].range
    switch bytes[first.upperBound] {
    case UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":"): return true
    default: if bytes[first.lowerBound] == 0x30 { return true }
    }
    if number == 1, index > 0, isListHeading(lines[index - 1]) { return true }
    let near = max(0, index - 3)..<min(lines.count, index + 4)
    return near.contains {
      $0 != index && openingNumber(of: lines[$0]) == number + ($0 - index).signum()
    }
  }

  /// The number of one digit or two that a line begins with.
  private func openingNumber(of line: PageLine) -> Int? {
    guard line.coreCount > 1 else { return nil }
    let range = words[line.core.lowerBound].range
    guard range.count <= 2 else { return nil }
    return bytes[range].reduce(0) { number, byte in
      number.flatMap { byte &- 0x30 < 10 ? $0 * 10 + Int(byte - 0x30) : nil }
    }
  }

  /// The day that opens a line, and where it ends: "10.05.2021 Bridge closed", "May 10, 2021 - Bridge closed",
  /// "[10/05/2021] Bridge closed".
  private func openingDate(of line: PageLine) -> (moment: Moment, end: Int)? {
    guard line.digitWords > 0 else { return nil }
    if let end = bytes.dateOfDigits(opening: coreRange(of: line)),
      let moment = context.dates.parse(bytes.text(line.range.lowerBound..<end)).date,
      isDated(moment)
    {
      return (moment, end)
    }
    let range = withoutBullet(coreRange(of: line))
    let source = UnsafeBufferPointer(rebasing: bytes[range])
    // A day without its year may be what the story is about.
    guard let found = openingDate(in: source), found.range.lowerBound <= 1,
      isDated(found.date), found.date.year != nil
    else { return nil }
    let end = range.lowerBound + found.range.upperBound
    guard let next = line.words.first(where: { Int(words[$0].start) >= end }),
      isParted(end..<Int(words[next].start), closing: true)
    else { return nil }
    return (found.date, end)
  }

  /// The date with which a line begins, in the page's language; else in any where a day comes first: "10
  /// novembre 2018 – …" on an English page.
  private func openingDate(in source: UnsafeBufferPointer<UInt8>) -> FoundDate? {
    if context.dates.mayFind(in: source, startingBefore: 2),
      let found = context.dates.search(in: source.text(0..<source.count)).first
    {
      return found
    }
    guard context.language != nil, source[0] &- 0x30 < 10 else { return nil }
    let stated = context.knownDates
    let dates = context.parsers.dates(nil, zone: stated.zone, order: stated.order).parser
    guard dates.mayFind(in: source, startingBefore: 1) else { return nil }
    return dates.search(in: source.text(0..<source.count)).first
  }

  /// The first word of the age that closes a line behind a mark: "Bridge closed | 2 days ago".
  private func agePart(of line: PageLine) -> Int? {
    guard line.digitWords > 0, line.wordCount >= 5,
      let age = line.words.dropFirst(2).suffix(5).last(where: {
        isParted(Int(words[$0 - 1].end)..<Int(words[$0].start))
      }), line.words.upperBound - age >= 2
    else { return nil }
    let range = Int(words[age].start)..<line.range.upperBound
    return DateLabels.read(bytes.text(range), context.dates).isAge(of: range.count) ? age : nil
  }

  /// "10.05.2021 Bridge closed": an item behind its date, which begins the line.
  private func take(item index: Int, _ title: Range<Int>, _ moment: Moment) {
    lines[index].role = .relatedHeadline
    let headline = text(title)
    reading.related.append(
      RelatedItem(headline: headline, published: moment), title, rule: "under-related-heading",
      dateRange: lines[index].range)
  }

  /// A bar, a dash, a comma or a bracket stands between a headline and its date; a colon or a closing bracket
  /// behind a date that comes first.
  private func isParted(_ gap: Range<Int>, closing: Bool = false) -> Bool {
    var i = gap.lowerBound
    while i < gap.upperBound {
      let (s, next) = bytes.decode(at: i)
      if s == 0x7C || isDash(s) || s == 0x2C || s == 0x28 || s == 0xB7 || s == 0x2022 || s == 0xFF5C
      {
        return true
      }
      if closing, s == 0x3A || s == 0x5D || s == 0x29 || s == 0xFF1A { return true }
      i = next
    }
    return false
  }
}
