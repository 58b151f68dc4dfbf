// Roles that a line has by itself: switchers, share bars, forms, menus, paths, rights, dates.

extension PageParse {
  /// Reads the labels of lines and gives roles to those that are nothing but labels.
  func readLabels() {
    for index in lines.indices {
      let line = lines[index]
      if line.wordCount == 0 {
        if line.role == .other { lines[index].role = .navigation }
        continue
      }
      lines[index].label = label(of: line)
      guard line.role == .other else { continue }
      if lines[index].label == nil, isSectionRow(line) { lines[index].label = .navigation }
      // The field of a newsletter's box is not the form under the story.
      if lines[index].label == .form, index > 0, lines[index - 1].label == .newsletter {
        lines[index].label = .newsletter
      }
      if let role = role(of: lines[index]) { lines[index].role = role }
    }
    markStackedSwitchers()
  }

  /// The label that a line is, or that it begins with before a colon.
  private func label(of line: PageLine) -> LineLabel? {
    guard line.weight <= PageScan.longestLabel else { return nil }
    if let label = LineLexicon.labels.meaning(of: line.coreHash)
      ?? LineLexicon.labels.meaning(of: line.hash)
    {
      return label
    }
    if let label = labelAfterNumber(line) ?? newsletter(in: line) { return label }
    guard
      let match = labelPhrase(at: line.words.lowerBound, in: line)
    else { return rights(in: line) ? .rights : nil }
    let rest = line.wordCount - match.count
    // "Read also: …" names one story, "Read also" heads a list.
    if match.meaning == .related || match.meaning == .readMore, rest >= 1,
      colonFollows(line, match.count), line.weight - match.count >= 2
    {
      return .readMore
    }
    // "Comments (12)", "3 comments" and the like: a label with a number.
    if rest <= 2, line.digitWords == rest, rest > 0 { return match.meaning }
    switch match.meaning {
    case .form:
      // Form fields in one line with their star, or a long sentence that begins as forms do.
      if match.count >= 4 || line.traits.contains(.endsStar)
        || rest == 1 && colonFollows(line, match.count)
      {
        return .form
      }
    case .readMore:
      if colonFollows(line, match.count), rest >= 2 { return .readMore }
      // "Lire aussi Camargue : le sel": a phrase of two words, and a headline that begins anew.
      if match.count >= 2, rest >= 3, !line.traits.contains(.endsStop), !line.isTitleCase,
        words[line.words.lowerBound + match.count].traits.contains(.startsWithCapital)
      {
        return .readMore
      }
    case .related, .tags, .original, .authorBox, .advertisement, .newsletter:
      if colonFollows(line, match.count) { return match.meaning }
      // "More from Reuters", "Most read in Sport".
      if match.meaning == .related, match.count >= 2, rest <= 2,
        !line.traits.contains(.endsSentence),
        line.digitWords == 0
      {
        return .related
      }
      if match.meaning == .newsletter && match.count >= 3 && line.wordCount < 16 {
        return .newsletter
      }
    case .rights: return line.weight <= 40 || match.count > 1 ? .rights : nil
    case .footer:
      // "Correction: An earlier version of this story …": a note of the house.
      if line.isProse, match.count >= 3 || colonFollows(line, match.count) { return .footer }
      if match.count >= 2 && line.wordCount <= 14 && !line.isTitleCase
        && match.count * 2 >= line.wordCount
      {
        return .footer
      }
      if match.count >= 2, line.words.lowerBound + match.count < line.words.upperBound,
        line.wordCount <= 12, self.match(Self.makers, line)
      {
        return .footer
      }
    case .share:
      if match.count >= 2 && rest <= 3 { return .share }
    case .navigation:
      // "View all posts by Ann Lee".
      if match.count >= 3, rest <= 4, !line.traits.contains(.endsStop) { return .navigation }
    }
    return rights(in: line) ? .rights : nil
  }

  /// The longest label that begins at a word of a line that is not long.
  func labelPhrase(
    at index: Int, in line: PageLine
  ) -> (meaning: LineLabel, count: Int)? {
    guard words[index].label > 0, let label = LineLabel(rawValue: words[index].label - 1) else {
      return nil
    }
    return (label, Int(words[index].labelCount))
  }

