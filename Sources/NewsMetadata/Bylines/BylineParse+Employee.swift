internal import NewsNames

// "Associated Press writer Ann Lee in Dubai", "Von unserem Korrespondenten Hans Meier": whom
// somebody works for, said before the name.

/// What was said of somebody whose name is still to come.
struct BylineEmployee {
  var role: String?
  var place: Entity?
}

extension BylineParse {
  /// Takes an employer and a role off the head of a segment; nil where there is none, an empty
  /// range where nothing is left.
  mutating func takeEmployee(_ range: Range<Int>) -> Range<Int>? {
    guard let head = employeeHead(in: range) else { return nil }
    employee = BylineEmployee(role: head.role)
    if let employer = head.employer { employers.append(employer) }
    var start = head.end
    if start + 1 < range.upperBound, BylineLexicon.placePrepositions.contains(words[start]) {
      // "De notre correspondante à Berlin": the name stands in the next segment.
      employee.place = place(start + 1..<range.upperBound)
      if employee.place != nil {
        start = range.upperBound
      } else if let end = (start + 2...start + 3).first(where: {
        $0 + 2 <= range.upperBound && place(start + 1..<$0) != nil
      }) {
        // "Dal nostro inviato a Vigo Ana Ruiz".
        employee.place = place(start + 1..<end)
        start = end
      }
    }
    if start == range.upperBound, head.employer == nil, !hasNameAhead(start) {
      // "Our Special Correspondent": nobody by name.
      add(Byline(name: slice(range), kind: .desk, role: role, place: employee.place))
      employee = BylineEmployee()
    }
    return start..<range.upperBound
  }

  /// "واشنطن - سارة القحطاني", "워싱턴=김민수": where somebody reports from, before the name.
  func isPlaceBeforeName(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    guard result.isEmpty, range.count <= 2, next < words.count, gaps[next].contains(.dash) else {
      return false
    }
    let end = segmentEnd(from: next)
    return isName(next..<end) && (end - next >= 2 || words[next].traits.contains(.caseless))
  }

  /// "our", an agency or an outlet, up to and with the role that follows; or whose somebody is:
  /// "Example News' Ann Lee".
  private func employeeHead(
    in range: Range<Int>
  ) -> (role: String?, employer: Byline?, end: Int)? {
    for index in range.dropFirst().prefix(5) {
      let match = BylineLexicon.roles.longest(in: words, from: index, to: range.upperBound)
      let before = range.lowerBound..<index
      // Korean writes it after the name.
      if let match, !isHangul(words[index]) {
        let end = index + match.count
        if isOwn(before) { return (match.meaning, nil, end) }
        // "AP Economics Writer": what they write about stands between.
        for cut in stride(from: index, to: max(range.lowerBound, index - 3), by: -1) {
          if let employer = employer(range.lowerBound..<cut) {
            return (match.meaning, employer, end)
          }
        }
        return nil
      }
      if index + 1 < range.upperBound, isPossessive(index - 1),
        let employer = employer(before, slice(before).withoutPossessive)
      {
        return (nil, employer, index)
      }
    }
    return nil
  }

  /// "Example's".
  private func isPossessive(_ index: Int) -> Bool {
    let end = Int(words[index].end)
    return bytes.has("'s", at: end - 2) || bytes.has("’s", at: end - 4)
  }

  func employer(_ range: Range<Int>, _ text: String? = nil) -> Byline? {
    organisation(text ?? slice(range), words: range).map {
      Byline(name: $0.name, kind: $0.kind, id: $0.id)
    }
  }

  /// "our", "our own", "unser": all words say whose.
  private func isOwn(_ range: Range<Int>) -> Bool {
    range.count <= 2
      && range.allSatisfy { BylineLexicon.possessives.contains(words[$0]) }
  }

  /// Whether the next segment can be a name.
  private func hasNameAhead(_ index: Int) -> Bool {
    guard index < words.count, gaps[index].contains(.comma) || gaps[index].contains(.colon) else {
      return false
    }
    let end = segmentEnd(from: index)
    return end - index >= 2 && isName(index..<end) && place(index..<end) == nil
  }

  /// "Ann Lee Associated Press", "Ann Lee of The Associated Press", "뉴스1 김민수": the name without
  /// those it works for, who are kept.
  mutating func withoutEmployer(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, !Self.articles.contains(words[range.lowerBound]) else { return range }
    if isCaseless(range) {
      // "갈대신문 김민수": a house by what its name ends in.
      if range.count == 2, isHangul(words[range.lowerBound]),
        endsAsOrganisation(words[range.lowerBound]),
        !beginsAsOrganisation(bytes: words[range.lowerBound].range.lowerBound..<bytes.count)
      {
        employers.append(Byline(name: slice(range.prefix(1)), kind: .organisation))
        return range.dropFirst()
      }
      for cut in range.dropFirst().prefix(3) {
        guard let employer = employer(range.lowerBound..<cut) else { continue }
        employers.append(employer)
        return cut..<range.upperBound
      }
      return range
    }
    for cut in range.dropFirst(2) {
      let isPreposition = BylineLexicon.employerPrepositions.contains(words[cut])
      let start = isPreposition ? cut + 1 : cut
      guard start < range.upperBound, words[start].traits.contains(.startsWithCapital),
        let employer = employer(start..<range.upperBound),
        employer.kind == .agency || isPreposition || range.upperBound - start > 1
      else { continue }
      employers.append(employer)
      return range.lowerBound..<cut
    }
    return range
  }

  private func isCaseless(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      words[$0].traits.contains(.caseless) || words[$0].traits.contains(.hasDigit)
    }
  }

  /// "Ann Lee Business", before "reporter": what somebody reports on is no part of the name.
  func withoutBeat(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound + 2, BylineLexicon.beats.contains(words[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  /// "Reuters Health": an agency, and which of its services.
  func agencyService(_ range: Range<Int>) -> Byline? {
    guard range.count == 2 || range.count == 3,
      isHyphenated(range.lowerBound + 1)
        || range.dropFirst().allSatisfy({
          BylineLexicon.beats.contains(words[$0]) || Self.services.contains(words[$0])
        }),
      let known = organisation(slice(range.prefix(1)), words: range.prefix(1)),
      known.kind == .agency
    else { return nil }
    return Byline(name: slice(range), kind: .agency, role: role, id: known.id)
  }

  /// "TT-AFP": two agencies with a hyphen between them.
  func hyphenatedAgencies(_ range: Range<Int>) -> [Byline] {
    guard range.count == 2, isHyphenated(range.lowerBound + 1) else { return [] }
    let both = range.compactMap { organisation(slice($0..<$0 + 1), words: $0..<$0 + 1) }
    guard both.count == 2, both.allSatisfy({ $0.kind == .agency }) else { return [] }
    return both.map { Byline(name: $0.name, kind: .agency, role: role, id: $0.id) }
  }

  func isHyphenated(_ index: Int) -> Bool {
    Int(words[index - 1].end) + 1 == Int(words[index].start)
      && bytes[Int(words[index - 1].end)] == UInt8(ascii: "-")
  }
}
