// Where what sites write after a name begins: buttons, dates, counts, employers.

extension BylineParse {
  /// Where what sites write after a name begins.
  func clutterStart(in range: Range<Int>) -> Int? {
    for index in range {
      // "Published" and its like are nobody's name, whatever their case.
      if BylineLexicon.stamps.contains(words[index]) { return index }
      if namesEmployer(index, in: range) { return index }
      if let match = BylineLexicon.clutter.longest(in: words, from: index, to: words.count) {
        let after = index + match.count
        // "Max Meier vor 3 Stunden", but "Max vor der Brücke".
        if match.count == 1,
          BylineLexicon.particles.contains(words[index]) || mayBeSurname(index, in: range),
          after >= words.count || !beginsDate(after)
        {
          continue
        }
        if index == range.lowerBound, match.count == range.count, words[index].range.count > 2 {
          return index
        }
        // Small words are clutter only before a number, a colon or the end.
        if words[index].range.count > 2 || index == range.lowerBound && range.count == 1
          || match.count > 1 && index >= range.lowerBound + 2
        {
          if !words[index].traits.contains(.startsWithCapital) || match.count > 1
            || index > range.lowerBound
          {
            return index
          }
        }
        if after < words.count, beginsDate(after) { return index }
      }
      if index + 1 <= words.count, gaps[index + 1].contains(.colon), index > range.lowerBound {
        return index
      }
      if index > range.lowerBound, gaps[index].contains(.at) { return index }
      if words[index].traits.contains(.hasDigit), !words[index].traits.contains(.hasLetter),
        index > range.lowerBound || range.count > 1 && !hasOrganisationWord(range),
        index == range.lowerBound || words[index].start > words[index - 1].end
      {
        // "Anna Seghers Feb 21, 2020": the month goes with the day.
        let previous = index - 1
        if previous > range.lowerBound || previous == range.lowerBound && !result.isEmpty,
          isMonthLike(previous)
        {
          return previous
        }
        return index
      }
    }
    return nil
  }

  /// "Omar Said", "Li Xing", "Thu Hà": with a capital and behind a forename they are surnames before they are
  /// what is said, a site to follow and Portuguese "ago".
  private func mayBeSurname(_ index: Int, in range: Range<Int>) -> Bool {
    let word = words[index]
    guard index > range.lowerBound, word.traits.contains(.startsWithCapital) else { return false }
    return index == range.lowerBound + 1 && word.range.count <= 4
      || BylineLexicon.clutterNames.contains(word)
  }

  /// A number, a weekday or a month before a number.
  func beginsDate(_ index: Int) -> Bool {
    if words[index].traits.contains(.hasDigit) { return true }
    return BylineMonths.weekdays.contains(words[index])
      || BylineMonths.names.contains(words[index]) && index + 1 < words.count
        && words[index + 1].traits.contains(.hasDigit)
  }

  /// "Ann Lee For The Example": whom the writer writes for begins at "for".
  func namesEmployer(_ index: Int, in range: Range<Int>) -> Bool {
    guard index >= range.lowerBound + 2, index + 1 < range.upperBound,
      Self.employers.contains(words[index])
    else { return false }
    let next = Self.articles.contains(words[index + 1]) ? index + 2 : index + 1
    return next < range.upperBound && words[next].traits.contains(.startsWithCapital)
  }

  static let employers = PhraseTable<Bool>(.employer)

  /// A month before a number, or three letters that look like one where no word follows the number: "Ann
  /// Lee 5 min read" has none.
  private func isMonthLike(_ index: Int) -> Bool {
    if BylineMonths.names.contains(words[index]) { return true }
    let text = String(decoding: bytes[words[index].range], as: UTF8.self)
    return text.count == 3
      && (index + 2 >= words.count || words[index + 2].traits.contains(.hasDigit))
  }
}
