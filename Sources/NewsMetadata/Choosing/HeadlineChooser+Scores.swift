internal import NewsDates

// What speaks for one way of reading a title.

extension HeadlineChooser {
  func bonus(of form: TitleForm) -> Int {
    var score = 0
    if form.traits.contains(.isSite) { score -= 500 }
    if form.wordCount > 45 { score -= 80 }
    if form.wordCount == 1 { score -= 20 }
    if let address, address.slugWords.count >= 2 {
      let inside = form.slugMatches
      // The address is made of the headline: its words, and no others.
      if inside >= 2 || inside == 1 && form.wordCount <= 2 {
        let weight = min(address.slugWords.count, 4)
        score += 15 * weight * inside / address.slugWords.count
        score += 10 * weight * form.slugCount / max(form.slug.count, 1)
      }
    }
    // No page has so many titles that go on.
    if titles.count < 500, form.traits.contains(.isCutOff) {
      // Cut off, where another candidate goes on.
      let stem = text(form).trimmingMarks.lowercased()
      if titles.contains(where: {
        let longer = $0.text.lowercased()
        guard longer.utf8.count > form.range.count + 4, longer.hasPrefix(stem) else {
          return false
        }
        let rest = longer.dropFirst(stem.count)
        return !rest.hasPrefix("…") && !rest.hasPrefix("...")
      }) {
        score -= 150
      }
    }
    if form.traits.contains(.isGeneric) { score -= 160 }
    if stated[form.statement].isError { score -= 1_000 }
    if isDate(form) { score -= 300 }
    return score
  }

  /// "4 March 2021", and nothing else.
  private func isDate(_ form: TitleForm) -> Bool {
    form.traits.contains(.mayBeDate)
      && DateParser(.init(surroundings: .parts)).parse(text(form)).date
        .map { $0.precision != .year } ?? false
  }

  /// Headings that no story has.
  static let generic = PhraseTable<Bool>(.heading)
}
