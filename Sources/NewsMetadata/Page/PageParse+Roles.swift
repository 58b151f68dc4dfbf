// Roles that a line has by itself: switchers, share bars, forms, menus, paths, rights.

extension PageParse {
  /// What a line is by itself; nil where that follows from others.
  func role(of line: PageLine) -> LineRole? {
    if isCounter(line) || isCode(line) { return .navigation }
    guard mayHaveRole(line) else { return nil }
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

  /// "1 of 12", "3 von 8": which picture of how many.
  @inline(__always)
  private func isCounter(_ line: PageLine) -> Bool {
    line.wordCount == 3 && line.digitWords == 2 && line.range.count <= 12 && isCount(line)
  }

  @inline(never)
  private func isCount(_ line: PageLine) -> Bool {
    let first = line.words.lowerBound
    guard LanguageGuess.isSmallWord(words[first + 1]),
      bytes[line.range.lowerBound..<Int(words[first].end)].allSatisfy({ $0 &- 0x30 < 10 }),
      Int(words[first + 2].end) == line.range.upperBound,
      let number = Int(text(words[first].range)), let all = Int(text(words[first + 2].range))
    else { return false }
    return all > 1 && all < 1_000 && (1...all).contains(number)
  }

  /// Whether a line has a label, a mark or a word by which one is told: most have none.
  @inline(__always)
  private func mayHaveRole(_ line: PageLine) -> Bool {
    line.label != nil || line.caselessWords > 0 || !line.labels.isEmpty
      || line.lists
        & (FirstWords.bit(of: .languageName) | FirstWords.bit(of: .callToAction)
          | FirstWords.bit(of: .network)) != 0
      || line.wordCount >= PageScan.longProse && line.lists & FirstWords.bit(of: .line) != 0
      || !line.traits.isDisjoint(with: [.hasPathMark, .hasPartMark, .endsStar, .spaceless])
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

  /// Whether a network is named, or one of the words is a label: then one is noted that begins with it,
  /// but for the words of a paragraph, of which few are asked.
  @inline(__always)
  private func mayShare(_ line: PageLine) -> Bool {
    LineLexicon.networks.mayBegin(line.lists) || !line.labels.isEmpty
      || line.wordCount >= PageScan.longProse && LineLexicon.labels.mayBegin(line.lists)
  }

  private func isShareBar(_ line: PageLine) -> Bool {
    guard line.wordCount >= 2, line.wordCount <= 40, mayShare(line) else { return false }
    // Most lines are told by the words that can be neither.
    let isLong = line.wordCount >= PageScan.longProse
    let either = LineLexicon.networks.bit | (isLong ? LineLexicon.labels.bit : 0)
    var unknown = 0
    for index in line.words
    where words[index].lists & either == 0 && words[index].label == 0
      && words[index].traits.intersection([.hasDigit, .hasLetter]) != .hasDigit
    {
      unknown += 1
      if unknown * 3 > line.wordCount { return false }
    }
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
      || marks.others == 2 && endsInTitle(line)
      // "Kinh doanh > Doanh nghiệp", over the page.
      || marks.arrows == 1 && line.wordCount <= 6 && line.digitWords == 0 && line.number <= 24
        && line.length <= 40 && isOverTitle(line)
  }

  /// Whether one of the lines under a line can be the headline: a path leads to it, and "From coal → wind in
  /// ten years" is one.
  private func isOverTitle(_ line: PageLine) -> Bool {
    lines.lazy.filter { $0.range.lowerBound > line.range.lowerBound }.prefix(6).contains {
      $0.isTitleLike && !$0.isProse && ($0.weight >= 4 || $0.traits.contains(.spaceless))
        && $0.digitWords * 3 < $0.wordCount && !isBylineLine($0)
    }
  }

  /// "News / India News / Salt works to shut": what stands behind the last mark stands on a line of its own.
  private func endsInTitle(_ line: PageLine) -> Bool {
    var title: Int?
    for index in line.words.dropFirst().reversed() {
      let gap = bytes[Int(words[index - 1].end)..<Int(words[index].start)]
      if gap.contains(where: { $0 == 0x2F || $0 == 0x7C }) {
        title = index
        break
      }
    }
    guard let title, line.words.upperBound - title >= 4 else { return false }
    let hash = hash(of: title..<line.words.upperBound)
    return lines.contains { $0.hash == hash }
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
  func markStackedSwitchers() {
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
