// Which parts of titles something else speaks for.

extension HeadlineChooser {
  /// A part of a title is a candidate only where something else speaks for it: another source that
  /// has it as a whole, or the address, which repeats this part and nothing of the other.
  func supported(_ forms: [TitleForm]) -> [TitleForm] {
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
      guard
        address.slugWords.countDistinct(in: SlugWords.hashes(of: source)) == form.slugMatches,
        form.slugMatches >= 3 || address.slugWords.count <= 2
      else { return nil }
      var form = form
      // One title alone: nobody else says that the whole is the headline.
      let whole = source.wordsHash
      let speakers = Set(
        forms.lazy.filter { !$0.isPart && $0.hash == whole }.map {
          stated[$0.statement].source
        }
      )
      if speakers.count < 2, form.share >= 60 { form.share = 90 }
      return form
    }
  }

  /// "Headline | Section | Site" beside "Headline | Site": where two titles with bars part is where the
  /// headline ends.
  private func isAgreed(_ form: TitleForm, among forms: [TitleForm]) -> Bool {
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
  private func isStated(_ form: TitleForm, _ forms: [TitleForm]) -> Bool {
    forms.contains {
      $0.statement != form.statement && $0.hash == form.hash && (!$0.isPart || endsAtBar($0))
    }
  }

  private func endsAtBar(_ form: TitleForm) -> Bool {
    guard form.rule == .beforeSeam else { return false }
    let rest = titles[form.statement].text.utf8.dropFirst(form.range.upperBound)
    return rest.first { $0 != 0x20 } == UInt8(ascii: "|")
  }
}
