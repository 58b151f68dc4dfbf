// What stands beside a name in its segment and is none of it.

extension BylineParse {
  /// "3h", "2d": how long ago it was.
  func isAge(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let word = range.first.map({ words[$0] }), word.range.count <= 5 else {
      return false
    }
    let letters = bytes[word.range].drop { $0 &- 0x30 < 10 }
    return letters.count < word.range.count && (1...3).contains(letters.count)
      && letters.allSatisfy { $0 &- 0x61 < 26 }
  }

  /// "Ann Lee et al."
  func isEtAl(_ range: Range<Int>) -> Bool {
    guard range.count == 1, let word = range.first, word > 1, !result.isEmpty else { return false }
    return slice(word - 1..<word + 1) == "et al"
  }

  /// "문화부 김철수": the desk that stands before a Korean name.
  func withoutHangulDesk(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, let first = range.first, isHangul(words[first]),
      isHangul(words[first + 1]), words[first].range.count >= 9
    else { return range }
    let text = slice(first..<first + 1)
    return text.hasSuffix("부") || text.hasSuffix("팀") ? range.dropFirst() : range
  }

  /// "Anna Seghers Anna Seghers": the text of a picture and of a link.
  func withoutDoubling(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, range.count % 2 == 0 else { return range }
    let half = range.count / 2
    for index in 0..<half
    where words[range.lowerBound + index].hash != words[range.lowerBound + half + index].hash {
      return range
    }
    return range.lowerBound..<range.lowerBound + half
  }

  /// "Example-Online-Expert Anna Seghers": the compound with the site's name is a title.
  func withoutSiteCompound(_ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound + 1
    var isSite = false
    while end < range.upperBound, gaps[end].isEmpty,
      bytes[Int(words[end].start) - 1] == UInt8(ascii: "-")
    {
      isSite = isSite || self.isSite(range.lowerBound..<end)
      end += 1
    }
    return isSite && end < range.upperBound ? end..<range.upperBound : range
  }

  /// "Anna Seghers Fr, 18. Oktober": the weekday belongs to the date.
  func withoutWeekday(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, let last = range.last, BylineMonths.weekdays.contains(words[last]),
      range.upperBound < words.count, words[range.upperBound].traits.contains(.hasDigit)
    else { return range }
    return range.lowerBound..<last
  }
}
