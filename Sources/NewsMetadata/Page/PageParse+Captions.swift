internal import NewsNames

// Lines that say what a picture shows and who took it.

extension PageParse {
  /// "Foto: …" at the head, or a sentence that ends in a picture's credit.
  func isCaption(_ line: PageLine) -> Bool {
    isCaptionLabel(line) || endsInButton(line) || endsInPictureCredit(line)
      || endsInPictureWord(line)
      || isPictureRights(line)
  }

  /// "… Ann Lee/AP hide caption": the button that shows and hides it.
  private func endsInButton(_ line: PageLine) -> Bool {
    line.wordCount > 3
      && Self.buttons.contains(hash(of: line.words.upperBound - 2..<line.words.upperBound))
  }

  private static let buttons = WordSet(
    ["hide caption", "toggle caption", "show caption"].compactMap(\.wordsHash))

  /// "…。記者陳怡君／攝影", "… [연합뉴스 자료사진]": the word for who took it closes the line.
  private func endsInPictureWord(_ line: PageLine) -> Bool {
    guard let last = line.words.last, line.caselessWords > 0, line.length < 80,
      !line.traits.contains(.endsSentence)
    else { return false }
    let range = words[last].range
    if line.wordCount > 1, LineLexicon.pictureLabels.meaning(of: words[last]) != nil {
      return hasMark(line.range.lowerBound..<range.lowerBound)
    }
    // "中村由美撮影", after the place and the day.
    guard words[last].traits.contains(.spaceless), range.count > 12 else { return false }
    let end = bytes.text(range.upperBound - 6..<range.upperBound)
    return end.wordsHash.map { LineLexicon.pictureLabels.meaning(of: $0) != nil } == true
      && hasMark(line.range.lowerBound..<range.lowerBound)
  }

  /// A full stop, a slash, a bracket or an equals sign.
  private func hasMark(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let (s, next) = bytes.decode(at: i)
      switch s {
      case 0x2E, 0x2F, 0x28, 0x5B, 0x3D, 0x3002, 0xFF0F, 0xFF08, 0x3010, 0xFF1D: return true
      default: i = next
      }
    }
    return false
  }

  /// "… at the pier. © 2017 Agency/Jane Doe": the rights in a picture, after what it shows.
  func isPictureRights(_ line: PageLine) -> Bool {
    guard line.traits.contains(.hasCopyrightSign), line.wordCount >= 5,
      let sign = bytes[line.range].firstIndex(of: 0xA9), sign > line.range.lowerBound
    else { return false }
    let before = bytes.trimmed(line.range.lowerBound..<sign - 1)
    guard before.count > 3, endsSentence(bytes.decode(before: before.upperBound).scalar),
      line.words.count(where: { Int(words[$0].end) <= before.upperBound }) >= 4
    else { return false }
    return !line.words.contains {
      LineLexicon.labels.longest(in: words, from: $0, to: line.words.upperBound)?.meaning == .rights
    }
  }

  /// "… leaves the harbour. Photograph: Jane Doe/The Example", "… de archivo. / Juan Prado (EFE)".
  private func endsInPictureCredit(_ line: PageLine) -> Bool {
    guard (3..<60).contains(line.wordCount), !line.traits.contains(.spaceless) else { return false }
    let mayBeLabelled = LineLexicon.pictureLabels.mayBegin(line.lists)
    for index in line.words.dropFirst().suffix(9) where mayBeLabelled && isSetOff(index) {
      if let match = LineLexicon.pictureLabels.longest(
        in: words, from: index, to: line.words.upperBound),
        index + match.count < line.words.upperBound,
        colonFollows(line, index + match.count - line.words.lowerBound)
          || dotsFollow(index + match.count)
          || words[index + match.count].traits.contains(.startsWithCapital) && match.count > 1
      {
        return areNames(index + match.count..<line.words.upperBound)
      }
    }
    return endsInAgencyCredit(line)
  }

  /// "Credit...Jane Doe": what is read out as a picture's label.
  private func dotsFollow(_ index: Int) -> Bool {
    let gap = Int(words[index - 1].end)..<Int(words[index].start)
    return bytes.has("...", at: gap.lowerBound) || bytes.has("…", at: gap.lowerBound)
  }

  /// "/ Juan Prado (EFE)", "Jane Doe/AFP", "REUTERS/Jane Doe" after the sentence.
  private func endsInAgencyCredit(_ line: PageLine) -> Bool {
    guard let last = line.words.last, !line.traits.contains(.endsStop),
      let first = line.words.dropFirst().suffix(6).first(where: { isSetOff($0) }),
      areNames(first..<line.words.upperBound)
    else { return false }
    let source = text(Int(words[first].start)..<Int(words[last].end))
    let bylines = readBylines(in: source)
    return bylines.contains { $0.kind == .agency } && bylines.contains { $0.kind == .person }
  }

  /// After a sentence, a slash, a bracket or a bar.
  private func isSetOff(_ index: Int) -> Bool {
    bytes[Int(words[index - 1].end)..<Int(words[index].start)].contains {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "(")
        || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "!")
    }
  }

  /// Nothing but words that names have.
  private func areNames(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last else { return false }
    // "Bild: dpa".
    if range.count == 1, words[first].traits.contains(.hasSmall),
      context.names.resolve(
        text(Int(words[first].start)..<Int(words[last].end)), .organisation,
        language: context.language
      ).sourceEntity?.isAgency == true
    {
      return true
    }
    return range.allSatisfy {
      words[$0].traits.contains(.startsWithCapital) || words[$0].traits.contains(.caseless)
        || BylineLexicon.particles.contains(words[$0])
        || BylineLexicon.conjunctions.contains(words[$0])
        || BylineLexicon.employerPrepositions.contains(words[$0]) && $0 > range.lowerBound
    }
  }
}
