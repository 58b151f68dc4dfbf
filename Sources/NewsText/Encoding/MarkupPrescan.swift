/// Finds the encoding that markup declares inside: HTML's `meta` elements and the XML declaration.
///
/// [HTML, "prescan a byte stream to determine its encoding"](https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding).
/// Browsers look at the first 1024 bytes and start again when the parser meets a later declaration;
/// this looks further at once, up to the body.
struct MarkupPrescan {
  /// What was found.
  struct Declaration: Sendable, Hashable {
    var encoding: TextEncoding
    /// Where its label stands, in bytes.
    var range: Range<Int>
    var rule: String
  }

  private static let window = 1024
  private static let limit = 65_536

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  /// The first declaration of an encoding that is known.
  static func declaration(in bytes: UnsafeBufferPointer<UInt8>) -> Declaration? {
    let window = UnsafeBufferPointer(rebasing: bytes.prefix(limit))
    var prescan = MarkupPrescan(bytes: window)
    return prescan.scan() ?? prescan.xmlDeclaration()
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  // ---- The elements ---------------------------------------------------------------------------

  private mutating func scan() -> Declaration? {
    while position < bytes.count {
      guard let open = bytes.firstIndex(of: 0x3C, from: position) else { break }
      position = open
      if starts(with: "<!--") {
        position += 2  // the dashes that open a comment may close it: <!-->
        while position < bytes.count, !starts(with: "-->") { position += 1 }
        position += 3
      } else if starts(with: "<meta", then: { Self.isSpace($0) || $0 == 0x2F }) {
        position += 6
        if let found = meta() { return found }
      } else if position > Self.window,
        starts(with: "<body", then: { Self.isSpace($0) || $0 == 0x3E })
      {
        return nil
      } else if isTag {
        position += 1
        while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != 0x3E {
          position += 1
        }
        while attribute() != nil {}
        position += 1
      } else if starts(with: "<!") || starts(with: "</") || starts(with: "<?") {
        while position < bytes.count, bytes[position] != 0x3E { position += 1 }
        position += 1
      } else {
        position += 1
      }
    }
    return nil
  }

  private var isTag: Bool {
    var next = position + 1
    if next < bytes.count, bytes[next] == 0x2F { next += 1 }
    return next < bytes.count && Self.isLetter(bytes[next])
  }

  private mutating func meta() -> Declaration? {
    var seen: [[UInt8]] = []
    var gotPragma = false
    var needsPragma: Bool?
    var label: Range<Int>?
    while let (name, value) = attribute() {
      if seen.contains(name) { continue }
      seen.append(name)
      switch String(decoding: name, as: UTF8.self) {
      case "http-equiv":
        if equals(value, "content-type") { gotPragma = true }
      case "content":
        if label == nil, let charset = charset(inContent: value), encoding(charset) != nil {
          label = charset
          needsPragma = true
        }
      case "charset":
        label = encoding(value) == nil ? nil : value
        needsPragma = false
      default:
        break
      }
    }
    // An element that the window cuts off declares nothing.
    guard position < bytes.count, let needsPragma, !needsPragma || gotPragma, let label,
      let encoding = encoding(label)
    else { return nil }
    return Declaration(encoding: encoding, range: label, rule: "meta-charset")
  }

  /// The encoding that a label means inside markup: markup that can be read this way is not UTF-16.
  private func encoding(_ label: Range<Int>) -> TextEncoding? {
    let found = TextEncoding(
      lenient: String(decoding: UnsafeBufferPointer(rebasing: bytes[label]), as: UTF8.self))
    switch found?.name {
    case "utf-16le", "utf-16be", "utf-32le", "utf-32be": return .utf8
    case "x-user-defined": return .windows1252
    default: return found
    }
  }

  /// HTML, "algorithm for extracting a character encoding from a meta element".
  private func charset(inContent content: Range<Int>) -> Range<Int>? {
    var at = content.lowerBound
    while true {
      while at < content.upperBound, !matches("charset", at: at) { at += 1 }
      guard at < content.upperBound else { return nil }
      at += 7
      while at < content.upperBound, Self.isSpace(bytes[at]) { at += 1 }
      guard at < content.upperBound else { return nil }
      if bytes[at] == 0x3D { break }
    }
    at += 1
    while at < content.upperBound, Self.isSpace(bytes[at]) { at += 1 }
    guard at < content.upperBound else { return nil }
    let quote = bytes[at]
    if quote == 0x22 || quote == 0x27 {
      guard let end = bytes[(at + 1)..<content.upperBound].firstIndex(of: quote) else { return nil }
      return at + 1..<end
    }
    let end =
      bytes[at..<content.upperBound].firstIndex { Self.isSpace($0) || $0 == 0x3B }
      ?? content.upperBound
    return at..<end
  }

  // ---- Attributes -----------------------------------------------------------------------------

  /// HTML, "get an attribute": its name in lower case and where its value stands; nil where the tag
  /// or the bytes end.
  private mutating func attribute() -> (name: [UInt8], value: Range<Int>)? {
    while position < bytes.count, Self.isSpace(bytes[position]) || bytes[position] == 0x2F {
      position += 1
    }
    guard position < bytes.count, bytes[position] != 0x3E else { return nil }
    var name: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x3D, !name.isEmpty { break }
      if Self.isSpace(byte) || byte == 0x2F || byte == 0x3E { break }
      name.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      position += 1
    }
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] == 0x3D else {
      return position < bytes.count ? (name, position..<position) : nil
    }
    position += 1
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    guard position < bytes.count else { return nil }
    let quote = bytes[position]
    if quote == 0x22 || quote == 0x27 {
      let start = position + 1
      position = start
      while position < bytes.count, bytes[position] != quote { position += 1 }
      guard position < bytes.count else { return nil }
      position += 1
      return (name, start..<position - 1)
    }
    let start = position
    while position < bytes.count, !Self.isSpace(bytes[position]), bytes[position] != 0x3E {
      position += 1
    }
    return position < bytes.count ? (name, start..<position) : nil
  }

  // ---- The XML declaration --------------------------------------------------------------------

  private func xmlDeclaration() -> Declaration? {
    guard matches("<?xml", at: 0), let end = bytes.firstIndex(of: 0x3E) else { return nil }
    var at = 5
    while at < end, !matches("encoding", at: at) { at += 1 }
    at += 8
    while at < end, bytes[at] <= 0x20 { at += 1 }
    guard at < end, bytes[at] == 0x3D else { return nil }
    at += 1
    while at < end, bytes[at] <= 0x20 { at += 1 }
    guard at < end, bytes[at] == 0x22 || bytes[at] == 0x27,
      let close = bytes[(at + 1)..<end].firstIndex(of: bytes[at])
    else { return nil }
    return encoding(at + 1..<close).map {
      Declaration(encoding: $0, range: at + 1..<close, rule: "xml-encoding")
    }
  }

  // ---- Bytes ----------------------------------------------------------------------------------

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 9 || byte == 10 || byte == 12 || byte == 13
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a text in lower case stands at a position, in any case.
  private func matches(_ text: StaticString, at start: Int) -> Bool {
    guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount {
      let byte = bytes[start + index]
      guard (Self.isLetter(byte) ? byte | 0x20 : byte) == text.utf8Start[index] else {
        return false
      }
    }
    return true
  }

  private func starts(with text: StaticString, then predicate: ((UInt8) -> Bool)? = nil) -> Bool {
    guard matches(text, at: position) else { return false }
    guard let predicate else { return true }
    let next = position + text.utf8CodeUnitCount
    return next < bytes.count && predicate(bytes[next])
  }

  private func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && matches(text, at: range.lowerBound)
  }
}
