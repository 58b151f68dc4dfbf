/// The parts of a page's address that say something about the article.
struct PageAddress {
  /// In small letters, without `www.` and the like.
  var domain: String?
  /// The domain's own name: "example" of "news.example.co.uk".
  var label: String?
  /// The last part of the path that is made of words.
  var slug: String?
  /// The folded words of the slug.
  var slugWords: Set<WordHash> = []
  /// A day in the path, as ISO 8601: `/2019/08/02/`, `/20190802/`, `/2019-08-02`.
  var day: String?
  /// Whether it is the site's front page.
  var isRoot = false
  /// Where the day stands in the address.
  var dayRange: Range<Int>?

  /// Reads an address. Linear; escapes are decoded for the slug.
  init(_ url: String) {
    let bytes = Array(url.utf8)
    var start = 0
    if let scheme = Self.find("://", in: bytes, from: 0) {
      start = scheme + 3
    } else if bytes.starts(with: "//".utf8) {
      start = 2
    }
    // An archive's address holds the page's.
    if let inner = Self.find("://", in: bytes, from: start) {
      var at = inner
      while at > start, bytes[at - 1] != UInt8(ascii: "/") { at -= 1 }
      start = inner + 3
    }
    var hostEnd = start
    while hostEnd < bytes.count, !"/?#:".utf8.contains(bytes[hostEnd]) { hostEnd += 1 }
    readDomain(String(decoding: bytes[start..<hostEnd], as: UTF8.self).lowercased())
    var pathEnd = hostEnd
    while pathEnd < bytes.count, bytes[pathEnd] != UInt8(ascii: "?"),
      bytes[pathEnd] != UInt8(ascii: "#")
    { pathEnd += 1 }
    readPath(bytes, hostEnd..<pathEnd)
  }

  private mutating func readDomain(_ host: String) {
    var parts = host.split(separator: ".").map(String.init)
    guard parts.count >= 2 else { return }
    while parts.count > 2, Self.technical.contains(parts[0]) { parts.removeFirst() }
    domain = parts.joined(separator: ".")
    var name = parts.count - 2
    if parts.count > 2, Self.secondLevels.contains(parts[name]), (parts.last?.utf8.count ?? 0) == 2
    {
      name -= 1
    }
    label = parts[max(0, name)]
  }

  private static let technical: Set<String> = [
    "www", "www1", "www2", "m", "mobile", "amp", "edition", "beta", "rss", "feeds",
  ]
  private static let secondLevels: Set<String> = [
    "co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go", "gob", "gouv", "nom", "in",
  ]

  private mutating func readPath(_ bytes: [UInt8], _ range: Range<Int>) {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for i in range where bytes[i] == UInt8(ascii: "/") {
      if i > start { parts.append(start..<i) }
      start = i + 1
    }
    if range.upperBound > start { parts.append(start..<range.upperBound) }
    isRoot =
      !bytes[range.upperBound...].starts(with: "?".utf8)
      && (parts.isEmpty
        || parts.count == 1 && bytes[parts[0]].starts(with: "index.".utf8) && parts[0].count <= 10)
    readDay(bytes, parts)
    // The longest of the last parts that has words.
    var best: (text: String, words: Int)?
    for part in parts.suffix(3).reversed() {
      var text = Self.decoded(bytes[part])
      if let dot = text.lastIndex(of: "."), text.distance(from: dot, to: text.endIndex) <= 6 {
        text = String(text[..<dot])
      }
      var copy = text.split(whereSeparator: {
        $0 == "-" || $0 == "_" || $0 == "+" || $0 == "," || $0 == "."
      }).joined(separator: " ")
      let words = copy.withUTF8 { $0.words(in: 0..<$0.count) }.filter {
        $0.traits.contains(.hasLetter) && !$0.traits.contains(.hasDigit)
      }
      if words.count > (best?.words ?? 1) {
        best = (text, words.count)
        slugWords = Set(SlugWords.hashes(of: text))
      }
      if words.count >= 3 { break }
    }
    if let best { slug = best.text }
  }

  private mutating func readDay(_ bytes: [UInt8], _ parts: [Range<Int>]) {
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

  private static func number(_ bytes: [UInt8], _ range: Range<Int>, length: Int?) -> Int? {
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

  private static func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let text = Array(text.utf8)
    guard bytes.count >= text.count, start <= bytes.count - text.count else { return nil }
    return (start...bytes.count - text.count).first {
      bytes[$0..<$0 + text.count].elementsEqual(text)
    }
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    var i = bytes.startIndex
    while i < bytes.endIndex {
      if bytes[i] == UInt8(ascii: "%"), i + 2 < bytes.endIndex,
        let byte = UInt8(String(decoding: bytes[i + 1...i + 2], as: UTF8.self), radix: 16)
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
