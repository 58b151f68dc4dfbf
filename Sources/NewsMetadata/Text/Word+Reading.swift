// The words of a text, one after the other.

extension UnsafeBufferPointer<UInt8> {
  /// The words of a stretch, in order. Linear.
  func words(in range: Range<Int>) -> [Word] {
    var words: [Word] = []
    words.reserveCapacity(Swift.min(range.count / 4 + 2, 64))
    var i = range.lowerBound
    while let word = nextWord(from: &i, to: range.upperBound) { words.append(word) }
    return words
  }

  /// The hash of a stretch's words, and how many they are. Linear.
  func wordsHash(in range: Range<Int>) -> (hash: WordHash, count: Int) {
    var i = range.lowerBound
    var hash = WordHash()
    var count = 0
    while let word = nextWord(from: &i, to: range.upperBound) {
      hash.add(word: word.hash)
      count += 1
    }
    return (hash, count)
  }

  /// The next word at or after an offset, which moves past it.
  @inline(__always)
  func nextWord(from i: inout Int, to end: Int) -> Word? {
    while i < end {
      if self[i] < 0x80 {
        if self[i].isPlain { break }
        i += 1
        continue
      }
      let (s, next) = decode(at: i)
      let kind = wideScalarClass(s)
      if kind == .letter || kind == .digit { break }
      i = next
    }
    guard i < end else { return nil }
    if let plain = PlainWord.read(self, at: i), plain.end <= end {
      i = Int(plain.end)
      return plain
    }
    return otherWord(from: &i, to: end)
  }

  /// The word that begins at an offset, and is not of ASCII alone, or stands at the end.
  @inline(never)
  private func otherWord(from i: inout Int, to end: Int) -> Word {
    let start = i
    var hash = WordHash()
    var capitals = 0
    // Letters of ASCII, as nearly all are.
    while i < end {
      let small = self[i] | 0x20
      guard small &- 0x61 < 26 else { break }
      if small != self[i] { capitals &+= 1 }
      hash.add(UInt32(small))
      i &+= 1
    }
    var traits = WordTraits()
    if i > start {
      traits = capitals < i - start ? [.hasLetter, .hasSmall] : .hasLetter
      if self[start] & 0x20 == 0 { traits.insert(.startsWithCapital) }
    }
    var word = Word(
      hash: hash, start: Int32(clamping: start), end: Int32(clamping: i), traits: traits)
    // What else can go on with a word: a digit, an apostrophe, a letter beyond ASCII.
    if i < end, self[i] >= 0x80 || self[i] == 0x27 || self[i] &- 0x30 < 10 {
      extend(&word, &capitals, from: &i, to: end)
    }
    if capitals > 1 { word.traits.insert(.manyCapitals) }
    return word
  }

  /// Goes on with a word that is not of ASCII's letters alone.
  private func extend(_ word: inout Word, _ capitals: inout Int, from i: inout Int, to end: Int) {
    let start = Int(word.start)
    var hash = word.hash
    var traits = word.traits
    while i < end {
      let byte = self[i]
      let small = byte | 0x20
      if small &- 0x61 < 26 {
        traits.insert(.hasLetter)
        if byte == small {
          traits.insert(.hasSmall)
        } else {
          capitals += 1
        }
        hash.add(UInt32(small))
        i += 1
        continue
      }
      let (s, next) = decode(at: i)
      let kind = scalarClass(s)
      if kind == .ignored {
        i = next
        continue
      }
      if kind != .letter && kind != .digit {
        // An apostrophe between letters is part of the word, and not heard.
        guard s == 0x27 || s == 0x2019, next < end else { break }
        let (after, _) = decode(at: next)
        guard scalarClass(after) == .letter else { break }
        i = next
        continue
      }
      if kind == .digit {
        traits.insert(.hasDigit)
      } else {
        traits.insert(.hasLetter)
        if isCapital(s) {
          capitals += 1
          if start == i { traits.insert(.startsWithCapital) }
        } else if isSpaceless(s) {
          traits.insert(.spaceless)
          traits.insert(.caseless)
        } else if s >= 0x590 && s < 0x1E00 || s >= 0x1F00 {
          traits.insert(.caseless)
        } else {
          traits.insert(.hasSmall)
        }
      }
      hash.add(foldScalar(s))
      i = next
    }
    word.hash = hash
    word.end = Int32(clamping: i)
    word.traits = traits
  }
}
