@_spi(Tables) internal import NewsText

extension DateParser {
  /// Finds the dates in running text, in order, not overlapping.
  ///
  /// Whole words, the longest match. A number alone, a version, a score, a phone number is no date,
  /// nor is a month's or weekday's name that is another word too without a date beside it.
  ///
  /// - Complexity: O(n) of the text's length.
  public func search(in text: String) -> [FoundDate] {
    if let found = text.utf8.withContiguousStorageIfAvailable({ Search(self, $0).run() }) {
      return found
    }
    var copy = text
    return copy.withUTF8 { Search(self, $0).run() }
  }
}

/// One walk through a text.
struct Search {
  private let policy: Policy
  private let bytes: Bytes
  private let trie: Trie
  private let table = FoldTable.shared
  /// No date in running text is longer.
  private static let window = 240
  private static let tokenLimit = 40

  init(_ parser: DateParser, _ bytes: Bytes) {
    policy = parser.policy
    self.bytes = bytes
    trie = policy.lexicon.trie
  }

  func run() -> [FoundDate] {
    var found: [FoundDate] = []
    var position = 0
    while let candidate = nextCandidate(from: position) {
      switch read(from: candidate.start) {
      case .found(let date):
        found.append(date)
        position = max(date.range.upperBound, candidate.end)
      case .impossible(let end): position = max(end, candidate.end)
      case .nothing: position = candidate.end
      }
    }
    return found
  }

  // MARK: Candidates

