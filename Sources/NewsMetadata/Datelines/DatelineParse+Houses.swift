internal import NewsNames

// Houses that no table has, by where they stand and how they are written.

extension DatelineParse {
  /// "(Kurdistan 24)", "(N1)", "/24-7PressRelease/": a number in the name of a house.
  func numberedHouse(_ chunk: DatelineChunk, _ text: String) -> Kind? {
    guard placeTexts > 0, !chunk.words.contains(where: { BylineMonths.names.contains($0) }),
      chunk.words.contains(where: { $0.traits.contains(.hasLetter) }),
      chunk.isBracketed || standsBetweenSlashes(chunk)
    else { return nil }
    if let known = source(text, chunk) {
      if let entity = known.entity, known.isAgency { return .agency(entity) }
      return .outlet(known.name)
    }
    let letters = chunk.words.contains {
      $0.traits.contains(.hasLetter) && $0.range.count >= 4
    }
    guard !places.isEmpty, letters, agency == nil, dates.parse(text).date?.precision != .day
    else { return nil }
    return chunk.end == .dash || chunk.end == .closing || chunk.before == .slash
      ? .outlet(text) : nil
  }

  /// "/24-7PressRelease/ --": the dash behind the second slash is the stronger sign.
  private func standsBetweenSlashes(_ chunk: DatelineChunk) -> Bool {
    guard chunk.before == .slash else { return false }
    return chunk.end == .slash
      || chunk.end == .dash && chunk.range.upperBound < bytes.count
        && bytes[chunk.range.upperBound] == UInt8(ascii: "/")
  }

  /// A name alone where agencies stand: "София /КРОСС/", "BAGHDAD / Example Voice:", "Bonn (ots) -".
  func isUnknownOutlet(_ chunk: DatelineChunk) -> Bool {
    if standsBetweenSlashes(chunk) {
      // "LONDON, UK / ACCESS Newswire / …": behind a place in capitals, and nobody's name.
      return chunk.words.count == 1 && chunk.words[0].traits.isAllCapitals
        || capitals && !places.isEmpty && chunk.words.count <= 3
          && (isDomain(chunk)
            || chunk.words.allSatisfy({ $0.traits.contains(.startsWithCapital) }))
          && !PersonName.hasKnownParts(bytes.text(chunk.range))
          && resolve(bytes.text(chunk.range), country: nil).name == nil
    }
    if chunk.before == .slash, chunk.end == .colon {
      return capitals && chunk.words.count <= 4
        && chunk.words[0].traits.contains(.startsWithCapital)
        && resolve(bytes.text(chunk.range), country: nil).name == nil
    }
    // "BISHKEK (24.kg news agency) -": whatever stands there, after one town and before a dash.
    if chunk.isBracketed, chunk.end == .dash, chunk.words.count > 1, places.count == 1,
      placeTexts == 1, !Self.regions.contains(places[0].type), agency == nil
    {
      return chunk.words.count <= 5
        && (!chunk.words.contains { LanguageGuess.isSmallWord($0) }
          && chunk.words.contains {
            $0.traits.contains(.startsWithCapital)
              || BylineLexicon.organisationWords.contains($0)
          })
    }
    return chunk.isBracketed && (chunk.end == .dash || chunk.end == .closing)
      && chunk.words.count == 1 && chunk.range.count <= 5
      && bytes[chunk.range].allSatisfy { (0x61...0x7A).contains($0) }
  }

  /// "example.com".
  func isDomain(_ chunk: DatelineChunk) -> Bool {
    let text = bytes[chunk.range]
    return chunk.words.count >= 2 && text.contains(UInt8(ascii: "."))
      && !text.contains(UInt8(ascii: " "))
      && Self.domains.contains(
        bytes.text(chunk.words[chunk.words.count - 1].range).lowercased())
  }

  private static let domains: Set<String> = ["co", "com", "id", "in", "info", "net", "news", "org"]
}
