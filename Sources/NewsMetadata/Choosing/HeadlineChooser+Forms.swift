// The ways to read a title: whole, without the site, in parts.

extension HeadlineChooser {
  func forms(of title: Statement, _ index: Int, _ solids: Set<WordHash>) -> [Form] {
    var source = title.text
    return source.withUTF8 { bytes in
      var forms: [Form] = []
      func add(_ range: Range<Int>, _ share: Int, _ rule: String) {
        let range = bytes.trimmed(range)
        let text = bytes.text(range).collapsed
        guard let hash = text.wordsHash, !forms.contains(where: { $0.hash == hash }) else { return }
        forms.append(
          Form(text: text, hash: hash, range: range, statement: index, share: share, rule: rule))
      }
      let seams = TitleSeams.find(in: bytes)
      guard !seams.isEmpty else {
        add(0..<bytes.count, 100, "whole-title")
        return forms
      }
      // Site names at the ends fall away.
      var start = 0
      var end = bytes.count
      var rest = seams[...]
      var cut = false
      while let last = rest.last,
        last.isColon
          ? isSiteItself(bytes.text(last.upperBound..<end), solids)
          : isSite(bytes.text(last.upperBound..<end), solids)
      {
        end = last.lowerBound
        rest.removeLast()
        cut = true
      }
      while let first = rest.first,
        first.isColon
          ? isSiteItself(bytes.text(start..<first.lowerBound), solids)
          : isSite(bytes.text(start..<first.lowerBound), solids)
            || first.isStrong && isSection(bytes.text(start..<first.lowerBound))
      {
        start = first.upperBound
        rest.removeFirst()
        cut = true
      }
      if cut { add(start..<end, 100, "title-without-site") }
      add(0..<bytes.count, cut ? 20 : 100, "whole-title")
      // Other parts count where something else speaks for them.
      for seam in rest.suffix(3) {
        add(start..<seam.lowerBound, seam.isStrong ? 62 : 40, "title-before-seam")
      }
      for seam in rest.prefix(3) {
        add(seam.upperBound..<end, seam.isStrong ? 60 : 40, "title-after-seam")
      }
      if rest.count >= 2, let first = rest.first, let last = rest.last {
        add(first.upperBound..<last.lowerBound, 45, "title-between-seams")
      }
      return forms
    }
  }

  /// "Opinion | …" where the page states that section.
  func isSection(_ text: String) -> Bool {
    section != nil && text.wordsHash == section
  }

  /// The site's name or the domain, and nothing else.
  func isSiteItself(_ text: String, _ solids: Set<WordHash>) -> Bool {
    guard let solid = text.solidHash else { return true }
    if text.utf8.count < 24, let hash = text.wordsHash, Self.archives.meaning(of: hash) != nil {
      return true
    }
    return solids.contains(solid) || solid == address?.domain?.solidHash
      || solid == address?.label?.solidHash
  }

  /// The site's name, or the domain, with or without what sites add to it.
  func isSite(_ text: String, _ solids: Set<WordHash>) -> Bool {
    if isSiteItself(text, solids) { return true }
    if let address {
      if let label = address.label {
        // "Cicero Online" at cicero.de, "The Example" at example.com.
        let words = text.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        if words.count <= 4, words.contains(where: { String($0).solidHash == label.solidHash }) {
          return true
        }
        let joined = words.joined().lowercased()
        if label.utf8.count >= 5, joined.utf8.count <= 30, words.count <= 4,
          joined.hasPrefix(label) || joined.hasSuffix(label)
        {
          return true
        }
      }
    }
    // "Daily Example News" where the site calls itself "Daily Example".
    var copy = text
    let words = copy.withUTF8 { $0.words(in: 0..<$0.count) }
    guard (2...6).contains(words.count) else { return false }
    return siteNames.contains { name in
      guard name.utf8.count >= 4, name.utf8.count * 2 > text.utf8.count else { return false }
      return text.lowercased().hasPrefix(name.lowercased())
        || text.lowercased().hasSuffix(name.lowercased())
    }
  }

  /// What blogs put between their name and a story's.
  static let archives = PhraseTable(
    set: "blog archiv|blog archive|archiv|archive|archives|blogarchiv|weblog")
}
