// The ways to read a title: whole, without the site, in parts.

extension HeadlineChooser {
  /// The forms of all titles that are no texts.
  func allForms() -> Forms {
    var forms = Forms()
    forms.list.reserveCapacity(2 * titles.count + 4)
    forms.slugs.reserveCapacity(32)
    for index in titles.indices where titles[index].text.utf8.count <= 600 {
      if twins[index] < index {
        repeatForms(of: twins[index], as: index, in: &forms.list)
      } else {
        addForms(of: index, to: &forms)
      }
    }
    return forms
  }

  /// Adds the forms of a title that was read before as those of one with the same words.
  private func repeatForms(of twin: Int, as index: Int, in forms: inout [Form]) {
    var place = 0
    while place < forms.count, forms[place].statement <= twin {
      if forms[place].statement == twin {
        var form = forms[place]
        form.statement = index
        form.isHeading = sources[index].isHeading
        forms.append(form)
      }
      place += 1
    }
  }

  private func addForms(of index: Int, to forms: inout Forms) {
    let first = forms.list.count
    let isHeading = sources[index].isHeading
    var title = titles[index].text
    title.withUTF8 { bytes in
      func add(_ range: Range<Int>, _ share: Int, _ rule: Rule, _ traits: FormTraits = []) {
        let range = bytes.trimmed(range)
        let (hash, count) = bytes.wordsHash(in: range)
        guard count > 0, !forms.list[first...].contains(where: { $0.hash == hash }) else { return }
        let start = forms.slugs.count
        SlugWords.appendHashes(of: bytes, range, to: &forms.slugs)
        let slug = start..<forms.slugs.count
        forms.list.append(
          Form(
            hash: hash, wordCount: count, slug: slug,
            slugCount: forms.slugs[slug].count { address?.slugWords.contains($0) ?? false },
            slugMatches: slugMatches(forms.slugs[slug]), range: range, statement: index,
            share: share, rule: rule,
            traits: traits.union(self.traits(of: bytes, range, hash, wordCount: count)),
            isHeading: isHeading))
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
        $0.lowerBound > 0 && !$0.isColon && site.isName(bytes, $0.upperBound..<bytes.count)
      }) {
        end = seam.lowerBound
        rest = rest.prefix { $0.lowerBound < end }
        cut = true
      }
      func isSite(_ range: Range<Int>, _ seam: TitleSeams.Seam) -> Bool {
        site.isSite(itself: bytes, range) || !seam.isColon && site.isAlmostSite(bytes.text(range))
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
        let middle = last.upperBound..<next.lowerBound
        if site.isArchive(bytes, middle) {
          start = next.upperBound
          rest = rest.drop { $0.lowerBound < start }
          cut = true
          break
        }
        if site.isSite(itself: bytes, middle) {
          end = last.lowerBound
          rest = rest.prefix { $0.lowerBound < end }
          cut = true
          break
        }
      }
      if cut {
        let followsSite = start > 0 && end == bytes.count
        add(start..<end, 100, .withoutSite, followsSite ? .followsSite : [])
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

  private func traits(
    of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ hash: WordHash, wordCount: Int
  ) -> FormTraits {
    var traits: FormTraits = []
    if site.isSite(itself: bytes, range) { traits.insert(.isSite) }
    if Self.generic.meaning(of: hash) != nil { traits.insert(.isGeneric) }
    if bytes.has("…", at: range.upperBound - 3) || bytes.has("...", at: range.upperBound - 3) {
      traits.insert(.isCutOff)
    }
    if (2...4).contains(wordCount), range.count <= 32,
      bytes[range].contains(where: { (0x30...0x39).contains($0) })
    {
      traits.insert(.mayBeDate)
    }
    return traits
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