  /// "88 shares", "3 thoughts on “Ferry fares to rise”": a number and what is counted.
  private func labelAfterNumber(_ line: PageLine) -> LineLabel? {
    let first = line.words.lowerBound
    guard line.wordCount >= 2, words[first].traits.contains(.hasDigit),
      !words[first].traits.contains(.hasLetter),
      let match = labelPhrase(at: first + 1, in: line)
    else { return nil }
    let next = first + 1 + match.count
    switch match.meaning {
    case .share where next == line.words.upperBound: return .share
    case .form where next == line.words.upperBound: return .form
    case .form where match.count >= 2 && next < line.words.upperBound:
      let gap = bytes[Int(words[next - 1].end)..<Int(words[next].start)]
      return gap.contains { $0 == 0x22 || $0 == 0xE2 || $0 == 0xC2 } ? .form : nil
    default: return nil
    }
  }

  /// "… delivered straight to your inbox.": a short line that ends as those of newsletters do.
  private func newsletter(in line: PageLine) -> LineLabel? {
    guard line.labels.contains(.newsletter), (4...16).contains(line.wordCount) else { return nil }
    for index in line.words.dropFirst().suffix(6) {
      if let match = labelPhrase(at: index, in: line), match.meaning == .newsletter,
        match.count >= 3,
        index + match.count == line.words.upperBound
      {
        return .newsletter
      }
    }
    return nil
  }

  private func match(_ set: PhraseTable<Bool>, _ line: PageLine) -> Bool {
    set.longest(in: words, from: line.words.lowerBound, to: line.words.upperBound) != nil
  }

  private static let makers = PhraseTable<Bool>(.maker)

  /// "© 2021", "All rights reserved" anywhere in a short line.
  private func rights(in line: PageLine) -> Bool {
    guard line.weight <= 50 else { return false }
    if line.traits.contains(.hasCopyrightSign) { return !isPictureRights(line) }
    guard line.labels.contains(.rights), !line.isProse || line.wordCount < 30 else { return false }
    for index in line.words {
      if let match = labelPhrase(at: index, in: line), match.meaning == .rights {
        return match.count > 1 || words[index].traits.contains(.spaceless)
          || index == line.words.lowerBound
      }
    }
    return false
  }

  private func role(of line: PageLine) -> LineRole? {
    if isLanguageSwitcher(line) { return .languageSwitcher }
    if isShareBar(line) { return .shareBar }
    switch line.label {
    case .share: return .shareBar
    case .form: return .commentForm
    case .related: return .navigation
    case .readMore where line.weight <= 3 || LineLexicon.labels.meaning(of: line.hash) != nil:
      return .navigation
    case .navigation where isPathFromHome(line): return .breadcrumb
    case .original, .navigation, .advertisement, .newsletter: return .navigation
    case .footer: return .footer
    case .rights: return .copyright
    default: break
    }
    if isFooterRow(line) || isRegistration(line) { return .footer }
    if line.traits.contains(.endsStar), line.wordCount <= 5 { return .commentForm }
    if (2...14).contains(line.wordCount), !line.traits.contains(.endsQuestion),
      let call = CallToAction.heads.longest(
        in: words, from: line.words.lowerBound, to: line.words.upperBound),
      call.count == line.wordCount || !line.isTitleCase
    {
      return .navigation
    }
    if callsAtEnd(line) || callsToNetwork(line) { return .navigation }
    if isBreadcrumb(line) { return .breadcrumb }
    return nil
  }

  /// "Join our readers' WhatsApp channel and get …": begins as calls do, and names a network.
  private func callsToNetwork(_ line: PageLine) -> Bool {
    guard (4...20).contains(line.wordCount), !line.traits.contains(.endsQuestion),
      CallToAction.heads.begins(words[line.words.lowerBound])
    else { return false }
    return line.words.dropFirst().prefix(6).contains {
      LineLexicon.networks.contains(words[$0]) && !LineLexicon.barFillers.contains(words[$0])
        && words[$0].traits.contains(.startsWithCapital)
    }
  }

