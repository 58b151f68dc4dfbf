@_spi(Tables) internal import NewsText

/// Finds every candidate of a text in one pass.
///
/// From each word at which a name may begin, the tries are walked over the folded words until they end;
/// the longest stretch whose case and boundaries fit some meaning is taken, and the scan goes on after
/// it.
struct MentionScan: ~Copyable {
  private let tables: ScratchBuffer<LayerTables>
  /// The layers that have forms in small letters.
  private let smallLayers: ScratchBuffer<SmallLayer>
  let words = WordTable.shared
  /// Per layer the language of the text; forms of others must be capitalized.
  let languages: [SpokenLanguage]
  /// That of the text, for the endings of its names.
  let language: String?
  var candidates = ScratchBuffer<Candidate>(capacity: 32)
  var meanings = ScratchBuffer<Meaning>(capacity: 64)
  /// Words that stand as a family name in the document: "Michael Jordan".
  private(set) var familyNames = HashedValues<Bool>()

  // The walk from one word: where keys end, per layer.
  private var ends = ScratchBuffer<End>(capacity: 16)
  private(set) var line = LineTraits()

  /// The end of a key.
  struct End: BitwiseCopyable {
    /// The last token, and the bytes of it that belong to the name where not all do.
    var token: Int32
    var stop: Int32
    var value: UInt32
    var layer: UInt8

    /// The whole token belongs to the name.
    static let whole = Int32.max
    /// All but a plural ending that is not in the form of a demonym.
    static let plural = Int32.max - 1

    /// Later ends are higher.
    @inline(__always)
    var rank: Int64 { Int64(token) << 32 | Int64(stop) }
  }

  struct SmallLayer: BitwiseCopyable {
    let starts: SmallStarts
    let bit: UInt
  }

  /// The bit of a layer among those to walk; the last one stands for all beyond it.
  @inline(__always)
  private static func bit(_ layer: Int) -> UInt { 1 << UInt(min(layer, UInt.bitWidth - 1)) }

  init(_ layers: [GazetteerLayer], languages: [SpokenLanguage], language: String?) {
    var tables = ScratchBuffer<LayerTables>(capacity: layers.count)
    var smallLayers = ScratchBuffer<SmallLayer>(capacity: layers.count)
    for (number, layer) in layers.enumerated() {
      tables.append(layer.tables)
      if layer.tables.smallStarts.isEmpty { continue }
      smallLayers.append(SmallLayer(starts: layer.tables.smallStarts, bit: Self.bit(number)))
    }
    self.tables = tables
    self.smallLayers = smallLayers
    self.language = language?.split(separator: "-").first.map(String.init)
    self.languages = languages
  }

  @inline(__always)
  var layers: UnsafeBufferPointer<LayerTables> { tables.elements }

  /// Scans a text whose first block is read.
  mutating func scan(_ text: inout NameTokenizer) {
    repeat {
      for index in 0..<text.lineCount {
        text.select(line: index)
        scanLine(text)
      }
    } while text.next(atLeast: Self.blockLength)
  }

  private static let blockLength = 4096

  private mutating func scanLine(_ text: borrowing NameTokenizer) {
    let tokens = text.tokens
    line = LineTraits(tokens)
    var index = 0
    var last = -1
    while index < tokens.count {
      let open = layersToWalk(from: tokens[index], text)
      let next = open == 0 ? index : candidate(at: index, text, after: last, in: open)
      if next > index {
        last = next - 1
        index = next
      } else {
        index += 1
      }
    }
  }

  /// The layers in which a form may begin with a word, as bits, the first lowest; none for nearly all
  /// words in small letters.
  @inline(__always)
  private func layersToWalk(from token: NameToken, _ text: borrowing NameTokenizer) -> UInt {
    guard token.shape.isCased, !token.shape.contains(.capital) else { return .max }
    let start = SmallStarts.Start(text.start(token))
    var open: UInt = 0
    for layer in smallLayers.elements where layer.starts.contains(start) { open |= layer.bit }
    return open
  }

  /// Takes the candidate that begins at a token, if one does.
  ///
  /// - Returns: the token after it, or `index`.
  private mutating func candidate(
    at index: Int, _ text: borrowing NameTokenizer, after last: Int, in open: UInt
  ) -> Int {
    let token = text.tokens[index]
    guard !token.shape.contains(.long), mayStart(index, text) else { return index }
    if isOutreached(index, text, in: open) { return index }
    let first = take(from: index, skipping: 0, text, after: last, in: open)
    if first > index { return first }
    if !token.shape.isDisjoint(with: [.arabic, .hebrew]) {
      for skip in proclitics(token, text) {
        let end = take(
          from: index, skipping: skip.length, article: skip.article, text, after: last, in: open)
        if end > index { return end }
      }
    }
    return inflected(at: index, text, after: last)
  }

