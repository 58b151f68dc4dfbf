@_spi(Tables) internal import NewsText

/// Finds every candidate of a text in one pass.
///
/// From each word at which a name may begin, the tries are walked over the folded words until they end;
/// the longest stretch whose case and boundaries fit some meaning is taken, and the scan goes on after
/// it.
///
/// What is called for each word is `mutating` or static, since self would be copied to be lent.
struct MentionScan: ~Copyable {
  /// The resolver that scans keeps them.
  let layers: UnsafeBufferPointer<LayerViews.View>
  /// See ``LayerViews/smallStarts``.
  private let smallStarts: UnsafePointer<UInt64>
  let words = WordTable.shared
  /// Per layer the language of the text; forms of others must be capitalized.
  let languages: [SpokenLanguage]
  /// That of the text, for the endings of its names.
  let language: String?
  let endings: CaseEndings.Choice
  /// See ``CaseEndings/homes(of:)``.
  let homes: CaseEndings.Homes
  var candidates: ScratchBuffer<Candidate>
  var meanings: ScratchBuffer<Meaning>
  /// The meanings of what was met before and is written the same, by a hash of that.
  var knownMeanings: HashedValues<MeaningRange>
  /// Words that stand as a family name in the document: "Michael Jordan".
  var familyNames: HashedValues<Bool>

  /// The key of the candidate that is made, where it has several words.
  var joined: ScratchBuffer<UInt8>
  /// The candidate that is the last of a list behind "provinces of", -1 for none.
  var partOfList = -1
  // The walk from one word: where keys end.
  var ends: ScratchBuffer<End>
  private(set) var line = LineTraits()
  /// What a word is that is likely asked for again, by its place in the line.
  private var knownKind: (index: Int, kind: WordKind) = (-1, [])

  /// The bit of a layer among those to walk; the last one stands for all beyond it.
  @inline(__always)
  static func bit(_ layer: Int) -> UInt { 1 &<< UInt(min(layer, UInt.bitWidth - 1)) }

  /// So many bytes of memory are shared; they do for the names of some dozen lines.
  static let byteCount = 12_000

  init(
    _ views: LayerViews, languages: [SpokenLanguage], language: String?,
    in memory: inout ScratchMemory
  ) {
    candidates = ScratchBuffer(capacity: 32, in: &memory)
    meanings = ScratchBuffer(capacity: 64, in: &memory)
    knownMeanings = HashedValues(in: &memory)
    familyNames = HashedValues(in: &memory)
    joined = ScratchBuffer(capacity: 64, in: &memory)
    ends = ScratchBuffer(capacity: 16, in: &memory)
    layers = views.all
    smallStarts = views.smallStarts
    let isPlain = language.map { !$0.isEmpty && !$0.utf8.contains(0x2D) } ?? true
    self.language = isPlain ? language : language?.split(separator: "-").first.map(String.init)
    endings = CaseEndings.Choice(self.language)
    homes = CaseEndings.homes(of: self.language)
    self.languages = languages
  }

  /// Scans a text whose first block is read.
  mutating func scan(_ text: inout NameTokenizer) {
    repeat {
      for index in 0..<text.lineCount {
        text.select(line: index)
        scanLine(text.line)
      }
    } while text.next(atLeast: Self.blockLength)
  }

  private static let blockLength = 4096

  private mutating func scanLine(_ text: NameLine) {
    let tokens = text.tokens
    line = LineTraits(tokens)
    knownKind.index = -1
    var index = 0
    var last = -1
    while let start = start(from: index, text) {
      let count = candidates.count
      let next = candidate(at: start.index, text, after: last, in: start.open)
      if next > start.index {
        // Nothing is linked to what names something else.
        last = candidates.count > count ? next &- 1 : -1
        index = next
      } else {
        index = start.index &+ 1
      }
      if Self.isCounties(index, text), readCounties(before: index, text) {
        last = index
        index &+= 1
      }
    }
  }

  /// The next token with which a form may begin, and the layers that may have it, as bits, the first
  /// lowest. There is none for nearly all words in small letters.
  @inline(__always)
  private func start(from index: Int, _ text: NameLine) -> (index: Int, open: UInt)? {
    guard let first = text.tokens.baseAddress else { return nil }
    let end = first + text.tokens.count
    let smallStarts = smallStarts
    var token = first + index
    while token < end {
      let shape = token.pointee.shape
      guard shape.isCased, !shape.contains(.capital) else { return (token - first, .max) }
      let start = text.start(token)
      if SmallStarts.contains(start, smallStarts) {
        return (token - first, Self.layers(with: start, of: layers))
      }
      token += 1
    }
    return nil
  }

  /// The layers that may have a form in small letters with a beginning.
  private static func layers(
    with start: SmallStarts.Start, of layers: UnsafeBufferPointer<LayerViews.View>
  ) -> UInt {
    var open: UInt = 0
    for number in layers.indices where layers[number].tables.pointee.smallStarts.contains(start) {
      open |= bit(number)
    }
    return open
  }

