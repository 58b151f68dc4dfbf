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
  let authors: Set<WordHash>
  /// The titles of a page that says that there is no story.
  let errors: Set<Int>
  /// For each title its source by a number, and whether that is a heading of the page.
  private let sources: [(number: Int, isHeading: Bool)]

  init(
    titles: [Statement], siteNames: [String], address: PageAddress?, section: WordHash?,
    authors: Set<WordHash> = []
  ) {
    self.authors = authors
    self.titles = titles
    self.address = address
    self.section = section
    errors = Self.errors(titles)
    site = SiteTitle(names: siteNames, address: address)
    var numbers = [String: Int](minimumCapacity: 12)
    var sources: [(number: Int, isHeading: Bool)] = []
    sources.reserveCapacity(titles.count)
    for (index, title) in titles.enumerated() {
      // The values of one source stand together.
      if index > 0, title.source == titles[index - 1].source {
        sources.append(sources[index - 1])
        continue
      }
      let number = numbers[title.source] ?? numbers.count
      numbers[title.source] = number
      sources.append((number, title.source == "metadata.h1" || title.source == "metadata.H1"))
    }
    self.sources = sources
  }

  /// The winner, and every candidate with the forms it was read in.
  struct Choice {
    var headline: String?
    var candidates: [Candidate] = []
  }

  /// One way to read one title.
  struct Form {
    var text: String
    var hash: WordHash
    var wordCount: Int
    /// The words as addresses spell them, and how many different ones the page's address has.
    var slug: [WordHash]
    var slugMatches: Int
    /// The bytes of the statement's text.
    var range: Range<Int>
    var statement: Int
    /// How much of the source's trust this way of reading it has, in hundredths.
    var share: Int
    var rule: Rule
    /// One of the page's headings.
    var isHeading: Bool
    /// What is left after the site's name at the head: the headline, or what the site says of itself.
    var followsSite = false

    /// A part that other evidence must speak for.
    var isPart: Bool {
      switch rule {
      case .whole, .withoutSite: false
      case .beforeSeam, .afterSeam, .betweenSeams: true
      }
    }
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
    var forms: [Form] = []
    forms.reserveCapacity(2 * titles.count + 4)
    for index in titles.indices where titles[index].text.utf8.count <= 600 {
      addForms(of: index, isHeading: sources[index].isHeading, to: &forms)
    }
    guard !forms.isEmpty else { return choice }
    forms = supported(forms)
    let votes = votes(forms)
    var best: (form: Int, score: Int)?
    for index in forms.indices {
      let score = (votes[forms[index].hash] ?? 0) + bonus(of: forms[index])
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
    for (index, title) in titles.enumerated() {
      let form = winners[index] >= 0 ? forms[winners[index]] : nil
      choice.candidates.append(
        Candidate(
          source: title.source, index: title.index, range: form?.range,
          rule: form?.rule.rawValue ?? title.rule.rawValue, value: form?.text ?? title.text,
          chosen: form != nil && isGood))
    }
    return choice
  }

  /// A headline in capitals as another source spells it that does not shout.
  private func calm(_ form: Form, among forms: [Form]) -> String {
    guard form.wordCount > 1, form.text.lowercased() != form.text,
      form.text.uppercased() == form.text
    else { return form.text }
    return forms.first { $0.hash == form.hash && $0.text.uppercased() != $0.text }?.text
      ?? form.text
  }

  /// A part of a title is a candidate only where something else speaks for it: another source that
  /// has it as a whole, or the address, which repeats this part and nothing of the other.
  func supported(_ forms: [Form]) -> [Form] {
    guard forms.contains(where: \.isPart) else { return forms }
    let wholes = Set(forms.lazy.filter { !$0.isPart }.map(\.hash))
    return forms.compactMap { form in
      guard form.isPart else { return form }
      if wholes.contains(form.hash) { return form }
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

  /// How many different words of the address are among some words.
  func slugMatches(_ words: [WordHash]) -> Int {
    address?.slugWords.countDistinct(in: words) ?? 0
  }

  /// What the sources say for each form. They are not independent, one system fills most of them:
  /// the best counts in full, the others less.
  func votes(_ forms: [Form]) -> [WordHash: Int] {
    let standings = standings(forms)
    let headings = headings(forms, standings)
    var trusts: [(hash: WordHash, source: Int, trust: Int)] = []
    trusts.reserveCapacity(forms.count)
    for (index, form) in forms.enumerated() {
      var trust = titles[form.statement].trust * form.share / 100
      // One heading that is not the site's is what readers see over the story.
      if form.isHeading, form.share == 100 {
        switch standings[index] {
        case .furniture: trust = 20
        case .glued: trust = 40
        case .plain: if headings.count == 1 { trust = Self.onlyHeading }
        }
      }
      trusts.append((form.hash, sources[form.statement].number, trust))
    }
    trusts.sort { ($0.hash.value, $0.source, $1.trust) < ($1.hash.value, $1.source, $0.trust) }
    var votes: [WordHash: Int] = [:]
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
      votes[hash] = best + (sum - best) * 2 / 5
    }
    return votes
  }

  func rank(_ form: Form) -> Int { titles[form.statement].trust * 2 + form.share }
}
