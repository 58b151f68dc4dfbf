// The ways to read a title: whole, without the site, in parts.

extension HeadlineChooser {
  /// The forms of all titles that are no texts.
  func allForms() -> TitleForms {
    var forms = TitleForms()
    forms.list.reserveCapacity(2 * titles.count + 4)
    forms.slugs.reserveCapacity(32)
    for index in titles.indices where Self.isTitle(titles[index].text) {
      if stated[index].twin < index {
        repeatForms(of: stated[index].twin, as: index, in: &forms.list)
      } else {
        addForms(of: index, to: &forms)
      }
    }
    return forms
  }

  /// Adds the forms of a title that was read before as those of one with the same words.
  private func repeatForms(of twin: Int, as index: Int, in forms: inout [TitleForm]) {
    var place = 0
    while place < forms.count, forms[place].statement <= twin {
      if forms[place].statement == twin {
        var form = forms[place]
        form.statement = index
        form.isHeading = stated[index].isHeading
        forms.append(form)
      }
      place += 1
    }
  }

  /// A title, and where its forms begin among those of all.
  private struct Title {
    let number: Int
    let bytes: UnsafeBufferPointer<UInt8>
    let firstForm: Int
  }

  private func addForms(of index: Int, to forms: inout TitleForms) {
    titles[index].text.withBytes { bytes in
      let title = Title(number: index, bytes: bytes, firstForm: forms.list.count)
      let whole = 0..<bytes.count
      if !stated[index].seams.isEmpty {
        addForms(of: title, cut(bytes, stated[index].seams), to: &forms)
      } else if let length = site.bracketed(at: bytes) {
        add(0..<length, of: title, 100, .withoutSite, to: &forms)
        add(whole, of: title, 20, .whole, to: &forms)
      } else {
        add(whole, of: title, 100, .whole, to: &forms)
      }
    }
  }

  private func addForms(of title: Title, _ cut: TitleCut, to forms: inout TitleForms) {
    let length = title.bytes.count
    if cut.isCut {
      add(
        cut.start..<cut.end, of: title, 100, .withoutSite,
        cut.isFoot(of: length) ? .followsSite : [], to: &forms)
    }
    add(0..<length, of: title, cut.isCut ? 20 : 100, .whole, to: &forms)
    if isDefinite { return }
    // Other parts count where something else speaks for them.
    for seam in cut.seams.suffix(3) {
      add(
        cut.start..<seam.lowerBound, of: title, seam.isStrong ? 62 : 40, .beforeSeam, to: &forms)
    }
    for seam in cut.seams.prefix(3) {
      add(seam.upperBound..<cut.end, of: title, seam.isStrong ? 60 : 40, .afterSeam, to: &forms)
    }
    if cut.seams.count >= 2, let first = cut.seams.first, let last = cut.seams.last {
      add(first.upperBound..<last.lowerBound, of: title, 45, .betweenSeams, to: &forms)
    }
  }

  /// Adds a form, unless the title was read in these words before.
  private func add(
    _ range: Range<Int>, of title: Title, _ share: Int, _ rule: TitleForm.Rule,
    _ traits: TitleForm.Traits = [], to forms: inout TitleForms
  ) {
    let range = title.bytes.trimmed(range)
    if let twin = twin(of: range, of: title, in: forms) {
      return add(twin, range, of: title, share, rule, traits, to: &forms)
    }
    let start = forms.slugs.count
    let print = TitlePrint(title.bytes, range, slugs: &forms.slugs)
    guard print.wordCount > 0,
      !forms.list[title.firstForm...].contains(where: { $0.hash == print.words })
    else { return forms.slugs.removeLast(forms.slugs.count - start) }
    let slug = start..<forms.slugs.count
    let (matches, distinct) = address?.slugWords.count(in: forms.slugs[slug]) ?? (0, 0)
    forms.list.append(
      TitleForm(
        hash: print.words, wordCount: print.wordCount, slug: slug, slugCount: matches,
        slugMatches: distinct, range: range, statement: title.number, share: share, rule: rule,
        traits: traits.union(self.traits(of: print, title.bytes, range)),
        isHeading: stated[title.number].isHeading))
  }

  /// The form of another title that has the same letters: "Headline" where this one is "Headline | Site".
  private func twin(of range: Range<Int>, of title: Title, in forms: TitleForms) -> TitleForm? {
    // Of a few letters what they are hangs on those before them.
    guard range.count > 3, title.firstForm <= Self.few else { return nil }
    return forms.list[..<title.firstForm].first { form in
      form.range.count == range.count
        && titles[form.statement].text.withBytes {
          UnsafeBufferPointer(rebasing: $0[form.range]).isSame(
            as: UnsafeBufferPointer(rebasing: title.bytes[range]))
        }
    }
  }

  /// So many forms are looked through for one with the same letters.
  private static let few = 16

  /// Adds a form as another title's with the same letters was read, unless the title was read in these words
  /// before.
  private func add(
    _ twin: TitleForm, _ range: Range<Int>, of title: Title, _ share: Int, _ rule: TitleForm.Rule,
    _ traits: TitleForm.Traits, to forms: inout TitleForms
  ) {
    guard !forms.list[title.firstForm...].contains(where: { $0.hash == twin.hash }) else { return }
    var form = twin
    form.range = range
    form.statement = title.number
    form.share = share
    form.rule = rule
    form.traits = traits.union(twin.traits.subtracting(.followsSite))
    form.isHeading = stated[title.number].isHeading
    forms.list.append(form)
  }

  private func traits(
    of print: TitlePrint, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> TitleForm.Traits {
    var traits = Self.traits(of: print.words, print.wordCount, bytes, range)
    if site.isSite(letters: print.letterCount, bytes, range) { traits.insert(.isSite) }
    return traits
  }

  /// What some words are, whatever the site is called.
  private static func traits(
    of words: WordHash, _ wordCount: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> TitleForm.Traits {
    var traits: TitleForm.Traits = []
    if generic.meaning(of: words) != nil { traits.insert(.isGeneric) }
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

  /// Whether a title that is the only one is the headline as it stands: it has one form, and nothing speaks
  /// against that.
  static func isHeadline(_ title: String, of site: SiteTitle) -> Bool {
    isTitle(title)
      && title.withBytes { bytes in
        let whole = 0..<bytes.count
        guard !whole.isEmpty, bytes.trimmed(whole) == whole, TitleSeams.find(in: bytes).isEmpty,
          !ErrorTitles.isError(bytes, []), site.bracketed(at: bytes) == nil
        else { return false }
        let (words, count) = bytes.wordsHash(in: whole)
        return count > 0 && !site.isSite(itself: bytes, whole)
          && traits(of: words, count, bytes, whole).isEmpty
      }
  }
}
