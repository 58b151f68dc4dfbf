internal import NewsDates

// Lists of other stories under a heading that says what they are, whose dates stand in the same line, if
// anywhere.

extension PageParse {
  /// Headlines without dates under a heading that says what they are.
  func readUndated(_ region: Range<Int>, _ seen: inout WordSet) {
    var listing = false
    var gap = 0
    for index in region {
      let line = lines[index]
      if line.role == .navigation, line.label == .related || line.label == .readMore {
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
  /// "1 Old lighthouse turns one hundred", "Old lighthouse turns one hundred | 3 May 2021".
  private func takeUndated(_ index: Int, _ seen: inout WordSet) {
    let line = lines[index]
    var core = line.core
    if let first = core.first, words[first].range.count <= 2,
      core.count > (line.traits.contains(.spaceless) ? 1 : 2),
      bytes[words[first].range].allSatisfy({ (0x30...0x39).contains($0) }),
      words[first + 1].traits.isDisjoint(with: .hasDigit)
    {
      core = core.dropFirst()
    }
    if let end = bytes.dateOfDigits(opening: coreRange(of: line)),
      let moment = context.dates.parse(bytes.text(line.range.lowerBound..<end)).date,
      isDated(moment)
    {
      let title = core.filter { Int(words[$0].start) >= end }
      if let first = title.first, title.count >= 2 {
        if seen.insert(hash(of: first..<core.upperBound)) {
          take(item: index, Int(words[first].start)..<line.range.upperBound, moment)
        }
        return
      }
    }
    var range =
      core == line.core
      ? withoutBullet(coreRange(of: line))
      : Int(words[core.lowerBound].start)..<line.range.upperBound
    var date: FoundDate?
    if line.digitWords > 0, let found = context.dates.search(in: text(range)).last,
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
    guard seen.insert(hash(of: core)) else { return }
    lines[index].role = .relatedHeadline
    let headline = text(range)
    reading.related.append(
      RelatedItem(headline: headline, published: date?.date), range, rule: "under-related-heading",
      dateRange: date == nil ? nil : line.range)
  }

  /// "10.05.2021 Bridge closed": an item behind its date, which begins the line.
  private func take(item index: Int, _ title: Range<Int>, _ moment: Moment) {
    lines[index].role = .relatedHeadline
    let headline = text(title)
    reading.related.append(
      RelatedItem(headline: headline, published: moment), title, rule: "under-related-heading",
      dateRange: lines[index].range)
  }

  /// A bar, a dash, a comma or a bracket stands between a headline and its date.
  private func isParted(_ gap: Range<Int>) -> Bool {
    var i = gap.lowerBound
    while i < gap.upperBound {
      let (s, next) = bytes.decode(at: i)
      if s == 0x7C || isDash(s) || s == 0x2C || s == 0x28 || s == 0xB7 || s == 0x2022 || s == 0xFF5C
      {
        return true
      }
      i = next
    }
    return false
  }
}
