// The ways to read a title: whole, without the site, in parts.

extension HeadlineChooser {
  /// Adds the forms of a title; one that was read before has the same.
  func addForms(of index: Int, isHeading: Bool, to forms: inout [Form]) {
    let title = titles[index].text
    if let twin = (0..<min(index, 32)).first(where: { titles[$0].text == title }) {
      for place in forms.indices.prefix(while: { forms[$0].statement <= twin })
      where forms[place].statement == twin {
        var form = forms[place]
        form.statement = index
        form.isHeading = isHeading
        forms.append(form)
      }
      return
    }
    var source = title
    let first = forms.count
    source.withUTF8 { bytes in
      func add(_ range: Range<Int>, _ share: Int, _ rule: Rule) {
        let range = bytes.trimmed(range)
        let (hash, count) = bytes.wordsHash(in: range)
        guard count > 0, !forms[first...].contains(where: { $0.hash == hash }) else { return }
        let text = range.count == bytes.count ? title : bytes.text(range)
        let slug = SlugWords.hashes(of: text)
        forms.append(
          Form(
            text: text, hash: hash, wordCount: count, slug: slug, slugMatches: slugMatches(slug),
            range: range, statement: index, share: share, rule: rule, isHeading: isHeading))
      }
      let seams = TitleSeams.find(in: bytes)
      guard !seams.isEmpty else { return add(0..<bytes.count, 100, .whole) }
      // Site names at the ends fall away.
      var start = 0
      var end = bytes.count
      var rest = seams[...]
      var cut = false
      func isSite(_ range: Range<Int>, _ seam: TitleSeams.Seam) -> Bool {
        let text = bytes.text(range)
        return seam.isColon ? site.isSite(itself: text) : site.isSite(text)
      }
      while let last = rest.last,
        isSite(last.upperBound..<end, last)
          || last.isStrong && !last.isColon && isAside(bytes.text(last.upperBound..<end))
      {
        end = last.lowerBound
        rest.removeLast()
        cut = true
      }
      while let first = rest.first,
        isSite(start..<first.lowerBound, first)
          || first.isStrong && !first.isColon && isSection(bytes.text(start..<first.lowerBound))
      {
        start = first.upperBound
        rest.removeFirst()
        cut = true
      }
      if cut { add(start..<end, 100, .withoutSite) }
      add(0..<bytes.count, cut ? 20 : 100, .whole)
      // Other parts count where something else speaks for them.
      for seam in rest.suffix(3) {
        add(start..<seam.lowerBound, seam.isStrong ? 62 : 40, .beforeSeam)
      }
      for seam in rest.prefix(3) {
        add(seam.upperBound..<end, seam.isStrong ? 60 : 40, .afterSeam)
      }
      if rest.count >= 2, let first = rest.first, let last = rest.last {
        add(first.upperBound..<last.lowerBound, 45, .betweenSeams)
      }
    }
  }

  /// "… | Opinion", "… | Ann Lee" where the page states that section or author.
  private func isAside(_ text: String) -> Bool {
    isSection(text) || text.wordsHash.map { authors.contains($0) } ?? false
  }

  /// "Opinion | …" where the page states that section.
  private func isSection(_ text: String) -> Bool {
    section != nil && text.wordsHash == section
  }
}
