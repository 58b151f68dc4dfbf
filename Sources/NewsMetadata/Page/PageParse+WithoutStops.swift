// Sentences of scripts that write no stops.

extension PageParse {
  /// A line in Thai or Lao, who write no stops, that is as long as a sentence and follows on one.
  func isSentenceWithoutStop(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.traits.contains(.spaceless), line.length >= 36, line.label == nil, index > 0,
      line.digitWords * 5 < max(line.wordCount, 8) * 2
    else {
      return false
    }
    let first = bytes.decode(at: Int(words[line.words.lowerBound].start)).scalar
    return (0xE00...0xEFF).contains(first) && !isCaption(line)
      && (lines[index - 1].role == .other || lines[index - 1].role == .paragraph)
      && lines[index - 1].traits.contains(.spaceless) && lines[index - 1].length >= 36
  }
}
