internal import NewsNames

// Chinese and Japanese bylines are written without spaces: the label stands on the name,
// "记者李明报道", and several names are parted by spaces or 、.

extension BylineParse {
  /// Labels before a name, the longest first.
  private static let heads: [(text: [UInt8], role: String?)] = [
    ("责任编辑", "editor"), ("責任編輯", "editor"), ("特约记者", nil), ("特約記者", nil),
    ("特派记者", nil), ("特派記者", nil), ("本社记者", nil), ("本社記者", nil),
    ("本报记者", nil), ("本報記者", nil), ("本网记者", nil), ("本刊记者", nil), ("取材・文", nil),
    ("通讯员", "contributor"), ("通訊員", "contributor"), ("实习记者", nil), ("記者", nil),
    ("记者", nil), ("作者", nil), ("撰文", nil), ("撰稿", nil), ("编辑", "editor"),
    ("編輯", "editor"), ("责编", "editor"), ("責編", "editor"), ("摄影", "photographer"),
    ("攝影", "photographer"), ("撮影", "photographer"), ("编译", "translator"),
    ("編譯", "translator"), ("翻译", "translator"), ("翻譯", "translator"), ("執筆", nil),
  ].map { (Array($0.0.utf8), $0.1) }

  /// Words after a name.
  private static let tails: [[UInt8]] = [
    "综合报道", "綜合報導", "采访报道", "採訪報導", "即時報導", "现场报道", "現場報導", "連線報導", "整理報導", "专题报道",
    "專題報導", "外電報導", "编译报道", "編譯報導", "即時", "综合", "综合整理", "整理", "报道", "報導", "報道", "记者", "記者", "摄影",
    "攝影", "撮影", "编译", "編譯",
    "撰文", "撰", "摄", "攝", "特派員", "特派员", "編集委員", "論説委員",
  ].map { Array($0.utf8) }

  /// The length in bytes of a label that a word begins with and that is not the whole word.
  func cjkLabelLength(of index: Int) -> Int? {
    guard index < words.count, words[index].traits.contains(.spaceless),
      BylineLexicon.desks.meaning(of: words[index]) == nil
    else { return nil }
    return head(of: words[index])?.text.count
  }

  private func head(of word: Word) -> (text: [UInt8], role: String?)? {
    let range = word.range
    for head in Self.heads where head.text.count < range.count {
      if bytes[range.lowerBound..<range.lowerBound + head.text.count].elementsEqual(head.text) {
        return head
      }
    }
    return nil
  }

  /// Ideographs or kana, not the other scripts without spaces.
  private func isIdeographic(_ word: Word) -> Bool {
    word.traits.contains(.spaceless)
      && (0x3005...0x9FFF).contains(bytes.decode(at: word.range.lowerBound).scalar)
  }

  /// Two to four ideographs.
  func isCJKName(_ word: Word) -> Bool {
    let length = word.range.count
    return length >= 6 && length <= 12 && length % 3 == 0
      && (BylineLexicon.desks.meaning(of: word) == nil)
      && BylineLexicon.labels.meaning(of: word) == nil
  }

  /// Reads names where a word without spaces stands; nil where none does.
  mutating func readCJK(from start: Int) -> Int? {
    guard start < words.count, isIdeographic(words[start]) else { return nil }
    if let label = BylineLexicon.labels.longest(in: words, from: start, to: words.count),
      start + label.count < words.count
    {
      return nil
    }
    if BylineLexicon.desks.meaning(of: words[start]) != nil {
      return result.isEmpty ? nil : start + 1
    }
    if let length = cjkLabelLength(of: start) { return readCJK(start, label: length) }
    // "論説委員・山田太郎": what somebody is, before his name.
    if start + 1 < words.count, BylineLexicon.roles.meaning(of: words[start]) != nil {
      return start + 1
    }
    if takesWork(inBracketsAt: start) || takesOffice(at: start) { return start + 1 }
    guard
      isCJKName(words[start]) || innerLabel(in: words[start].range) != nil
        || withoutTails(words[start].range) != words[start].range
        || isHouse(bytes.text(words[start].range))
    else { return nil }
    return readCJK(start, label: 0)
  }

