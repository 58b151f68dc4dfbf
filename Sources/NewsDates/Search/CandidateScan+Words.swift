@_spi(Tables) internal import NewsText

// Which words of running text may begin a date.

extension CandidateScan {
  /// The end of the word at a position, where it may begin a date.
  @inline(__always)
  func startingWord(_ position: Int) -> Int? {
    guard mayBegin(position) else {
      return bytes[position] >= 0xD7 ? prefixedWord(position) : nil
    }
    return knownWord(position)
  }

  private func knownWord(_ position: Int) -> Int? {
    let word = word(position)
    // Another date may begin within a phrase that begins none without a reference, "this Wednesday".
    if word.isStrong { return shortestName(position) ?? word.end }
    if word.end > 0 {
      return leadsOn(from: word.end, hasUnit: word.isUnit) ? word.end : nil
    }
    return bytes[position] >= 0xD7 ? prefixedWord(position) : nil
  }

  /// Whether a form begins with the letters at a position.
  @inline(__always)
  private func mayBegin(_ position: Int) -> Bool {
    let isCapital = bytes[position] >= 0x80 || bytes[position] &- 0x41 < 26
    return filter.contains(position, in: hasHints ? .any : isCapital ? .capital : .small)
  }

  /// A word that may stand in a date.
  private struct Word {
    /// Its end; 0 where there is none.
    var end = 0
    /// Whether it begins a date by itself.
    var isStrong = false
    /// Whether it is a unit of time, a part of the day, or a name that needs a neighbour.
    var isUnit = false
  }

  /// The shortest word at a position that begins a date by itself; the longest other one where there
  /// is none.
  private func word(_ position: Int) -> Word {
    var place = root
    var index = position
    var word = Word()
    while index < bytes.count {
      let byte = bytes[index]
      if (byte | 0x20) &- 0x61 < 26 {
        guard place.stepLetters(of: bytes, &index, end: bytes.count) else { break }
      } else {
        // What does not fold to itself or to a small letter goes the long way.
        guard byte < 0x80, byte != UInt8(ascii: "`") else { return foldedWord(position) }
        guard place.step(byte <= 0x20 ? 0x20 : byte) else { break }
        index += 1
      }
      if place.isKey, isWordEnd(index), let form = place.value,
        take(form, position, index, &word)
      {
        return word
      }
      if !place.hasMore { break }
    }
    return word
  }

  /// The same through the fold.
  private func foldedWord(_ position: Int) -> Word {
    var cursor = FoldCursor(bytes, at: position, table: table)
    var place = root
    var word = Word()
    while let byte = cursor.next() {
      guard place.step(byte <= 0x20 ? 0x20 : byte) else { break }
      if cursor.isAtBoundary, place.isKey, isWordEnd(cursor.position), let form = place.value {
        if take(form, position, cursor.position, &word) { return word }
      }
      if !place.hasMore { break }
    }
    return word
  }

  /// Notes a form; whether it begins a date by itself.
  private func take(_ form: UInt32, _ start: Int, _ end: Int, _ word: inout Word) -> Bool {
    let starts = starts(form, start)
    if starts.contains(.strong) {
      word = Word(end: end, isStrong: true)
      return true
    }
    if starts.contains(.beginning) {
      // "h" and "s" are units behind their number only.
      word = Word(end: end, isUnit: starts.contains(.unit) && end - start > 1)
    }
    return false
  }

  /// Whether what follows "in", "the", "two" may make a date of it: a number, or words of dates up to
  /// one that says more than they do.
  private func leadsOn(from start: Int, hasUnit: Bool) -> Bool {
    var position = start
    for _ in 0..<6 {
      while position < bytes.count, Self.isJoint(bytes[position]) { position += 1 }
      guard position < bytes.count else { return false }
      let byte = bytes[position]
      if byte >= 0x80 { return true }
      if byte &- 0x30 < 10 {
        let end = endOfNumber(position)
        // "Oct. 2" is one whatever follows.
        let isShortened = hasUnit && bytes[start] == UInt8(ascii: ".") && end - position <= 2
        return isShortened || end - position == 4 || mayGoOn(after: end, position)
          || isYear(after: end)
      }
      guard (byte | 0x20) &- 0x61 < 26, mayBegin(position) else { return false }
      let next = word(position)
      if next.isStrong || next.isUnit || next.end > 0 && hasUnit { return true }
      guard next.end > 0 else { return false }
      position = next.end
    }
    return false
  }

  /// Whether a number is followed by a year, as in "Nov. 22, 1963".
  private func isYear(after end: Int) -> Bool {
    var position = end
    if position < bytes.count, bytes[position] == UInt8(ascii: ",") { position += 1 }
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    return position > end && endOfNumber(position) - position == 4
  }

  /// What may stand between the words of a date.
  @inline(__always)
  private static func isJoint(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "("),
      UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// The end of the shortest name of a month, a day or the like that begins at a position, in any
  /// language.
  private func shortestName(_ position: Int) -> Int? {
    var cursor = FoldCursor(bytes, at: position, table: table)
    var place = root
    while let byte = cursor.next() {
      guard place.step(byte <= 0x20 ? 0x20 : byte) else { return nil }
      if cursor.isAtBoundary, place.isKey, isWordEnd(cursor.position), let form = place.value,
        lexicon.searchClass(of: form).contains(.name)
      {
        return cursor.position
      }
    }
    return nil
  }

  /// A word behind an Arabic or Hebrew particle.
  private func prefixedWord(_ position: Int) -> Int? {
    guard position + 2 < bytes.count, bytes[position] < 0xE0 else { return nil }
    let scalar = UInt32(bytes[position] & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F)
    guard Proclitic.isOne(scalar), mayBegin(position + 2) else { return nil }
    var cursor = FoldCursor(bytes, at: position + 2, table: table)
    var place = root
    while let byte = cursor.next() {
      guard place.step(byte <= 0x20 ? 0x20 : byte) else { return nil }
      if cursor.isAtBoundary, place.isKey, isWordEnd(cursor.position), let form = place.value,
        starts(form, position + 2).contains(.beginning)
      {
        return cursor.position
      }
    }
    return nil
  }

  /// What a form is at the beginning of a date in running text.
  @inline(__always)
  private func starts(_ form: UInt32, _ start: Int) -> SearchClass {
    if hasHints { return hintedStarts(form) }
    let all = lexicon.searchClass(of: form)
    let isCapital = bytes[start] >= 0x80 || bytes[start] &- 0x41 < 26
    return isCapital ? SearchClass(rawValue: all.rawValue >> 3) : all
  }

  private func hintedStarts(_ form: UInt32) -> SearchClass {
    var kinds: UInt32 = 0
    for meaning in lexicon.meanings(of: form) where lexicon.languages(meaning).meets(languages) {
      kinds |= 1 << UInt32(meaning.kindCode)
    }
    return SearchKinds.starts(kinds)
  }
}