  /// What a word beside a name is; the same is asked from the other side where a name follows.
  @inline(__always)
  mutating func kindBeside(_ index: Int, _ text: NameLine) -> WordKind {
    if knownKind.index == index { return knownKind.kind }
    knownKind = (index, kind(index, text))
    return knownKind.kind
  }

  /// Takes the candidate that begins at a token, if one does.
  ///
  /// - Returns: the token after it, or `index`.
  private mutating func candidate(
    at index: Int, _ text: NameLine, after last: Int, in open: UInt
  ) -> Int {
    let token = text.tokens[index]
    if token.gap == .hyphen, last < index - 1, Self.isSmallArticle(index - 1, text) {
      walk(from: index - 1, skipping: 0, text, in: open)
      dropEnds(within: index - 1)
      if ends.count > 0 {
        let next = take(from: index - 1, text, after: last)
        if next > index { return next }
      }
    }
    guard !token.shape.contains(.long), mayStart(index, text) else { return index }
    walk(from: index, skipping: 0, text, in: open)
    if ends.count > 0 {
      let count = candidates.count
      let next = take(from: index, text, after: last)
      if next > index {
        guard candidates.count > count else { return next }
        guard isOutreached(index, to: next &- 1, text) else { return next }
        candidates.shrink(to: candidates.count - 1)
        return index
      }
    }
    if !token.shape.isDisjoint(with: [.arabic, .hebrew]) {
      var proclitics = Proclitics(of: token, key: text.key(token))
      while let skip = proclitics.next() {
        if skip.swallowsAlef {
          walkAfterAlef(from: index, skipping: skip.length, text, in: open)
        } else {
          walk(from: index, skipping: skip.length, text, in: open)
        }
        if skip.isOfSeveral { dropEnds(within: index) }
        let next = take(
          from: index, skipping: skip.length, article: skip.article, text, after: last)
        if next > index { return next }
      }
    }
    guard token.shape.contains(.capital) || !token.shape.isCased, !token.shape.isAllUpper,
      token.length >= 3, token.keyEnd > token.keyStart, !line.isAllCapitals,
      language != "nl",
      let rules = endings.rules(
        shape: token.shape, lead: text.keys[Int(token.keyStart)])
    else {
      return language == "nl" && takeCityAdjective(at: index, text, after: last)
        ? index + 1 : index
    }
    if language == "de", takeCityAdjective(at: index, text, after: last) { return index + 1 }
    return inflected(at: index, by: rules, text, after: last)
  }

  /// Whether a name that begins behind the first word of one goes further: behind an article ("The Gulf
  /// of Mexico", not "The Gulf"), or in a script without spaces where it is the longer one (莫斯科 in
  /// 抵达莫斯科, not 达莫).
  private mutating func isOutreached(_ index: Int, to last: Int, _ text: NameLine) -> Bool {
    guard index + 1 < text.tokens.count else { return false }
    let next = text.tokens[index + 1]
    let isUnspaced = text.tokens[index].shape.contains(.unspaced)
    guard
      isUnspaced && next.gap == .none
        || next.gap == .space && next.shape.contains(.capital) && Self.isArticle(index, text)
    else { return false }
    for start in index + 1...(isUnspaced ? max(last, index + 1) : index + 1) {
      walk(from: start, skipping: 0, text, in: .max)
      let reach = ends.elements.reduce(-1) { max($0, Int($1.token)) }
      if reach > (isUnspaced ? last + start - index : last) { return true }
    }
    return false
  }

  private static func isArticle(_ index: Int, _ text: NameLine) -> Bool {
    guard text.tokens[index].length <= 3 else { return false }
    let articles: [StaticString] = [
      "the", "la", "le", "les", "el", "los", "las", "il", "lo", "gli", "os", "as", "der", "die",
      "das",
    ]
    return articles.contains { text.token(index, is: $0) }
  }

  /// Whether it names something that only has the name of an entity in its own: "Brazil nut".
  @inline(__always)
  private func isUnrelated(_ candidate: Candidate) -> Bool {
    for index in candidate.meanings where meanings[index].posting.flags.contains(.unrelated) {
      return true
    }
    return false
  }

  /// Takes the longest stretch that was walked and means something; what names something else is passed
  /// over.
  ///
  /// - Returns: the token after it, or `index`.
  private mutating func take(
    from index: Int, skipping skip: Int = 0, article: Int = 0, _ text: NameLine,
    after last: Int
  ) -> Int {
    // The longest first; of equal ones all layers together.
    var limit = Int64.max
    while true {
      var longest = Int64.min
      for end in ends.elements where end.rank < limit { longest = max(longest, end.rank) }
      guard longest > .min else { return index }
      let found = candidate(
        from: index, skipping: skip, article: article, longest, text, after: last)
      if let candidate = found {
        if !isUnrelated(candidate) { candidates.append(candidate) }
        return Int(longest >> 32) + 1
      }
      limit = longest
    }
  }
}
