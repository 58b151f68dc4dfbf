internal import NewsNames

// What stands before the place of a dateline and is none of it: a byline, the mark of a new version.

extension DatelineParse {
  /// "UPDATE 2-LONDON", "CORRECTED-LONDON": what an agency writes on a new version.
  mutating func withoutUpdateMark(_ chunks: [DatelineChunk]) -> [DatelineChunk] {
    guard let chunk = chunks.first, !chunk.isBracketed, chunk.words.count >= 2,
      DatelineLexicon.updateMarks.contains(bytes.text(chunk.words[0].range))
    else { return chunks }
    let place = chunk.words[1].traits.contains(.hasDigit) ? 2 : 1
    guard place < chunk.words.count, chunk.words[place].traits.isAllCapitals,
      Int(chunk.words[place - 1].end) + 1 == Int(chunk.words[place].start),
      bytes[Int(chunk.words[place - 1].end)] == UInt8(ascii: "-")
    else { return chunks }
    isUpdate = true
    var head = split(chunk, before: place, by: .none)[1]
    head.before = .none
    return [head] + chunks.dropFirst()
  }

  /// "From ANN LEE, Lagos —": the byline before the place.
  private mutating func withoutBylineAndComma(_ chunks: [DatelineChunk]) -> [DatelineChunk]? {
    guard chunks.count >= 2, chunks[0].end == .comma,
      let label = BylineLexicon.labels.longest(
        in: chunks[0].words, from: 0, to: chunks[0].words.count),
      label.meaning.namesAuthor, (2...3).contains(chunks[0].words.count - label.count),
      chunks[0].words[label.count...].allSatisfy({ $0.traits.contains(.startsWithCapital) }),
      chunks[1].end == .dash || chunks[1].end == .opening, looksLikePlace(chunks[1]),
      resolve(bytes.text(chunks[1].range), country: nil).name?.type == "city"
    else { return nil }
    let name = Int(chunks[0].words[label.count].start)..<chunks[0].range.upperBound
    guard resolve(bytes.text(name), country: nil).name == nil else { return nil }
    reporters = bytes.text(name)
    var head = chunks[1]
    head.before = .none
    return [head] + chunks.dropFirst(2)
  }

  /// "Nilgün SAZ/ADANA, (DHA)": the reporter before the town, the family name in capitals.
  private mutating func withoutBylineAndSlash(_ chunks: [DatelineChunk]) -> [DatelineChunk]? {
    guard chunks.count >= 2, chunks[0].end == .slash, (2...3).contains(chunks[0].words.count),
      chunks[0].words.allSatisfy({ $0.traits.contains(.startsWithCapital) }),
      chunks[0].words[0].traits.contains(.hasSmall),
      chunks[0].words[chunks[0].words.count - 1].traits.isAllCapitals,
      chunks[1].words.allSatisfy(\.traits.isAllCapitals),
      resolve(bytes.text(chunks[0].range), country: nil).name == nil,
      resolve(bytes.text(chunks[1].range), country: nil).name != nil
    else { return nil }
    reporters = bytes.text(chunks[0].range)
    var head = chunks[1]
    head.before = .none
    return [head] + chunks.dropFirst(2)
  }

  /// "By Ann Lee PARIS (AP)": a byline before the dateline, where a line break was lost. The name
  /// has small letters, the place none.
  mutating func withoutByline(_ chunks: [DatelineChunk]) -> [DatelineChunk] {
    if let rest = withoutBylineAndComma(chunks) ?? withoutBylineAndSlash(chunks) { return rest }
    guard let chunk = chunks.first, !chunk.isBracketed,
      let label = BylineLexicon.labels.longest(in: chunk.words, from: 0, to: chunk.words.count),
      label.meaning.namesAuthor, label.count < chunk.words.count - 1
    else { return chunks }
    var place = chunk.words.count
    while place > label.count, chunk.words[place - 1].traits.isAllCapitals,
      chunk.words[place - 1].range.count > 2
    {
      place -= 1
    }
    let name = chunk.words[label.count..<place]
    guard place < chunk.words.count, name.count >= 2,
      name.contains(where: { $0.traits.contains(.hasSmall) })
    else { return chunks }
    reporters = bytes.text(Int(chunk.words[label.count].start)..<Int(chunk.words[place - 1].end))
    var head = split(chunk, before: place, by: .none)[1]
    head.before = .none
    return [head] + chunks.dropFirst()
  }
}
