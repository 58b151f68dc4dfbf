@_spi(Tables) internal import NewsText

/// Cuts a text into the words of which names are made, folding them on the way.
///
/// It holds no more than a block of some lines, and of a line that is longer than any prose no more
/// than a part.
struct NameTokenizer: ~Copyable {
  let table: FoldTable
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line is read.
  var position: Int
  var block: ScratchBuffer<NameToken>
  /// Those of the block with which a form may begin: nearly no word in small letters is one.
  var starts: TokenSet
  /// The keys, behind what ``keepEnd()`` put there.
  var folded: ScratchBuffer<UInt8>
  /// With which bytes the words in small letters begin that are among ``starts``, see
  /// ``LayerViews/smallStarts``.
  let smallStarts: UnsafePointer<UInt64>
  let plainTables = PlainTables.shared
  /// Where the lines of the block end, in tokens.
  private var lineEnds: ScratchBuffer<Int>
  // The line that is selected, and while a block is read the one that is read, in tokens.
  private(set) var lineStart = 0
  private var lineEnd = 0

  /// No name has a longer word; the key of one that is longer is cut, and matches nothing.
  static let longestKey = 120
  /// A longer line is read as several.
  static let mostTokens = 4096

  /// Makes one in memory that others share.
  @inline(__always)
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, smallStarts: UnsafePointer<UInt64>,
    in memory: inout ScratchMemory
  ) {
    self.bytes = bytes
    self.smallStarts = smallStarts
    table = FoldTable.shared
    position = 0
    block = ScratchBuffer(capacity: Self.tokenCount(bytes), in: &memory)
    starts = TokenSet(capacity: Self.tokenCount(bytes), in: &memory)
    folded = ScratchBuffer(capacity: Self.keyCount(bytes), in: &memory)
    lineEnds = ScratchBuffer(capacity: Self.usualLines, in: &memory)
    keepEnd()
  }

  private static let usualLines = 16

  private static func tokenCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    // Of a name, no more than its words can be; of a text, what its words are wont to be.
    min(bytes.count / 4 + 4 + ASCIIWindow.mostWords, bytes.count / 2 + 4, 256)
  }

  private static func keyCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    min(bytes.count + ASCIIWindow.keyRoom, 8192) + ASCIIWindow.reach
  }

  /// The bytes of memory that one takes for a text.
  static func byteCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    tokenCount(bytes) * MemoryLayout<NameToken>.stride
      + TokenSet.byteCount(capacity: tokenCount(bytes)) + keyCount(bytes)
      + usualLines * MemoryLayout<Int>.stride + 2 * ScratchMemory.alignment
  }

  /// The tokens of the line that was selected last.
  @inline(__always)
  var tokens: UnsafeBufferPointer<NameToken> {
    UnsafeBufferPointer(start: block.base + lineStart, count: lineEnd - lineStart)
  }

  /// The line that was selected last; valid until the next block is read.
  var line: NameLine { NameLine(tokens: tokens, keys: folded.base, bytes: bytes) }

  /// Those of its tokens with which a form may begin.
  var lineStarts: TokenSet.Slice { starts.slice(lineStart..<lineEnd) }

  /// All lines of the block in one.
  var blockLine: NameLine { NameLine(tokens: block.elements, keys: folded.base, bytes: bytes) }

  /// The number of lines of the block.
  var lineCount: Int { lineEnds.count }

  /// Makes a line of the block the one whose tokens are given.
  mutating func select(line index: Int) {
    lineStart = index == 0 ? 0 : lineEnds[index - 1]
    lineEnd = lineEnds[index]
  }

  /// Reads the next lines until there are some bytes of them; false at the end of the text. Lines
  /// without a word are left out.
  mutating func next(atLeast count: Int) -> Bool {
    guard position < bytes.count else { return false }
    block.shrink(to: 0)
    starts.removeAll()
    folded.shrink(to: ASCIIWindow.reach)
    lineEnds.shrink(to: 0)
    let start = position
    while position < bytes.count, position - start < count || lineEnds.count == 0 {
      lineStart = block.count
      readLine()
      if block.count > lineStart { lineEnds.append(block.count) }
    }
    return true
  }

  private mutating func readLine() {
    guard let base = bytes.baseAddress else { return }
    var gap = NameToken.Gap.stop
    while position < bytes.count {
      let byte = base[position]
      if ASCIIWindow.isLetter(byte) {
        if block.count > lineStart, readPlainWords(base, &gap) { continue }
        readWord(base, gap)
        gap = .none
        continue
      }
      if ASCIIWindow.isDigit(byte), block.count > lineStart, readNumber(base, gap) {
        gap = .none
        continue
      }
      if byte == 0x20, gap == .none {
        gap = .space
        position += 1
        if block.count - lineStart >= Self.mostTokens { return }
        continue
      }
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: bytes.count)
      let traits = table.traits(scalar)
      switch traits.kind {
      case .letter, .digit, .mark, .number:
        readWord(base, gap)
        gap = .none
      case .unspaced:
        var token = begin(gap)
        token.shape = .unspaced
        token.length = 1
        position += fold(scalar, length, traits)
        end(&token)
        gap = .none
      case .newline:
        position += length
        return
      case .ignorable:
        position += length
      default:
        if scalar == 0x26 {
          readAmpersand(gap)
          gap = .none
        } else {
          position += length
          gap = gap.followed(by: traits.kind, scalar)
        }
        if block.count - lineStart >= Self.mostTokens, gap != .none { return }
      }
    }
  }

  /// An ampersand is a word.
  private mutating func readAmpersand(_ gap: NameToken.Gap) {
    var token = begin(gap)
    position += 1
    for byte in "and".utf8 { folded.append(byte) }
    token.shape = .lower
    token.length = 3
    end(&token)
  }

  @inline(__always)
  func begin(_ gap: NameToken.Gap) -> NameToken {
    let offset = Int32(truncatingIfNeeded: folded.count)
    return NameToken(
      start: position, end: position, keyStart: offset, keyEnd: offset,
      sign: NameToken.Sign(gap: gap), shape: [], length: 0)
  }

  @inline(__always)
  mutating func end(_ token: inout NameToken) {
    token.end = position
    token.keyEnd = Int32(truncatingIfNeeded: folded.count)
    if Self.mayBeShort(token), token.shape.contains(.capital) || block.count == lineStart {
      expand(&token)
    }
    if block.count > lineStart { token.joiner = joiner(of: token, after: block[block.count - 1]) }
    // There is always room behind a key.
    folded.makeRoom(for: 8)
    let isSmall = token.shape.isCased && !token.shape.contains(.capital)
    let mayStart =
      !isSmall || SmallStarts.contains(SmallStarts.Start(key(token)), smallStarts)
    starts.append(mayStart ? 1 : 0, count: 1)
    block.append(token)
  }

  /// How a token joins the one before it. (Mutating, since self would be copied to be asked.)
  @inline(__always)
  mutating func joiner(of token: NameToken, after last: NameToken) -> UInt8 {
    token.joiner(
      after: last, endsAbbreviation: token.gap == .dotSpace && endsAbbreviation(last))
  }

  /// Whether a dot after a token ends an abbreviation rather than a sentence.
  private mutating func endsAbbreviation(_ token: NameToken) -> Bool {
    // "St.", "Ste." are written out in their keys.
    guard token.shape.contains(.capital) else { return false }
    return token.length <= 2
      || token.length == 3 && token.key.count == 6 && key(token).elementsEqual("sainte".utf8)
  }
}

