@_spi(Tables) internal import NewsText

/// Where walks end that are remembered.
extension MentionScan {
  /// What is remembered of a word; nil of those that are walked each time.
  @inline(__always)
  mutating func word(_ index: Int, _ text: NameLine) -> UnsafePointer<WordMemory.Word>? {
    let token = text.tokens.baseAddress.unsafelyUnwrapped + index
    let count = Int(token.pointee.keyEnd &- token.pointee.keyStart)
    guard count > 0, count <= WordMemory.longestWord, !token.pointee.shape.contains(.hangul)
    else { return nil }
    let word = words.word(
      text.keys + Int(token.pointee.keyStart), count: count,
      mayBePlural: Self.mayBePlural(token, count))
    walked = (index, word.pointee.kind)
    return word
  }

  /// Notes where keys end that begin with a word.
  @inline(__always)
  mutating func follow(
    _ word: UnsafePointer<WordMemory.Word>, from index: Int, _ text: NameLine, in open: UInt
  ) {
    if word.pointee.isEnd { noteEnds(word, index, text, in: open) }
    if mayGoOn(behind: word, index &+ 1, text) { goOn(behind: word, index, text, in: open) }
  }

  /// Notes where keys end that begin with a word and the next one.
  @inline(never)
  private mutating func goOn(
    behind word: UnsafePointer<WordMemory.Word>, _ index: Int, _ text: NameLine, in open: UInt
  ) {
    guard let pair = pair(index, text) else {
      return walkOn(behind: word, index &+ 1, text, in: open)
    }
    if pair.pointee.isEnd { noteEnds(pair, index &+ 1, text, in: open) }
    if mayGoOn(behind: pair, index &+ 2, text) {
      walkOn(behind: pair, index &+ 2, text, in: open)
    }
  }

  /// Whether keys may go on with a token behind a word.
  @inline(__always)
  private func mayGoOn(
    behind word: UnsafePointer<WordMemory.Word>, _ index: Int, _ text: NameLine
  ) -> Bool {
    guard index < text.tokens.count else { return false }
    let token = text.tokens.baseAddress.unsafelyUnwrapped + index
    return words.mayGoOn(
      behind: word, token.pointee.joiner, text.keys + Int(token.pointee.keyStart),
      count: token.pointee.keyEnd &- token.pointee.keyStart)
  }

  /// What is remembered of a word and the next one as of a single word; nil of those that are walked each
  /// time.
  @inline(__always)
  private func pair(_ index: Int, _ text: NameLine) -> UnsafePointer<WordMemory.Word>? {
    let token = text.tokens.baseAddress.unsafelyUnwrapped + index
    let next = token + 1
    let count = Int(next.pointee.keyEnd &- token.pointee.keyStart)
    guard next.pointee.joiner == 0x20, count <= WordMemory.longestWord,
      // Of words that stand in one run of plain ones the keys do too.
      next.pointee.keyStart == token.pointee.keyEnd &+ 1,
      text.keys[Int(token.pointee.keyEnd)] == 0x20, !next.pointee.shape.contains(.hangul)
    else { return nil }
    return words.word(
      text.keys + Int(token.pointee.keyStart), count: count,
      mayBePlural: Self.mayBePlural(next, Int(next.pointee.keyEnd &- next.pointee.keyStart)))
  }

  /// Notes the keys of all layers that end with a word.
  @inline(never)
  private mutating func noteEnds(
    _ word: UnsafePointer<WordMemory.Word>, _ index: Int, _ text: NameLine, in open: UInt
  ) {
    let mayEnd = mayEnd(index, text)
    for layer in 0..<layers.count where open & Self.bit(layer) != 0 {
      let step = WordMemory.step(layer, over: word)
      if step.pluralValue != WordStep.noValue { note(step.pluralValue, index, End.plural, layer) }
      if step.value != WordStep.noValue, mayEnd { note(step.value, index, End.whole, layer) }
    }
  }

  /// Walks on in all layers from where a word led.
  @inline(never)
  private mutating func walkOn(
    behind word: UnsafePointer<WordMemory.Word>, _ index: Int, _ text: NameLine, in open: UInt
  ) {
    let layers = layers
    let next = FollowingWord(index, text)
    for layer in 0..<layers.count where open & Self.bit(layer) != 0 {
      let mark = WordMemory.step(layer, over: word).mark
      if mark.hasMore {
        walkOn(layers[layer].tables.pointee.root.moved(to: mark), over: next, text, layer)
      }
    }
  }
}
