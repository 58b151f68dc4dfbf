// Whether and where a dateline ends.

extension DatelineParse {
  /// Whether the dateline may end here.
  func closes(_ chunk: DatelineChunk, isLast: Bool, next: DatelineChunk?) -> Bool {
    switch chunk.end {
    case .dash: return true
    case .colon: return capitals || agency != nil || outlet != nil || date != nil
    case .closing: return agency != nil
    case .stop, .slash:
      return agency != nil || outlet != nil || date != nil && !places.isEmpty
        || language?.hasPrefix("de") == true && placeTexts == places.count && !places.isEmpty
          && date == nil
          && !capitals
    case .none: return wholeLine && isLast
    case .comma: return reporters != nil
    default: return false
    }
  }

  func isPlausible(_ last: DatelineChunk, next: DatelineChunk?, end: Int) -> Bool {
    let hasSource = agency != nil || outlet != nil
    if placeTexts == 0 {
      return agency != nil
        && (bracketedSource || date != nil || isAcronym(last) && last.end == .dash)
        || outlet != nil && bracketedSource && outlet.map(isSite) == true
    }
    if wholeLine {
      // A line of its own must say more than a place.
      guard !places.isEmpty || capitals else { return false }
      return hasSource || date != nil || capitals && last.end == .dash
    }
    if hasSource || date != nil {
      return !places.isEmpty || capitals || bracketedSource || date != nil
    }
    // A place and a dash: capitals, or a town before a sentence.
    if last.end == .dash || last.end == .stop {
      if capitals { return !places.isEmpty || last.end == .dash && placeTexts >= 1 }
      guard let place = places.first, place.type != "country", place.confidence >= 0.5 else {
        return false
      }
      return startsSentence(end)
    }
    if last.end == .colon { return capitals && !places.isEmpty }
    return false
  }

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
