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
      guard !seams.isEmpty else {
        if let length = site.bracketed(at: bytes) {
          add(0..<length, 100, .withoutSite)
          return add(0..<bytes.count, 20, .whole)
        }
        return add(0..<bytes.count, 100, .whole)
      }
      // Site names at the ends fall away.
      var start = 0
      var end = bytes.count
      var rest = seams[...]
      var cut = false
      // The site's own name may hold a seam.
      if let seam = seams.first(where: {
        $0.lowerBound > 0 && !$0.isColon && site.isName(bytes.text($0.upperBound..<bytes.count))
      }) {
        end = seam.lowerBound
        rest = rest.prefix { $0.lowerBound < end }
        cut = true
      }
      func isSite(_ range: Range<Int>, _ seam: TitleSeams.Seam) -> Bool {
        let text = bytes.text(range)
        return seam.isColon ? site.isSite(itself: text) : site.isSite(text)
      }
      while let last = rest.last,
        isSite(last.upperBound..<end, last) || isBlogName(last, in: bytes, end)
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
      // "Headline — Site — what it says of itself": the name closes the headline; "Blog » Blog Archive »
      // Headline": the word for an archive opens it.
      for (last, next) in zip(rest, rest.dropFirst())
      where !last.isColon && !next.isColon && start < last.lowerBound {
        let middle = bytes.text(last.upperBound..<next.lowerBound)
        if site.isArchive(middle) {
          start = next.upperBound
          rest = rest.drop { $0.lowerBound < start }
          cut = true
          break
        }
        if site.isSite(itself: middle) {
          end = last.lowerBound
          rest = rest.prefix { $0.lowerBound < end }
          cut = true
          break
        }
      }
      if cut {
        add(start..<end, 100, .withoutSite)
        if start > 0, end == bytes.count, forms.count > first {
          forms[forms.count - 1].followsSite = true
        }
      }
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

  /// "Headline « Blog": the sign by which blogs close their titles, where a heading has the name too.
  private func isBlogName(
    _ seam: TitleSeams.Seam, in bytes: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Bool {
    guard bytes.decode(at: seam.lowerBound).scalar == 0xAB else { return false }
    let name = bytes.text(seam.upperBound..<end).wordsHash
    return name != nil && titles.contains { $0.text.wordsHash == name }
  }

  /// "… | Opinion", "… | Ann Lee" where the page states that section or author.
  private func isAside(_ text: String) -> Bool {
    isSection(text) || text.wordsHash.map { authors.contains($0) } ?? false
      || isMenuWord(text) || beginsWithLabel(text)
  }

  /// "Society", "Sport": what menus have, where a bar parts it from the headline.
  private func isMenuWord(_ text: String) -> Bool {
    guard text.utf8.count <= 40, let hash = text.wordsHash else { return false }
    return LineLexicon.labels.meaning(of: hash) == .navigation
      || Self.generic.meaning(of: hash) != nil
  }

  /// "by Ann Lee" behind a dash.
  private func beginsWithLabel(_ text: String) -> Bool {
    guard text.utf8.count <= 60, text.trimmed.first?.isLowercase == true else { return false }
    var copy = text
    return copy.withUTF8 { bytes in
      let words = bytes.words(in: 0..<bytes.count)
      guard (2...5).contains(words.count),
        let label = BylineLexicon.labels.longest(in: words, from: 0, to: words.count),
        label.meaning.namesAuthor
      else { return false }
      return words.dropFirst(label.count).allSatisfy { $0.traits.contains(.startsWithCapital) }
    }
  }

  /// "Opinion | …" where the page states that section.
  private func isSection(_ text: String) -> Bool {
    section != nil && text.wordsHash == section
  }
}
