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
      guard bylines.count == 1, bylines[0].kind == .person else { continue }
      reading.body.removeAll { $0.range == line.range }
      take(names: bylines, index, rule: "name-over-address")
      lines[index + 1].role = .byline
      return
    }
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
