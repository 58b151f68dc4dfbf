internal import NewsNames

// "ANKARA - Anadolu Agency The ministry …", "دمشق - سانا قالت …": the agency after the place, and
// nothing between it and the story but the line break that was lost.

extension DatelineParse {
  /// Takes an agency at the head of what follows the last chunk; returns where the story begins.
  mutating func takeSource(after last: DatelineChunk, _ end: Int?) -> Int? {
    guard !wholeLine, agency == nil, outlet == nil, !places.isEmpty, last.next < bytes.count else {
      return nil
    }
    switch last.end {
    case .dash where end == last.next: break
    case .comma where date != nil: break
    case .colon: return takeQuotedOutlet(from: last)
    default: return nil
    }
    var words: [Word] = []
    var i = last.next
    while words.count < 5, let word = bytes.nextWord(from: &i, to: bytes.count) {
      if let before = words.last, !isSpace(before.range.upperBound..<Int(word.start)) { break }
      words.append(word)
    }
    for count in stride(from: min(4, words.count - 1), through: 1, by: -1) {
      let range = Int(words[0].start)..<Int(words[count - 1].end)
      guard beginsStory(words[count], after: words[..<count]),
        let known = organisation(bytes.text(range)), known.isAgency, let entity = known.entity
      else { continue }
      agency = entity.moved { $0.shifted(by: range.lowerBound) }
      return Int(words[count].start)
    }
    return nil
  }

  /// "لندن: «صحيفة المثال» قالت": a paper in quotation marks, after its place and a colon.
  private mutating func takeQuotedOutlet(from last: DatelineChunk) -> Int? {
    var open = last.range.upperBound
    while open < last.next, bytes.decode(at: open).scalar != 0xAB {
      open = bytes.decode(at: open).next
    }
    guard open < last.next, last.words.allSatisfy({ $0.traits.contains(.caseless) }) else {
      return nil
    }
    var close = last.next
    while close < min(bytes.count, last.next + 60), bytes.decode(at: close).scalar != 0xBB {
      close = bytes.decode(at: close).next
    }
    guard close < bytes.count, bytes.decode(at: close).scalar == 0xBB,
      (1...3).contains(bytes.words(in: last.next..<close).count)
    else { return nil }
    outlet = bytes.text(last.next..<close)
    return bytes.trimmed(bytes.decode(at: close).next..<bytes.count).lowerBound
  }

  /// Whether a word after an agency's name begins the story: in a script without capitals any word,
  /// else an article with a capital, or any capital after an agency in capitals and a date.
  private func beginsStory(_ word: Word, after agency: ArraySlice<Word>) -> Bool {
    if word.traits.contains(.caseless) {
      return agency.allSatisfy { $0.traits.contains(.caseless) }
    }
    guard word.traits.contains([.startsWithCapital, .hasSmall]) else { return false }
    return BylineParse.articles.contains(word)
      || date != nil && agency.allSatisfy { $0.traits.isAllCapitals }
  }

  private func isSpace(_ range: Range<Int>) -> Bool {
    range.allSatisfy { bytes[$0] == 0x20 || bytes[$0] == 0x0A }
  }
}
