@_spi(Tables) internal import NewsText

/// Tells at a glance, over bytes and without storage, that a string of ASCII is no date: it holds a
/// word that is none of dates, or nothing that could make one.
///
/// Most of what is no date has such a word near its start. What the tokenizer would have to look at
/// more closely is left to it.
struct Junk {
  private let bytes: Bytes
  private let lexicon: Lexicon
  private let filter: StartFilter
  private var position: Int
  private let end: Int
  /// The first word that is in no lexicon.
  private var unknown: Range<Int>?
  // What stands between two marks that part noise from a date.
  private var hasUnknown = false
  private var hasNumber = false
  private var isInBracket = false
  /// Whether a mark was passed that parts noise from a date.
  private var hasBorder = false
  private var part = DateEvidence()
  /// What stood in the parts before, those left out that are noise.
  private var whole = DateEvidence()
  /// A sign of money and the digits beside it: "€30".
  private var price: Range<Int>?

  private init(_ bytes: Bytes, _ range: Range<Int>, _ lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    filter = StartFilter(bytes, lexicon)
    position = range.lowerBound
    end = range.upperBound
  }

  /// Why a string is no date: the word that is no part of one and stands beside what might be one,
  /// or that nothing makes a date; nil where a closer look is needed.
  static func refusal(of bytes: Bytes, _ range: Range<Int>, _ lexicon: Lexicon) -> TextRefusal? {
    guard range.count <= FoldedText.limit else { return nil }
    var junk = Junk(bytes, range, lexicon)
    var isWhole = false
    if let word = junk.word(&isWhole) { return TextRefusal(.unknownWord, word) }
    if let price = junk.price { return TextRefusal(.noDate, price) }
    return isWhole && !junk.whole.makesDate ? TextRefusal(.noDate, range) : nil
  }

  /// The word that is no part of a date; nil where there is none, the string read whole or not.
  private mutating func word(_ isWhole: inout Bool) -> Range<Int>? {
    var tokens = 0
    while position < end {
      let byte = bytes[position]
      if byte <= 0x20 {
        position += 1
        continue
      }
      tokens += 1
      // A date has no more parts than this, and what is longer is told as such.
      guard tokens < DateParser.tokenLimit else { return nil }
      if byte >= 0x80 {
        guard sign() else { return nil }
        if price != nil { return nil }
        if closes() { return unknown }
      } else if byte &- 0x30 < 10 {
        hasNumber = true
        let start = position
        while position < end, bytes[position] &- 0x30 < 10 { position += 1 }
        part.add(
          digits: position - start, after: start > 0 ? bytes[start - 1] : 0,
          before: position < end ? bytes[position] : 0)
        // The T and Z of a timestamp.
        if position < end, bytes[position] | 0x20 == 0x74 || bytes[position] | 0x20 == 0x7A {
          return nil
        }
      } else if (byte | 0x20) &- 0x61 < 26 {
        guard word() else { return nil }
        if unknown != nil, !hasBorder, !Self.isBordered(bytes, position..<end) { return unknown }
      } else if border(byte) {
        return unknown
      }
    }
    isWhole = true
    return closes() ? unknown : nil
  }

  /// Whether a sign stands beyond ASCII, which goes on with no word.
  @inline(never)
  private func isSign(_ index: Int) -> Bool {
    switch lexicon.fold.traits(bytes, at: index).traits.kind {
    case .punctuation, .symbol: true
    default: false
    }
  }

  /// Takes a sign beyond ASCII that stays one when it is folded, "€"; false where it is none.
  private mutating func sign() -> Bool {
    let (traits, length) = lexicon.fold.traits(bytes, at: position)
    switch traits.kind {
    case .letter, .unassigned, .mark, .unspaced, .digit, .ignorable, .control, .space, .newline:
      return false
    default: break
    }
    var cursor = FoldCursor(bytes, at: position, table: lexicon.fold)
    guard let byte = cursor.next(), byte >= 0x80 else { return false }
    if traits.kind == .symbol, isMoney(length) { price = position..<position + length + 1 }
    position += length
    hasBorder = true
    return true
  }

  /// Whether the sign here is one of money, and a digit follows it.
  private func isMoney(_ length: Int) -> Bool {
    guard position + length < end, bytes[position + length] &- 0x30 < 10 else { return false }
    return switch (length, bytes[position], bytes[position + 1]) {
    // "¢", "£", "¥", and the block of signs in which "€" and "₹" are.
    case (2, 0xC2, 0xA2...0xA5): true
    case (3, 0xE2, 0x82): bytes[position + 2] >= 0xA0
    case (3, 0xE2, 0x83): bytes[position + 2] < 0x90
    default: false
    }
  }

