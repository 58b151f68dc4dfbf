internal import NewsNames

/// One byline while it is read: its words, what stands between them, what was understood so far.
struct BylineParse {
  let bytes: UnsafeBufferPointer<UInt8>
  let options: BylineReader.Options
  let names: NameResolver
  let words: [Word]
  /// `gaps[i]` stands before word `i`, the last one after the last word.
  let gaps: [BylineGap]
  private let siteHashes: Set<WordHash>
  private var result: [Byline] = []
  private var role: String?
  /// Whether a label such as "By" introduced what comes next.
  private var labelled = false
  /// Whether what followed was no longer a byline: a date, a button, a sentence.
  private var ended = false

  init(bytes: UnsafeBufferPointer<UInt8>, options: BylineReader.Options, names: NameResolver) {
    self.bytes = bytes
    self.options = options
    self.names = names
    words = Self.splitGluedLabels(bytes.words(in: 0..<bytes.count), bytes)
    var gaps: [BylineGap] = []
    var end = 0
    for word in words {
      gaps.append(BylineGap(bytes, end..<Int(word.start)))
      end = Int(word.end)
    }
    gaps.append(BylineGap(bytes, end..<bytes.count))
    self.gaps = gaps
    siteHashes = Set(options.siteNames.compactMap(\.solidHash))
  }

  /// "AuthorAndreas Kalt" as two words, where the first is a label that the page's markup set
  /// apart.
  private static func splitGluedLabels(
    _ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Word] {
    guard
      words.contains(where: {
        $0.traits.contains([.manyCapitals, .hasSmall]) || $0.traits.contains(.hasSmall)
      })
    else { return words }
    var result: [Word] = []
    result.reserveCapacity(words.count + 1)
    for word in words {
      if result.count < 4, let cut = seam(in: word, bytes) {
        var i = word.range.lowerBound
        if let head = bytes.nextWord(from: &i, to: cut),
          case .author? = BylineLexicon.labels.meaning(of: head) ?? gluedLabel(result, head)
        {
          result.append(head)
          i = cut
          if let tail = bytes.nextWord(from: &i, to: word.range.upperBound) { result.append(tail) }
          continue
        }
      }
      result.append(word)
    }
    return result
  }

  /// "Veröffentlicht vonChris": the label ends within the glued word.
  private static func gluedLabel(_ before: [Word], _ head: Word) -> BylineLexicon.Label? {
    let run = before + [head]
    for start in max(0, run.count - 4)..<run.count {
      if let match = BylineLexicon.labels.longest(in: run, from: start, to: run.count),
        start + match.count == run.count
      {
        return .author
      }
    }
    return nil
  }

  /// Where a capital follows a small letter within a word.
  private static func seam(in word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var i = word.range.lowerBound
    var previousIsSmall = false
    while i < word.range.upperBound {
      let (s, next) = bytes.decode(at: i)
      if isCapital(s) && previousIsSmall { return i }
      previousIsSmall = scalarClass(s) == .letter && !isCapital(s) && s < 0x590
      i = next
    }
    return nil
  }

  mutating func read() -> [Byline] {
    guard !words.isEmpty, !looksLikeAddress else { return [] }
    if isFormField || isBareLabel { return [] }
    if !options.isAuthorField && !beginsWithLabel { return [] }
    var start = 0
    // A label within the line decides where it begins: "January 3 · by Anna".
    if let label = innerLabel { start = label }
    if let whole = wholeName(from: start) { return [whole] }
    while start < words.count, !ended {
      start = readSegment(from: start)
      if result.count > 12 { return [] }
    }
    return result
  }

  // MARK: What the line is

