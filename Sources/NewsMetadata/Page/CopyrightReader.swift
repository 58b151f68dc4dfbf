/// Reads rights lines: "© 2021 Daily Example Ltd. All rights reserved."
enum CopyrightReader {
  /// The year and the holder; nil where the line has neither. Linear.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Copyright? {
    bytes.words(in: 0..<bytes.count).withUnsafeBufferPointer { read(bytes, $0) }
  }

  /// The year and the holder; nil where the text has neither. Linear.
  ///
  /// - Parameter words: those of a line, which may be a part of the text.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<Word>
  ) -> Copyright? {
    guard words.count <= 80 else { return nil }
    var copyright = Copyright()
    var first: Int?
    var index = 0
    var runStart: Int?
    func closeRun(_ end: Int) {
      // The first that is one.
      if let start = runStart, end > start, copyright.holder == nil {
        copyright.holder = holder(words, start..<end, bytes)
      }
      runStart = nil
    }
    while index < words.count {
      if let year = year(words[index], bytes) {
        copyright.year = max(year, copyright.year ?? year)
        first = min(year, first ?? year)
        closeRun(index)
        index += 1
        continue
      }
      if let match = rightsWords(words, index, bytes) {
        closeRun(index)
        index += match
        continue
      }
      if runStart != nil, index > 0,
        breaks(bytes, Int(words[index - 1].end)..<Int(words[index].start), words[index - 1])
      {
        closeRun(index)
      }
      if runStart == nil { runStart = index }
      index += 1
    }
    closeRun(words.count)
    if let first, let last = copyright.year, first < last { copyright.firstYear = first }
    if copyright.year == nil && copyright.holder == nil { return nil }
    return copyright
  }

  private static func year(_ word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard word.range.count == 4, word.traits.contains(.hasDigit),
      bytes[word.range].allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    let year = bytes[word.range].reduce(0) { 10 * $0 + Int($1 &- 0x30) }
    return (1900...2099).contains(year) ? year : nil
  }

  private static func rightsWords(
    _ words: UnsafeBufferPointer<Word>, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    if let match = LineLexicon.labels.longest(in: words, from: index, to: words.count),
      match.meaning == .rights
    {
      return match.count
    }
    return words[index].range.count == 1
      && bytes[words[index].range.lowerBound] | 0x20 == UInt8(ascii: "c") ? 1 : nil
  }

  /// A sentence end, a bar or a © parts runs; a stop after an abbreviation does not.
  private static func breaks(_ bytes: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>, _ before: Word)
    -> Bool
  {
    var i = gap.lowerBound
    while i < gap.upperBound {
      let (s, next) = bytes.decode(at: i)
      if s == 0x7C || s == 0xA9 || s == 0x3002 || s == 0x3B { return true }
      if s == 0x2E, next < gap.upperBound, before.range.count > 3 { return true }
      i = next
    }
    return false
  }

  private static func holder(
    _ words: UnsafeBufferPointer<Word>, _ range: Range<Int>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> String? {
    var range = range
    while let first = range.first, edges.contains(words[first]),
      !(articles.contains(words[first]) && words[first].traits.contains(.startsWithCapital))
    {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, edges.contains(words[last]) { range = range.lowerBound..<last }
    // "Harbor Courier Ltd. or its affiliated companies"
    if let cut = range.dropFirst().first(where: {
      affiliates.longest(in: words, from: $0, to: range.upperBound) != nil
    }) {
      range = range.lowerBound..<cut
    }
    guard let first = range.first, let last = range.last, range.count <= 9 else { return nil }
    // "This material, and other content …": a sentence, no holder.
    if range.count > 3, bytes[words[first].range].elementsEqual("This".utf8) { return nil }
    let text = bytes.text(Int(words[first].start)..<Int(words[last].end)).collapsed
    guard
      words[first].traits.contains(.startsWithCapital) || words[first].traits.contains(.caseless)
        || words[first].traits.contains(.hasDigit) || text.contains(utf8: ".")
    else { return nil }
    // "Ltd.", "Inc." keep their stop.
    let end = Int(words[last].end)
    if end < bytes.count, bytes[end] == 0x2E, words[last].range.count <= 3,
      words[last].traits.contains(.startsWithCapital)
    {
      return text + "."
    }
    return text
  }

  /// Articles that begin a paper's name where they have a capital.
  private static let articles = PhraseTable<Bool>(.copyrightArticle)

  private static let affiliates = PhraseTable<Bool>(.affiliate)

  private static let edges = PhraseTable<Bool>(.copyrightEdge)
}
