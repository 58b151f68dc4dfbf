// What speaks for one way of reading a title.

extension HeadlineChooser {
  func bonus(of form: Form) -> Int {
    var score = 0
    if site.isSite(itself: form.text) { score -= 500 }
    if form.wordCount > 45 { score -= 80 }
    if form.wordCount == 1 { score -= 20 }
    if let address, address.slugWords.count >= 2 {
      let inside = form.slugMatches
      // The address is made of the headline: its words, and no others.
      if inside >= 2 || inside == 1 && form.wordCount <= 2 {
        let weight = min(address.slugWords.count, 4)
        score += 15 * weight * inside / address.slugWords.count
        let own = form.slug.count { address.slugWords.contains($0) }
        score += 10 * weight * own / max(form.slug.count, 1)
      }
    }
    // No page has so many titles that go on.
    if titles.count < 500, form.text.hasSuffix("…") || form.text.hasSuffix("...") {
      // Cut off, where another candidate goes on.
      let stem = form.text.trimmingMarks.lowercased()
      if titles.contains(where: {
        let longer = $0.text.lowercased()
        guard longer.utf8.count > form.text.utf8.count + 4, longer.hasPrefix(stem) else {
          return false
        }
        let rest = longer.dropFirst(stem.count)
        return !rest.hasPrefix("…") && !rest.hasPrefix("...")
      }) {
        score -= 150
      }
    }
    if Self.generic.meaning(of: form.hash) != nil { score -= 160 }
    return score
  }

  /// Headings that no story has.
  static let generic = PhraseTable<Bool>(.heading)
}