  private var looksLikeAddress: Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.hasPrefix("http:") || text.hasPrefix("https:") || text.hasPrefix("www.")
      || text.hasPrefix("//") || text.contains("://")
  }

  private var isFormField: Bool {
    var hash = WordHash()
    for word in words { hash.add(word: word.hash) }
    return BylineLexicon.formFields.meaning(of: hash) != nil
  }

  /// "By" and nothing more.
  private var isBareLabel: Bool {
    guard let label = BylineLexicon.labels.longest(in: words, from: 0, to: words.count),
      label.count == words.count
    else { return false }
    switch label.meaning {
    case .author, .authorAtStart, .with: return true
    case .role: return gaps[words.count].contains(.colon)
    }
  }

  private var beginsWithLabel: Bool {
    guard let label = BylineLexicon.labels.longest(in: words, from: 0, to: words.count) else {
      return cjkLabelLength(of: 0) != nil
    }
    let after = label.count
    switch label.meaning {
    case .author:
      return after < words.count || !gaps[after].contains(.colon)
    case .authorAtStart:
      return after < words.count
        && (words[after].traits.contains(.startsWithCapital)
          || words[after].traits.contains(.caseless))
    case .with: return false
    case .role: return after < words.count && gaps[after].contains(.colon) || label.count > 1
    }
  }

  /// Where "by" or a longer label stands within the line, and what precedes it is no name.
  private var innerLabel: Int? {
    var index = 1
    while index < words.count {
      if let label = BylineLexicon.labels.longest(in: words, from: index, to: words.count),
        index + label.count < words.count, introduces(label.meaning, index, label.count)
      {
        // "Anna Seghers, photographs by …" is read in order; a date or a bare word is skipped.
        return isName(0..<index) ? nil : index
      }
      index += 1
    }
    return nil
  }

  /// Whether a label within a line begins the byline there.
  private func introduces(_ label: BylineLexicon.Label, _ index: Int, _ count: Int) -> Bool {
    switch label {
    case .author: gaps[index] != .space || count > 1 || words[index].hash == Self.by
    case .authorAtStart: gaps[index].contains(.bar) || gaps[index].contains(.dash)
    default: false
    }
  }

  private static let by: WordHash = {
    var hash = WordHash()
    for scalar in "by".unicodeScalars { hash.add(scalar.value) }
    return hash
  }()

  /// The whole line as one agency or outlet: "RFE/RL", "Agence France-Presse", "AP News".
  private func wholeName(from start: Int) -> Byline? {
    if isDesk(0..<words.count) {
      return Byline(name: slice(0..<words.count), kind: .desk, text: whole)
    }
    var start = start
    var labelled = false
    if let label = BylineLexicon.labels.longest(in: words, from: start, to: words.count),
      label.count < words.count - start
    {
      switch label.meaning {
      case .author, .authorAtStart:
        start += label.count
        labelled = true
      default: break
      }
    }
    guard words.count - start <= 6 else { return nil }
    let end = words.count
    let text = slice(start..<end)
    if isSite(start..<end) {
      return Byline(name: text, kind: .organisation, text: whole)
    }
    if isDesk(start..<end) { return Byline(name: text, kind: .desk, text: whole) }
    // A comma or "and" speaks for several names, unless the table knows the whole.
    guard !labelled || end - start > 0 else { return nil }
    return organisation(text, words: start..<end).map {
      Byline(name: $0.name, kind: $0.kind, id: $0.id, text: whole)
    }
  }

  private var whole: String { String(decoding: bytes, as: UTF8.self).trimmed }

  // MARK: Segments

  /// Reads from a word to the next separator; returns where the next segment begins.
  private mutating func readSegment(from start: Int) -> Int {
    var start = start
    if let length = cjkLabelLength(of: start), length < words[start].range.count {
      return readCJK(start, label: length)
    }
    if start < words.count, words[start].traits.contains(.spaceless),
      isCJKName(words[start]) || innerLabel(in: words[start].range) != nil
    {
      return readCJK(start, label: 0)
    }
    // Labels at the head.
    while let label = BylineLexicon.labels.longest(in: words, from: start, to: words.count),
      start + label.count < words.count
    {
      if case .with = label.meaning, result.isEmpty, !labelled { break }
      if case .authorAtStart = label.meaning, labelled || !result.isEmpty && role == nil,
        !gaps[start].contains(.dash)
      {
        break
      }
      if case .role = label.meaning, label.count == 1, !gaps[start + 1].contains(.colon),
        !words[start].traits.contains(.caseless), !gaps[start].contains(.bar)
      {
        break
      }
      switch label.meaning {
      case .author, .authorAtStart:
        role = nil
        labelled = true
      case .with: labelled = true
      case .role(let name):
        role = name
        labelled = true
      }
      start += label.count
    }
    guard start < words.count else { return words.count }
    let end = segmentEnd(from: start)
    take(start..<end)
    // Conjunctions belong to neither side.
    var next = end
    while next < words.count, next > start,
      let match = BylineLexicon.conjunctions.longest(in: words, from: next, to: words.count),
      next + match.count <= words.count, match.count > 0, isConjunctionHere(next, match.count)
    {
      next += match.count
    }
    if next < words.count, next > end || next > start,
      BylineLexicon.weakConjunctions.contains(words[next]),
      splitsAtWeakConjunction(next, from: start)
    {
      next += 1
    }
    return max(next, start + 1)
  }

  private func isConjunctionHere(_ index: Int, _ count: Int) -> Bool {
    index > 0 && index + count < words.count
  }

  /// The end of the segment: a separator, a conjunction, a label, a word of clutter.
  private func segmentEnd(from start: Int) -> Int {
    var index = start
    while index < words.count {
      if index > start {
        let gap = gaps[index]
        if !gap.isDisjoint(with: .hard) || gap.contains(.dash) { return index }
        if gap.contains(.slash),
          organisation(slice(index - 1..<index + 1), words: index - 1..<index + 1) == nil
        {
          return index
        }
        if gap.contains(.at)
          || gap.contains(.stop) && gap.contains(.space) && !isInitial(words[index - 1])
            && !isSuffix(index - 1) && !isTitle(index - 1)
        {
          return index
        }
        if let match = BylineLexicon.conjunctions.longest(in: words, from: index, to: words.count),
          index + match.count < words.count, !words[index].traits.contains(.startsWithCapital)
        {
          return index
        }
        if BylineLexicon.weakConjunctions.contains(words[index]),
          splitsAtWeakConjunction(index, from: start)
        {
          return index
        }
        if let label = BylineLexicon.labels.longest(in: words, from: index, to: words.count) {
          switch label.meaning {
          case .author where label.count > 1 || words[index].hash == Self.by: return index
          case .role where label.count > 1: return index
          case .with where !words[index].traits.contains(.startsWithCapital) && index - start >= 2:
            return index
          default: break
          }
        }
        // "وسارة": the conjunction is written on the name.
        if startsWithArabicAnd(index), index - start >= 2 { return index }
      }
      index += 1
    }
    return index
  }

  private func splitsAtWeakConjunction(_ index: Int, from start: Int) -> Bool {
    guard index + 1 < words.count, !words[index].traits.contains(.startsWithCapital) else {
      return false
    }
    // Two words on both sides: two names. "José Ortega y Gasset" has one on the right.
    var right = 0
    var i = index + 1
    while i < words.count, gaps[i].isDisjoint(with: .hard) || i == index + 1 {
      if i > index + 1, BylineLexicon.weakConjunctions.contains(words[i]) { break }
      right += 1
      i += 1
    }
    return index - start >= 2 && right >= 2 || index - start == 1 && right == 1
  }

  private func startsWithArabicAnd(_ index: Int) -> Bool {
    let range = words[index].range
    guard range.count >= 8, bytes[range.lowerBound] == 0xD9, bytes[range.lowerBound + 1] == 0x88
    else { return false }
    let text = String(decoding: bytes[range], as: UTF8.self)
    return !Self.arabicNamesInWaw.contains(text)
  }

  private static let arabicNamesInWaw: Set<String> = [
    "وليد", "وائل", "وسام", "وفاء", "وجدي", "وديع", "وسيم", "وهيب", "وردة", "وحيد", "ورد", "وصفي",
    "وهبة", "وجيه", "وداد", "وهاب", "والي", "واصف", "وئام", "ولاء", "والد", "وطفة", "وهبي",
  ]

  // MARK: One segment

  /// Understands one segment: a name, an agency, a role, a place, a date, nothing.
  private mutating func take(_ segment: Range<Int>) {
    var range = segment
    guard !range.isEmpty else { return }
    // Clutter ends the name; a segment of clutter alone is nothing.
    if let cut = clutterStart(in: range) {
      // What follows a date or a button is the page's, unless a date came first.
      ended = !result.isEmpty || cut > range.lowerBound
      if cut == range.lowerBound { return }
      range = range.lowerBound..<cut
    }
    if range.allSatisfy({
      BylineMonths.names.contains(words[$0]) && words[$0].range.count != 3
        || !words[$0].traits.contains(.hasLetter)
    }),
      !result.isEmpty || range.count > 1
        || gaps[range.upperBound].isEmpty == false && range.upperBound < words.count
    {
      return
    }
    range = withoutDoubling(range)
    while let last = range.last, BylineLexicon.degrees.contains(words[last]), range.count > 1,
      words[last].traits.isAllCapitals || gaps[last].contains(.comma)
    {
      range = range.lowerBound..<last
    }
    if range.count == 1, !result.isEmpty, isSuffix(range.lowerBound),
      gaps[range.lowerBound].contains(.comma)
    {
      result[result.count - 1].name += ", " + withStop(range)
      return
    }
    if range.count <= 2, !result.isEmpty,
      range.allSatisfy({ BylineLexicon.degrees.contains(words[$0]) })
    {
      return
    }
    if !result.isEmpty, let found = roleNoun(in: range) {
      apply(role: found.role, place: found.place)
      return
    }
    if isDesk(range) {
      add(Byline(name: slice(range), kind: .desk, role: role))
      return
    }
    if isSite(range) {
      add(Byline(name: slice(range), kind: .organisation, role: role))
      return
    }
    if let organisation = organisation(slice(range), words: range) {
      add(Byline(name: organisation.name, kind: organisation.kind, role: role, id: organisation.id))
      return
    }
    // "Jane Doe in Beirut", and after a comma a place alone.
    if !result.isEmpty, range.count <= 3, let place = place(range),
      result[result.count - 1].kind == .person
    {
      if result[result.count - 1].place == nil { result[result.count - 1].place = place }
      return
    }
    var where_: Entity?
    var what: String?
    for index in range.dropFirst() where !words[index].traits.contains(.startsWithCapital) {
      if BylineLexicon.placePrepositions.contains(words[index]), index + 1 < range.upperBound {
        where_ = place(index + 1..<range.upperBound)
        if where_ != nil || !BylineLexicon.particles.contains(words[index]) {
          range = range.lowerBound..<index
          break
        }
      }
    }
    // "Correspondent Jane Doe", "Jane Doe correspondent".
    if range.count > 1,
      let head = BylineLexicon.roles.longest(
        in: words, from: range.lowerBound, to: range.upperBound), head.count < range.count
    {
      what = head.meaning
      range = range.lowerBound + head.count..<range.upperBound
    } else {
      for index in range.dropFirst() {
        if let tail = BylineLexicon.roles.longest(in: words, from: index, to: range.upperBound),
          index + tail.count == range.upperBound
        {
          what = tail.meaning
          range = range.lowerBound..<index
          break
        }
      }
    }
    // "Adam Aaronson PhillyVoice Staff": what follows the name is the site's.
    if range.count > 2 {
      for index in range.dropFirst(2)
      where isSite(index..<range.upperBound) || isSite(index..<index + 1)
        || isDesk(index..<range.upperBound)
      {
        range = range.lowerBound..<index
        break
      }
    }
    guard isName(range) else {
      if range.count > 3 || !result.isEmpty { ended = true }
      return
    }
    // Initials of editors: "dpa/jd", "/PP".
    if !result.isEmpty, range.count == 1, gaps[range.lowerBound].contains(.slash),
      words[range.lowerBound].range.count <= 3
    {
      return
    }
    let kind: Byline.Kind = hasOrganisationWord(range) ? .organisation : .person
    var name = withStop(range)
    if kind == .person { name = CapitalsRepair.repair(name) }
    add(Byline(name: name, kind: kind, role: role ?? what, place: where_))
  }

  mutating func add(_ byline: Byline) {
    let hash = byline.name.solidHash
    guard hash != nil, !result.contains(where: { $0.name.solidHash == hash }) else { return }
    var byline = byline
    byline.text = whole
    result.append(byline)
  }

  private mutating func apply(role: String?, place: Entity?) {
    guard let last = result.indices.last else { return }
    if let role, result[last].role == nil { result[last].role = role }
    if let place, result[last].place == nil { result[last].place = place }
  }

  /// "Anna Seghers Anna Seghers": the text of a picture and of a link.
  private func withoutDoubling(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, range.count % 2 == 0 else { return range }
    let half = range.count / 2
    for index in 0..<half
    where words[range.lowerBound + index].hash != words[range.lowerBound + half + index].hash {
      return range
    }
    return range.lowerBound..<range.lowerBound + half
  }

  /// A role by itself: "Senior Political Correspondent", "correspondent in Beirut".
  private func roleNoun(in range: Range<Int>) -> (role: String, place: Entity?)? {
    guard range.count <= 6 else { return nil }
    for index in range {
      guard let match = BylineLexicon.roles.longest(in: words, from: index, to: range.upperBound)
      else { continue }
      let after = index + match.count
      if after == range.upperBound { return (match.meaning, nil) }
      if BylineLexicon.placePrepositions.contains(words[after]), after + 1 < range.upperBound {
        return (match.meaning, place(after + 1..<range.upperBound))
      }
      if index == range.lowerBound { return nil }
    }
    return nil
  }

  /// Where what sites write after a name begins.
  private func clutterStart(in range: Range<Int>) -> Int? {
    for index in range {
      if let match = BylineLexicon.clutter.longest(in: words, from: index, to: words.count) {
        let after = index + match.count
        if index == range.lowerBound, match.count == range.count, words[index].range.count > 2 {
          return index
        }
        // Small words are clutter only before a number, a colon or the end.
        if words[index].range.count > 2 || index == range.lowerBound && range.count == 1 {
          if !words[index].traits.contains(.startsWithCapital) || match.count > 1
            || index > range.lowerBound
          {
            return index
          }
        }
        if after < words.count, words[after].traits.contains(.hasDigit), index > range.lowerBound {
          return index
        }
        if index == range.lowerBound, after < words.count, words[after].traits.contains(.hasDigit) {
          return index
        }
      }
      if index + 1 <= words.count, gaps[index + 1].contains(.colon), index > range.lowerBound {
        return index
      }
      if index > range.lowerBound, gaps[index].contains(.at) { return index }
      if words[index].traits.contains(.hasDigit), !words[index].traits.contains(.hasLetter),
        index > range.lowerBound || range.count > 1 && !hasOrganisationWord(range)
      {
        // "Anna Seghers Feb 21, 2020": the month goes with the day.
        let previous = index - 1
        if previous > range.lowerBound, isMonthLike(words[previous]) { return previous }
        return index
      }
    }
    return nil
  }

  /// Three to nine letters with a capital before a number: all that months look like.
  private func isMonthLike(_ word: Word) -> Bool {
    let text = String(decoding: bytes[word.range], as: UTF8.self)
    return BylineMonths.names.contains(word) || text.count == 3
  }

  // MARK: What words are

  func slice(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return String(decoding: bytes[Int(words[first].start)..<Int(words[last].end)], as: UTF8.self)
      .collapsed
  }

  /// The words with the full stop of an initial or "Jr." at their end.
  private func withStop(_ range: Range<Int>) -> String {
    let text = slice(range)
    guard let last = range.last, isInitial(words[last]) || isSuffix(last),
      Int(words[last].end) < bytes.count, bytes[Int(words[last].end)] == UInt8(ascii: ".")
    else { return text }
    return text + "."
  }

  private func isInitial(_ word: Word) -> Bool {
    word.traits.contains(.startsWithCapital)
      && (word.range.count == 1 || word.range.count == 2 && bytes[word.range.lowerBound] >= 0x80)
      || !word.traits.contains(.caseless) && word.range.count <= 3
        && word.traits.contains(.startsWithCapital) && word.range.count < 3
  }

  private func isTitle(_ index: Int) -> Bool { Self.titles.contains(words[index]) }

  private static let titles = PhraseTable(
    set:
      "dr|prof|mr|mrs|ms|st|sr|jr|rev|hon|gen|lt|sgt|col|capt|fr|ing|dipl|mag|mme|mlle|dra|sra|phd")

  private func isSuffix(_ index: Int) -> Bool { BylineLexicon.suffixes.contains(words[index]) }

  private func isDesk(_ range: Range<Int>) -> Bool {
    var hash = WordHash()
    for index in range { hash.add(word: words[index].hash) }
    if BylineLexicon.desks.meaning(of: hash) != nil { return true }
    // "Our Foreign Staff", "The Daily Example Newsroom".
    guard let last = range.last, range.count >= 2, range.count <= 5 else { return false }
    return Self.deskHeads.contains(words[last])
  }

  private static let deskHeads = PhraseTable(
    set:
      "staff|desk|newsroom|bureau|redaktion|redaktionsteam|team|reporters|correspondents|editors|writers|agencies|agenturen|redaccion|redazione|redaction|redacao|redactie|redakcja|редакция|toimitus"
  )

  private func isSite(_ range: Range<Int>) -> Bool {
    guard !siteHashes.isEmpty, !range.isEmpty, let hash = slice(range).solidHash else {
      return false
    }
    return siteHashes.contains(hash)
  }

  private func hasOrganisationWord(_ range: Range<Int>) -> Bool {
    range.contains {
      BylineLexicon.organisationWords.contains(words[$0])
        && (range.count > 1 || words[$0].range.count > 3)
    }
      || range.contains {
        $0 > range.lowerBound && gaps[$0].contains(.tightStop) && !isInitial(words[$0 - 1])
      }
  }

  /// Whether the words can be a person's or a byline's name.
  private func isName(_ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 7 else { return false }
    if isFormField(range) { return false }
    var weight = 0
    var letters = 0
    for index in range {
      let word = words[index]
      letters += word.range.count
      if word.traits.contains(.startsWithCapital) || word.traits.contains(.caseless)
        || word.traits.contains(.hasDigit)
      {
        weight += 1
      } else if !BylineLexicon.particles.contains(word) && !word.traits.contains(.manyCapitals) {
        // A small word in a name of several words: a sentence, not a name.
        if range.count > 2 || !options.isAuthorField && range.count > 1 { return false }
      }
      if index > range.lowerBound, gaps[index].contains(.colon) { return false }
    }
    if letters < 2 { return false }
    if weight == 0 {
      return options.isAuthorField && range.count <= 2 || labelled && range.count == 1
    }
    return range.contains { words[$0].traits.contains(.hasLetter) }
  }

  private func isFormField(_ range: Range<Int>) -> Bool {
    var hash = WordHash()
    for index in range { hash.add(word: words[index].hash) }
    return BylineLexicon.formFields.meaning(of: hash) != nil
  }

  /// A known agency or organisation by exactly these words.
  private func organisation(
    _ text: String, words range: Range<Int>
  ) -> (name: String, kind: Byline.Kind, id: String?)? {
    guard range.count <= 6, !text.isEmpty else { return nil }
    let reading = names.resolve(
      text,
      NameResolver.Options(kind: .organisation, language: options.language, forgivesErrors: false))
    guard let entity = reading.name, entity.match != .fuzzy,
      entity.match != .variant || range.count > 1
    else { return nil }
    let isAgency = entity.isAgency
    // One small word, or a word that is also a forename, is nobody's byline by itself.
    if range.count == 1, !isAgency, !words[range.lowerBound].traits.isAllCapitals,
      !entity.isOutlet
    {
      return nil
    }
    return (isAgency ? entity.name : text, isAgency ? .agency : .organisation, entity.id)
  }

  private func place(_ range: Range<Int>) -> Entity? {
    guard range.count <= 4,
      words[range.lowerBound].traits.contains(.startsWithCapital)
        || words[range.lowerBound].traits.contains(.caseless)
    else { return nil }
    let reading = names.resolve(
      slice(range),
      NameResolver.Options(kind: .place, language: options.language, forgivesErrors: false))
    guard let entity = reading.name, entity.match != .fuzzy else { return nil }
    return entity
  }
}
