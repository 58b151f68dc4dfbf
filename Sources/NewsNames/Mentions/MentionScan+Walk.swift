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
    for layer in layers.indices where open & Self.bit(layer) != 0 {
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
    guard advance(&cursor, over: index, skipping: skip, text, layer) else { return }
    let tokens = text.tokens
    var at = index &+ 1
    while at < tokens.count {
      let joiner = tokens[at].joiner
      guard joiner != NameToken.noJoiner else {
        if Self.isBracketed(at, text), cursor.step(0x20) {
          _ = advance(&cursor, over: at, skipping: 0, text, layer)
        }
        break
      }
      guard joiner == 0 || cursor.step(joiner),
        advance(&cursor, over: at, skipping: 0, text, layer)
      else { break }
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