  /// Whether it is an article, and a name that begins after it goes further than one that begins with
  /// it: "The Gulf of Mexico".
  private mutating func isOutreached(
    _ index: Int, _ text: borrowing NameTokenizer, in open: UInt
  ) -> Bool {
    guard index + 1 < text.tokens.count, text.token(index, is: "the"),
      text.tokens[index + 1].shape.contains(.capital)
    else { return false }
    func reach(_ start: Int, _ open: UInt) -> Int32 {
      walk(from: start, skipping: 0, text, in: open)
      var reach: Int32 = -1
      for end in ends.elements { reach = max(reach, end.token) }
      return reach
    }
    let whole = reach(index, open)
    return whole >= 0 && reach(index + 1, .max) > whole
  }

  private mutating func take(
    from index: Int, skipping skip: Int, article: Int = 0, _ text: borrowing NameTokenizer,
    after last: Int, in open: UInt
  ) -> Int {
    walk(from: index, skipping: skip, text, in: open)
    // The longest first; of equal ones all layers together.
    var limit = Int64.max
    while true {
      var longest = Int64.min
      for end in ends.elements where end.rank < limit { longest = max(longest, end.rank) }
      guard longest > .min else { return index }
      let found = candidate(
        from: index, skipping: skip, article: article, longest, text, after: last)
      if let candidate = found {
        candidates.append(candidate)
        return Int(longest >> 32) + 1
      }
      limit = longest
    }
  }

  /// Walks the tries from a token, noting where keys end.
  private mutating func walk(
    from index: Int, skipping skip: Int, _ text: borrowing NameTokenizer, in open: UInt
  ) {
    ends.shrink(to: 0)
    let tokens = text.tokens
    let keys = text.keys
    guard let bytes = keys.baseAddress else { return }
    for number in layers.indices where open & Self.bit(number) != 0 {
      var cursor = layers[number].root
      var at = index
      walking: while at < tokens.count {
        let token = tokens[at]
        if at > index {
          let before = tokens[at - 1]
          guard
            let joiner = token.joiner(
              after: before, endsAbbreviation: isAbbreviation(before, text))
          else { break }
          if joiner != 0, !cursor.step(joiner) { break }
        }
        var place = Int(token.keyStart) + (at == index ? skip : 0)
        let end = Int(token.keyEnd)
        if token.shape.contains(.hangul) {
          while place < end {
            guard cursor.step(keys[place]) else { break walking }
            place += 1
            if place < end, keys[place] & 0xC0 != 0x80, let value = cursor.value,
              isParticle(UnsafeBufferPointer(rebasing: keys[place..<end]))
            {
              let stop = place - Int(token.keyStart)
              ends.append(
                End(
                  token: Int32(at), stop: Int32(stop), value: value, layer: UInt8(number)))
            }
          }
        } else {
          // Of demonyms the plural is met by the singular.
          let isPlural =
            end - Int(token.keyStart) > 4 && keys[end - 1] == 0x73
            && token.shape.contains(.latin)
          let stem = isPlural ? end - 1 : end
          guard cursor.step(bytes + place, count: stem - place) else { break walking }
          if isPlural {
            if let value = cursor.value {
              ends.append(
                End(token: Int32(at), stop: End.plural, value: value, layer: UInt8(number)))
            }
            guard cursor.step(0x73) else { break walking }
          }
        }
        if let value = cursor.value, mayEnd(at, text) {
          ends.append(End(token: Int32(at), stop: End.whole, value: value, layer: UInt8(number)))
        }
        guard cursor.hasMore else { break }
        at += 1
      }
    }
  }