  /// The next place where a date may begin: a digit, or a word of the lexicon that begins one.
  private func nextCandidate(from start: Int) -> (start: Int, end: Int)? {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 0x30 < 10 {
        let end = endOfNumber(position)
        if isFree(before: position) { return (position, end) }
        position = end
      } else if (byte | 0x20) &- 0x61 < 26 {
        if position == 0 || bytes[position - 1] &- 0x30 >= 10,
          let end = startingWord(position)
        {
          return (position, end)
        }
        position = endOfASCIIWord(position)
      } else if byte < 0x80 {
        position += 1
      } else {
        let (traits, length) = table.traits(bytes, at: position)
        switch traits.kind {
        case .letter:
          if let end = startingWord(position) { return (position, end) }
          position = endOfWord(position)
        case .unspaced:
          if let end = startingWord(position) { return (position, end) }
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

  private func endOfNumber(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] &- 0x30 < 10 { end += 1 }
    return end
  }

  private func endOfASCIIWord(_ start: Int) -> Int {
    var end = start
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

  /// The end of the word at a position, where it may begin a date.
  private func startingWord(_ position: Int) -> Int? {
    var weakEnd = -1
    if let end = strongWord(position, weakEnd: &weakEnd) { return end }
    if weakEnd >= 0 {
      // "in", "the", "two" begin a date only where more of one follows.
      var next = weakEnd
      while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x2E { next += 1 }
      guard next < bytes.count else { return nil }
      if bytes[next] &- 0x30 < 10 { return weakEnd }
      var ignored = -1
      if strongWord(next, weakEnd: &ignored) != nil || ignored >= 0 { return weakEnd }
      return bytes[next] >= 0x80 ? weakEnd : nil
    }
    return bytes[position] >= 0xD7 ? proclitic(position) : nil
  }

  /// The end of a word that begins a date by itself; the longest other one is noted.
  private func strongWord(_ position: Int, weakEnd: inout Int) -> Int? {
    var cursor = FoldCursor(bytes, at: position, table: table)
    var place = trie.root
    while let byte = cursor.next() {
      guard place.step(byte <= 0x20 ? 0x20 : byte) else { return nil }
      if cursor.isAtBoundary, place.isKey, isWordEnd(cursor.position), let form = place.value {
        let kinds = kinds(form)
        if kinds & Self.strong != 0 { return cursor.position }
        if kinds & Self.beginning != 0 { weakEnd = cursor.position }
      }
      if !place.hasMore { return nil }
    }
    return nil
  }

  /// A word behind an Arabic or Hebrew particle.
  private func proclitic(_ position: Int) -> Int? {
    guard position + 2 < bytes.count, bytes[position] < 0xE0 else { return nil }
    let scalar = UInt32(bytes[position] & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F)
    guard Proclitic.isOne(scalar) else { return nil }
    var cursor = FoldCursor(bytes, at: position + 2, table: table)
    var place = trie.root
    while let byte = cursor.next() {
      guard place.step(byte <= 0x20 ? 0x20 : byte) else { return nil }
      if cursor.isAtBoundary, place.isKey, isWordEnd(cursor.position), let form = place.value,
        begins(form)
      {
        return cursor.position
      }
    }
    return nil
  }

  private func isWordEnd(_ position: Int) -> Bool {
    guard position < bytes.count else { return true }
    let next = bytes[position]
    if next < 0x80 { return (next | 0x20) &- 0x61 >= 26 }
    let after = table.traits(bytes, at: position).traits
    guard after.kind == .letter || after.kind == .mark else { return true }
    let before = table.traits(bytes, before: position).traits
    return after.kind == .letter && (before.kind == .unspaced || before.script == .hangul)
  }

  private static let strong: UInt32 = [
    WordKind.month, .weekday, .period, .era, .relative, .relativeWeekday, .season, .quarter, .zone,
  ].reduce(0) { $0 | 1 << UInt32($1.rawValue) }

  private static let beginning: UInt32 = [
    WordKind.unit, .number, .ordinal, .direction, .selector, .modifier, .fieldMark, .connector,
  ].reduce(strong) { $0 | 1 << UInt32($1.rawValue) }

  private func kinds(_ form: UInt32) -> UInt32 {
    var kinds: UInt32 = 0
    for meaning in policy.lexicon.meanings(of: form) { kinds |= 1 << UInt32(meaning.kindCode) }
    return kinds
  }

  private func begins(_ form: UInt32) -> Bool { kinds(form) & Self.beginning != 0 }

  // MARK: Reading

  private enum Finding {
    case found(FoundDate)
    /// A date that cannot be, as 30 February: its parts are none either.
    case impossible(end: Int)
    case nothing
  }

  private func read(from start: Int) -> Finding {
    var end = min(bytes.count, start + Self.window)
    while end < bytes.count, end > start, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    for index in start..<end where bytes[index] == 0x0A {
      end = index
      break
    }
    return FoldedText.with(bytes, start..<end) { text in
      withUnsafeTemporaryAllocation(of: Token.self, capacity: Self.tokenLimit) { tokens in
        read(text, tokens)
      }
    }
  }

  private func read(
    _ text: FoldedText, _ tokens: UnsafeMutableBufferPointer<Token>
  ) -> Finding {
    var tokenizer = Tokenizer(text, policy.lexicon)
    var count = 0
    while count < tokens.count {
      let token = tokenizer.next()
      guard token.kind != .end, token.kind != .unknown else { break }
      tokens[count] = token
      count += 1
    }
    guard count > 0 else { return .nothing }
    var reader = TokenReader(
      tokens, count: count, source: text.source, policy: policy, isSearch: true)
    reader.settleLanguages(0, min(count, 1))
    let end = reader.read(from: 0)
    guard reader.draft.first >= 0 else { return .nothing }
    // Now that it is known how far the date goes, its words settle the language, and it is read
    // once more with that.
    let last = reader.draft.last + 1
    var second = TokenReader(
      tokens, count: count, source: text.source, policy: policy, isSearch: true)
    second.settleLanguages(0, max(last, min(end, count)))
    _ = second.read(from: 0)
    guard second.draft.first >= 0 else { return .nothing }
    guard Solidity.isSolid(second), case .date(let assembly) = second.assemble() else {
      let isDay = second.draft.month != nil && second.draft.looseCount > 0
      return isDay ? .impossible(end: second.range.upperBound) : .nothing
    }
    var moment = assembly.moment
    var range = second.range
    if let joined = rangeEnd(second, moment) {
      (moment, range) = (joined.moment, range.lowerBound..<joined.end)
    }
    guard isFree(after: range.upperBound) else { return .nothing }
    return .found(FoundDate(date: moment, range: range, text: second.text(range)))
  }

  /// The second date of a range: "from 5 July to 7 August 2017".
  private func rangeEnd(
    _ first: TokenReader, _ moment: Moment
  ) -> (moment: Moment, end: Int)? {
    var index = first.draft.last + 1
    guard first.can(index, .range) || first.token(index).isMark("-") else { return nil }
    index += 1
    var second = TokenReader(
      first.tokens, count: first.count, source: first.source, policy: policy, isSearch: true)
    second.languages = first.languages
    _ = second.read(from: index)
    if let joined = yearRange(first, moment, index) { return joined }
    guard second.draft.first == index, Solidity.isSolid(second),
      second.draft.amount.unit == 0, first.draft.amount.unit == 0,
      second.draft.month != nil || second.draft.year != nil
        || first.draft.hasRelative && second.draft.hasRelative
        || first.draft.isWeekdayAlone && second.draft.isWeekdayAlone
          && !first.joinsWords(index - 1),
      case .date(let assembly) = second.assemble(),
      let joined = Interval.join(moment, assembly.moment)
    else { return nil }
    return (joined, second.range.upperBound)
  }

  /// "from 2019 to 2021": years alone.
  private func yearRange(
    _ first: TokenReader, _ moment: Moment, _ index: Int
  ) -> (moment: Moment, end: Int)? {
    let token = first.token(index)
    guard token.isNumber, token.digits == 4, moment.precision == .year, moment.fields.hasYear,
      Int(token.value) > Int(moment.fields.year), token.value <= 2_100,
      !first.can(index + 1, .unit)
    else { return nil }
    var joined = moment
    joined.endFields = DateFields(year: Int(token.value))
    return (joined, token.range.upperBound)
  }

  /// Whether what follows does not make the date part of a longer number or word.
  private func isFree(after position: Int) -> Bool {
    guard position < bytes.count else { return true }
    switch bytes[position] {
    case UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "_"): return false
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return false
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "."):
      return !(position + 1 < bytes.count && bytes[position + 1] &- 0x30 < 10)
    default: return true
    }
  }
}

extension HanNumeral {
  /// Whether a Han numeral or an era's first year may begin here: 一 … 十, 〇.
  static func begins(_ bytes: Bytes, _ position: Int) -> Bool {
    guard position + 2 < bytes.count else { return false }
    let scalar =
      UInt32(bytes[position] & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
      | UInt32(bytes[position + 2] & 0x3F)
    switch scalar {
    case 0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341:
      return true
    default: return false
    }
  }
}
