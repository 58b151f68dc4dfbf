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
    var rank: Int64 { Int64(token) << 32 | Int64(stop) }
  }

  /// Walks the tries from a token, noting where keys end.
  mutating func walk(
    from index: Int, skipping skip: Int, _ text: NameLine, in open: UInt
  ) {
    ends.shrink(to: 0)
    for layer in 0..<layers.count where open & Self.bit(layer) != 0 {
      walk(layers[layer].tables.pointee.root, from: index, skipping: skip, text, layer)
    }
  }

  /// Walks the tries from a token before which the keys have an alef.
  @inline(never)
  mutating func walkAfterAlef(
    from index: Int, skipping skip: Int, _ text: NameLine, in open: UInt
  ) {
    ends.shrink(to: 0)
    for layer in layers.indices where open & Self.bit(layer) != 0 {
      var cursor = layers[layer].tables.pointee.root
      guard cursor.step(0xD8), cursor.step(0xA7) else { continue }
      walk(cursor, from: index, skipping: skip, text, layer)
    }
  }

  /// Walks on from a token in one trie.
  @inline(__always)
  private mutating func walk(
    _ start: Trie.Cursor, from index: Int, skipping skip: Int, _ text: NameLine, _ layer: Int
  ) {
    var cursor = start
    guard advance(&cursor, over: index, skipping: skip, text, layer), index &+ 1 < text.tokens.count
    else { return }
    // Most walks end here, before the next word is looked at as a whole.
    let next = text.tokens.baseAddress.unsafelyUnwrapped + (index &+ 1)
    let joiner = next.pointee.joiner
    if joiner != NameToken.noJoiner {
      guard joiner == 0 || cursor.step(joiner) else { return }
      var ahead = cursor
      let start = Int(next.pointee.keyStart)
      guard next.pointee.keyEnd == next.pointee.keyStart || ahead.step(text.keys[start]) else {
        return
      }
    }
    walkOn(cursor, from: index &+ 1, isJoined: joiner != NameToken.noJoiner, text, layer)
  }

  /// Walks on over the words behind the first one.
  ///
  /// - Parameter isJoined: whether what joins the first of them is walked over.
  @inline(never)
  private mutating func walkOn(
    _ start: Trie.Cursor, from index: Int, isJoined: Bool, _ text: NameLine, _ layer: Int
  ) {
    var cursor = start
    var at = index
    var isJoined = isJoined
    while at < text.tokens.count {
      if !isJoined {
        let joiner = text.tokens[at].joiner
        guard joiner != NameToken.noJoiner else {
          if Self.isBracketed(at, text), cursor.step(0x20) {
            _ = advance(&cursor, over: at, skipping: 0, text, layer)
          }
          return
        }
        guard joiner == 0 || cursor.step(joiner) else { return }
      }
      guard advance(&cursor, over: at, skipping: 0, text, layer) else { return }
      isJoined = false
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
    let token = text.tokens[index]
    if token.shape.contains(.hangul) {
      guard walkSyllables(&cursor, over: index, skipping: skip, text, layer) else { return false }
    } else {
      let start = Int(token.keyStart) &+ skip
      let end = Int(token.keyEnd)
      let bytes = text.keys
      // Of demonyms the plural is met by the singular.
      let isPlural =
        end &- Int(token.keyStart) > 4 && bytes[end &- 1] == 0x73 && token.shape.contains(.latin)
      let stem = isPlural ? end &- 1 : end
      guard cursor.step(bytes + start, count: stem &- start) else { return false }
      if isPlural {
        if let value = cursor.value { note(value, index, End.plural, layer) }
        guard cursor.step(0x73) else { return false }
      }
    }
    if let value = cursor.value, mayEnd(index, text) { note(value, index, End.whole, layer) }
    return cursor.hasMore
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
  private mutating func note(_ value: UInt32, _ index: Int, _ stop: Int32, _ layer: Int) {
    ends.append(
      End(
        token: Int32(truncatingIfNeeded: index), stop: stop, value: value,
        layer: UInt8(truncatingIfNeeded: layer)))
  }
}