  /// Reads names from a word without spaces; returns the next word.
  private mutating func readCJK(_ index: Int, label: Int) -> Int {
    var role = self.role
    if label > 0 { role = head(of: words[index])?.role }
    let all = words[index].range.lowerBound + label..<words[index].range.upperBound
    let range = withoutTails(all)
    // "北京报道": where those before report from.
    if label == 0, range != all, !result.isEmpty, let place = place(inCJK: range) {
      for known in result.indices where result[known].place == nil && result[known].kind == .person
      {
        result[known].place = place
      }
      return index + 1
    }
    // "新华社记者李明": an agency, a label, a name.
    if let (cut, length) = innerLabel(in: range) {
      takeCJK(range.lowerBound..<cut, role: nil)
      takeCJK(cut + length..<range.upperBound, role: role)
      return index + 1
    }
    // "山田 太郎": Japanese family and given names stand apart.
    if index + 1 < words.count, words[index + 1].traits.contains(.spaceless),
      gaps[index + 1] == .space, joinsNext(index)
    {
      let end = withoutTails(words[index + 1].range).upperBound
      add(cjk: bytes.text(range) + bytes.text(words[index + 1].range.lowerBound..<end), role: role)
      return index + 2
    }
    takeCJK(range, role: role)
    return index + 1
  }

  private func place(inCJK range: Range<Int>) -> Entity? {
    let reading = names.resolve(bytes.text(range), .place, language: options.language)
    guard let entity = reading.name, entity.match != .fuzzy else { return nil }
    return placed(entity, from: range.lowerBound)
  }

  private func joinsNext(_ index: Int) -> Bool {
    if BylineLexicon.labels.meaning(of: words[index + 1]) != nil { return false }
    let first = words[index].range.count / 3
    let second = words[index + 1].range.count / 3
    if options.language?.hasPrefix("ja") == true { return first <= 3 && second <= 3 }
    return first == 1 && second <= 2
  }

  private mutating func takeCJK(_ range: Range<Int>, role: String?) {
    guard !range.isEmpty else { return }
    let text = bytes.text(range)
    let reading = names.resolve(text, .organisation, language: options.language)
    if let entity = reading.name, entity.match != .fuzzy {
      let isAgency = entity.isAgency
      add(
        Byline(
          name: isAgency ? entity.name : text, kind: isAgency ? .agency : .organisation,
          role: role, id: entity.id))
      return
    }
    if beginsAsOrganisation(bytes: range)
      || endsAsOrganisation(bytes: range) && !PersonName.hasKnownParts(text)
    {
      add(Byline(name: text, kind: .organisation, role: role))
      return
    }
    guard range.count >= 6, range.count <= 18 else { return }
    add(cjk: text, role: role)
  }

  private mutating func add(cjk name: String, role: String?) {
    guard !isHouse(name) else {
      add(Byline(name: name, kind: .organisation, role: role))
      return
    }
    add(Byline(name: name, kind: .person, role: role ?? employee.role, place: employee.place))
    employee = BylineEmployee()
  }

  private func isHouse(_ name: String) -> Bool {
    Self.houses.contains { name.hasSuffix($0) }
  }

  /// What the names of papers, stations and agencies end in.
  private static let houses = [
    "新聞社", "新闻社", "通信社", "通讯社", "通訊社", "日報", "日报", "晚报", "晚報", "晨报", "新聞", "新闻",
    "電視台", "电视台", "放送", "テレビ", "新闻网", "新聞網", "时报", "時報",
  ]

  private func withoutTails(_ range: Range<Int>) -> Range<Int> {
    var range = range
    for tail in Self.tails where range.count > tail.count + 3 {
      let start = range.upperBound - tail.count
      if bytes[start..<range.upperBound].elementsEqual(tail) { range = range.lowerBound..<start }
    }
    return range
  }

  /// Where "记者" stands within a run of characters, and how long it is.
  func innerLabel(in range: Range<Int>) -> (Int, Int)? {
    var i = range.lowerBound + 3
    while i + 9 <= range.upperBound {
      for label in ["记者", "記者"] where bytes[i..<i + 6].elementsEqual(label.utf8) {
        return (i, 6)
      }
      i += 3
    }
    return nil
  }
}
