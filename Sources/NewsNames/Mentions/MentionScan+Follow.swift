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
  ///
  /// - Parameter goesOn: whether some may go on behind it.
  @inline(__always)
  mutating func follow(
    _ word: UnsafePointer<WordMemory.Word>, from index: Int, _ text: NameLine, in open: UInt,
    goesOn: Bool
  ) {
    if word.pointee.isEnd { noteEnds(word, index, text, in: open) }
    if goesOn { goOn(behind: word, index, text, in: open) }
  }

  /// What a word means by itself that is written as ``NameToken/Shape/plainTitle`` and behind which no
  /// key goes on; nil where that is to be found out in the common way.
  @inline(__always)
  mutating func title(
    _ word: UnsafePointer<WordMemory.Word>, _ index: Int, _ text: NameLine
  ) -> WrittenName? {
    guard mayEnd(index, text) else { return nil }
    let next = index &+ 1
    var circumstances = circumstances
    if next < text.tokens.count, text.tokens[next].gap == .hyphen {
      circumstances.insert(.beforeHyphen)
    }
    return words.title(of: word, circumstances) ?? learnTitle(word, circumstances, index, text)
  }

  @inline(never)
  private mutating func learnTitle(
    _ word: UnsafePointer<WordMemory.Word>, _ circumstances: NameMemory.Circumstances,
    _ index: Int, _ text: NameLine
  ) -> WrittenName? {
    ends.shrink(to: 0)
    noteEnds(word, index, text, in: .max)
    let token = text.tokens[index]
    let rank = End.rank(index, End.whole)
    guard ends.elements.contains(where: { $0.rank == rank }) else { return nil }
    let name = name(
      index...index, token.start..<token.end, rank, isWhole: true, article: 0, text)
    guard !name.meanings.isEmpty else { return nil }
    words.remember(name, of: word, circumstances)
    return name
  }

  /// Notes where keys end that begin with a word and the next one, which is there.
  @inline(never)
  private mutating func goOn(
    behind word: UnsafePointer<WordMemory.Word>, _ index: Int, _ text: NameLine, in open: UInt
  ) {
    let next = FollowingWord(index &+ 1, text)
    let end = mayBeDeadEnd(word, next, in: open)
    if let end, deadEnds.contains(end) { return }
    guard let pair = pair(index, text) else {
      return walkOn(behind: word, over: next, end, text, in: open)
    }
    if pair.pointee.isDeadEnd {
      if let end { deadEnds.insert(end) }
      return
    }
    if pair.pointee.isEnd { noteEnds(pair, index &+ 1, text, in: open) }
    guard mayGoOn(behind: pair, index &+ 2, text) else { return }
    let third = FollowingWord(index &+ 2, text)
    let endOfPair = mayBeDeadEnd(pair, third, in: open)
    if let endOfPair, deadEnds.contains(endOfPair) { return }
    walkOn(behind: pair, over: third, endOfPair, text, in: open)
  }

  /// A word and the next one, where it is remembered whether the one leads on to the other.
  @inline(__always)
  private func mayBeDeadEnd(
    _ word: UnsafePointer<WordMemory.Word>, _ next: FollowingWord, in open: UInt
  ) -> DeadEnds.Pair? {
    guard !next.isSpecial, next.joiner == 0x20, next.count <= WordMemory.longestWord,
      open == .max
    else { return nil }
    return DeadEnds.Pair(word, next.key, count: next.count, mayBePlural: next.mayBePlural)
  }

  /// Whether keys may go on with a token behind a word.
  @inline(__always)
  func mayGoOn(
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
  ///
  /// - Parameter end: what is remembered where that leads nowhere.
  @inline(never)
  private mutating func walkOn(
    behind word: UnsafePointer<WordMemory.Word>, over next: FollowingWord, _ end: DeadEnds.Pair?,
    _ text: NameLine, in open: UInt
  ) {
    let layers = layers
    var leadsOn = false
    for layer in 0..<layers.count where open & Self.bit(layer) != 0 {
      let mark = WordMemory.step(layer, over: word).mark
      guard mark.hasMore else { continue }
      let cursor = layers[layer].tables.pointee.root.moved(to: mark)
      if walkOn(cursor, over: next, text, layer) { leadsOn = true }
    }
    if let end, !leadsOn { deadEnds.insert(end) }
  }
}
