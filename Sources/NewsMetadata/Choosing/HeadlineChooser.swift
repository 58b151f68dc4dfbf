/// Chooses the headline among the titles that a page states.
///
/// Titles lose what belongs to the site by agreement: a part of a title that another candidate has
/// as a whole, that the address repeats, or that is the site's name, tells where the headline ends.
struct HeadlineChooser {
  let titles: [Statement]
  let siteNames: [String]
  let address: PageAddress?
  /// What the page states as its section.
  let section: WordHash?

  /// The winner, and every candidate with the forms it was read in.
  struct Choice {
    var headline: String?
    var candidates: [Candidate] = []
  }

  /// One way to read one title.
  struct Form {
    var text: String
    var hash: WordHash
    /// The bytes of the statement's text.
    var range: Range<Int>
    var statement: Int
    /// How much of the source's trust this way of reading it has, in hundredths.
    var share: Int
    var rule: String

    /// A part that other evidence must speak for.
    var isPart: Bool { rule.hasSuffix("-seam") || rule.hasSuffix("-seams") }
  }

  /// Chooses. Linear in the titles, a few forms each.
  func choose() -> Choice {
    var choice = Choice()
    let solids = Set(siteNames.compactMap(\.solidHash))
    var forms: [Form] = []
    for (index, title) in titles.enumerated() where title.text.utf8.count <= 600 {
      forms += self.forms(of: title, index, solids)
    }
    guard !forms.isEmpty else { return choice }
    forms = supported(forms)
    let votes = votes(forms)
    var best: (form: Form, score: Int)?
    for form in forms {
      let score = (votes[form.hash] ?? 0) + bonus(of: form, solids)
      // Equal words: the better source gives the spelling.
      if let old = best, old.score > score || old.score == score && rank(old.form) >= rank(form) {
        continue
      }
      best = (form, score)
    }
    if let best, best.score > -200 {
      choice.headline = best.form.text
    }
    for (index, title) in titles.enumerated() {
      let form = best.flatMap { best in
        forms.first { $0.statement == index && $0.hash == best.form.hash }
      }
      choice.candidates.append(
        Candidate(
          source: title.source, index: title.index, range: form?.range,
          rule: form?.rule ?? title.rule,
          value: form?.text ?? title.text,
          chosen: form != nil && best.map { $0.score > -200 } == true))
    }
    return choice
  }

  /// A part of a title is a candidate only where something else speaks for it: another source that
  /// has it as a whole, or the address, which repeats this part and nothing of the other.
  func supported(_ forms: [Form]) -> [Form] {
    let wholes = Set(forms.filter { !$0.isPart }.map(\.hash))
    return forms.compactMap { form in
      guard form.isPart else { return form }
      if wholes.contains(form.hash) { return form }
      guard let address, !address.slugWords.isEmpty else { return nil }
      let source = titles[form.statement].text
      let inside = slugMatches(form.text)
      guard inside > 0, slugMatches(source) == inside, inside >= 3 || address.slugWords.count <= 2
      else { return nil }
      var form = form
      // One title alone: nobody else says that the whole is the headline.
      let whole = titles[form.statement].text.wordsHash
      let speakers = Set(
        forms.filter { !$0.isPart && $0.hash == whole }.map { titles[$0.statement].source })
      if speakers.count < 2, form.share >= 60 { form.share = 90 }
      return form
    }
  }

  /// How many different words of the address a text has.
  func slugMatches(_ text: String) -> Int {
    guard let address else { return 0 }
    return Set(SlugWords.hashes(of: text)).intersection(address.slugWords).count
  }

  /// What the sources say for each form. They are not independent, one system fills most of them:
  /// the best counts in full, the others less.
  func votes(_ forms: [Form]) -> [WordHash: Int] {
    var trusts: [WordHash: [String: Int]] = [:]
    let headings = headings(forms)
    for form in forms {
      let title = titles[form.statement]
      var trust = title.trust * form.share / 100
      // One heading that is not the site's is what readers see over the story.
      if title.source == "metadata.h1", form.share == 100 {
        switch standing(of: form, among: forms) {
        case .furniture: trust = 20
        case .glued: trust = 40
        case .plain: if headings.count == 1 { trust = Self.onlyHeading }
        }
      }
      let old = trusts[form.hash]?[title.source] ?? 0
      trusts[form.hash, default: [:]][title.source] = max(old, trust)
    }
    return trusts.mapValues { values in
      let sum = values.values.reduce(0, +)
      let best = values.values.max() ?? 0
      return best + (sum - best) * 2 / 5
    }
  }

  func rank(_ form: Form) -> Int { titles[form.statement].trust * 2 + form.share }
}
