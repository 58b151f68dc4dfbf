// What the headings of a page are beside its titles.

extension HeadlineChooser {
  /// How far one heading that is not the site's is to be trusted: it is what readers see over the
  /// story.
  static let onlyHeading = 112

  /// What a heading is beside the page's titles.
  enum Standing {
    case plain
    /// It shares no word with any title: the page's furniture.
    case furniture
    /// It has a title as its head or foot, and a kicker or a date glued to it; or it is the part of a
    /// title that the address does not repeat.
    case glued
  }

  func standing(of heading: Form, among forms: [Form]) -> Standing {
    if isFootOfTitle(heading, forms) || isGluedToTitle(heading, forms) { return .glued }
    let own = SlugWords.hashes(of: heading.text)
    let words = Set(own)
    var shares = false
    var hasRivals = false
    for form in forms where titles[form.statement].source != "metadata.h1" && form.share == 100 {
      hasRivals = true
      let others = SlugWords.hashes(of: form.text)
      if !words.isDisjoint(with: others) { shares = true }
      if others.count >= 3, own.count > others.count,
        own.suffix(others.count).elementsEqual(others)
          || own.starts(with: others) && goesOnWithNumber(heading.text, after: form.text),
        slugMatches(heading.text) <= slugMatches(form.text)
      {
        return .glued
      }
    }
    return hasRivals && !shares && own.count > 1 ? .furniture : .plain
  }

  /// "Headline | Site", where both halves are headings of the page: the second is the site's.
  func isFootOfTitle(_ heading: Form, _ forms: [Form]) -> Bool {
    guard
      let foot = forms.first(where: { $0.rule == "title-after-seam" && $0.hash == heading.hash })
    else { return false }
    let heads = forms.filter { $0.rule == "title-before-seam" && $0.statement == foot.statement }
    return heads.contains { head in
      forms.contains {
        titles[$0.statement].source == "metadata.h1" && $0.hash == head.hash && !$0.isPart
      }
    }
  }

  /// "02.02.2022Headline": something glued to a whole title with no space between.
  private func isGluedToTitle(_ heading: Form, _ forms: [Form]) -> Bool {
    forms.contains { form in
      form.share == 100 && form.text.utf8.count >= 12
        && form.text.utf8.count < heading.text.utf8.count && heading.text.hasSuffix(form.text)
        && heading.text.dropLast(form.text.count).last?.isNumber == true
    }
  }

  /// "Headline 02.02.2022 • Press": a date glued to the foot.
  func goesOnWithNumber(_ text: String, after head: String) -> Bool {
    text.dropFirst(head.count).drop { !$0.isLetter && !$0.isNumber }.first?.isNumber == true
  }

  /// The page's headings, without the site's name and what stands on every page.
  func headings(_ forms: [Form]) -> Set<WordHash> {
    var hashes: Set<WordHash> = []
    let solids = Set(siteNames.compactMap(\.solidHash))
    for form in forms where titles[form.statement].source == "metadata.h1" && !form.isPart {
      guard !isSiteItself(form.text, solids), Self.generic.meaning(of: form.hash) == nil,
        standing(of: form, among: forms) == .plain
      else { continue }
      hashes.insert(form.hash)
    }
    return hashes
  }
}
