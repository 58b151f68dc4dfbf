internal import NewsNames

// What Chinese, Japanese and Korean bylines say somebody does, beside the name: "张伟/文 李娜/图",
// "高橋健一（編集委員）", "ワシントン支局長 高橋健一", "김민수기자".

extension BylineParse {
  /// "张伟/文 李娜/图", "张伟 摄": takes what the last one did; returns the next word.
  mutating func takeSign(after index: Int) -> Int? {
    guard result.last?.kind == .person, words[index].traits.contains(.spaceless),
      let label = BylineLexicon.labels.meaning(of: words[index])
    else { return nil }
    let isLast = index + 1 == words.count
    guard
      gaps[index].contains(.slash) && (isLast || gaps[index + 1].contains(.space))
        || isLast && words[index].range.count == 3
    else { return nil }
    if case .role(let role) = label { apply(role: role, place: nil) }
    return index + 1
  }

  /// "高橋健一（編集委員）": brackets after a name hold the work or the place, unless they hold a house.
  mutating func takesWork(inBracketsAt index: Int) -> Bool {
    guard gaps[index].contains(.opening), gaps[index + 1].contains(.closing),
      result.last?.kind == .person,
      BylineLexicon.labels.meaning(of: words[index]) == nil,
      organisation(slice(index..<index + 1), words: index..<index + 1) == nil
    else { return false }
    if let place = place(index..<index + 1) { apply(role: nil, place: place) }
    return true
  }

  /// "ワシントン支局長 高橋健一": where the next one heads a bureau.
  mutating func takesOffice(at index: Int) -> Bool {
    let text = slice(index..<index + 1)
    guard index + 1 < words.count, gaps[index + 1] == .space,
      let office = Self.offices.first(where: { text.hasSuffix($0) && text != $0 }),
      let place = names.resolve(
        String(text.dropLast(office.count)), .place, language: options.language
      ).name, place.match != .fuzzy
    else { return false }
    employee.place = placed(place, from: Int(words[index].start))
    return true
  }

  private static let offices = ["総局長", "支局長", "支局", "特派員"]

  /// "김민수기자": the work written on the name, as two words.
  static func splitHangulWork(_ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    guard words.contains(where: { workLength(on: $0, bytes) != nil }) else { return words }
    var result: [Word] = []
    for word in words {
      guard let length = workLength(on: word, bytes) else {
        result.append(word)
        continue
      }
      let cut = word.range.upperBound - length
      var i = word.range.lowerBound
      var j = cut
      if let name = bytes.nextWord(from: &i, to: cut),
        let work = bytes.nextWord(from: &j, to: word.range.upperBound)
      {
        result += [name, work]
      }
    }
    return result
  }

  private static func workLength(on word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard word.traits.contains(.caseless), word.range.count >= 12, word.range.count <= 24,
      BylineLexicon.roles.meaning(of: word) == nil
    else { return nil }
    for work in works where bytes[word.range].suffix(work.count).elementsEqual(work) {
      // Two to four syllables for the name.
      return (6...12).contains(word.range.count - work.count) ? work.count : nil
    }
    return nil
  }

  private static let works = ["기자", "특파원", "논설위원"].map { Array($0.utf8) }
}
