/// The parts of a page's address that say something about the article.
struct PageAddress {
  private var host = PageHost()
  /// The last part of the path that is made of words.
  var slug: String?
  /// The folded words of the slug.
  var slugWords = WordSet()
  /// A day in the path, as ISO 8601: `/2019/08/02/`, `/20190802/`, `/2019-08-02`.
  var day: String?
  /// A month in the path without its day, as ISO 8601: `/2019/08/`.
  var month: String?
  /// Whether it is the site's front page.
  var isRoot = false
  /// Where the day or the month stands in the address.
  var dayRange: Range<Int>?

  /// In small letters, without `www.` and the like.
  var domain: String? { host.domain }
  /// The domain's own name: "example" of "news.example.co.uk".
  var label: String? { host.label }
  /// The hashes of the parts of the domain.
  var domainParts: [WordHash] { host.domainParts }

  /// Reads an address. Linear; escapes are decoded for the slug.
  init(_ url: String, _ memory: ReadingMemory? = nil) {
    var url = url
    url.withUTF8 { read($0, memory) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ memory: ReadingMemory?) {
    var start = 0
    if let scheme = Self.schemeEnd(in: bytes, from: 0) {
      start = scheme + 3
    } else if bytes.starts(with: "//") {
      start = 2
    }
    // An archive's address holds the page's.
    if let inner = Self.schemeEnd(in: bytes, from: start) { start = inner + 3 }
    var hostEnd = start
    host: while hostEnd < bytes.count {
      switch bytes[hostEnd] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: ":"): break host
      default: hostEnd += 1
      }
    }
    let name = bytes.text(start..<hostEnd)
    host = memory?.host(name) ?? PageHost(name)
    var pathEnd = hostEnd
    while pathEnd < bytes.count, bytes[pathEnd] != UInt8(ascii: "?"),
      bytes[pathEnd] != UInt8(ascii: "#")
    { pathEnd += 1 }
    readPath(bytes, hostEnd..<pathEnd)
  }

  /// The parts of a stretch between some signs; none is empty.
  static func parts(
    of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, at sign: UInt8
  ) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    parts.reserveCapacity(8)
    var start = range.lowerBound
    for i in range where bytes[i] == sign {
      if i > start { parts.append(start..<i) }
      start = i + 1
    }
    if range.upperBound > start { parts.append(start..<range.upperBound) }
    return parts
  }

  private mutating func readPath(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let parts = Self.parts(of: bytes, range, at: UInt8(ascii: "/"))
    isRoot =
      (!bytes.has("?", at: range.upperBound) || bytes.has("?utm_", at: range.upperBound))
      && (parts.isEmpty
        || parts.count == 1 && bytes.has("index.", at: parts[0].lowerBound) && parts[0].count <= 10)
    readDay(bytes, parts)
    // The longest of the last parts that has words.
    var best: (text: String, words: Int)?
    for part in parts.suffix(3).reversed() {
      var text = Self.decoded(bytes, part)
      let found = text.withUTF8 { bytes in
        let range = Self.withoutEnding(bytes)
        var words = 0
        var i = range.lowerBound
        while let word = bytes.nextWord(from: &i, to: range.upperBound) {
          if word.traits.contains(.hasLetter), !word.traits.contains(.hasDigit) { words += 1 }
        }
        return (range, words)
      }
      if found.1 > (best?.words ?? 1) {
        if found.0.upperBound < text.utf8.count {
          text = String(decoding: text.utf8.prefix(found.0.upperBound), as: UTF8.self)
        }
        best = (text, found.1)
      }
      if found.1 >= 3 { break }
    }
    if let best { slugWords = WordSet(SlugWords.hashes(of: best.text)) }
    if let best { slug = best.text }
  }

  private mutating func readDay(_ bytes: UnsafeBufferPointer<UInt8>, _ parts: [Range<Int>]) {
    for (index, part) in parts.enumerated() {
      if let year = Self.number(bytes, part, length: 4), (1990...2099).contains(year),
        index + 2 < parts.count + 0,
        index + 2 <= parts.count - 1, let month = Self.number(bytes, parts[index + 1], length: nil),
        (1...12).contains(month),
        let day = Self.number(bytes, parts[index + 2], length: nil), (1...31).contains(day)
      {
        self.day = Self.iso(year, month, day)
        dayRange = part.lowerBound..<parts[index + 2].upperBound
        return
      }
      if let found = Self.writtenDay(bytes, parts, index) {
        day = found.day
        dayRange = found.range
        return
      }
      // A story stands below it; an archive of the month does not.
      if month == nil, index + 2 < parts.count,
        let year = Self.number(bytes, part, length: 4), (1990...2099).contains(year),
        let number = Self.number(bytes, parts[index + 1], length: nil),
        (1...12).contains(number), parts[index + 1].count == 2
      {
        month = "\(year)-\(number < 10 ? "0" : "")\(number)"
        dayRange = part.lowerBound..<parts[index + 1].upperBound
      }
      // 20190802 and 2019-08-02 at the head of a part.
      if part.count >= 8,
        let whole = Self.number(bytes, part.lowerBound..<part.lowerBound + 8, length: 8),
        part.count == 8 || !(0x30...0x39).contains(bytes[part.lowerBound + 8]),
        (1990...2099).contains(whole / 10_000),
        (1...12).contains(whole / 100 % 100), (1...31).contains(whole % 100)
      {
        day = Self.iso(whole / 10_000, whole / 100 % 100, whole % 100)
        dayRange = part.lowerBound..<part.lowerBound + 8
        return
      }
      if part.count >= 10, bytes[part.lowerBound + 4] == UInt8(ascii: "-"),
        bytes[part.lowerBound + 7] == UInt8(ascii: "-"),
        let year = Self.number(bytes, part.lowerBound..<part.lowerBound + 4, length: 4),
        (1990...2099).contains(year),
        let month = Self.number(bytes, part.lowerBound + 5..<part.lowerBound + 7, length: 2),
        (1...12).contains(month),
        let day = Self.number(bytes, part.lowerBound + 8..<part.lowerBound + 10, length: 2),
        (1...31).contains(day),
        part.count == 10 || !(0x30...0x39).contains(bytes[part.lowerBound + 10])
      {
        self.day = Self.iso(year, month, day)
        dayRange = part.lowerBound..<part.lowerBound + 10
        return
      }
    }
  }

  /// "2022/1005", "t20221005_", "2022/oct/05", "29-10-2021", and "220126_" below a part that has the
  /// year.
  private static func writtenDay(
    _ bytes: UnsafeBufferPointer<UInt8>, _ parts: [Range<Int>], _ index: Int
  ) -> (day: String, range: Range<Int>)? {
    let part = parts[index]
    func digits(_ start: Int, _ length: Int) -> Int? {
      guard start >= part.lowerBound, start + length <= part.upperBound else { return nil }
      return number(bytes, start..<start + length, length: length)
    }
    func isDigit(_ offset: Int) -> Bool {
      offset < part.upperBound && (0x30...0x39).contains(bytes[offset])
    }
    func valid(_ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>) -> (String, Range<Int>)?
    {
      guard (1990...2099).contains(year), (1...12).contains(month), (1...31).contains(day) else {
        return nil
      }
      return (iso(year, month, day), range)
    }
    let start = part.lowerBound
    if part.count == 4, let year = digits(start, 4), index + 1 < parts.count {
      let next = parts[index + 1]
      if next.count == 4, let both = number(bytes, next, length: 4), index + 2 < parts.count {
        return valid(year, both / 100, both % 100, start..<next.upperBound)
      }
      if next.count == 3, index + 2 < parts.count,
        let month = months.firstIndex(of: bytes.text(next).lowercased()),
        let day = number(bytes, parts[index + 2], length: nil)
      {
        return valid(year, month + 1, day, start..<parts[index + 2].upperBound)
      }
    }
    if part.count > 9, bytes[start] | 0x20 == UInt8(ascii: "t"), let whole = digits(start + 1, 8),
      !isDigit(start + 9)
    {
      return valid(whole / 10_000, whole / 100 % 100, whole % 100, start + 1..<start + 9)
    }
    if part.count == 10, bytes[start + 2] == UInt8(ascii: "-"),
      bytes[start + 5] == bytes[start + 2],
      let day = digits(start, 2), let month = digits(start + 3, 2), let year = digits(start + 6, 4),
      day > 12
    {
      return valid(year, month, day, part)
    }
    if part.count > 7, let short = digits(start, 6),
      bytes[start + 6] == UInt8(ascii: "_") || bytes[start + 6] == UInt8(ascii: "-"), index > 0,
      parts[index - 1].count >= 4,
      let year = number(
        bytes, parts[index - 1].upperBound - 4..<parts[index - 1].upperBound, length: 4),
      year % 100 == short / 10_000
    {
      return valid(year, short / 100 % 100, short % 100, start..<start + 6)
    }
    return nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private static func number(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, length: Int?
  ) -> Int? {
    guard !range.isEmpty, range.count <= 8, length.map({ $0 == range.count }) ?? (range.count <= 2)
    else { return nil }
    var value = 0
    for i in range {
      guard (0x30...0x39).contains(bytes[i]) else { return nil }
      value = value * 10 + Int(bytes[i] - 0x30)
    }
    return value
  }

  private static func iso(_ year: Int, _ month: Int, _ day: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// Where the next "://" stands.
  private static func schemeEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var i = start
    while i + 3 <= bytes.count {
      if bytes[i] == UInt8(ascii: ":"), bytes[i + 1] == UInt8(ascii: "/"),
        bytes[i + 2] == UInt8(ascii: "/")
      {
        return i
      }
      i += 1
    }
    return nil
  }

  /// Without ".html" and the like: a full stop and five characters at most.
  private static func withoutEnding(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var i = bytes.count
    var length = 0
    while i > 0, length < 6 {
      let (s, start) = bytes.decode(before: i)
      if s == 0x2E { return 0..<start }
      i = start
      length += 1
    }
    return 0..<bytes.count
  }

  private static func decoded(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> String {
    guard bytes[range].contains(UInt8(ascii: "%")) else { return bytes.text(range) }
    var result: [UInt8] = []
    var i = range.lowerBound
    while i < range.upperBound {
      if bytes[i] == UInt8(ascii: "%"), i + 2 < range.upperBound,
        let byte = UInt8(bytes.text(i + 1..<i + 3), radix: 16)
      {
        result.append(byte)
        i += 3
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
