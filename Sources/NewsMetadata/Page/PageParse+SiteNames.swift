// A site's name is what a page repeats: alone on lines, twice on one line as the text of a picture
// ("The Sun Daily, the sun daily"), before and after headlines.

extension PageParse {
  /// Finds the names by which the page calls itself and marks the lines that are nothing else.
  func findSiteNames() {
    for name in context.siteNames { adopt(name) }
    let counts = WordCounts(
      lines.lazy.filter { $0.wordCount <= 6 && !$0.isProse }.map(\.hash), capacity: lines.count)
    for index in lines.indices where mayBeDoubled(lines[index]) && isDoubled(lines[index]) {
      let line = lines[index]
      let half = line.words.lowerBound..<line.words.lowerBound + line.wordCount / 2
      if half.count <= 4, isSet(apart: half.upperBound, in: line.words) {
        adopt(words: half)
      } else {
        // Two copies of a headline.
        lines[index].core = half
        lines[index].coreHash = hash(of: half)
      }
    }
    var asked = 0
    var headlines = WordSet()
    for index in lines.indices where (1...5).contains(lines[index].wordCount) {
      let line = lines[index]
      guard counts[line.hash] >= 3, isNameLike(line), siteRuns[line.hash] == nil,
        !isLongInIdeographs(line), !headlines.contains(line.hash)
      else { continue }
      // Every line is compared with each that may be a headline.
      asked += 1
      if asked > 64 { break }
      if isRepeatedHeadline(line, counts) {
        headlines.insert(line.hash)
      } else {
        adopt(words: line.words)
      }
    }
    for index in lines.indices.prefix(3) where isNamedInRights(lines[index], isFirst: index == 0) {
      adopt(words: lines[index].words)
    }
    adoptFromBreadcrumb()
    adoptFromTitle()
    guard !siteRuns.isEmpty else { return }
    let runs = siteRuns.sorted { ($0.value, $0.key.value) > ($1.value, $1.key.value) }
    for index in lines.indices where lines[index].wordCount == 0 || mayNameSite(lines[index].words)
    {
      if let core = core(of: lines[index], runs) {
        lines[index].core = core
        lines[index].coreHash = hash(of: core)
      }
      if lines[index].coreCount == 0 || isSiteOnly(lines[index]) { lines[index].role = .banner }
    }
  }

  /// "Harbor Courier" over the page, and "© 2021 Harbor Courier Ltd." under it; of one word only the
  /// first line.
  private func isNamedInRights(_ line: PageLine, isFirst: Bool) -> Bool {
    guard (isFirst ? 1...5 : 2...5).contains(line.wordCount), isNameLike(line),
      siteRuns[line.hash] == nil
    else { return false }
    for rights in lines.indices.suffix(12)
    where lines[rights].traits.contains(.hasCopyrightSign)
      && lines[rights].wordCount > line.wordCount
      && has(lines[rights], wordsOf: line)
    {
      return true
    }
    return false
  }

  /// Whether a line has the words of another somewhere in it.
  func has(_ line: PageLine, wordsOf other: PageLine) -> Bool {
    guard line.wordCount >= other.wordCount else { return false }
    for start in line.words.lowerBound...line.words.upperBound - other.wordCount
    where hash(of: start..<start + other.wordCount) == other.hash {
      return true
    }
    return false
  }

  /// "Harbor Courier › Region › …" where a line of its own has the same first words.
  private func adoptFromBreadcrumb() {
    guard let path = lines.prefix(40).first(where: { isBreadcrumb($0) }) else { return }
    var end = path.words.lowerBound + 1
    while end < path.words.upperBound,
      bytes[Int(words[end - 1].end)..<Int(words[end].start)].allSatisfy({ $0 == 0x20 })
    {
      end += 1
    }
    let crumb = path.words.lowerBound..<end
    guard crumb.count <= 5, end < path.words.upperBound else { return }
    let hash = hash(of: crumb)
    if lines.contains(where: { $0.hash == hash && isNameLike($0) }) { adopt(words: crumb) }
  }

