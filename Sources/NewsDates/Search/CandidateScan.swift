@_spi(Tables) internal import NewsText

/// Looks for the places where a date may begin: a digit that stands free, or a word of the lexicon
/// that begins dates.
///
/// Nearly all words of running text are none, so that this walk must cost little: it folds as it
/// goes, and leaves a word at the first byte with which no form of the lexicon goes on.
struct CandidateScan {
  let bytes: Bytes
  let lexicon: Lexicon
  let table: FoldTable
  let root: Trie.Cursor
  let hasHints: Bool
  let languages: LanguageSet
  let filter: StartFilter

  init(_ bytes: Bytes, _ policy: Policy) {
    self.bytes = bytes
    lexicon = policy.lexicon
    table = lexicon.fold
    root = lexicon.root
    hasHints = !policy.hints.isEmpty
    languages = hasHints ? policy.hints : .all
    filter = StartFilter(bytes, lexicon)
  }

  /// The next place at or after a position and before a limit, and the end of the word or number there.
  @inline(__always)
  func next(from start: Int, before limit: Int = .max) -> (start: Int, end: Int)? {
    var position = start
    let stop = min(limit, bytes.count)
    while position < stop {
      let byte = bytes[position]
      if (byte | 0x20) &- 0x61 < 26 {
        if position == 0 || bytes[position - 1] &- 0x30 >= 10,
          let end = startingWord(position)
        {
          return (position, end)
        }
        position = endOfASCIIWord(position)
      } else if byte &- 0x30 < 10 {
        let end = endOfNumber(position)
        if isFree(before: position), mayGoOn(after: end, position) { return (position, end) }
        position = end
      } else if byte < 0x80 {
        position += 1
      } else {
        let (traits, length) = table.traits(bytes, at: position)
        switch traits.kind {
        case .letter:
          if let end = startingWord(position) { return (position, end) }
          position = endOfWord(position)
        case .unspaced:
          if let end = startingWord(position) {
            return (position, end)
          }
          if HanNumeral.begins(bytes, position) { return (position, position + length) }
          position += length
        case .digit:
          return (position, position + length)
        default:
          position += length
        }
      }
    }
    return nil
  }

  // MARK: Ends

  /// Whether a number stands free: not behind a letter, a currency sign, or the mark of a version.
  private func isFree(before position: Int) -> Bool {
    guard position > 0 else { return true }
    switch bytes[position - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "#"),
      UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "%"),
      UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "\\"), UInt8(ascii: "~"):
      return false
    case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ","):
      // "1,000", "and/or", "3:15" and the like go on; after a letter a stroke may begin a date.
      return position > 1 && bytes[position - 2] &- 0x30 >= 10
        && bytes[position - 1] != UInt8(ascii: "/")
    case let byte: return (byte | 0x20) &- 0x61 >= 26
    }
  }

  /// Whether what follows a number may make a date of it: a mark that joins numbers, or a word of
  /// dates.
  func mayGoOn(after end: Int, _ start: Int) -> Bool {
    var position = end
    guard position < bytes.count else { return false }
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    switch bytes[position] {
    case UInt8(ascii: ","):
      // "6,500" is a number like others.
      if next &- 0x30 < 10 { return endOfNumber(position + 1) - position != 4 }
      position += 1
    case UInt8(ascii: "."):
      if next &- 0x30 < 10 { return true }
      position += 1
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "'"),
      UInt8(ascii: "("):
      return true
    default: break
    }
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 {
      position += 1
    }
    guard position < bytes.count else { return false }
    let byte = bytes[position]
    if (byte | 0x20) &- 0x61 < 26 {
      return filter.contains(position, in: hasHints ? .any : .follower)
    }
    if byte >= 0x80 { return mayGoOnFolded(position) }
    if byte &- 0x30 < 10 {
      // "2019 5 May"; other numbers in a row are no dates.
      return end - start == 4
    }
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "(")
  }

  /// The same where a sign of another script follows.
  private func mayGoOnFolded(_ position: Int) -> Bool {
    switch table.traits(bytes, at: position).traits.kind {
    case .letter, .unspaced, .mark, .ignorable, .unassigned:
      return filter.contains(position, in: hasHints ? .any : .follower)
    case .digit, .space: return true
    default:
      // A dash of any kind.
      var cursor = FoldCursor(bytes, at: position, table: table)
      return cursor.next() == UInt8(ascii: "-")
    }
  }

  func endOfNumber(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
    return end
  }

  private func endOfASCIIWord(_ start: Int) -> Int {
    var end = start
    while end &+ 8 <= bytes.count {
      let count = ByteBlock(bytes, at: end).wordCount
      end &+= count
      guard count == 8 else { return bytes[end] >= 0x80 ? endOfWord(end) : end }
    }
    while end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 || bytes[end] &- 0x30 < 10 {
      end += 1
    }
    return end < bytes.count && bytes[end] >= 0x80 ? endOfWord(end) : end
  }

  private func endOfWord(_ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte < 0x80 {
        guard (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 else { return end }
        end += 1
      } else {
        let (traits, length) = table.traits(bytes, at: end)
        guard traits.kind == .letter || traits.kind == .mark || traits.kind == .ignorable else {
          return max(end, start + 1)
        }
        end += length
      }
    }
    return end
  }

  func isWordEnd(_ position: Int) -> Bool {
    guard position < bytes.count else { return true }
    let next = bytes[position]
    if next < 0x80 {
      // "Thu 23" is no Vietnamese Monday.
      if next &- 0x30 < 10 { return bytes[position - 1] &- 0x30 >= 10 }
      return (next | 0x20) &- 0x61 >= 26
    }
    let after = table.traits(bytes, at: position).traits
    guard after.kind == .letter || after.kind == .mark else { return true }
    let before = table.traits(bytes, before: position).traits
    return after.kind == .letter && (before.kind == .unspaced || before.script == .hangul)
  }
}