// MARK: - Keys

extension NameTokenizer {
  /// Their folded bytes.
  @inline(__always)
  var keys: UnsafeBufferPointer<UInt8> { folded.elements }

  /// The folded bytes of a token.
  @inline(__always)
  func key(_ token: NameToken) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: keys[token.key])
  }

  /// Whether the key has two or three bytes.
  @inline(__always)
  private static func mayBeShort(_ token: NameToken) -> Bool {
    UInt32(bitPattern: token.keyEnd &- token.keyStart &- 2) < 2
  }

  /// Whether a word of two or three ASCII letters may be one that is written out.
  ///
  /// - Parameter last: the last of them.
  @inline(__always)
  static func mayExpand(_ last: UInt8, _ count: Int) -> Bool {
    last | 0x20 == 0x74 || last | 0x20 == 0x65 && count == 3
  }

  /// Writes out the last token where it is to be.
  mutating func expandLast() {
    var token = block[block.count - 1]
    expand(&token)
    block.set(block.count - 1, to: token)
  }

  /// Writes out a token that is one of the few abbreviations that stand in names of places, so that both
  /// spellings meet.
  private mutating func expand(_ token: inout NameToken) {
    let key = key(token)
    let word: StaticString
    switch (key[0], key[key.count - 1], key.count) {
    case (0x73, 0x74, 2): word = "saint"
    case (0x6D, 0x74, 2): word = "mount"
    case (0x66, 0x74, 2): word = "fort"
    case (0x73, 0x65, 3) where key[1] == 0x74: word = "sainte"
    default: return
    }
    token.shape.remove(.plainTitle)
    folded.shrink(to: Int(token.keyStart))
    word.withUTF8Buffer { for byte in $0 { folded.append(byte) } }
    token.keyEnd = Int32(truncatingIfNeeded: folded.count)
  }
}