  /// "Lost balloon turns up in barley field | Upland Times", the first line of a page, as its title is
  /// scraped; behind a dash only where an address on the page says so.
  private func adoptFromTitle() {
    guard let title = lines.first, title.wordCount >= 5, title.wordCount <= 30, !title.isProse,
      !isBreadcrumb(title), title.core == title.words
    else { return }
    for count in 1...4 where title.wordCount - count >= 4 {
      let first = title.words.upperBound - count
      let gap = Int(words[first - 1].end)..<Int(words[first].start)
      let hasBar = bytes[gap].contains(0x7C)
      guard hasBar || gap.count > 2 && bytes.has(" ", at: gap.lowerBound) else { continue }
      let name = first..<title.words.upperBound
      guard
        name.allSatisfy({
          words[$0].traits.contains(.startsWithCapital) || words[$0].traits.contains(.caseless)
        }), LineLexicon.labels.meaning(of: hash(of: name)) == nil,
        hasBar || isDomain(text(Int(words[first].start)..<title.range.upperBound))
      else { return }
      return adopt(words: name)
    }
  }

  /// Whether an address near the head of the page has a name as its domain.
  private func isDomain(_ name: String) -> Bool {
    guard let solid = name.solidHash else { return false }
    return lines.prefix(12).contains { line in
      line.wordCount <= 24 && bytes[line.range].starts(with: "http".utf8)
        && PageAddress(bytes.text(line.range)).label?.solidHash == solid
    }
  }

  /// Whether a line without spaces is longer than names are in ideographs and kana: a headline that the page
  /// repeats in its lists, though it has few words by its marks.
  private func isLongInIdeographs(_ line: PageLine) -> Bool {
    line.traits.contains(.spaceless) && line.length > 14 && bytes[line.range.lowerBound] >= 0xE3
  }

  /// A line that can be a name: no label, no date, no form field.
  private func isNameLike(_ line: PageLine) -> Bool {
    line.traits.isDisjoint(with: [.endsStar, .endsColon, .endsSentence, .hasCopyrightSign])
      && line.digitWords == 0 && line.length >= 3
      && LineLexicon.labels.meaning(of: line.hash) == nil
      && LineLexicon.networks.meaning(of: line.hash) == nil
      && LineLexicon.pictureLabels.meaning(of: line.hash) == nil
  }

  /// Whether the first word of a line is that of its second half.
  @inline(__always)
  private func mayBeDoubled(_ line: PageLine) -> Bool {
    let count = line.wordCount
    return count >= 2 && count % 2 == 0
      && words[line.words.lowerBound].hash == words[line.words.lowerBound + count / 2].hash
  }

  /// The same words twice: "Daily Example, daily example".
  private func isDoubled(_ line: PageLine) -> Bool {
    let count = line.wordCount
    guard count >= 2, count <= 40, count % 2 == 0, !line.traits.contains(.endsStop) else {
      return false
    }
    let middle = line.words.lowerBound + count / 2
    guard words[line.words.lowerBound].hash == words[middle].hash,
      words[line.words.lowerBound].traits.contains(.hasLetter)
    else { return false }
    let first = hash(of: line.words.lowerBound..<middle)
    return first == hash(of: middle..<line.words.upperBound)
      && LineLexicon.labels.meaning(of: first) == nil
      && LineLexicon.networks.meaning(of: first) == nil
  }

  private func adopt(words range: Range<Int>) {
    // No site has so many names; every line is compared with each.
    guard siteRuns.count < 48, let first = range.first, let last = range.last else { return }
    adopt(text(Int(words[first].start)..<Int(words[last].end)))
  }

  func adopt(_ name: String) {
    let own = name.withBytes { $0.words(in: 0..<$0.count) }
    guard !own.isEmpty, own.count <= 7, let solid = name.solidHash else { return }
    var hash = WordHash()
    for word in own {
      hash.add(word: word.hash)
      siteWords.insert(word.hash)
    }
    if siteRuns[hash] == nil {
      siteRuns[hash] = own.count
      // A longer spelling is the better name: "Daily Example" rather than "dailyexample".
      if !context.siteNames.contains(where: { $0.solidHash == solid }) {
        context.siteNames.append(name)
      }
    }
    siteSolids.insert(solid)
    siteWords.insert(solid)
  }
}
