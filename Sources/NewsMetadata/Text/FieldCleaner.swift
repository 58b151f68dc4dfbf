internal import NewsText

/// Cleans the values of fields: repairs of the text floor, markup gone, white space as one space.
///
/// Made for one record and let go with it: the sources of a record repeat each other, and what they
/// repeat is repaired once.
final class FieldCleaner {
  private var known: [String: String] = [:]

  /// The clean value of a short field. Linear.
  func clean(_ text: String) -> String {
    switch text.withBytes(Self.state) {
    case .clean: return text
    case .spaced: return text.collapsed
    case .suspect: break
    }
    if let clean = known[text] { return clean }
    let clean = repaired(text)
    // A record of nothing but odd values must not be held twice.
    if known.count < 256 { known[text] = clean }
    return clean
  }

  /// What repairs a value: escapes are looked for where there may be some, for it takes longer.
  static func cleaner(of text: String) -> TextCleaner {
    var options = TextCleaner.Options()
    options.escapes = text.utf8.contains(where: beginsEscape)
    return TextCleaner(options)
  }

  /// `\`, `%`, and the `=` of an encoded word.
  @inline(__always)
  private static func beginsEscape(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "=")
  }

  private func repaired(_ text: String) -> String {
    let cleaner = Self.cleaner(of: text)
    var result = cleaner.clean(text).text
    // Markup that was written as entities.
    if result.utf8.contains(UInt8(ascii: "<")) { result = Self.withoutTags(result) }
    if result.utf8.contains(UInt8(ascii: "&")), result.utf8.contains(UInt8(ascii: ";")) {
      result = cleaner.clean(result).text
    }
    return Self.withoutMarks(result.collapsed)
  }

  /// The text without the marks of direction at its ends.
  private static func withoutMarks(_ text: String) -> String {
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      (0x200E...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
        || (0x2066...0x2069).contains(scalar.value)
    }
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      isMark(first) || isMark(last)
    else { return text }
    var rest = text.unicodeScalars[...]
    while let first = rest.first, isMark(first) { rest.removeFirst() }
    while let last = rest.last, isMark(last) { rest.removeLast() }
    return String(String.UnicodeScalarView(rest))
  }

  /// The clean value of a field; of a body, the paragraphs as lines. Linear.
  func clean(_ text: String, of field: StatedField) -> String {
    if field == .author, text.utf8.contains(0x0A) { return cleanNames(text) }
    guard field == .body else { return clean(text) }
    return Self.withoutTags(text, blocksEndLines: true).split(whereSeparator: \.isNewline)
      .compactMap { clean(String($0)).nonEmpty }
      .joined(separator: "\n")
  }

  /// The lines of an author's field: two of several words each name two, others are one line that was
  /// broken.
  func cleanNames(_ text: String) -> String {
    var result = ""
    var before = 0
    for line in text.split(whereSeparator: \.isNewline) {
      guard let line = clean(String(line)).nonEmpty else { continue }
      let words = line.split(separator: " ").count
      if !result.isEmpty {
        let isOpen = result.utf8.last.map { $0 == 0x2C || $0 == 0x3A || $0 == 0x26 } ?? false
        result += before > 1 && words > 1 && !isOpen ? " | " : " "
      }
      result += line
      before = words
    }
    return result
  }

  /// What a text needs.
  private enum State {
    /// Nothing: plain ASCII, without entities, escapes, tags and loose spaces.
    case clean
    /// Only its spaces are loose.
    case spaced
    case suspect
  }

  private static func state(_ bytes: UnsafeBufferPointer<UInt8>) -> State {
    bytes.count > 16 ? stateOfLong(bytes) : stateOfShort(bytes)
  }

  /// That of a text of seventeen bytes at least.
  private static func stateOfLong(_ bytes: UnsafeBufferPointer<UInt8>) -> State {
    var suspect = SixteenBytes.Bits()
    var loose = SixteenBytes.Bits()
    // Each byte with the next, of which the last has none.
    let end = bytes.count - 1
    var index = 0
    while index < end {
      index = min(index, end - 16)
      let sixteen = SixteenBytes(bytes, at: index)
      suspect |=
        sixteen.odd | sixteen.equal(to: UInt8(ascii: "&")) | sixteen.equal(to: UInt8(ascii: "%"))
        | sixteen.equal(toEither: UInt8(ascii: "<")) | sixteen.equal(to: UInt8(ascii: "\\"))
      loose |= sixteen.equal(to: 0x20) & SixteenBytes(bytes, at: index + 1).equal(to: 0x20)
      index += 16
    }
    if suspect[0] | suspect[1] != 0 || isSuspect(bytes[end]) { return .suspect }
    let isSpaced = bytes[0] == 0x20 || bytes[end] == 0x20
    return loose[0] | loose[1] == 0 && !isSpaced ? .clean : .spaced
  }

  /// Whether a byte may begin what is repaired.
  @inline(__always)
  private static func isSuspect(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte < 0x20 || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<")
      || beginsEscape(byte)
  }

  private static func stateOfShort(_ bytes: UnsafeBufferPointer<UInt8>) -> State {
    var suspect: UInt64 = 0
    var loose: UInt64 = 0
    // A space at the head is loose.
    var previous: UInt64 = 0x80
    var index = 0
    while index + 8 <= bytes.count {
      let eight = bytes.eight(at: index)
      suspect |=
        eight.wide | eight.less(than: 0x20) | eight.equal(to: UInt8(ascii: "&"))
        | eight.equal(to: UInt8(ascii: "<")) | eight.equal(to: UInt8(ascii: "\\"))
        | eight.equal(to: UInt8(ascii: "%")) | eight.equal(to: UInt8(ascii: "="))
      let spaces = eight.equal(to: 0x20)
      loose |= spaces & (spaces << 8 | previous)
      previous = spaces >> 56
      index += 8
    }
    while index < bytes.count {
      let byte = bytes[index]
      if isSuspect(byte) { return .suspect }
      let space: UInt64 = byte == 0x20 ? 0x80 : 0
      loose |= space & previous
      previous = space
      index += 1
    }
    if suspect != 0 { return .suspect }
    return loose | previous == 0 ? .clean : .spaced
  }

  /// The text without tags; a "<" that opens none stays.
  ///
  /// - Parameter blocksEndLines: a tag of a paragraph or another block becomes a line feed, where any
  ///   other becomes a space.
  static func withoutTags(_ text: String, blocksEndLines: Bool = false) -> String {
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    var i = 0
    while i < bytes.count {
      if let end = cdataEnd(bytes, i) {
        // What a CDATA section holds is the text.
        i = end
      } else if bytes[i] == UInt8(ascii: "<"), i + 1 < bytes.count,
        bytes[i + 1] == UInt8(ascii: "/") || bytes[i + 1] == UInt8(ascii: "!")
          || (bytes[i + 1] | 0x20) >= UInt8(ascii: "a")
            && (bytes[i + 1] | 0x20) <= UInt8(ascii: "z"),
        let close = bytes[i...].firstIndex(of: UInt8(ascii: ">")), close - i < 400
      {
        let isBlock = blocksEndLines && isBlock(bytes[(i + 1)..<close])
        i = close + 1
        // "<b>March</b>." has no space before the stop.
        if isBlock {
          result.append(UInt8(ascii: "\n"))
        } else if i >= bytes.count || !closing.contains(bytes[i]) {
          result.append(UInt8(ascii: " "))
        }
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let closing = Set(".,;:!?)".utf8)

  /// Just after "<![CDATA[" or "]]>", where one begins at an index.
  private static func cdataEnd(_ bytes: [UInt8], _ index: Int) -> Int? {
    for mark in [cdataStart, cdataStop] where bytes[index] == mark[0] {
      if bytes[index...].starts(with: mark) { return index + mark.count }
    }
    return nil
  }

  private static let cdataStart = Array("<![CDATA[".utf8)
  private static let cdataStop = Array("]]>".utf8)

  /// Whether a tag, without its angle brackets, is of a block of text.
  private static func isBlock(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.drop { $0 == UInt8(ascii: "/") }.prefix {
      $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")
        || $0 >= UInt8(ascii: "1") && $0 <= UInt8(ascii: "6")
    }
    return blocks.contains(String(decoding: name, as: UTF8.self).lowercased())
  }

  private static let blocks: Set<String> = [
    "p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "section",
  ]
}
