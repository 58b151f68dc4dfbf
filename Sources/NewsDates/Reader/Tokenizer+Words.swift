@_spi(Tables) internal import NewsText

/// Words of the lexicon: the longest that stands at a place, in any script.
extension Tokenizer {
  mutating func readWord(_ token: inout Token) {
    let start = index
    token.isCapital = isCapital(at: Int(token.start))
    let (scalar, length) = text.scalar(at: start)
    if scalar < 0x80, let zone = zoneName(from: start) {
      token.kind = .zone
      token.value = zone.index
      return
    }
    var match = longestWord(from: start)
    if match == nil, scalar < 0x80, let border = caseBorder(after: start) {
      match = longestWord(from: start, to: border)
    }
    if scalar >= 0x80 {
      if (0x05D0...0x05EA).contains(scalar), let numeral = HebrewNumeral.read(text, from: start) {
        token.kind = .number
        token.value = Int32(numeral.value)
        token.digits = UInt8(numeral.digits)
        index = numeral.end
        return
      }
      if let numeral = HanNumeral.read(text, from: start), numeral.end >= match?.end ?? 0 {
        token.kind = .number
        token.value = Int32(numeral.value)
        token.digits = UInt8(numeral.digits)
        index = numeral.end
        return
      }
      if match == nil, Proclitic.isOne(scalar) {
        // "and", "in", "the" are written in one word with what follows.
        match = longestWord(from: start + length)
        if match == nil, Proclitic.isOne(text.scalar(at: start + length).value) {
          match = longestWord(from: start + length + text.scalar(at: start + length).length)
        }
      }
    }
    if let match {
      token.kind = .word
      token.form = Int32(match.form)
      for meaning in lexicon.meanings(of: UInt32(match.form)) {
        token.anyKinds |= 1 &<< UInt32(meaning.kindCode)
      }
      token.kinds = token.anyKinds
      index = match.end
      return
    }
    let traits = table.traits(scalar)
    switch traits.kind {
    case .letter, .unassigned, .mark:
      if scalar == 0x30FC {
        // The mark of long vowels, taken for a dash between dates.
        token.kind = .mark
        token.mark = UInt8(ascii: "-")
        index += length
        return
      }
      token.kind = .unknown
      index += length
      while isLetter(at: index) { index += text.scalar(at: index).length }
    case .unspaced:
      token.kind = .unknown
      index += length
    case .ignorable, .control, .space, .newline:
      index += length
      let spaceBefore = token.spaceBefore
      token = next()
      token.spaceBefore = token.spaceBefore || spaceBefore
    default:
      token.kind = .mark
      token.mark = 0x7C
      index += length
    }
  }

  /// The zone whose IANA name stands here, "Asia/Beirut"; the index moves behind it.
  private mutating func zoneName(from start: Int) -> ZoneTable.ID? {
    var end = start
    while text[end] &- 0x61 < 26 || text[end] == UInt8(ascii: "_") { end += 1 }
    guard text[end] == UInt8(ascii: "/"), text[end + 1] &- 0x61 < 26, end - start <= 12 else {
      return nil
    }
    while end - start < 40,
      text[end] &- 0x61 < 26 || text[end] &- 0x30 < 10 || text[end] == UInt8(ascii: "/")
        || text[end] == UInt8(ascii: "_") || text[end] == UInt8(ascii: "-")
        || text[end] == UInt8(ascii: "+")
    {
      end += 1
    }
    let name = UnsafeBufferPointer(
      rebasing: text.source[Int(text.offsets[start])..<Int(text.offsets[end])])
    guard let zone = ZoneTable.shared.zone(named: name) else { return nil }
    index = end
    return zone
  }

  /// The longest form that starts here and ends where a word may end.
  private func longestWord(from start: Int, to limit: Int? = nil) -> (form: Int, end: Int)? {
    let last = limit ?? text.count
    let letters = Bytes(text.bytes)
    var cursor = lexicon.root
    var position = start
    var found: (form: Int, end: Int)?
    while position < last {
      let byte = text.bytes[position]
      if byte <= 0x20 {
        guard cursor.step(0x20) else { break }
        while position < last, text.bytes[position] <= 0x20 { position += 1 }
      } else if byte &- 0x61 < 26 {
        guard cursor.stepLetters(of: letters, &position, end: last) else { break }
      } else {
        guard cursor.step(byte) else { break }
        position += 1
      }
      if cursor.isKey, isWordEnd(position), let value = cursor.value {
        // "Thu 7" is no Vietnamese weekday without its marks.
        let isSplit = byte &- 0x30 < 10 && isPlain(start, position)
        if !isSplit || found.map({ !isName($0.form) }) ?? true { found = (Int(value), position) }
      }
    }
    return found
  }

  /// Whether a form is that of a weekday or a month.
  private func isName(_ form: Int) -> Bool {
    lexicon.meanings(of: UInt32(form)).contains {
      $0.kind == .weekday || $0.kind == .month
    }
  }

  /// Whether folded bytes came from several words of ASCII.
  private func isPlain(_ start: Int, _ end: Int) -> Bool {
    var hasSpace = false
    for position in Int(text.offsets[start])..<Int(text.offsets[end]) {
      let byte = text.source[position]
      if byte >= 0x80 { return false }
      hasSpace = hasSpace || byte == 0x20
    }
    return hasSpace
  }

  /// Whether a form may end before an index: not inside a word.
  @inline(__always)
  private func isWordEnd(_ index: Int) -> Bool {
    let next = text[index]
    if next == 0 || next <= 0x20 { return true }
    let last = text.bytes[index - 1]
    if next < 0x80 {
      if next &- 0x30 < 10 { return last &- 0x30 >= 10 }
      if next &- 0x61 >= 26 { return true }
      if last < 0x80 { return last &- 0x61 >= 26 && last &- 0x30 >= 10 || isCaseBorder(index) }
      return table.traits(text.scalar(before: index)).kind != .letter
        || isUnspaced(text.scalar(before: index))
    }
    if next & 0xC0 == 0x80 { return false }
    let following = table.traits(text.scalar(at: index).value)
    if following.kind == .mark { return false }
    guard following.kind == .letter else { return true }
    if last < 0x80 { return last &- 0x61 >= 26 }
    let scalar = text.scalar(before: index)
    return isUnspaced(scalar)
      || table.traits(scalar).kind != .letter
        && table.traits(scalar).kind != .mark
  }

  /// Where a capital letter of ASCII follows a small one within a word: "PublishedJanuary"; nil where
  /// none does.
  @inline(never)
  private func caseBorder(after start: Int) -> Int? {
    var index = start + 1
    while text[index] &- 0x61 < 26 {
      if isCaseBorder(index) { return index }
      index += 1
    }
    return nil
  }

  private func isCaseBorder(_ index: Int) -> Bool {
    let position = Int(text.offsets[index])
    return position > 0 && text.source[position] &- 0x41 < 26
      && text.source[position - 1] &- 0x61 < 26
  }

  /// Han, kana, Thai and their like; Hangul, whose particles are written on, is taken with them.
  @inline(__always)
  private func isUnspaced(_ scalar: UInt32) -> Bool {
    (0xAC00...0xD7A3).contains(scalar) || table.traits(scalar).kind == .unspaced
  }

  func isLetter(at index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return byte &- 0x61 < 26 }
    let kind = table.traits(text.scalar(at: index).value).kind
    return kind == .letter || kind == .mark || kind == .unassigned
  }

  @inline(__always)
  private func isCapital(at position: Int) -> Bool {
    let byte = text.source[position]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    return table.traits(text.source, at: position).traits.isUppercase
  }
}
