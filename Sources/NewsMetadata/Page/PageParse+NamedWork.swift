internal import NewsNames

// Lines over the story that name somebody and what that one is or where, and desks alone on a line.

extension PageParse {
  /// "Marta Lindqvist, Staff Writer, and …": a person, and behind the comma what that one does.
  func namesWork(_ line: PageLine) -> Bool {
    guard (3...14).contains(line.wordCount), line.digitWords == 0 else { return false }
    for count in 2...4 where count < line.wordCount {
      var work = line.words.lowerBound + count
      let gap = bytes[Int(words[work - 1].end)..<Int(words[work].start)]
      // "Tess Ward / Staff reporter" as well.
      let isWide = gap.contains(0x2F) && gap.contains(0x20) && endsInRole(work, in: line)
      guard isWide || gap.contains(where: { $0 == 0x2C || $0 == 0x7C }) else { continue }
      guard line.words.prefix(count).allSatisfy({ words[$0].traits.contains(.startsWithCapital) })
      else { return false }
      let name = text(line.range.lowerBound..<Int(words[work - 1].end))
      if BylineLexicon.roles.longest(in: words, from: work, to: line.words.upperBound) != nil {
        return PersonName.hasKnownParts(name) || isWork(work, in: line)
      }
      // "Ana Souza, da Folha da Costa".
      if work + 1 < line.words.upperBound, !words[work].traits.contains(.startsWithCapital),
        BylineLexicon.employerPrepositions.contains(words[work])
      {
        work += 1
      }
      // "Zed Quaggin | Local Democracy Reporter": behind a bar, whatever the name.
      if isWide || gap.contains(0x7C), count <= 3, endsInRole(work, in: line) { return true }
      return (isWork(work, in: line) || isHouse(work, in: line)) && PersonName.hasKnownParts(name)
    }
    return false
  }

  /// "Edited By: रवि वर्मा": a label of a byline before its colon, and a name.
  func isLabelledWork(_ line: PageLine) -> Bool {
    guard (2...8).contains(line.wordCount),
      let label = BylineLexicon.labels.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound)
    else { return false }
    return label.count < line.wordCount && colonFollows(line, label.count)
  }

  /// "| Staff Writer", ", health correspondent", ", University of Example": what stands behind a name
  /// and is somebody's work or where it is done, to the end of the line.
  private func isWork(_ start: Int, in line: PageLine) -> Bool {
    guard line.words.upperBound - start <= 6, !line.traits.contains(.endsSentence) else {
      return false
    }
    return endsInRole(start, in: line)
      || BylineLexicon.organisationWords.contains(words[start])
        && words[line.words.upperBound - 1].traits.contains(.startsWithCapital)
  }

  /// "Journalist", "Transport Correspondent": a work and nothing more.
  func isWorkAlone(_ line: PageLine) -> Bool {
    guard line.role == .other, (1...4).contains(line.wordCount), line.digitWords == 0,
      !line.traits.contains(.endsSentence)
    else { return false }
    return endsInRole(line.words.lowerBound, in: line)
  }

  /// A work under somebody's name, or the name over it: "Ann Lee", and "Transport correspondent".
  func standsByWork(_ index: Int) -> Bool {
    func isName(_ index: Int) -> Bool {
      lines.indices.contains(index) && lines[index].role == .other
        && unknownNames(in: lines[index]) != nil
    }
    return isWorkAlone(lines[index])
      ? isName(index - 1)
      : index + 1 < lines.count && isWorkAlone(lines[index + 1]) && isName(index)
  }

  private func endsInRole(_ start: Int, in line: PageLine) -> Bool {
    (start..<line.words.upperBound).contains { index in
      BylineLexicon.roles.longest(in: words, from: index, to: line.words.upperBound)
        .map { index + $0.count == line.words.upperBound } ?? false
    }
  }

  /// "| El Universal", ", Reuters": a house to the end of the line.
  private func isHouse(_ start: Int, in line: PageLine) -> Bool {
    guard line.words.upperBound - start <= 5 else { return false }
    let text = text(Int(words[start].start)..<line.range.upperBound)
    let reading = context.names.resolve(text, .organisation, language: context.language)
    guard let house = reading.name ?? reading.alternatives.first else { return false }
    return (house.isOutlet || house.isAgency) && house.match != .fuzzy
  }

  /// "Adrienne Colbert in Geneva": a known name, "in" or its like, and a place, to the end of the line.
  func namesPlace(_ line: PageLine) -> Bool {
    guard (4...6).contains(line.wordCount), line.digitWords == 0, line.smallWords <= 1,
      !line.traits.contains(.endsSentence), line.label == nil
    else { return false }
    for count in 2...3 where count + 1 < line.wordCount {
      let preposition = line.words.lowerBound + count
      guard BylineLexicon.placePrepositions.contains(words[preposition]),
        !words[preposition].traits.contains(.startsWithCapital),
        line.words.prefix(count).allSatisfy({ words[$0].traits.contains(.startsWithCapital) })
      else { continue }
      let name = text(line.range.lowerBound..<Int(words[preposition - 1].end))
      let place = text(Int(words[preposition + 1].start)..<line.range.upperBound)
      let reading = context.names.resolve(place, .place, language: context.language)
      return PersonName.hasKnownParts(name) && reading.name?.match == .exact
    }
    return false
  }

  /// "Dewi Lestari - kabarpesisir": a name, and behind a dash in one word the house.
  func nameBeforeHouse(in line: PageLine) -> [Byline]? {
    guard (3...5).contains(line.wordCount), line.digitWords == 0, line.label == nil,
      line.traits.isDisjoint(with: [.endsSentence, .endsColon])
    else { return nil }
    let house = line.words.upperBound - 1
    let names = line.words.lowerBound..<house
    let gap = bytes.trimmed(Int(words[house - 1].end)..<Int(words[house].start))
    guard !gap.isEmpty, isDash(bytes.decode(at: gap.lowerBound).scalar),
      names.allSatisfy({ words[$0].traits.contains(.startsWithCapital) })
    else { return nil }
    let name = text(line.range.lowerBound..<Int(words[house - 1].end))
    guard context.names.resolve(name, .place, language: context.language).name == nil else {
      return nil
    }
    let bylines = readBylines(in: name)
    return bylines.count == 1 && bylines[0].kind == .person ? bylines : nil
  }

  /// "Express News Service", "Our Special Correspondent": a desk or an agency that a list has, alone on
  /// its line.
  func desk(in line: PageLine) -> [Byline]? {
    guard (2...5).contains(line.wordCount), line.label == nil, line.digitWords == 0,
      !line.isLowercase
    else { return nil }
    let text = text(of: line)
    let bylines = readBylines(in: text)
    // "Redacción / EFE".
    if bylines.count == 2, bylines[0].kind == .desk, bylines[1].kind == .agency { return bylines }
    guard bylines.count == 1, bylines[0].kind == .desk || bylines[0].name.hasSuffix("Service"),
      bylines[0].kind != .person, !isSite(text)
    else { return nil }
    return bylines
  }

  /// "Redacción": one word for a part of a newsroom, alone on its line.
  func isDeskWord(_ line: PageLine) -> Bool {
    guard line.wordCount == 1 else { return false }
    let word = words[line.words.lowerBound]
    return BylineLexicon.desks.contains(word) && BylineParse.deskHeads.contains(word)
  }
}
