/// The titles of a page that is shown where no story is: "404 Not Found", "Just a moment...".
enum ErrorTitles {
  /// Whether each part of a title says so, or its first or last does.
  static func isError(_ bytes: UnsafeBufferPointer<UInt8>, _ seams: [TitleSeams.Seam]) -> Bool {
    guard bytes.count <= 120 else { return false }
    var start = 0
    for seam in seams where !seam.isColon {
      if saysError(bytes, start..<seam.lowerBound) { return true }
      start = seam.upperBound
    }
    return saysError(bytes, start..<bytes.count)
  }

  /// "404", "Page not found", "Error 404: page not found".
  private static func saysError(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    guard let first = bytes.nextWord(from: &start, to: range.upperBound), phrases.begins(first)
    else { return false }
    let words = bytes.words(in: range)
    guard words.count <= 12 else { return false }
    var index = 0
    while index < words.count {
      guard let match = phrases.longest(in: words, from: index, to: words.count) else {
        return false
      }
      index += match.count
    }
    return true
  }

  private static let phrases = PhraseTable<Bool>(.errorPage)
}
