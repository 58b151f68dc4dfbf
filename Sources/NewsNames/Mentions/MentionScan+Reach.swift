@_spi(Tables) internal import NewsText

/// Names that reach further than one that begins before them.
extension MentionScan {
  /// Whether a name that begins behind the first word of one goes further: behind an article ("The Gulf
  /// of Mexico", not "The Gulf"), or in a script without spaces where it is the longer one (莫斯科 in
  /// 抵达莫斯科, not 达莫).
  @inline(__always)
  mutating func isOutreached(_ index: Int, to last: Int, _ text: NameLine) -> Bool {
    guard index + 1 < text.tokens.count else { return false }
    let first = text.tokens.baseAddress.unsafelyUnwrapped + index
    guard first.pointee.shape.contains(.unspaced) || (first + 1).pointee.shape.contains(.capital)
    else { return false }
    return isOutreachedByNext(index, to: last, text)
  }

  @inline(never)
  private mutating func isOutreachedByNext(_ index: Int, to last: Int, _ text: NameLine) -> Bool {
    let next = text.tokens[index + 1]
    let isUnspaced = text.tokens[index].shape.contains(.unspaced)
    guard
      isUnspaced && next.gap == .none
        || next.gap == .space && next.shape.contains(.capital) && Self.isArticle(index, text)
    else { return false }
    for start in index + 1...(isUnspaced ? max(last, index + 1) : index + 1) {
      walk(from: start, text, in: .max)
      let reach = ends.elements.reduce(-1) { max($0, Int($1.token)) }
      if reach > (isUnspaced ? last + start - index : last) { return true }
    }
    return false
  }

  private static func isArticle(_ index: Int, _ text: NameLine) -> Bool {
    guard text.tokens[index].length <= 3 else { return false }
    let articles: [StaticString] = [
      "the", "la", "le", "les", "el", "los", "las", "il", "lo", "gli", "os", "as", "der", "die",
      "das",
    ]
    return articles.contains { text.token(index, is: $0) }
  }
}
