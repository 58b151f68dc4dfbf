// Rows of labels: menus of sections, what stands at the foot of every page, registrations.

extension PageParse {
  /// "About us | Contact | Privacy": labels in a row.
  func isFooterRow(_ line: PageLine) -> Bool {
    guard line.traits.contains(.hasPathMark), line.wordCount <= 40, !line.isProse else {
      return false
    }
    var labels = 0
    var others = 0
    var start = line.words.lowerBound
    for end in start + 1...line.words.upperBound
    where end == line.words.upperBound
      || bytes[Int(words[end - 1].end)..<Int(words[end].start)].contains(UInt8(ascii: "|"))
    {
      switch LineLexicon.labels.meaning(of: hash(of: start..<end)) {
      case .footer, .navigation, .rights, .newsletter, .advertisement, .related: labels += 1
      default: others += 1
      }
      start = end
    }
    return labels >= 2 && others * 2 <= labels
  }

  /// "News Opinion Sport Culture": sections in a row, no small words but theirs.
  func isSectionRow(_ line: PageLine) -> Bool {
    guard (3...40).contains(line.wordCount), !line.labels.isEmpty, !line.isProse,
      line.digitWords == 0, line.traits.isDisjoint(with: [.endsSentence, .endsColon, .inBrackets])
    else { return false }
    var known = 0
    var phrases = 0
    var smallOnes = 0
    var index = line.words.lowerBound
    while index < line.words.upperBound {
      if let count = sectionLength(index, line) {
        known += count
        phrases += 1
        index += count
      } else {
        if words[index].traits.contains(.hasSmall),
          !words[index].traits.contains(.startsWithCapital)
        {
          smallOnes += 1
        }
        index += 1
      }
    }
    return phrases >= 3 && known * 2 >= line.wordCount && smallOnes * 5 <= line.wordCount
      && (known == line.wordCount || line.wordCount >= 4)
  }

  /// The length of a menu's label in words.
  private func sectionLength(_ index: Int, _ line: PageLine) -> Int? {
    guard let label = labelPhrase(at: index, in: line) else { return nil }
    switch label.meaning {
    case .navigation, .footer, .newsletter, .advertisement: return label.count
    default: return nil
    }
  }

  /// "京ICP备…号": the number under which a Chinese site is registered.
  func isRegistration(_ line: PageLine) -> Bool {
    guard line.traits.contains(.spaceless) || line.caselessWords > 0, line.length <= 60 else {
      return false
    }
    let text = bytes.text(line.range)
    return text.contains(utf8: "ICP备") || text.contains(utf8: "ICP備") || text.contains(utf8: "公网安备")
      || text.contains(utf8: "许可证")
  }
}
