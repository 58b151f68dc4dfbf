// What the headings of a page are beside its titles.

extension HeadlineChooser {
  /// How far one heading that is not the site's is to be trusted: it is what readers see over the
  /// story.
  private static let onlyHeading = 112

  /// What a heading is beside the page's titles.
  private enum Standing {
    case plain
    /// It shares no word with any title: the page's furniture.
    case furniture
    /// It has a title as its head or foot, and a kicker or a date glued to it; or it is the part of a
    /// title that the address does not repeat.
    case glued
  }

  /// What the sources say for each form.
  func votes(_ forms: [TitleForm], _ slugs: [WordHash]) -> TitleVotes {
    let standings = standings(forms, slugs)
    let headingCount = headingCount(forms, standings)
    var trusts: [TitleVotes.Trust] = []
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
      trusts.append(
        TitleVotes.Trust(
          hash: form.hash, source: stated[form.statement].source, trust: trust))
    }
    return TitleVotes(trusts)
  }

  /// What each form is, plain where it is no heading.
  private func standings(_ forms: [TitleForm], _ slugs: [WordHash]) -> [Standing] {
    forms.map { $0.isHeading ? standing(of: $0, among: forms, slugs) : .plain }
  }

  private func standing(
    of heading: TitleForm, among forms: [TitleForm], _ slugs: [WordHash]
  ) -> Standing {
    if closesTitle(heading, forms) { return .furniture }
    if isFootOfTitle(heading, forms) || isGluedToTitle(heading, forms) { return .glued }
    let own = slugs[heading.slug]
    var shares = false
    var hasRivals = false
    for form in forms where !form.isHeading && form.share == 100 {
      hasRivals = hasRivals || !form.traits.contains(.followsSite)
      let others = slugs[form.slug]
      if !shares { shares = others.contains { own.contains($0) } }
      if others.count >= 3, own.count > others.count,
        own.suffix(others.count).elementsEqual(others)
          || own.starts(with: others) && goesOnWithNumber(text(heading), after: text(form)),
        heading.slugMatches <= form.slugMatches
      {
        return .glued
      }
    }
    return hasRivals && !shares && own.count > 1 ? .furniture : .plain
  }

  /// What a title lost as the site's name.
  private func closesTitle(_ heading: TitleForm, _ forms: [TitleForm]) -> Bool {
    forms.contains { form in
      guard form.rule == .withoutSite, !form.isHeading else { return false }
      return titles[form.statement].text.withBytes {
        $0.wordsHash(in: form.range.upperBound..<$0.count).hash == heading.hash
      }
    }
  }

  /// "Headline | Site", where both halves are headings of the page: the second is the site's.
  private func isFootOfTitle(_ heading: TitleForm, _ forms: [TitleForm]) -> Bool {
    guard let foot = forms.first(where: { $0.rule == .afterSeam && $0.hash == heading.hash })
    else { return false }
    return forms.contains { head in
      head.rule == .beforeSeam && head.statement == foot.statement
        && forms.contains { $0.isHeading && $0.hash == head.hash && !$0.isPart }
    }
  }

  /// "02.02.2022Headline": something glued to a whole title with no space between.
  private func isGluedToTitle(_ heading: TitleForm, _ forms: [TitleForm]) -> Bool {
    forms.contains { form in
      guard form.share == 100, form.range.count >= 12, form.range.count < heading.range.count
      else { return false }
      let (whole, foot) = (text(heading), text(form))
      return whole.utf8.suffix(foot.utf8.count).elementsEqual(foot.utf8)
        && isGluing(whole.dropLast(foot.count).last, foot.first)
    }
  }

  /// A digit, or a small letter before a capital: "FisheriesQuota to rise".
  private func isGluing(_ last: Character?, _ first: Character?) -> Bool {
    last?.isNumber == true || last?.isLowercase == true && first?.isUppercase == true
  }

  /// "Headline 02.02.2022 • Press": a date glued to the foot.
  private func goesOnWithNumber(_ text: String, after head: String) -> Bool {
    text.dropFirst(head.count).drop { !$0.isLetter && !$0.isNumber }.first?.isNumber == true
  }

  /// How many headings the page has, without the site's name and what stands on every page.
  private func headingCount(_ forms: [TitleForm], _ standings: [Standing]) -> Int {
    var hashes = WordSet()
    for (index, form) in forms.enumerated()
    where form.isHeading && !form.isPart && standings[index] == .plain
      && form.traits.isDisjoint(with: [.isGeneric, .isSite])
    {
      hashes.insert(form.hash)
    }
    return hashes.count
  }
}