  /// Makes a candidate of the ends at one place, or nil where no meaning fits how it is written.
  private mutating func candidate(
    from index: Int, skipping skip: Int, article: Int, _ rank: Int64,
    _ text: borrowing NameTokenizer, after last: Int
  ) -> Candidate? {
    let endToken = Int(rank >> 32)
    let stop = Int32(truncatingIfNeeded: rank)
    let first = text.tokens[index]
    let final = text.tokens[endToken]
    var range = first.start..<final.end
    if skip > article {
      range = first.start + sourceLength(first, skip - article, text)..<range.upperBound
    }
    if stop < End.plural {
      range = range.lowerBound..<final.start + sourceLength(final, Int(stop), text)
    }
    let spelling = spelling(index...endToken, range, text)
    range = range.lowerBound..<endOfAbbreviation(index...endToken, range.upperBound, text)
    // A sum of money: US$543.
    if range.upperBound < text.bytes.count, text.bytes[range.upperBound] == 0x24 { return nil }
    if range.lowerBound > 0, text.bytes[range.lowerBound - 1] == 0x24 { return nil }
    let start = meanings.count
    let form = WrittenForm(
      first: first, last: final, words: endToken - index + 1, spelling: spelling, line: line,
      startsLine: index <= 2 && first.shape.isAllUpper, namesPeople: article > 0)
    for end in ends.elements where end.rank == rank {
      addMeanings(end, form)
    }
    guard meanings.count > start else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var length = 0
    for token in index...endToken {
      let key = text.key(text.tokens[token])
      for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      length += key.count
    }
    var around = surroundings(index, endToken, text)
    // "Erdoğan Ankara'da": a person's name ended before it.
    if last >= 0, last == index - 1, isPerson(candidates[candidates.count - 1]) {
      around.subtract([.afterGivenName, .afterName])
    }
    if index == endToken, !around.isDisjoint(with: [.afterGivenName, .afterTitle]) {
      familyNames[hash] = true
    }
    return Candidate(
      range: range, endWithNoun: endWithAdminNoun(endToken, text),
      meanings: start..<meanings.count, key: hash, spelling: spelling,
      surroundings: around, link: link(index, after: last, text),
      words: endToken - index + 1, length: length)
  }

  /// Whether a candidate is a person's name, one that needs no evidence.
  private func isPerson(_ candidate: Candidate) -> Bool {
    candidate.meanings.contains {
      meanings[$0].role == .person && !meanings[$0].posting.flags.contains(.context)
    }
  }

  private mutating func addMeanings(_ end: End, _ form: WrittenForm) {
    let layer = Int(end.layer)
    // An address, since the tables are many words to copy.
    let tables = layers.baseAddress.unsafelyUnwrapped + layer
    let language = languages[layer]
    tables.pointee.forEachPosting(end.value) { posting in
      let role = posting.roleCode
      let namesPeople = role == .adjective || role == .demonym
      if end.stop == End.plural || form.namesPeople, !namesPeople { return }
      // In a line of capitals "AS" is the word, not the United States in Indonesian.
      if form.line.isAllCapitals, posting.casePolicy == .exact, !language.isIn(posting.languages) {
        return
      }
      let own =
        language.isIn(posting.languages) || !language.isKnown && (!namesPeople || form.isTelling)
      if form.fits(posting, ownLanguage: own) {
        meanings.append(
          Meaning(posting, layer, tables, words: form.words, language: language))
      }
    }
  }

  /// The hash of the words as written.
  func spelling(
    _ tokens: ClosedRange<Int>, _ range: Range<Int>, _ text: borrowing NameTokenizer
  ) -> UInt16 {
    var hash = SpellingHash()
    for index in tokens {
      let token = text.tokens[index]
      if index > tokens.lowerBound {
        let joiner =
          token.joiner(after: text.tokens[index - 1], endsAbbreviation: true) ?? 0x20
        if joiner != 0 { hash.add(joiner) }
      }
      hash.add(
        text.bytes, max(token.start, range.lowerBound)..<min(token.end, range.upperBound))
    }
    return hash.value
  }

  func link(_ index: Int, after last: Int, _ text: borrowing NameTokenizer)
    -> Candidate.Link
  {
    guard last >= 0, candidates.count > 0 else { return .none }
    if index == last + 1 {
      switch text.tokens[index].gap {
      case .comma: return .comma
      case .space: return .space
      case .bracket: return .bracket
      default: return .none
      }
    }
    guard index == last + 2, text.tokens[index].gap == .space else { return .none }
    if isConjunction(index - 1, text) { return .conjunction }
    if text.tokens[index - 1].gap == .space, kind(index - 1, text).contains(.locative) {
      return .preposition
    }
    return .none
  }

  private func isConjunction(_ index: Int, _ text: borrowing NameTokenizer) -> Bool {
    text.token(index, is: "and") || text.token(index, is: "or") || text.token(index, is: "y")
      || text.token(index, is: "et") || text.token(index, is: "und") || text.token(index, is: "e")
      || text.token(index, is: "en") || text.token(index, is: "и") || text.token(index, is: "و")
  }

  func kind(_ index: Int, _ text: borrowing NameTokenizer) -> WordKind {
    words.kind(text.key(text.tokens[index]))
  }

  mutating func noteFamilyName(_ key: UnsafeBufferPointer<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    familyNames[hash] = true
  }
}