  /// "The Example is now on Telegram. Click here to join our channel.": the last sentence of a short
  /// line calls on its reader.
  private func callsAtEnd(_ line: PageLine) -> Bool {
    guard (6...20).contains(line.wordCount), line.traits.contains(.endsStop),
      CallToAction.heads.mayBegin(line.lists)
    else { return false }
    for index in line.words.dropFirst(3).reversed() {
      let gap = bytes[Int(words[index - 1].end)..<Int(words[index].start)]
      guard gap.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!") }) else {
        continue
      }
      let call = CallToAction.heads.longest(in: words, from: index, to: line.words.upperBound)
      return call.map { $0.count >= 2 } ?? false
    }
    return false
  }

  /// Three or more languages, and little else.
  private func isLanguageSwitcher(_ line: PageLine) -> Bool {
    guard line.wordCount >= 3, line.wordCount <= 150, !line.traits.contains(.endsStop),
      LineLexicon.languages.mayBegin(line.lists)
    else { return false }
    var known = 0
    var others = 0
    for index in line.words {
      if LineLexicon.languages.contains(words[index]) {
        known += 1
      } else {
        others += 1
        if others * 10 > line.wordCount * 3 { return false }
      }
    }
    guard known >= 3 else { return false }
    var distinct: Set<WordHash> = []
    for index in line.words where LineLexicon.languages.contains(words[index]) {
      distinct.insert(words[index].hash)
    }
    return distinct.count >= 3
  }

  private func isShareBar(_ line: PageLine) -> Bool {
    guard line.wordCount >= 2, line.wordCount <= 40,
      LineLexicon.networks.mayBegin(line.lists) || LineLexicon.labels.mayBegin(line.lists)
    else { return false }
    // Most lines are told by the words that can be neither.
    let either = LineLexicon.networks.bit | LineLexicon.labels.bit
    var unknown = 0
    for index in line.words
    where words[index].lists & either == 0
      && words[index].traits.intersection([.hasDigit, .hasLetter]) != .hasDigit
    {
      unknown += 1
    }
    guard unknown * 3 <= line.wordCount else { return false }
    var networks = 0
    var others = 0
    for index in line.words {
      let word = words[index]
      if LineLexicon.networks.contains(word) {
        if !LineLexicon.barFillers.contains(word) { networks += 1 }
      } else if case .share? = LineLexicon.labels.meaning(of: word) {
        networks += 1
      } else if !word.traits.contains(.hasDigit) || word.traits.contains(.hasLetter) {
        others += 1
        if others * 3 > line.wordCount { return false }
      }
    }
    return networks >= 2
  }

  /// "Home > World > Asia", "Startseite / Politik".
  func isBreadcrumb(_ line: PageLine) -> Bool {
    guard line.traits.contains(.hasPartMark), line.wordCount >= 2, line.wordCount <= 24,
      !line.isProse, !line.traits.contains(.endsSentence)
    else { return false }
    let marks = pathMarks(in: line)
    // "Jun 07, 2021 • Last updated 3 hours ago • 2 minute read" leads nowhere.
    return startsHome(line) && (marks.arrows > 0 || marks.others > 0)
      || line.digitWords * 4 < line.wordCount && (marks.arrows >= 2 || marks.others >= 3)
  }

  /// "Home > World > Africa", which is no row of sections though all of it are sections.
  private func isPathFromHome(_ line: PageLine) -> Bool {
    line.traits.contains(.hasPartMark) && startsHome(line) && pathMarks(in: line).arrows > 0
  }

  private func startsHome(_ line: PageLine) -> Bool {
    Self.homes.longest(in: words, from: line.words.lowerBound, to: line.words.upperBound) != nil
  }

  /// How many arrows part the words of a line, and how many other marks that also part a menu.
  private func pathMarks(in line: PageLine) -> (arrows: Int, others: Int) {
    var marks = (arrows: 0, others: 0)
    guard line.traits.contains(.hasPartMark) else { return marks }
    var end = Int(words[line.words.lowerBound].end)
    for index in line.words.dropFirst() {
      var i = end
      while i < Int(words[index].start) {
        let (s, next) = bytes.decode(at: i)
        if s == 0x3E || s == 0xBB || s == 0x203A || s == 0x2192 { marks.arrows += 1 }
        // The slashes of a date part no path.
        let inDate =
          s == 0x2F && words[index].traits.contains(.hasDigit)
          && words[index - 1].traits.contains(.hasDigit)
        if s == 0x2F && !inDate || s == 0x7C || s == 0x2022 || s == 0xB7 { marks.others += 1 }
        i = next
      }
      end = Int(words[index].end)
    }
    return marks
  }

  private static let homes = PhraseTable<Bool>(.home)

  /// Languages one a line, as lists of links come out of a page.
  private func markStackedSwitchers() {
    var start = 0
    for index in 0...lines.count
    where index == lines.count || lines[index].wordCount == 0 || !isLanguage(lines[index]) {
      if index - start >= 3 {
        for line in start..<index { lines[line].role = .languageSwitcher }
      }
      start = index + 1
    }
  }

  /// One language's name, of two words at most.
  private func isLanguage(_ line: PageLine) -> Bool {
    guard line.wordCount <= 2 else { return false }
    var isLong = false
    for index in line.words {
      guard LineLexicon.languages.contains(words[index]) else { return false }
      isLong = isLong || words[index].range.count > 2
    }
    return isLong
  }
}
