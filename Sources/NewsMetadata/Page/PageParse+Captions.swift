internal import NewsNames

// Lines that say what a picture shows and who took it.

extension PageParse {
  /// "Foto: …" at the head, or a sentence that ends in a picture's credit.
  func isCaption(_ line: PageLine) -> Bool {
    isCaptionLabel(line) || endsInButton(line) || endsInPictureCredit(line)
      || endsInPictureWord(line) || endsInPictureBracket(line) || endsInReporter(line)
      || isDatedPicture(line)
      || isPictureRights(line)
  }

  /// "Foto: …", "Photo by …": a label and what sets it off.
  func isCaptionLabel(_ line: PageLine) -> Bool {
    guard line.wordCount > 0, line.wordCount < 50,
      let match = LineLexicon.pictureLabels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound),
      match.count < line.wordCount
    else { return false }
    let last = words[line.words.lowerBound + match.count - 1]
    let next = words[line.words.lowerBound + match.count]
    return last.end < next.start && !isGallery(line, last, match.count)
      && bytes[Int(last.end)..<Int(next.start)].contains {
        $0 == 0x3A || $0 == 0x2F || $0 == 0x9A || $0 == 0x2C && match.count > 1
      }
  }

  /// "Image caption: The tunnel carries 30,000 vehicles a day": what the picture shows stands behind the label,
  /// so that the line above does not say it.
  func isDescribedPicture(_ line: PageLine) -> Bool {
    line.wordCount >= 7 && line.smallWords >= 3 && isCaptionLabel(line)
  }

  /// "Photos: Three old lighthouses before the scaffolding goes up": many pictures and a sentence, which is
  /// the headline over them.
  private func isGallery(_ line: PageLine, _ label: Word, _ count: Int) -> Bool {
    count == 1 && line.wordCount >= 6 && line.smallWords >= 2 && !line.traits.contains(.endsStop)
      && bytes[Int(label.end) - 1] | 0x20 == UInt8(ascii: "s") && label.traits.contains(.hasLetter)
      && !words[line.words].suffix(2).allSatisfy { $0.traits.contains(.startsWithCapital) }
  }

  /// "… from the sea on Tuesday. (Courtesy photo)": a sentence, and in brackets a word for pictures and few
  /// others.
  private func endsInPictureBracket(_ line: PageLine) -> Bool {
    guard bytes[line.range.upperBound - 1] == UInt8(ascii: ")"), (5..<60).contains(line.wordCount),
      LineLexicon.pictureLabels.mayBegin(line.lists),
      let first = line.words.suffix(4).first(where: {
        bytes[Int(words[$0 - 1].end)..<Int(words[$0].start)].contains(UInt8(ascii: "("))
      }), first - line.words.lowerBound >= 3
    else { return false }
    return (first..<line.words.upperBound).contains {
      LineLexicon.pictureLabels.longest(in: words, from: $0, to: line.words.upperBound) != nil
    }
  }

  /// "… Ann Lee/AP hide caption": the button that shows and hides it.
  private func endsInButton(_ line: PageLine) -> Bool {
    line.wordCount > 3
      && Self.buttons.contains(hash(of: line.words.upperBound - 2..<line.words.upperBound))
  }

  private static let buttons = WordSet(
    ["hide caption", "toggle caption", "show caption"].compactMap(\.wordsHash))

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
    for index in line.words.dropFirst().suffix(9)
    where mayBeLabelled && (isSetOff(index) || isBehindDash(index)) {
      if let match = LineLexicon.pictureLabels.longest(
        in: words, from: index, to: line.words.upperBound),
        index + match.count < line.words.upperBound,
        colonFollows(line, index + match.count - line.words.lowerBound)
          || dotsFollow(index + match.count) || isAbbreviated(index + match.count - 1)
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

  /// "… / fot. Jan Kos / PAP": a label of a few letters and a stop.
  private func isAbbreviated(_ label: Int) -> Bool {
    words[label].range.count <= 5 && bytes.has(". ", at: Int(words[label].end))
      && isBehindSlash(label)
  }

  /// "/ Juan Prado (EFE)", "Jane Doe/AFP", "REUTERS/Jane Doe" after the sentence.
  private func endsInAgencyCredit(_ line: PageLine) -> Bool {
    guard let last = line.words.last, !line.traits.contains(.endsStop),
      let first = line.words.dropFirst().suffix(6).first(where: {
        isSetOff($0) && areNames($0..<line.words.upperBound)
      })
    else { return false }
    if namesHouseBehindSlash(first..<line.words.upperBound, in: line)
      || namesHouseBehindBar(first, in: line)
    {
      return true
    }
    let source = text(Int(words[first].start)..<Int(words[last].end))
    let bylines = readBylines(in: source)
    return bylines.contains { $0.kind == .agency } && bylines.contains { $0.kind == .person }
  }

  /// "Tom Reed/Lake Herald", "(Tom Reed / Lake Herald)" after a sentence: two words or more before the
  /// slash, whatever the house.
  private func namesHouseBehindSlash(_ names: Range<Int>, in line: PageLine) -> Bool {
    let gap = Int(words[names.lowerBound - 1].end)..<Int(words[names.lowerBound].start)
    guard names.lowerBound - line.words.lowerBound >= 4, !bytes[gap].contains(0x2F),
      bytes[gap].contains(where: { $0 == 0x2E || $0 == 0x28 || $0 == 0x21 || $0 == 0x3F }),
      !names.contains(where: { words[$0].traits.contains(.hasDigit) })
    else { return false }
    let slashes = names.dropFirst().filter { isBehindSlash($0) }
    return slashes.count == 1 && slashes[0] - names.lowerBound >= 2
  }

  /// "… mardi 2 novembre 2021. | OUEST-CÔTE": a sentence, a bar, and names in capitals.
  private func namesHouseBehindBar(_ first: Int, in line: PageLine) -> Bool {
    let start = Int(words[first - 1].end)
    return first - line.words.lowerBound >= 4 && bytes.has(". | ", at: start)
      && (first..<line.words.upperBound).allSatisfy { words[$0].traits.isAllCapitals }
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
        // "Ana Ruiz/laorilla": a house's name as addresses spell it.
        || $0 > range.lowerBound && $0 == range.upperBound - 1 && isBehindSlash($0)
    }
  }

  /// "… sáng 3/11 - Ảnh: QUỐC HUY".
  private func isBehindDash(_ index: Int) -> Bool {
    let gap = bytes.trimmed(Int(words[index - 1].end)..<Int(words[index].start))
    return !gap.isEmpty && isDash(bytes.decode(at: gap.lowerBound).scalar)
      && words[index - 1].end < words[index].start - 2
  }

  private func isBehindSlash(_ index: Int) -> Bool {
    bytes[Int(words[index - 1].end)..<Int(words[index].start)].contains(UInt8(ascii: "/"))
  }
}
