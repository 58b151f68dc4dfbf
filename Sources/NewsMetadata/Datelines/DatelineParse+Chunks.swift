internal import NewsNames

// Which chunks of a line belong together: a place and a day parted, a date and its year joined.

extension DatelineParse {
  /// "Brno 5. července": a place and a day with nothing between them.
  func splitAtDay(_ chunk: DatelineChunk) -> [DatelineChunk] {
    guard
      let day = chunk.words.firstIndex(where: {
        $0.traits.contains(.hasDigit) || BylineMonths.names.contains($0)
      }), day > 0,
      chunk.words.contains(where: { $0.traits.contains(.hasDigit) }),
      !chunk.words[0].traits.isDisjoint(with: [.startsWithCapital, .caseless])
    else { return [chunk] }
    var place = chunk
    var date = chunk
    place.words = Array(chunk.words[..<day])
    place.range = chunk.range.lowerBound..<Int(chunk.words[day - 1].end)
    place.end = .comma
    place.next = Int(chunk.words[day].start)
    date.words = Array(chunk.words[day...])
    date.range = Int(chunk.words[day].start)..<chunk.range.upperBound
    date.before = .comma
    return [place, date]
  }

  /// "April 30, 2015": the comma within a date parts nothing.
  func joiningYears(_ chunks: [DatelineChunk]) -> [DatelineChunk] {
    var result: [DatelineChunk] = []
    for chunk in chunks {
      if let last = result.last, last.end == .comma, isYear(chunk),
        last.words.contains(where: { $0.traits.contains(.hasDigit) })
      {
        var joined = chunk
        joined.words = last.words + chunk.words
        joined.range = last.range.lowerBound..<chunk.range.upperBound
        joined.before = last.before
        joined.isBracketed = last.isBracketed
        result[result.count - 1] = joined
      } else {
        result.append(chunk)
      }
    }
    return result
  }

  func isYear(_ chunk: DatelineChunk) -> Bool {
    chunk.words.count == 1 && chunk.range.count == 4
      && bytes[chunk.range].allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// What the chunk after a place says it lies in: "ALBANY, N.Y.", "TRIPOLI, Lebanon".
  func container(after index: Int, in chunks: [DatelineChunk]) -> String? {
    guard index + 1 < chunks.count, chunks[index].end == .comma else { return nil }
    let next = chunks[index + 1]
    var hash = WordHash()
    for word in next.words { hash.add(word: word.hash) }
    if let state = DatelineLexicon.states.meaning(of: hash) { return state }
    guard !next.isBracketed, next.words.count <= 4, looksLikePlace(next) else { return nil }
    let text = bytes.text(next.range)
    guard let entity = resolve(text, country: nil).name, Self.regions.contains(entity.type) else {
      return nil
    }
    return text
  }
}
