internal import NewsDates

// What speaks for one way of reading a title.

extension HeadlineChooser {
  func bonus(of form: Form) -> Int {
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
    if errors[form.statement] { score -= 1_000 }
    if isDate(form) { score -= 300 }
    return score
  }

  /// "4 March 2021", and nothing else.
  private func isDate(_ form: Form) -> Bool {
    form.traits.contains(.mayBeDate)
      && DateParser(.init(surroundings: .parts)).parse(text(form)).date
        .map { $0.precision != .year } ?? false
  }

  /// The titles of a page that is shown where no story is: "404 Not Found", "Just a moment...". Each
  /// of their parts says so, or the first or last does and no other title has the rest.
  static func errors(_ titles: [Statement], _ twins: [Int]) -> [Bool] {
    var errors: [Bool] = []
    errors.reserveCapacity(titles.count)
    for index in titles.indices {
      if twins[index] < index {
        errors.append(errors[twins[index]])
        continue
      }
      var title = titles[index].text
      errors.append(title.utf8.count <= 120 && title.withUTF8(isError))
    }
    return errors
  }

  private static func isError(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    for seam in TitleSeams.find(in: bytes) where !seam.isColon {
      if saysError(bytes, start..<seam.lowerBound) { return true }
      start = seam.upperBound
    }
    return saysError(bytes, start..<bytes.count)
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
