internal import NewsDates
internal import NewsNames

// Lines that begin with a date, and what stands behind it.

extension PageParse {
  /// "4 May 2021 09:20 | Updated 2 hours ago", "2021-05-04 09:20 来源：新华社 作者：林晓燕": a date that needs
  /// no label, since labels follow it.
  func readDateBeforeLabels(in index: Int) {
    guard reading.published == nil else { return }
    let line = lines[index]
    let source = bytes.text(line.range)
    let found = context.dates.search(in: source)
    guard let first = found.first, first.range.lowerBound <= 1,
      isDated(first.date), found.count <= 3
    else { return }
    let range = line.range.lowerBound + first.range.upperBound..<line.range.upperBound
    guard var rest = line.words.first(where: { Int(words[$0].start) >= range.lowerBound }) else {
      return
    }
    var label = labelAfterDate(rest, line)
    // "2021-06-18 10:05 海濱日報／ 記者吳佩珊／花蓮報導": a house before them.
    if label == nil,
      let name = (rest..<line.words.upperBound).prefix(3).first(where: isReporterInHan)
    {
      rest = name
      label = .names
    }
    if label == nil, isHouseAlone(rest, in: line),
      first.date.precision == .minute || first.date.precision == .second
    {
      label = .house
    }
    guard let label else { return }
    let moment = first.date.moved { $0.shifted(by: line.range.lowerBound) }
    let part = line.range.lowerBound..<range.lowerBound
    reading.published = .init(value: moment, range: part, rule: "date-before-labels")
    reading.parts[index, default: []].append(.init(range: part, role: .published))
    lines[index].role = .published
    switch label {
    case .date:
      for date in found.dropFirst() where isDated(date.date) && reading.modified == nil {
        let place = date.range.shifted(by: line.range.lowerBound)
        reading.modified = .init(
          value: date.date.moved { $0.shifted(by: line.range.lowerBound) }, range: place,
          rule: "modified-label")
        reading.parts[index, default: []].append(.init(range: place, role: .modified))
      }
    case .names: takeNames(after: rest, line)
    case .house: break
    case .source: takeCredits(in: Int(words[rest].start)..<line.range.upperBound)
    }
  }

  /// Whom a stretch of a line credits.
  private func takeCredits(in source: Range<Int>) {
    let reader = CreditReader(names: context.names, language: context.language)
    for entity in reader.read(text(source)) ?? []
    where !reading.credits.contains(where: { $0.value.id == entity.id }) {
      reading.credits.append(
        .init(
          value: entity.moved { $0.shifted(by: source.lowerBound) }, range: source,
          rule: "credit-line"))
    }
  }

  /// Whether a label of a byline and its colon stand at a word.
  private func labels(at word: Int, in line: PageLine) -> Bool {
    BylineLexicon.labels.longest(in: words, from: word, to: line.words.upperBound).map {
      colonFollows(line, word + $0.count - line.words.lowerBound)
    } ?? false
  }

  /// "… by Ann Lee" at the end of a line of dates.
  func takeNames(after word: Int, _ line: PageLine) {
    let options = BylineReader.Options(
      language: context.language, siteNames: context.siteNames, isAuthorField: false)
    var names = Int(words[word].start)..<line.range.upperBound
    // "記者吳佩珊／花蓮報導": the place is nobody.
    if isReporterInHan(word), let slash = bytes.firstRange(of: "／", in: names) {
      names = names.lowerBound..<slash.lowerBound
    }
    // "来源：…" names a house, not who wrote.
    let source = LineLexicon.sourceLabels.longest(
      in: words, from: word, to: line.words.upperBound)
    let isSource = source != nil
    if let source, colonFollows(line, word + source.count - line.words.lowerBound) {
      let next = (word + source.count..<line.words.upperBound).first {
        labels(at: $0, in: line)
      }
      takeCredits(
        in: names.lowerBound..<(next.map { Int(words[$0].start) } ?? names.upperBound))
    }
    for byline in BylineReader.read(context.names, text(names), options)
    where !isSource || byline.kind != .organisation {
      reading.bylines.append(.init(value: byline, range: names, rule: "byline-line"))
    }
  }

  enum LabelAfterDate {
    case date
    case names
    case source
    case house
  }

  /// "2021年11月04日 06:12 海岸财经", "2021年11月4日 2:00 [有料会員限定]": a word of a script without spaces, and
  /// nothing behind it.
  private func isHouseAlone(_ word: Int, in line: PageLine) -> Bool {
    word + 1 == line.words.upperBound && words[word].traits.contains(.spaceless)
      && words[word].traits.isDisjoint(with: .hasDigit) && words[word].range.count <= 24
      && !line.traits.contains(.endsStop)
  }

  /// What is said of the words after a date: that the page was changed, who wrote it, whence it is.
  func labelAfterDate(_ index: Int, _ line: PageLine) -> LabelAfterDate? {
    let rest = text(Int(words[index].start)..<line.range.upperBound)
    if DateLabels.leading(in: rest)?.label == .modified { return .date }
    // "May 2, 2023 03:15 ET | Source: Fjordline AS".
    if let source = LineLexicon.sourceLabels.longest(
      in: words, from: index, to: line.words.upperBound),
      index + source.count < line.words.upperBound,
      colonFollows(line, index + source.count - line.words.lowerBound),
      BylineLexicon.labels.longest(in: words, from: index, to: line.words.upperBound) == nil
    {
      return .source
    }
    guard
      let label = BylineLexicon.labels.longest(
        in: words, from: index, to: line.words.upperBound), label.meaning.namesAuthor,
      index + label.count < line.words.upperBound,
      colonFollows(line, index + label.count - line.words.lowerBound)
        || label.meaning != .authorBeforeColon
          && words[index + label.count].traits.contains(.startsWithCapital)
    else { return nil }
    return .names
  }
}
