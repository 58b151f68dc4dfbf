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
  /// What is known of each title.
  let stated: [StatedTitle]
  /// Whether all titles are the one headline of a structured record: it loses the site's name alone.
  var isDefinite = false

  init(
    titles: [Statement], site: SiteTitle, address: PageAddress?, section: WordHash?,
    authors: WordSet
  ) {
    self.authors = authors
    self.titles = titles
    self.address = address
    self.section = section
    self.site = site
    stated = StatedTitle.all(titles)
  }

  /// What is longer is a text.
  static func isTitle(_ text: String) -> Bool { text.utf8.count <= 600 }

  /// The winner, and every candidate with the forms it was read in.
  struct Choice {
    var headline: String?
    var candidates: [Candidate] = []
  }

  /// Chooses. Linear in the titles, a few forms each.
  func choose() -> Choice {
    let all = allForms()
    let forms = supported(all.list)
    guard !forms.isEmpty else { return Choice() }
    guard let best = best(of: forms, votes(forms, all.slugs)) else { return Choice() }
    let isGood = best.score > -200
    return Choice(
      headline: isGood ? calm(forms[best.form], among: forms) : nil,
      candidates: candidates(forms, winner: forms[best.form].hash, isGood: isGood))
  }

  private func best(of forms: [TitleForm], _ votes: TitleVotes) -> (form: Int, score: Int)? {
    var best: (form: Int, score: Int)?
    for index in forms.indices {
      let score = votes[forms[index].hash] + bonus(of: forms[index])
      // Equal words: the better source gives the spelling.
      if let old = best,
        old.score > score || old.score == score && rank(forms[old.form]) >= rank(forms[index])
      {
        continue
      }
      best = (index, score)
    }
    return best
  }

  private func rank(_ form: TitleForm) -> Int { titles[form.statement].trust * 2 + form.share }

  /// Every title, in the form that has the words of the winner.
  private func candidates(
    _ forms: [TitleForm], winner: WordHash, isGood: Bool
  ) -> [Candidate] {
    var winners: [Int] = []
    winners.fill(with: -1, count: titles.count)
    for index in forms.indices.reversed() where forms[index].hash == winner {
      winners[forms[index].statement] = index
    }
    var candidates: [Candidate] = []
    candidates.reserveCapacity(titles.count)
    for index in titles.indices {
      let form = winners[index] >= 0 ? forms[winners[index]] : nil
      candidates.append(
        Candidate(
          source: titles[index].source, index: titles[index].index, range: form?.range,
          rule: form?.rule.rawValue ?? titles[index].rule.rawValue,
          value: form.map(text) ?? titles[index].text,
          chosen: form != nil && isGood))
    }
    return candidates
  }

  /// The words of a form.
  func text(_ form: TitleForm) -> String {
    let title = titles[form.statement].text
    if form.range.count == title.utf8.count { return title }
    return title.withBytes { $0.text(form.range) }
  }

  /// A headline in capitals as another source spells it that does not shout.
  private func calm(_ form: TitleForm, among forms: [TitleForm]) -> String {
    let text = text(form)
    guard form.wordCount > 1, !text.utf8.contains(where: { (0x61...0x7A).contains($0) }),
      text.lowercased() != text, text.uppercased() == text
    else { return text }
    return forms.lazy.filter { $0.hash == form.hash }.map(self.text)
      .first { $0.uppercased() != $0 } ?? text
  }
}
