internal import NewsDates

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
    if titles.count < 500, form.text.isCutOff {
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
    if errors.contains(form.statement) { score -= 1_000 }
    if isDate(form) { score -= 300 }
    return score
  }

  /// "4 March 2021", and nothing else.
  private func isDate(_ form: Form) -> Bool {
    (2...4).contains(form.wordCount) && form.text.utf8.count <= 32
      && form.text.utf8.contains { (0x30...0x39).contains($0) }
      && DateParser(.init(surroundings: .parts)).parse(form.text).date.map { $0.precision != .year }
        ?? false
  }

  /// The titles of a page that is shown where no story is: "404 Not Found", "Just a moment...". Each
  /// of their parts says so, or the first or last does and no other title has the rest.
  static func errors(_ titles: [Statement]) -> Set<Int> {
    var errors: Set<Int> = []
    for (index, title) in titles.enumerated() where title.text.utf8.count <= 120 {
      var text = title.text
      let isError = text.withUTF8 { bytes in
        var start = 0
        for seam in TitleSeams.find(in: bytes) where !seam.isColon {
          if saysError(bytes, start..<seam.lowerBound) { return true }
          start = seam.upperBound
        }
        return saysError(bytes, start..<bytes.count)
      }
      if isError { errors.insert(index) }
    }
    return errors
  }

  /// "404", "Page not found", "Error 404: page not found".
  private static func saysError(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    guard let first = bytes.nextWord(from: &start, to: range.upperBound), errorPages.begins(first)
    else { return false }
    let words = bytes.words(in: range)
    guard words.count <= 12 else { return false }
    var index = 0
    while index < words.count {
      guard let match = errorPages.longest(in: words, from: index, to: words.count) else {
        return false
      }
      index += match.count
    }
    return true
  }

  private static let errorPages = PhraseTable<Bool>(.errorPage)

  /// Headings that no story has.
  static let generic = PhraseTable<Bool>(.heading)
}

extension String {
  /// Whether the text ends with the dots that stand for more.
  fileprivate var isCutOff: Bool {
    var copy = self
    return copy.withUTF8 { $0.ends(with: "…") || $0.ends(with: "...") }
  }
}
