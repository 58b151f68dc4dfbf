@_spi(Tables) internal import NewsText

// Which words of running text may begin a date.

extension CandidateScan {
  /// The end of the word at a position, where it may begin a date.
  func startingWord(_ position: Int) -> Int? {
    guard mayBegin(position) else { return nil }
    let word = word(position)
    // Another date may begin within a phrase that begins none without a reference, "this Wednesday".
    if word.isStrong { return shortestName(position) ?? word.end }
    if word.end > 0 {
      return leadsOn(from: word.end, hasUnit: word.isUnit) ? word.end : nil
    }
    return bytes[position] >= 0xD7 ? proclitic(position) : nil
  }

  /// Whether a form begins with the three letters at a position.
  @inline(__always)
  private func mayBegin(_ position: Int) -> Bool {
    guard position + 2 < bytes.count else { return true }
    let a = Int((bytes[position] | 0x20) &- 0x61)
    let b = Int((bytes[position + 1] | 0x20) &- 0x61)
    let c = Int((bytes[position + 2] | 0x20) &- 0x61)
    guard a < 26, b < 26, c < 26 else { return true }
    let bit = (a * 26 + b) * 26 + c
    return prefixes[bit >> 6] >> UInt64(bit & 63) & 1 == 1
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
      // What does not fold to itself or to a small letter goes the long way.
      guard byte < 0x80, byte != UInt8(ascii: "`") else { return foldedWord(position) }
      let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte <= 0x20 ? 0x20 : byte
      guard place.step(folded) else { break }
      index += 1
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
    let kinds = kinds(form, start, end)
    if kinds & Self.strong != 0 {
      word = Word(end: end, isStrong: true)
      return true
    }
    if kinds & Self.beginning != 0 {
      // "h" and "s" are units behind their number only.
      word = Word(end: end, isUnit: kinds & Self.units != 0 && end - start > 1)
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
      if byte &- 0x30 < 10 || byte >= 0x80 { return true }
      guard (byte | 0x20) &- 0x61 < 26, mayBegin(position) else { return false }
      let next = word(position)
      if next.isStrong || next.isUnit || next.end > 0 && hasUnit { return true }
      guard next.end > 0 else { return false }
      position = next.end
    }
    return true
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
        lexicon.meanings(of: form).contains(where: { Self.names >> $0.kindCode & 1 == 1 })
      {
        return cursor.position
      }
    }
    return nil
  }

  /// A word behind an Arabic or Hebrew particle.
  private func proclitic(_ position: Int) -> Int? {
    guard position + 2 < bytes.count, bytes[position] < 0xE0 else { return nil }
    let scalar = UInt32(bytes[position] & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F)
    guard Proclitic.isOne(scalar) else { return nil }
    var cursor = FoldCursor(bytes, at: position + 2, table: table)
    var place = root
    while let byte = cursor.next() {
      guard place.step(byte <= 0x20 ? 0x20 : byte) else { return nil }
      if cursor.isAtBoundary, place.isKey, isWordEnd(cursor.position), let form = place.value,
        kinds(form, position + 2, cursor.position) & Self.beginning != 0
      {
        return cursor.position
      }
    }
    return nil
  }

  /// What begins a date by itself.
  private static let strong: UInt32 =
    1 << UInt32(WordKind.month.rawValue) | 1 << UInt32(WordKind.weekday.rawValue)
    | 1 << UInt32(WordKind.relative.rawValue) | 1 << UInt32(WordKind.relativeWeekday.rawValue)
    | 1 << UInt32(WordKind.season.rawValue) | 1 << UInt32(WordKind.quarter.rawValue)

  /// What has a name of its own in some language.
  private static let names: UInt32 =
    strong | 1 << UInt32(WordKind.period.rawValue) | 1 << UInt32(WordKind.era.rawValue)
    | 1 << UInt32(WordKind.zone.rawValue)

  /// A name that begins no date by itself: a bit that no kind has.
  private static let halfName: UInt32 = 1 << 31

  /// What makes a date of the weak words before it.
  private static let units: UInt32 =
    halfName | 1 << UInt32(WordKind.unit.rawValue) | 1 << UInt32(WordKind.period.rawValue)

  /// What may begin a date where more of it follows.
  private static let beginning: UInt32 =
    strong | units
    | 1 << UInt32(WordKind.era.rawValue) | 1 << UInt32(WordKind.zone.rawValue)
    | 1 << UInt32(WordKind.number.rawValue) | 1 << UInt32(WordKind.ordinal.rawValue)
    | 1 << UInt32(WordKind.direction.rawValue)
    | 1 << UInt32(WordKind.selector.rawValue) | 1 << UInt32(WordKind.modifier.rawValue)
    | 1 << UInt32(WordKind.fieldMark.rawValue) | 1 << UInt32(WordKind.connector.rawValue)
    | 1 << UInt32(WordKind.range.rawValue)

  /// The kinds that a form has at the beginning of a date in running text: a name that needs a
  /// neighbour, or a capital that is not there, is only a word like others.
  private func kinds(_ form: UInt32, _ start: Int, _ end: Int) -> UInt32 {
    var kinds: UInt32 = 0
    let length = end - start
    let isCapital = bytes[start] >= 0x80 || bytes[start] &- 0x41 < 26
    let isShort = !hasHints && length < 6
    for meaning in lexicon.meanings(of: form) {
      let set = lexicon.languages(meaning)
      guard set.meets(languages), !isShort || set.meets(common) else { continue }
      var bit: UInt32 = 1 << UInt32(meaning.kindCode)
      if bit & Self.strong != 0, !hasHints, bytes[start] < 0x80 {
        if length <= 2, !isCapital { continue }
        if length <= 3, !isCapital, meaning.kindCode == WordKind.weekday.rawValue {
          // "had" is no Maltese Sunday.
          bit = 1 << UInt32(WordKind.connector.rawValue)
        } else if !meaning.flags.isDisjoint(with: [.needsNeighbour, .weak])
          || meaning.flags.contains(.capital) && !isCapital
        {
          bit = Self.halfName
        }
      }
      kinds |= bit
    }
    return kinds
  }
}
