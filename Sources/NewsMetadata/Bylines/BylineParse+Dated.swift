internal import NewsDates
internal import NewsNames

// Dates in a byline: alone, before a name, between a label and a name.

extension BylineParse {
  /// A date and nothing else, as it stands in fields for authors: "2021年5月12日", "quarta-feira, 12 de maio".
  var isDate: Bool {
    if words.count == 1, BylineMonths.weekdays.contains(words[0]) { return true }
    guard words.count <= 12, words.contains(where: { $0.traits.contains(.hasDigit) }) else {
      return false
    }
    let languages = options.language.map { [$0] } ?? []
    let dates = DateParser(.init(languages: languages, surroundings: .parts))
    let reading = dates.parse(whole)
    // "Channel 4", "1923": a number alone may be a name; so may what was left out beside a date.
    guard let moment = reading.date, moment.precision != .year else { return false }
    if reading.issues.contains(where: { $0.code == "left-out" }) { return false }
    return !hasNameBesideDate
  }

  /// "3 March 2020 by Ann Lee": who wrote stands behind the date.
  private var hasNameBesideDate: Bool {
    if nameBehindDate != nil { return true }
    return words.indices.dropFirst(2).contains { index in
      guard words[index - 1].traits.contains(.hasDigit), let label = label(at: index),
        label.meaning.namesAuthor, index + label.count + 1 < words.count
      else { return false }
      return words[index + label.count].traits.contains(.startsWithCapital)
        && !beginsDate(index + label.count)
    }
  }

  /// "Published 3 March 2020 by": a number stands before it, and the line tells of publishing.
  func followsDate(_ index: Int) -> Bool {
    words[index - 1].traits.contains(.hasDigit)
      && (words[..<index].contains { BylineLexicon.stamps.contains($0) }
        || isWrittenDate(0..<index))
  }

  /// "3. März 2020", "Thursday March 5 2020": numbers, and words of dates alone.
  func isWrittenDate(_ range: Range<Int>) -> Bool {
    (2...7).contains(range.count) && range.contains { words[$0].traits.contains(.hasDigit) }
      && range.allSatisfy {
        words[$0].traits.contains(.hasDigit) && words[$0].range.count <= 4
          || BylineMonths.names.contains(words[$0]) || BylineMonths.weekdays.contains(words[$0])
          || BylineLexicon.particles.contains(words[$0])
            && !words[$0].traits.contains(.startsWithCapital)
      }
  }

  /// Where a name begins behind a date: "Thursday March 5 2020 Ann Lee".
  var nameBehindDate: Int? {
    guard options.isAuthorField, words[0].traits.contains(.hasDigit) || beginsDate(0) || isMonth(0)
    else { return nil }
    guard
      let start = words.indices.first(where: {
        $0 >= 3 && words[$0].traits.contains(.startsWithCapital)
          && words[$0 - 1].traits.contains(.hasDigit) && !isMonth($0)
      }), start + 1 < words.count, start + 6 >= words.count, isWrittenDate(0..<start),
      words[start...].allSatisfy({ $0.traits.isDisjoint(with: .hasDigit) }),
      label(at: start) == nil, isName(start..<words.count),
      PersonName.hasKnownParts(slice(start..<words.count))
    else { return nil }
    return start
  }

  private func isMonth(_ index: Int) -> Bool { BylineMonths.names.contains(words[index]) }
}
