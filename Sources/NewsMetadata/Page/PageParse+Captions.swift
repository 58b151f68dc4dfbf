internal import NewsNames

// Lines that say what a picture shows and who took it.

extension PageParse {
  /// "Foto: …" at the head, or a sentence that ends in a picture's credit.
  func isCaption(_ line: PageLine) -> Bool {
    isCaptionLabel(line) || endsInPictureCredit(line)
  }

  /// "… leaves the harbour. Photograph: Jane Doe/The Example", "… de archivo. / Juan Prado (EFE)".
  private func endsInPictureCredit(_ line: PageLine) -> Bool {
    guard (3..<60).contains(line.wordCount), !line.traits.contains(.spaceless) else { return false }
    for index in line.words.dropFirst().suffix(9) where isSetOff(index) {
      if let match = LineLexicon.pictureLabels.longest(
        in: words, from: index, to: line.words.upperBound),
        index + match.count < line.words.upperBound,
        colonFollows(line, index + match.count - line.words.lowerBound)
          || words[index + match.count].traits.contains(.startsWithCapital) && match.count > 1
      {
        return areNames(index + match.count..<line.words.upperBound)
      }
    }
    return endsInAgencyCredit(line)
  }

  /// "/ Juan Prado (EFE)", "Jane Doe/AFP", "REUTERS/Jane Doe" after the sentence.
  private func endsInAgencyCredit(_ line: PageLine) -> Bool {
    guard let last = line.words.last, !line.traits.contains(.endsStop),
      let first = line.words.dropFirst().suffix(6).first(where: { isSetOff($0) }),
      areNames(first..<line.words.upperBound)
    else { return false }
    let source = text(Int(words[first].start)..<Int(words[last].end))
    let bylines = BylineReader.read(
      context.names, source,
      BylineReader.Options(language: context.language, siteNames: context.siteNames))
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
    !range.isEmpty
      && range.allSatisfy {
        words[$0].traits.contains(.startsWithCapital) || words[$0].traits.contains(.caseless)
          || BylineLexicon.particles.contains(words[$0])
          || BylineLexicon.conjunctions.contains(words[$0])
      }
  }
}
