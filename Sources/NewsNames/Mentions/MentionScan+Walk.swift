@_spi(Tables) internal import NewsText

/// The walk of the tries over the words of a line.
extension MentionScan {
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
    var rank: Int64 { Self.rank(Int(token), stop) }

    @inline(__always)
    static func rank(_ token: Int, _ stop: Int32) -> Int64 { Int64(token) << 32 | Int64(stop) }
  }

  /// Walks the tries from a token, noting where keys end.
  mutating func walk(from index: Int, _ text: NameLine, in open: UInt) {
    guard let word = word(index, text) else {
      return walk(from: index, skipping: 0, text, in: open)
    }
    ends.shrink(to: 0)
    follow(
      word, from: index, text, in: open, goesOn: mayGoOn(behind: word, index &+ 1, text))
  }

  /// As ``walk(from:_:in:)``, from the bytes behind the first of the token; nothing is remembered.
  @inline(never)
  mutating func walk(
    from index: Int, skipping skip: Int, _ text: NameLine, in open: UInt
  ) {
    ends.shrink(to: 0)
    for layer in 0..<layers.count where open & Self.bit(layer) != 0 {
      walk(layers[layer].tables.pointee.root, from: index, skipping: skip, text, layer)
    }
  }

  /// The word to which a walk goes on, looked at once for all layers.
  struct FollowingWord: BitwiseCopyable {
    let index: Int
    let isThere: Bool
    /// Whether it is one of the few that are in Korean or in brackets, have no letters in a key, or end
    /// the walk.
    let isSpecial: Bool
    let joiner: UInt8
    let mayBePlural: Bool
    let key: UnsafePointer<UInt8>
    let count: Int

    @inline(__always)
    init(_ index: Int, _ text: NameLine) {
      self.index = index
      isThere = index < text.tokens.count
      let token = text.tokens.baseAddress.unsafelyUnwrapped + (isThere ? index : 0)
      joiner = token.pointee.joiner
      key = text.keys + Int(token.pointee.keyStart)
      count = Int(token.pointee.keyEnd &- token.pointee.keyStart)
      isSpecial =
        joiner == NameToken.noJoiner || count == 0 || token.pointee.shape.contains(.hangul)
      mayBePlural = MentionScan.mayBePlural(token, count)
    }
  }

  /// Whether a word may have a plural s.
  @inline(__always)
  static func mayBePlural(_ token: UnsafePointer<NameToken>, _ count: Int) -> Bool {
    count > 4 && token.pointee.shape.contains(.latin)
  }

  /// Walks the tries from a token before which the keys have an alef.
  @inline(never)
  mutating func walkAfterAlef(
    from index: Int, skipping skip: Int, _ text: NameLine
  ) {
    ends.shrink(to: 0)
    for layer in layers.indices {
      var cursor = layers[layer].tables.pointee.root
      guard cursor.step(0xD8), cursor.step(0xA7) else { continue }
      walk(cursor, from: index, skipping: skip, text, layer)
    }
  }

  /// Walks on from a token in one trie.
  private mutating func walk(
    _ start: Trie.Cursor, from index: Int, skipping skip: Int, _ text: NameLine, _ layer: Int
  ) {
    var cursor = start
    guard advance(&cursor, over: index, skipping: skip, text, layer) else { return }
    let next = FollowingWord(index &+ 1, text)
    if next.isThere { walkOn(cursor, over: next, text, layer) }
  }

  /// Walks on over a word that is there; most walks end with it.
  ///
  /// - Returns: whether a key ends with the word, or goes on behind it.
  @inline(__always)
  @discardableResult
  mutating func walkOn(
    _ start: Trie.Cursor, over next: FollowingWord, _ text: NameLine, _ layer: Int
  ) -> Bool {
    var cursor = start
    if next.isSpecial {
      walkOn(cursor, from: next.index, text, layer)
      return true
    }
    // Most walks end at the first letter.
    guard next.joiner == 0 || cursor.step(next.joiner), cursor.step(next.key.pointee) else {
      return false
    }
    let step = WordStep(
      from: cursor, over: next.key + 1, count: next.count &- 1, mayBePlural: next.mayBePlural)
    note(step, next.index, text, layer)
    if step.mark.hasMore { walkOn(cursor.moved(to: step.mark), from: next.index &+ 1, text, layer) }
    return step.isEnd || step.mark.hasMore
  }

  /// Walks on over the words behind the first ones.
  @inline(never)
  private mutating func walkOn(
    _ start: Trie.Cursor, from index: Int, _ text: NameLine, _ layer: Int
  ) {
    var cursor = start
    var at = index
    while at < text.tokens.count {
      let joiner = text.tokens[at].joiner
      guard joiner != NameToken.noJoiner else {
        if Self.isBracketed(at, text), cursor.step(0x20) {
          _ = advance(&cursor, over: at, skipping: 0, text, layer)
        }
        return
      }
      guard joiner == 0 || cursor.step(joiner) else { return }
      guard advance(&cursor, over: at, skipping: 0, text, layer) else { return }
      at &+= 1
    }
  }

  /// Whether a word stands in brackets by itself: "Frankfurt (Oder)".
  static func isBracketed(_ index: Int, _ text: NameLine) -> Bool {
    let token = text.tokens[index]
    return token.gap == .bracket && token.end < text.bytes.count
      && text.bytes[token.start - 1] == 0x28 && text.bytes[token.end] == 0x29
  }

  /// Forgets the ends within a token.
  mutating func dropEnds(within index: Int) {
    var kept = 0
    for place in 0..<ends.count where Int(ends[place].token) > index {
      ends.set(kept, to: ends[place])
      kept += 1
    }
    ends.shrink(to: kept)
  }

  /// Walks on over a token; false where no key goes on behind it.
  @inline(__always)
  private mutating func advance(
    _ cursor: inout Trie.Cursor, over index: Int, skipping skip: Int,
    _ text: NameLine, _ layer: Int
  ) -> Bool {
    let token = text.tokens.baseAddress.unsafelyUnwrapped + index
    if token.pointee.shape.contains(.hangul) {
      guard walkSyllables(&cursor, over: index, skipping: skip, text, layer) else { return false }
    } else {
      let start = Int(token.pointee.keyStart) &+ skip
      let count = Int(token.pointee.keyEnd) &- start
      let step = WordStep(
        from: cursor, over: text.keys + start, count: count,
        mayBePlural: Self.mayBePlural(token, count &+ skip))
      note(step, index, text, layer)
      cursor = cursor.moved(to: step.mark)
      return step.mark.hasMore
    }
    if let value = cursor.value, mayEnd(index, text) { note(value, index, End.whole, layer) }
    return cursor.hasMore
  }

  /// Notes the keys that end with a word.
  @inline(__always)
  private mutating func note(_ step: WordStep, _ index: Int, _ text: NameLine, _ layer: Int) {
    if step.pluralValue != WordStep.noValue { note(step.pluralValue, index, End.plural, layer) }
    if step.value != WordStep.noValue, mayEnd(index, text) {
      note(step.value, index, End.whole, layer)
    }
  }

  /// Walks on over a Korean word, of which the end may be a particle.
  @inline(never)
  private mutating func walkSyllables(
    _ cursor: inout Trie.Cursor, over index: Int, skipping skip: Int,
    _ text: NameLine, _ layer: Int
  ) -> Bool {
    let token = text.tokens[index]
    let keys = text.keys
    let end = Int(token.keyEnd)
    var place = Int(token.keyStart) + skip
    while place < end {
      guard cursor.step(keys[place]) else { return false }
      place += 1
      if place < end, keys[place] & 0xC0 != 0x80, let value = cursor.value,
        Self.isParticle(UnsafeBufferPointer(start: keys + place, count: end &- place))
      {
        note(value, index, Int32(place - Int(token.keyStart)), layer)
      }
    }
    return true
  }

  @inline(__always)
  mutating func note(_ value: UInt32, _ index: Int, _ stop: Int32, _ layer: Int) {
    ends.append(
      End(
        token: Int32(truncatingIfNeeded: index), stop: stop, value: value,
        layer: UInt8(truncatingIfNeeded: layer)))
  }
}
