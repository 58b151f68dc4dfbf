// Names that sign a story under it, without a label.

extension PageParse {
  /// "Karin Lund" over "karin.lund@example.com": the words of the name are those of the address, so that
  /// it need not be known.
  func readNamesOverAddress() {
    guard let body = bodyLines, reading.bylines.isEmpty else { return }
    let start = max(body.lowerBound, body.upperBound - 2)
    for index in start..<min(lines.count - 1, body.upperBound + 4)
    where lines[index].role != .paragraph && isOverAddress(index) {
      let line = lines[index]
      let bylines = readBylines(in: text(of: line))
      guard bylines.count == 1, bylines[0].kind == .person, !isContact(index, ofRelease: body)
      else { continue }
      reading.body.removeAll { $0.range == line.range }
      take(names: bylines, index, rule: "name-over-address")
      lines[index + 1].role = .byline
      return
    }
  }

  /// Whom to ask about a release that a wire brings, under "Contacts".
  private func isContact(_ index: Int, ofRelease body: Range<Int>) -> Bool {
    reading.dateline?.value.agency?.id.hasSuffix("wire") == true
      && lines[body.lowerBound..<index].contains { $0.label == .authorBox }
  }

  private func isOverAddress(_ index: Int) -> Bool {
    let (name, address) = (lines[index], lines[index + 1])
    guard (2...4).contains(name.wordCount), name.digitWords == 0, name.smallWords == 0,
      address.wordCount > name.wordCount, address.wordCount <= 8,
      bytes[address.range].contains(UInt8(ascii: "@")), !bytes[address.range].contains(0x20)
    else { return false }
    return name.words.allSatisfy { word in
      address.words.contains { words[$0].hash == words[word].hash }
    }
  }

  /// "（山田太郎）" right under the story, as Japanese and Chinese papers sign: a name alone in brackets, and
  /// not how the text ends, "（敬称略）".
  func readNameInBrackets() {
    guard let body = bodyLines, reading.bylines.isEmpty, let language = context.language,
      language.hasPrefix("ja") || language.hasPrefix("zh")
    else { return }
    for index in body.upperBound - 1..<min(lines.count, body.upperBound + 1) {
      let line = lines[index]
      guard line.role == .other || line.role == .subheading || line.role == .paragraph,
        (1...2).contains(line.wordCount), (3...6).contains(line.length),
        bytes.decode(at: line.range.lowerBound).scalar == 0xFF08,
        bytes.decode(before: line.range.upperBound).scalar == 0xFF09
      else { continue }
      let name = line.range.lowerBound + 3..<line.range.upperBound - 3
      let bylines = readBylines(in: text(name))
      guard bylines.count == 1, bylines[0].kind == .person,
        !Self.closings.contains(bytes.decode(before: name.upperBound).scalar)
      else { continue }
      reading.body.removeAll { $0.range == line.range }
      return take(names: bylines, index, rule: "name-under-story")
    }
  }

  /// What words end in that close a text: left out, end, to be continued, taken from elsewhere.
  private static let closings = Set("略完了終终結结続续載载".unicodeScalars.map(\.value))

  /// "Hoàng Lan" right under the story: papers of Vietnam sign so, and names there are of two to four
  /// syllables, each a word with a capital.
  func readNameUnderStory() {
    guard let body = bodyLines, reading.bylines.isEmpty, context.language == "vi" else { return }
    let start = max(body.lowerBound, body.upperBound - 1)
    guard
      let index = (start..<min(lines.count, body.upperBound + 1)).first(where: {
        lines[$0].role == .other || lines[$0].role == .subheading
      }), (2...4).contains(lines[index].wordCount),
      lines[index].words.allSatisfy({
        words[$0].traits.contains(.startsWithCapital) && words[$0].range.count <= 10
          && (words[$0].traits.isAllCapitals || words[$0].traits.isDisjoint(with: .manyCapitals))
      }), let bylines = unknownNames(in: lines[index]) ?? bareNames(in: lines[index]),
      bylines.count == 1, bylines[0].kind == .person
    else { return }
    reading.body.removeAll { $0.range == lines[index].range }
    take(names: bylines, index, rule: "name-under-story")
  }
}
