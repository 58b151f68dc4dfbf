// Whether and where a dateline ends.

extension DatelineParse {
  /// Whether the dateline may end here.
  func closes(_ chunk: DatelineChunk, isLast: Bool, next: DatelineChunk?) -> Bool {
    switch chunk.end {
    case .dash: return true
    case .colon:
      return capitals || agency != nil || outlet != nil || date != nil || isTownBeforeColon(chunk)
    case .closing:
      return agency != nil || outlet != nil && !places.isEmpty && startsSentence(chunk.next)
    case .bar:
      return !places.isEmpty && (agency != nil || outlet != nil) || isTownBeforeColon(chunk)
    case .stop, .slash:
      return agency != nil || outlet != nil || date != nil && !places.isEmpty
        || Self.closedByStop.contains(language?.prefix(2) ?? "")
          && placeTexts == places.count && !places.isEmpty && date == nil
          && (!capitals || chunk.range.count >= 5 && startsSentence(chunk.next))
    case .none: return wholeLine && isLast
    case .comma: return reporters != nil
    default: return false
    }
  }

  func isPlausible(_ last: DatelineChunk, next: DatelineChunk?, end: Int) -> Bool {
    let hasSource = agency != nil || outlet != nil
    if placeTexts == 0 {
      return agency != nil
        && (bracketedSource || date != nil || isAcronym(last) && last.end == .dash
          || last.words.count > 1 && last.end == .slash && startsSentence(end))
        || outlet != nil && bracketedSource
          && (outlet.map(isSite) == true || last.end == .dash && startsSentence(end))
    }
    if wholeLine {
      // A line of its own must say more than a place.
      guard !places.isEmpty || capitals else { return false }
      return hasSource || date != nil || capitals && last.end == .dash
    }
    if hasSource || date != nil {
      return !places.isEmpty || capitals || bracketedSource || date != nil
        || agency != nil && placeTexts == 1 && last.before == .dash && last.end == .dash
    }
    // A place and a dash: capitals, or a town before a sentence.
    if last.end == .dash || last.end == .stop {
      if capitals { return !places.isEmpty || last.end == .dash && placeTexts >= 1 }
      guard let place = places.first, place.type != "country", place.confidence >= 0.5 else {
        return false
      }
      return startsSentence(end)
    }
    if last.end == .bar { return isTownBeforeColon(last) && startsSentence(end) }
    if last.end == .colon {
      return capitals && !places.isEmpty || isTownBeforeColon(last) && startsSentence(end)
    }
    return false
  }

  /// Languages whose papers set a place and a full stop before the story.
  private static let closedByStop: Set<Substring> = [
    "bg", "de", "fi", "hi", "mr", "ne", "sv", "sw",
  ]

  /// "کراچی:", "Chennai:": the papers of South Asia, and those in scripts without capitals, set the
  /// town and a colon before the story.
  private func isTownBeforeColon(_ chunk: DatelineChunk) -> Bool {
    guard !wholeLine, chunk.before == .none, placeTexts == 1, let place = places.first,
      !Self.regions.contains(place.type), place.confidence >= 0.7
    else { return false }
    let isCaseless = chunk.words.allSatisfy {
      $0.traits.contains(.caseless) && !$0.traits.contains(.spaceless)
    }
    return isCaseless || place.country.map(Self.colonCountries.contains) == true
  }

  private static let colonCountries: Set<String> = ["BD", "IN", "LK", "NP", "PK"]

  func isAcronym(_ chunk: DatelineChunk) -> Bool {
    chunk.words.count <= 2
      && chunk.words.allSatisfy { $0.traits.isAllCapitals || $0.traits.contains(.caseless) }
  }

  func startsSentence(_ start: Int) -> Bool {
    guard start < bytes.count else { return false }
    let (s, _) = bytes.decode(at: start)
    return isCapital(s) || scalarClass(s) == .digit || s >= 0x590 && s < 0x1E00
  }
}
