internal import NewsNames

// Several who wrote, each on a line, or over what each of them is.

extension PageParse {
  /// "Kari Solberg" and under it "Journalist", then the next one: who wrote and what each is, on two lines.
  func takeNamesOverWork(under headline: Int, before end: Int) {
    var index = headline + 1
    while index + 1 < min(end, headline + 10) {
      guard lines[index].role == .other, isWorkAlone(lines[index + 1]),
        let bylines = bareNames(in: lines[index]) ?? unknownNames(in: lines[index]),
        bylines.count == 1, bylines[0].kind == .person, bylines[0].role == nil
      else {
        index += 1
        continue
      }
      let joined = readBylines(in: text(of: lines[index]) + ", " + text(of: lines[index + 1]))
      take(
        names: joined.first?.name == bylines[0].name ? [joined[0]] : bylines, index,
        rule: "names-over-work")
      lines[index + 1].role = .byline
      index += 2
    }
  }

  /// The others under "Authors": each name over what the one does, as the first.
  ///
  /// - Parameter last: the line of the first name, or of what that one does.
  func takeNamesOverWork(after last: Int, before end: Int) {
    var name = saysWork(lines[last]) ? last + 1 : last + 2
    guard name < end, saysWork(lines[name - 1]) else { return }
    while name + 1 < end, lines[name].role == .other, saysWork(lines[name + 1]),
      let bylines = bareNames(in: lines[name]) ?? unknownNames(in: lines[name]),
      bylines.count == 1, bylines[0].kind == .person
    {
      take(names: bylines, name, rule: "names-over-work")
      lines[name - 1].role = .byline
      lines[name + 1].role = .byline
      name += 2
    }
  }

  /// Those who wrote with the one named on a line stand each on a line over it.
  func takeNames(above index: Int, _ headline: Int) {
    var first = index
    while first - 1 > headline, index - first < 4, lines[first - 1].role == .other,
      let bylines = bareNames(in: lines[first - 1]) ?? unknownNames(in: lines[first - 1]),
      bylines.count == 1,
      bylines[0].kind == .person, bylines[0].role == nil, lines[first - 1].smallWords == 0
    {
      first -= 1
    }
    for line in first..<index {
      take(
        names: bareNames(in: lines[line]) ?? unknownNames(in: lines[line]) ?? [], line,
        rule: "names-beside-date")
    }
  }
}
