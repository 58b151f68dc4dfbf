@_spi(Tables) internal import NewsText

/// Finds every candidate of a text in one pass.
///
/// From each word at which a name may begin, the tries are walked over the folded words until they end;
/// the longest stretch whose case and boundaries fit some meaning is taken, and the scan goes on after
/// it.
struct MentionScan {
  let layers: [GazetteerLayer]
  let words = WordTable.shared
  private let roots: [Trie.Cursor]
  /// Whether the forms of a language other than the text's may be written small.
  let languages: [Int]
  private(set) var candidates: [Candidate] = []
  private(set) var meanings: [Meaning] = []
  /// Words that stand as a family name in the document: "Michael Jordan".
  private(set) var familyNames: Set<UInt64> = []

  // The walk from one word: where keys end, per layer.
  private var ends: [End] = []
  private(set) var line = LineTraits()

  struct End {
    /// The last token, and the bytes of it that belong to the name where not all do.
    var token: Int
    var stop: Int
    var layer: UInt8
    var value: UInt32
    /// A demonym written with a plural ending that is not in the form.
    var isPlural = false
  }

  init(_ layers: [GazetteerLayer], languages: [Int]) {
    self.layers = layers
    self.languages = languages
    roots = layers.map(\.trie.root)
  }

  mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var tokenizer = NameTokenizer(bytes)
    while tokenizer.next() {
      if !tokenizer.tokens.isEmpty { scanLine(tokenizer) }
    }
  }

  private mutating func scanLine(_ text: borrowing NameTokenizer) {
    line = LineTraits(text.tokens)
    var index = 0
    var last = -1
    let count = text.tokens.count
    while index < count {
      let next = candidate(at: index, text, after: last)
      if next > index {
        last = next - 1
        index = next
      } else {
        index += 1
      }
    }
  }

  /// Takes the candidate that begins at a token, if one does.
  ///
  /// - Returns: the token after it, or `index`.
  private mutating func candidate(
    at index: Int, _ text: borrowing NameTokenizer, after last: Int
  ) -> Int {
    let token = text.tokens[index]
    guard !token.shape.contains(.long), mayStart(index, text) else { return index }
    let isSmall = token.shape.isCased && !token.shape.contains(.capital)
    if isSmall, !layers.contains(where: { $0.mayBeSmall(text.keys[token.key]) }) { return index }
    let first = take(from: index, skipping: 0, text, after: last)
    if first > index { return first }
    if token.shape.contains(.arabic) || token.shape.contains(.hebrew) {
      for skip in proclitics(token, text) {
        let end = take(from: index, skipping: skip, text, after: last)
        if end > index { return end }
      }
    }
    return index
  }

  private mutating func take(
    from index: Int, skipping skip: Int, _ text: borrowing NameTokenizer,
    after last: Int
  ) -> Int {
    walk(from: index, skipping: skip, text)
    // The longest first; of equal ones all layers together.
    while let longest = ends.max(by: { ($0.token, $0.stop) < ($1.token, $1.stop) }) {
      let same = ends.filter { $0.token == longest.token && $0.stop == longest.stop }
      if let candidate = candidate(from: index, skipping: skip, same, text, after: last) {
        candidates.append(candidate)
        return longest.token + 1
      }
      ends.removeAll { $0.token == longest.token && $0.stop == longest.stop }
    }
    return index
  }

  /// Walks the tries from a token, noting where keys end.
  private mutating func walk(
    from index: Int, skipping skip: Int, _ text: borrowing NameTokenizer
  ) {
    ends.removeAll(keepingCapacity: true)
    let tokens = text.tokens
    let keys = text.keys
    for number in roots.indices {
      var cursor = roots[number]
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
        let mayEndInside = token.shape.contains(.hangul)
        while place < end {
          guard cursor.step(keys[place]) else { break walking }
          place += 1
          if mayEndInside, place < end, keys[place] & 0xC0 != 0x80, let value = cursor.value,
            isParticle(keys[place..<end])
          {
            ends.append(
              End(token: at, stop: place - Int(token.keyStart), layer: UInt8(number), value: value))
          }
          if place == end - 1, keys[place] == 0x73, token.shape.contains(.latin),
            end - Int(token.keyStart) > 4,
            let value = cursor.value
          {
            ends.append(
              End(token: at, stop: Int.max - 1, layer: UInt8(number), value: value, isPlural: true))
          }
        }
        if let value = cursor.value, mayEnd(at, text) {
          ends.append(End(token: at, stop: Int.max, layer: UInt8(number), value: value))
        }
        guard cursor.hasMore else { break }
        at += 1
      }
    }
  }

  /// Makes a candidate of the ends at one place, or nil where no meaning fits how it is written.
  private mutating func candidate(
    from index: Int, skipping skip: Int, _ ends: [End], _ text: borrowing NameTokenizer,
    after last: Int
  ) -> Candidate? {
    guard let end = ends.first else { return nil }
    let first = text.tokens[index]
    let final = text.tokens[end.token]
    var range = first.start..<final.end
    if skip > 0 { range = first.start + sourceLength(first, skip, text)..<range.upperBound }
    if end.stop < Int.max - 1 {
      range = range.lowerBound..<final.start + sourceLength(final, end.stop, text)
    }
    let spelling = spelling(index...end.token, range, text)
    range = range.lowerBound..<endOfAbbreviation(index...end.token, range.upperBound, text)
    // A sum of money: US$543.
    if range.upperBound < text.bytes.count, text.bytes[range.upperBound] == 0x24 { return nil }
    if range.lowerBound > 0, text.bytes[range.lowerBound - 1] == 0x24 { return nil }
    let start = meanings.count
    let form = WrittenForm(
      first: first, last: final, words: end.token - index + 1, spelling: spelling, line: line,
      startsLine: index <= 2 && first.shape.isAllUpper)
    for end in ends {
      let layer = layers[Int(end.layer)]
      layer.forEachPosting(end.value) { posting in
        if end.isPlural, posting.role != .adjective, posting.role != .demonym { return }
        let language = languages[Int(end.layer)]
        let own =
          posting.language == 0 || language == posting.language
          || language < 0 && posting.role != .adjective && posting.role != .demonym
        if form.fits(posting, ownLanguage: own) {
          meanings.append(Meaning(layer: end.layer, posting: posting))
        }
      }
    }
    guard meanings.count > start else { return nil }
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var length = 0
    for token in index...end.token {
      for byte in text.keys[text.tokens[token].key] {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        length += 1
      }
    }
    let around = surroundings(index, end.token, text)
    if index == end.token, !around.isDisjoint(with: [.afterGivenName, .afterTitle]) {
      familyNames.insert(hash)
    }
    return Candidate(
      range: range, endWithNoun: endWithAdminNoun(end.token, text),
      meanings: start..<meanings.count, key: hash, spelling: spelling,
      surroundings: around, link: link(index, after: last, text),
      words: UInt8(clamping: end.token - index + 1), length: UInt8(clamping: length))
  }

  /// The hash of the words as written.
  private func spelling(
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

  private func link(_ index: Int, after last: Int, _ text: borrowing NameTokenizer)
    -> Candidate.Link
  {
    guard last >= 0, !candidates.isEmpty else { return .none }
    if index == last + 1 {
      switch text.tokens[index].gap {
      case .comma: return .comma
      case .space: return .space
      case .bracket: return .bracket
      default: return .none
      }
    }
    if index == last + 2, text.tokens[index].gap == .space,
      Self.conjunctions.contains(text.keys[text.tokens[index - 1].key])
    {
      return .conjunction
    }
    if index == last + 2, text.tokens[index].gap == .space, text.tokens[index - 1].gap == .space,
      kind(index - 1, text).contains(.locative)
    {
      return .preposition
    }
    return .none
  }

  private static let conjunctions: Set<ArraySlice<UInt8>> = Set(
    ["and", "or", "y", "et", "und", "e", "en", "и", "и", "و"].map { Fold.bytes($0)[...] })

  func kind(_ index: Int, _ text: borrowing NameTokenizer) -> WordKind {
    words.kind(text.keys[text.tokens[index].key])
  }

  mutating func noteFamilyName(_ key: ArraySlice<UInt8>) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    familyNames.insert(hash)
  }
}