  /// Takes a mark; whether a part of the string ended with it.
  private mutating func border(_ byte: UInt8) -> Bool {
    defer { position += 1 }
    if isInBracket {
      guard byte == UInt8(ascii: ")") else { return false }
      isInBracket = false
      return closes()
    }
    switch byte {
    case UInt8(ascii: "|"): return closes()
    case UInt8(ascii: "-"):
      return position > 0 && bytes[position - 1] <= 0x20 ? closes() : false
    case UInt8(ascii: "("):
      let isClosed = closes()
      isInBracket = true
      return isClosed
    default: return false
    }
  }

  /// Ends a part of the string; whether it holds an unknown word and a number.
  private mutating func closes() -> Bool {
    hasBorder = true
    // "12 Foober 2023" may have been a date, "5 min read" is left out of one.
    if hasUnknown, hasNumber, part.isBesideCounts { return true }
    if !hasUnknown { whole.add(part) }
    part = DateEvidence()
    hasUnknown = false
    hasNumber = false
    return false
  }

  /// Whether something that follows may part noise from a date.
  ///
  /// Of bytes alone: a method would be handed a copy of all that is known.
  private static func isBordered(_ bytes: Bytes, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    let end = range.upperBound
    while index &+ 8 <= end {
      let block = ByteBlock(bytes, at: index)
      if !block.isASCII || block.contains(UInt8(ascii: "|")) || block.contains(UInt8(ascii: "(")) {
        return true
      }
      if block.contains(UInt8(ascii: "-")) { break }
      index &+= 8
    }
    for index in index..<end {
      switch bytes[index] {
      case UInt8(ascii: "|"), UInt8(ascii: "("), 0x80...0xFF: return true
      case UInt8(ascii: "-") where index > 0 && bytes[index - 1] == 0x20: return true
      default: break
      }
    }
    return false
  }

  /// Takes a word; false where a closer look is needed.
  private mutating func word() -> Bool {
    let start = position
    var place = lexicon.root
    var index = start
    var found = 0
    var form: UInt32 = 0
    // Most words that are in no lexicon are told by their first letters.
    let isKnown = filter.contains(start, in: .any)
    while isKnown, index < end {
      let byte = bytes[index]
      if (byte | 0x20) &- 0x61 < 26 {
        guard place.stepLetters(of: bytes, &index, end: end) else { break }
      } else if byte <= 0x20 {
        guard place.step(0x20) else { break }
        while index < end, bytes[index] <= 0x20 { index += 1 }
      } else {
        guard byte < 0x80 else {
          if isSign(index) { break }
          return false
        }
        guard place.step(byte) else { break }
        index += 1
      }
      if place.isKey, isWordEnd(index) {
        // "Thu 7" is a form, and two words.
        if byte &- 0x30 < 10 { return false }
        found = index
        form = place.value ?? 0
      }
    }
    // A zone's name begins with a word of another meaning: "Asia/Tokyo".
    if found > 0, found + 1 < end, bytes[found] == UInt8(ascii: "/"),
      (bytes[found + 1] | 0x20) &- 0x61 < 26
    {
      return false
    }
    if found > 0 {
      for meaning in lexicon.meanings(of: form) { part.add(meaning) }
      position = found
      return true
    }
    position = endOfLetters(from: position)
    // A zone's name, "Asia/Beirut", and words of other letters are for the tokenizer.
    if position < end,
      bytes[position] == UInt8(ascii: "/") || bytes[position] == UInt8(ascii: "_")
        || bytes[position] >= 0x80
    {
      return false
    }
    if unknown == nil { unknown = start..<position }
    hasUnknown = true
    return true
  }

  /// Where the letters of ASCII end that begin at an index.
  @inline(__always)
  private func endOfLetters(from index: Int) -> Int {
    var index = index
    while index &+ 8 <= end {
      let count = ByteBlock(bytes, at: index).letterCount
      index &+= count
      if count < 8 { return index }
    }
    while index < end, (bytes[index] | 0x20) &- 0x61 < 26 { index &+= 1 }
    return index
  }

  private func isWordEnd(_ index: Int) -> Bool {
    guard index < end else { return true }
    let (next, last) = (bytes[index], bytes[index - 1])
    if next &- 0x30 < 10 { return last &- 0x30 >= 10 }
    guard (next | 0x20) &- 0x61 < 26 else { return next < 0x80 }
    // "PublishedJanuary".
    if next &- 0x41 < 26, last &- 0x61 < 26 { return true }
    return (last | 0x20) &- 0x61 >= 26 && last &- 0x30 >= 10
  }
}
