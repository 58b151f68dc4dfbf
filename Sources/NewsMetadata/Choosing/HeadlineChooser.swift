/// Chooses the headline among the titles that a page states.
///
/// Titles lose what belongs to the site by agreement: a part of a title that another candidate has
/// as a whole, that the address repeats, or that is the site's name, tells where the headline ends.
struct HeadlineChooser {
  let titles: [Statement]
  let address: PageAddress?
  let site: SiteTitle
  /// What the page states as its section.
  let section: WordHash?
  /// Those whom it states as authors.
  let authors: WordSet
  /// For each title the first one with the same words; among many, their own number. Sources repeat
  /// each other, and what they repeat is read once.
  let twins: [Int]
  /// For each title whether it is one of a page that says that there is no story.
  let errors: [Bool]
  /// For each title its source by a number, and whether that is a heading of the page.
  let sources: [(number: Int, isHeading: Bool)]

  init(
    titles: [Statement], site: SiteTitle, address: PageAddress?, section: WordHash?,
    authors: WordSet
  ) {
    self.authors = authors
    self.titles = titles
    self.address = address
    self.section = section
    twins = titles.indices.map { index in
      (0..<min(index, 32)).first { titles[$0].text == titles[index].text } ?? index
    }
    errors = Self.errors(titles, twins)
    self.site = site
    var numbers: [String: Int] = [:]
    var sources: [(number: Int, isHeading: Bool)] = []
    sources.reserveCapacity(titles.count)
    for index in titles.indices {
      // The values of one source stand together.
      if index > 0, titles[index].source == titles[index - 1].source {
        sources.append(sources[index - 1])
        continue
      }
      sources.append(
        (
          Self.number(of: index, titles, sources, &numbers),
          titles[index].source == "metadata.h1" || titles[index].source == "metadata.H1"
        ))
    }
    self.sources = sources
  }

  /// The number of a title's source, counted from 0; of a few titles without a table.
  private static func number(
    of index: Int, _ titles: [Statement], _ sources: [(number: Int, isHeading: Bool)],
    _ numbers: inout [String: Int]
  ) -> Int {
    if titles.count <= 32 {
      for other in 0..<index where titles[other].source == titles[index].source {
        return sources[other].number
      }
      return (sources.lazy.map(\.number).max() ?? -1) + 1
    }
    let number = numbers[titles[index].source] ?? numbers.count
    numbers[titles[index].source] = number
    return number
  }

  /// The winner, and every candidate with the forms it was read in.
  struct Choice {
    var headline: String?
    var candidates: [Candidate] = []
  }

  /// One way to read one title: numbers alone, since every form is compared with every other.
  struct Form {
    var hash: WordHash
    var wordCount: Int
    /// Where its words as addresses spell them stand in ``Forms/slugs``.
    var slug: Range<Int>
    /// How many of these the page's address has, and how many different ones.
    var slugCount: Int
    var slugMatches: Int
    /// The bytes of the statement's text.
    var range: Range<Int>
    var statement: Int
    /// How much of the source's trust this way of reading it has, in hundredths.
    var share: Int
    var rule: Rule
    var traits: FormTraits
    /// One of the page's headings.
    var isHeading: Bool

    /// A part that other evidence must speak for.
    var isPart: Bool {
      switch rule {
      case .whole, .withoutSite: false
      case .beforeSeam, .afterSeam, .betweenSeams: true
      }
    }
  }

  /// What the words of a form are.
  struct FormTraits: OptionSet {
    let rawValue: UInt8

    /// What is left after the site's name at the head: the headline, or what the site says of itself.
    static let followsSite = FormTraits(rawValue: 1)
    /// The site's name, or the domain.
    static let isSite = FormTraits(rawValue: 2)
    /// A heading that no story has.
    static let isGeneric = FormTraits(rawValue: 4)
    /// Dots that stand for more close it.
    static let isCutOff = FormTraits(rawValue: 8)
    /// So few words, with a number among them, that they may be a date.
    static let mayBeDate = FormTraits(rawValue: 16)
  }

  /// The forms of all titles.
  struct Forms {
    var list: [Form] = []
    /// The words of all forms as addresses spell them.
    var slugs: [WordHash] = []
  }

  /// How a title was read.
  enum Rule: String {
    case whole = "whole-title"
    case withoutSite = "title-without-site"
    case beforeSeam = "title-before-seam"
    case afterSeam = "title-after-seam"
    case betweenSeams = "title-between-seams"
  }

  /// Chooses. Linear in the titles, a few forms each.
  func choose() -> Choice {
    var choice = Choice()
    let all = allForms()
    let forms = supported(all.list)
    guard !forms.isEmpty else { return choice }
    let votes = votes(forms, all.slugs)
    var best: (form: Int, score: Int)?
    for index in forms.indices {
      let score = votes.votes(for: forms[index].hash) + bonus(of: forms[index])
      // Equal words: the better source gives the spelling.
      if let old = best,
        old.score > score || old.score == score && rank(forms[old.form]) >= rank(forms[index])
      {
        continue
      }
      best = (index, score)
    }
    let isGood = best.map { $0.score > -200 } == true
    // The form of each title that has the words of the winner.
    var winners = [Int](repeating: -1, count: titles.count)
    if let best {
      if isGood { choice.headline = calm(forms[best.form], among: forms) }
      for index in forms.indices.reversed() where forms[index].hash == forms[best.form].hash {
        winners[forms[index].statement] = index
      }
    }
    choice.candidates.reserveCapacity(titles.count)
    for index in titles.indices {
      let form = winners[index] >= 0 ? forms[winners[index]] : nil
      choice.candidates.append(
        Candidate(
          source: titles[index].source, index: titles[index].index, range: form?.range,
          rule: form?.rule.rawValue ?? titles[index].rule.rawValue,
          value: form.map(text) ?? titles[index].text,
          chosen: form != nil && isGood))
    }
    return choice
  }

