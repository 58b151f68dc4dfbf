/// Chooses the headline among the titles that a page states.
///
/// Titles lose what belongs to the site by agreement: a part of a title that another candidate has
/// as a whole, that the address repeats, or that is the site's name, tells where the headline ends.
struct HeadlineChooser {
  let titles: [Statement]
  let siteNames: [String]
  let address: PageAddress?

  /// The winner, and every candidate with the forms it was read in.
  struct Choice {
    var headline: String?
    var candidates: [Candidate] = []
  }

  /// One way to read one title.
  private struct Form {
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
  private func supported(_ forms: [Form]) -> [Form] {
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
  private func slugMatches(_ text: String) -> Int {
    guard let address else { return 0 }
    return Set(SlugWords.hashes(of: text)).intersection(address.slugWords).count
  }

  /// What the sources say for each form. They are not independent, one system fills most of them:
  /// the best counts in full, the others less.
  private func votes(_ forms: [Form]) -> [WordHash: Int] {
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
        case .plain: if headings.count == 1 { trust = 104 }
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

  /// What a heading is beside the page's titles.
  private enum Standing {
    case plain
    /// It shares no word with any title: the page's furniture.
    case furniture
    /// It has a title as its head or foot, and a kicker or a date glued to it; or it is the part of a
    /// title that the address does not repeat.
    case glued
  }

  private func standing(of heading: Form, among forms: [Form]) -> Standing {
    if isFootOfTitle(heading, forms) { return .glued }
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
  private func isFootOfTitle(_ heading: Form, _ forms: [Form]) -> Bool {
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

  /// "Headline 02.02.2022 • Press": a date glued to the foot.
  private func goesOnWithNumber(_ text: String, after head: String) -> Bool {
    text.dropFirst(head.count).drop { !$0.isLetter && !$0.isNumber }.first?.isNumber == true
  }

  /// The page's headings, without the site's name and what stands on every page.
  private func headings(_ forms: [Form]) -> Set<WordHash> {
    var hashes: Set<WordHash> = []
    let solids = Set(siteNames.compactMap(\.solidHash))
    for form in forms where titles[form.statement].source == "metadata.h1" && !form.isPart {
      guard !isSiteItself(form.text, solids), Self.generic.meaning(of: form.hash) == nil else {
        continue
      }
      hashes.insert(form.hash)
    }
    return hashes
  }

  private func rank(_ form: Form) -> Int { titles[form.statement].trust * 2 + form.share }

  // MARK: Forms

  private func forms(of title: Statement, _ index: Int, _ solids: Set<WordHash>) -> [Form] {
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

  /// The site's name or the domain, and nothing else.
  private func isSiteItself(_ text: String, _ solids: Set<WordHash>) -> Bool {
    guard let solid = text.solidHash else { return true }
    if text.utf8.count < 24, let hash = text.wordsHash, Self.archives.meaning(of: hash) != nil {
      return true
    }
    return solids.contains(solid) || solid == address?.domain?.solidHash
      || solid == address?.label?.solidHash
  }

  /// The site's name, or the domain, with or without what sites add to it.
  private func isSite(_ text: String, _ solids: Set<WordHash>) -> Bool {
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

  // MARK: Scores

  private func bonus(of form: Form, _ solids: Set<WordHash>) -> Int {
    var score = 0
    if isSiteItself(form.text, solids) { score -= 500 }
    var copy = form.text
    let words = copy.withUTF8 { $0.words(in: 0..<$0.count) }
    if words.count > 45 { score -= 80 }
    if words.count == 1 { score -= 20 }
    if let address, address.slugWords.count >= 2 {
      let own = SlugWords.hashes(of: form.text)
      let inside = Set(own).intersection(address.slugWords).count
      // The address is made of the headline: its words, and no others.
      if inside >= 2 || inside == 1 && words.count <= 2 {
        let weight = min(address.slugWords.count, 4)
        score += 15 * weight * inside / address.slugWords.count
        score +=
          10 * weight * own.filter { address.slugWords.contains($0) }.count / max(own.count, 1)
      }
    }
    if form.text.hasSuffix("…") || form.text.hasSuffix("...") {
      // Cut off, where another candidate goes on.
      let stem = form.text.trimmingMarks.lowercased()
      if titles.contains(where: {
        let longer = $0.text.lowercased()
        guard longer.utf8.count > form.text.utf8.count + 4, longer.hasPrefix(stem) else {
          return false
        }
        let rest = longer.dropFirst(stem.count)
        return !rest.hasPrefix("…") && !rest.hasPrefix("...")
      }) {
        score -= 150
      }
    }
    if let label = form.text.wordsHash, Self.generic.meaning(of: label) != nil { score -= 160 }
    return score
  }

  /// What blogs put between their name and a story's.
  private static let archives = PhraseTable(
    set: "blog archiv|blog archive|archiv|archive|archives|blogarchiv|weblog")

  /// Headings that no story has.
  private static let generic = PhraseTable(
    set: """
      home|homepage|home page|news|menu|main menu|navigation|search|welcome|index|untitled|blog|post navigation|comments|archive|article|page|untitled document|document|404|not found|error|just a moment|access denied|cookies|\
      startseite|willkommen|aktuelles|beitragsnavigation|nachrichten|hauptnavigation|navigation und service|kommentare|kategorien|suche|quicklinks|quicklink|partner|accueil|actualites|inicio|noticias|portada|menu di navigazione|главная|новости|الرئيسية|首页|ホーム|pressemitteilungen|medienmitteilungen|fachmeldungen|presse|leave a reply|related|about|contact|impressum|newsletter|datenschutzerklarung|neueste kommentare|archiv
      """)
}

/// Where a title may be parted: "Headline | Section - Site".
enum TitleSeams {
  struct Seam {
    var lowerBound: Int
    var upperBound: Int
    /// A sign that seldom stands within a headline.
    var isStrong: Bool
    var isColon: Bool
  }

  /// Bars, arrows, bullets and stars.
  private static let strongSigns: Set<UInt32> = [
    0xAB, 0xBB, 0xB7, 0x2022, 0x203A, 0x2039, 0x2190, 0x2192, 0x22C6, 0x2605, 0x2606, 0x25B7,
    0x25BA, 0x25CF,
    0x276F, 0x2B50, 0x2758, 0xFF5C, 0x2016, 0x2502, 0x25B6, 0x2756, 0x25AA, 0x2666,
  ]

  /// The seams, in order, no more than eight.
  static func find(in bytes: UnsafeBufferPointer<UInt8>) -> [Seam] {
    var seams: [Seam] = []
    var i = 0
    while i < bytes.count, seams.count < 8 {
      let (s, next) = bytes.decode(at: i)
      let strong =
        s == 0x7C || s == 0xBB || s == 0xAB || s == 0xB7 || s == 0x2022 || s == 0xFF5C
        || s == 0x203A || s == 0x2039 || s == 0x2190 || s == 0x2192
      let weak = isDash(s) || s == 0x3A || s == 0x2F || s == 0x7E || s == 0x5F || s == 0xFF1A
      guard strong || weak else {
        i = next
        continue
      }
      var end = next
      // "::", "//", "--" are one sign.
      while end < bytes.count, bytes[end] == bytes[i], bytes[i] < 0x80 { end += 1 }
      let spaceBefore =
        i > 0 && (bytes[i - 1] == 0x20 || bytes[i - 1] == 0xA0 || bytes[i - 1] == 0x09)
      let spaceAfter =
        end < bytes.count && (bytes[end] == 0x20 || bytes[end] == 0xC2 || bytes[end] == 0x09)
      let colon = s == 0x3A || s == 0xFF1A
      if strong && (spaceBefore || spaceAfter || s == 0x7C) || weak && spaceBefore && spaceAfter
        || colon && (spaceAfter || s == 0xFF1A)
        || s == 0x5F && end < bytes.count && bytes.count > 30
      {
        // Quotation marks in the French way are no seams.
        if (s == 0xAB || s == 0xBB) && !(spaceBefore && spaceAfter) {
          i = end
          continue
        }
        seams.append(
          Seam(lowerBound: i, upperBound: end, isStrong: !colon && s != 0x2F, isColon: colon))
      }
      i = end
    }
    return seams
  }
}
