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
  let kinds = WordTable.shared
  /// What follows from the language of the text.
  let traits: UnsafePointer<LanguageTraits>
  /// See ``LanguageTraits/spoken``.
  let languages: UnsafePointer<SpokenLanguage>
  /// See ``LanguageTraits/ruled``.
  let ruled: RuledLanguage
  var candidates: ScratchBuffer<Candidate>
  /// What the resolver remembers, the meanings of candidates among it.
  let memory: UnsafeMutablePointer<MentionMemory.State>
  let words: WordMemory.View
  let shortWords: KindMemory.View
  let names: NameMemory.View
  let deadEnds: DeadEnds.View
  /// The number of the language in the memory.
  let languageNumber: UInt64
  /// What it makes of names in the memory.
  let circumstances: NameMemory.Circumstances
  /// Words that stand as a family name in the document: "Michael Jordan".
  var familyNames: HashedValues<Bool>

  /// The key of the candidate that is made, where it has several words.
  var joined: ScratchBuffer<UInt8>
  /// The candidate that is the last of a list behind "provinces of", -1 for none.
  var partOfList = -1
  // The walk from one word: where keys end.
  var ends: ScratchBuffer<End>
  /// What the word is from which was walked last, by its place in the line.
  var walked: (index: Int, kind: WordKind) = (-1, [])
  private(set) var line = LineTraits()
  /// What a word is that is likely asked for again, by its place in the line.
  private var knownKind: (index: Int, kind: WordKind) = (-1, [])

  /// The bit of a layer among those to walk; the last one stands for all beyond it.
  @inline(__always)
  static func bit(_ layer: Int) -> UInt { 1 &<< UInt(min(layer, UInt.bitWidth - 1)) }

  /// So many bytes of memory are shared; they do for the names of some dozen lines.
  static let byteCount = 9_000

  @inline(__always)
  init(
    _ views: LayerViews, language: String?,
    remembering remembered: MentionMemory, in room: inout ScratchMemory
  ) {
    (memory, traits, languageNumber) = remembered.open(language: language, views.layers)
    circumstances = .language(languageNumber, forgotten: memory.pointee.forgotten)
    words = memory.pointee.words.view
    shortWords = memory.pointee.kinds.view
    names = memory.pointee.names.view
    deadEnds = memory.pointee.deadEnds.view
    candidates = ScratchBuffer(capacity: 32, in: &room)
    familyNames = HashedValues(in: &room)
    joined = ScratchBuffer(capacity: 64, in: &room)
    ends = ScratchBuffer(capacity: 16, in: &room)
    layers = views.all
    languages = traits.pointee.spoken
    ruled = traits.pointee.ruled
  }

  /// Scans a text whose first block is read.
  mutating func scan(_ text: inout NameTokenizer) {
    repeat {
      for index in 0..<text.lineCount {
        text.select(line: index)
        scanLine(text.line, text.lineStarts)
      }
    } while text.next(atLeast: Self.blockLength)
  }

  private static let blockLength = 4096

  /// - Parameter starts: the tokens with which a form may begin.
  private mutating func scanLine(_ text: NameLine, _ starts: TokenSet.Slice) {
    let tokens = text.tokens
    line = LineTraits(tokens)
    if line.isTitleCase { line.settle(text) }
    knownKind.index = -1
    walked.index = -1
    var index = 0
    var last = -1
    while let start = starts.first(from: index) {
      let count = candidates.count
      let next = candidate(at: start, text, after: last)
      if next > start {
        // Nothing is linked to what names something else.
        last = candidates.count > count ? next &- 1 : -1
        index = next
      } else {
        index = start &+ 1
      }
      if Self.isCounties(index, text), readCounties(before: index, text) {
        last = index
        index &+= 1
      }
    }
  }

  /// The layers that may have a form that begins with a token, as bits, the first lowest.
  @inline(__always)
  private func open(_ token: UnsafePointer<NameToken>, _ text: NameLine) -> UInt {
    guard token.pointee.shape.isCased, !token.pointee.shape.contains(.capital) else { return .max }
    let start = text.start(token)
    var open: UInt = 0
    for number in layers.indices where layers[number].tables.pointee.smallStarts.contains(start) {
      open |= Self.bit(number)
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
  @inline(__always)
  private mutating func candidate(
    at index: Int, _ text: NameLine, after last: Int
  ) -> Int {
    let token = text.tokens.baseAddress.unsafelyUnwrapped + index
    if token.pointee.gap == .hyphen, last < index - 1, Self.isSmallArticle(index - 1, text) {
      walk(from: index - 1, text, in: .max)
      dropEnds(within: index - 1)
      if ends.count > 0 {
        let next = take(from: index - 1, text, after: last)
        if next > index { return next }
      }
    }
    guard !token.pointee.shape.contains(.long), mayStart(index, text) else { return index }
    if let word = word(index, text) {
      let goesOn = mayGoOn(behind: word, index &+ 1, text)
      if !goesOn, word.pointee.isEnd, token.pointee.shape.contains(.plainTitle),
        let name = title(word, index, text)
      {
        let count = candidates.count
        let range = Range(uncheckedBounds: (token.pointee.start, token.pointee.end))
        if add(
          name, ClosedRange(uncheckedBounds: (index, index)), written: range, text, after: last)
        {
          guard candidates.count > count, isOutreached(index, to: index, text) else {
            let isPair =
              traits.pointee.endings.endsFirstWords && candidates.count > count
              && takePairInstead(index, text, after: last)
            return isPair ? index &+ 2 : index &+ 1
          }
          candidates.shrink(to: candidates.count - 1)
          return index
        }
      }
      ends.shrink(to: 0)
      // Most words in small letters lead nowhere.
      if goesOn || word.pointee.isEnd {
        follow(word, from: index, text, in: open(token, text), goesOn: goesOn)
      }
    } else {
      walk(from: index, skipping: 0, text, in: open(token, text))
    }
    if ends.count > 0 {
      let count = candidates.count
      let next = take(from: index, text, after: last)
      if next > index {
        guard candidates.count > count else { return next }
        guard isOutreached(index, to: next &- 1, text) else {
          if traits.pointee.endings.endsFirstWords, next == index &+ 1,
            takePairInstead(index, text, after: last)
          {
            return index &+ 2
          }
          return next
        }
        candidates.shrink(to: candidates.count - 1)
        return index
      }
    }
    let shape = token.pointee.shape
    if !shape.isDisjoint(with: [.arabic, .hebrew]) {
      var proclitics = Proclitics(of: token.pointee, key: text.key(token.pointee))
      while let skip = proclitics.next() {
        if skip.swallowsAlef {
          walkAfterAlef(from: index, skipping: skip.length, text)
        } else {
          walk(from: index, skipping: skip.length, text, in: .max)
        }
        if skip.isOfSeveral { dropEnds(within: index) }
        let next = take(
          from: index, skipping: skip.length, article: skip.article, text, after: last)
        if next > index { return next }
      }
    }
    guard shape.contains(.capital) || !shape.isCased, !shape.isAllUpper,
      token.pointee.length >= 3, token.pointee.keyEnd > token.pointee.keyStart,
      !line.isAllCapitals, ruled != .dutch,
      // Asked first, since the rules are counted when they are asked for.
      !shape.contains(.latin) || traits.pointee.endings.hasLatin,
      let rules = traits.pointee.endings.rules(
        shape: shape, lead: text.keys[Int(token.pointee.keyStart)])
    else {
      return ruled == .dutch && takeCityAdjective(at: index, text, after: last)
        ? index + 1 : index
    }
    if ruled == .german, takeCityAdjective(at: index, text, after: last) { return index + 1 }
    return inflected(at: index, by: rules, text, after: last)
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
      let isFound = addCandidate(
        from: index, skipping: skip, article: article, longest, text, after: last)
      if isFound { return Int(longest >> 32) + 1 }
      limit = longest
    }
  }
}