  /// The words of a form.
  func text(_ form: Form) -> String {
    let title = titles[form.statement].text
    if form.range.count == title.utf8.count { return title }
    return String(
      decoding: title.utf8.dropFirst(form.range.lowerBound).prefix(form.range.count), as: UTF8.self)
  }

  /// A headline in capitals as another source spells it that does not shout.
  private func calm(_ form: Form, among forms: [Form]) -> String {
    let text = text(form)
    guard form.wordCount > 1, !text.utf8.contains(where: { (0x61...0x7A).contains($0) }),
      text.lowercased() != text, text.uppercased() == text
    else { return text }
    return forms.lazy.filter { $0.hash == form.hash }.map(self.text)
      .first { $0.uppercased() != $0 } ?? text
  }

  /// A part of a title is a candidate only where something else speaks for it: another source that
  /// has it as a whole, or the address, which repeats this part and nothing of the other.
  func supported(_ forms: [Form]) -> [Form] {
    guard forms.contains(where: { $0.isPart }) else { return forms }
    let wholes = WordSet(forms.lazy.filter { !$0.isPart }.map(\.hash))
    return forms.compactMap { form in
      if !form.isPart || wholes.contains(form.hash) { return form }
      if isAgreed(form, among: forms) {
        var form = form
        form.share = 95
        return form
      }
      guard let address, !address.slugWords.isEmpty, form.slugMatches > 0 else { return nil }
      let source = titles[form.statement].text
      guard slugMatches(SlugWords.hashes(of: source)) == form.slugMatches,
        form.slugMatches >= 3 || address.slugWords.count <= 2
      else { return nil }
      var form = form
      // One title alone: nobody else says that the whole is the headline.
      let whole = source.wordsHash
      let speakers = Set(
        forms.lazy.filter { !$0.isPart && $0.hash == whole }.map { sources[$0.statement].number })
      if speakers.count < 2, form.share >= 60 { form.share = 90 }
      return form
    }
  }

  /// "Headline | Section | Site" beside "Headline | Site": where two titles with bars part is where the
  /// headline ends.
  private func isAgreed(_ form: Form, among forms: [Form]) -> Bool {
    guard forms.count <= 64, endsAtBar(form), form.wordCount >= 3 else { return false }
    let whole = titles[form.statement].text.wordsHash
    return forms.contains {
      $0.hash == form.hash && $0.statement != form.statement && endsAtBar($0)
        && titles[$0.statement].text.wordsHash != whole
    }
      && !forms.contains {
        $0.statement == form.statement && $0.rule == .beforeSeam
          && $0.range.upperBound > form.range.upperBound && isStated($0, forms)
      }
  }

  /// Whether another title has the words as its head before a bar, or as a whole.
  private func isStated(_ form: Form, _ forms: [Form]) -> Bool {
    forms.contains {
      $0.statement != form.statement && $0.hash == form.hash && (!$0.isPart || endsAtBar($0))
    }
  }

  private func endsAtBar(_ form: Form) -> Bool {
    guard form.rule == .beforeSeam else { return false }
    let rest = titles[form.statement].text.utf8.dropFirst(form.range.upperBound)
    return rest.first { $0 != 0x20 } == UInt8(ascii: "|")
  }

  /// How many different words of the address are among some words.
  func slugMatches(_ words: some Sequence<WordHash>) -> Int {
    address?.slugWords.countDistinct(in: words) ?? 0
  }

  /// What the sources say for each form. They are not independent, one system fills most of them:
  /// the best counts in full, the others less.
  func votes(_ forms: [Form], _ slugs: [WordHash]) -> Votes {
    let standings = standings(forms, slugs)
    let headingCount = headingCount(forms, standings)
    var trusts: [(hash: WordHash, source: Int, trust: Int)] = []
    trusts.reserveCapacity(forms.count)
    for (index, form) in forms.enumerated() {
      var trust = titles[form.statement].trust * form.share / 100
      // One heading that is not the site's is what readers see over the story.
      if form.isHeading, form.share == 100 {
        switch standings[index] {
        case .furniture: trust = 20
        case .glued: trust = 40
        case .plain: if headingCount == 1 { trust = Self.onlyHeading }
        }
      }
      trusts.append((form.hash, sources[form.statement].number, trust))
    }
    trusts.sort { ($0.hash.value, $0.source, $1.trust) < ($1.hash.value, $1.source, $0.trust) }
    var votes = Votes()
    var index = 0
    while index < trusts.count {
      let hash = trusts[index].hash
      var (sum, best, source) = (0, Int.min, -1)
      while index < trusts.count, trusts[index].hash == hash {
        // Of one source's trusts the largest stands first.
        if trusts[index].source != source {
          source = trusts[index].source
          let trust = max(0, trusts[index].trust)
          sum += trust
          best = max(best, trust)
        }
        index += 1
      }
      votes.list.append((hash, best + (sum - best) * 2 / 5))
    }
    return votes
  }

  /// Votes for the words of forms, in the order of their hashes.
  struct Votes {
    var list: [(hash: WordHash, count: Int)] = []

    func votes(for hash: WordHash) -> Int {
      var low = 0
      var high = list.count
      while low < high {
        let middle = (low + high) / 2
        if list[middle].hash.value < hash.value { low = middle + 1 } else { high = middle }
      }
      return low < list.count && list[low].hash == hash ? list[low].count : 0
    }
  }

  func rank(_ form: Form) -> Int { titles[form.statement].trust * 2 + form.share }
}
