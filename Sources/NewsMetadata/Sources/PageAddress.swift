/// The parts of a page's address that say something about the article.
///
/// Shared and never changed: who chooses among the sources asks it again and again.
final class PageAddress {
  /// In small letters, without `www.` and the like.
  var domain: String? { host.domain }
  /// The domain's own name: "example" of "news.example.co.uk".
  var label: String? { host.label }
  let host: PageHost
  /// The last part of the path that is made of words.
  let slug: String?
  /// The folded words of the slug.
  let slugWords: WordSet
  /// A day in the path, as ISO 8601: `/2019/08/02/`, `/20190802/`, `/2019-08-02`.
  let day: String?
  /// A month in the path without its day, as ISO 8601: `/2019/08/`.
  let month: String?
  /// Where the day or the month stands in the address.
  let dayRange: Range<Int>?
  /// Whether it is the site's front page.
  let isRoot: Bool

  /// Reads an address. Linear; escapes are decoded for the slug.
  convenience init(_ url: String, _ memory: ReadingMemory? = nil) {
    self.init(url.withBytes { Reading($0, memory) })
  }

  private init(_ reading: consuming Reading) {
    host = reading.host
    slug = reading.slug
    slugWords = slug.map { WordSet(SlugWords.hashes(of: $0)) } ?? WordSet()
    day = reading.days.day?.text
    month = reading.days.month?.text
    dayRange = reading.days.day?.range ?? reading.days.month?.range
    isRoot = reading.isRoot
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
}

extension PageAddress {
  /// What the bytes of an address say.
  fileprivate struct Reading {
    let host: PageHost
    let slug: String?
    let days: AddressDays
    let isRoot: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ memory: ReadingMemory?) {
      let start = Self.hostStart(in: bytes)
      let hostEnd = Self.end(of: start, in: bytes) {
        $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
          || $0 == UInt8(ascii: ":")
      }
      let name = bytes.text(start..<hostEnd)
      host = memory?.host(name) ?? PageHost(name)
      let pathEnd = Self.end(of: hostEnd, in: bytes) {
        $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#")
      }
      let parts = PageAddress.parts(of: bytes, hostEnd..<pathEnd, at: UInt8(ascii: "/"))
      let hasQuery = bytes.has("?", at: pathEnd) && !bytes.has("?utm_", at: pathEnd)
      isRoot = !hasQuery && (parts.isEmpty || parts.count == 1 && Self.isIndex(parts[0], bytes))
      days = AddressDays(bytes, parts)
      slug = AddressSlug.find(in: bytes, parts)
    }

    private static func hostStart(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
      var start = 0
      if let scheme = schemeEnd(in: bytes, from: 0) {
        start = scheme + 3
      } else if bytes.starts(with: "//") {
        start = 2
      }
      // An archive's address holds the page's.
      if let inner = schemeEnd(in: bytes, from: start) { start = inner + 3 }
      return start
    }

    /// Where the next "://" stands.
    private static func schemeEnd(
      in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
      var index = start
      while let place = bytes.firstIndex(of: UInt8(ascii: ":"), from: index) {
        if bytes.has("://", at: place) { return place }
        index = place + 1
      }
      return nil
    }

    private static func end(
      of start: Int, in bytes: UnsafeBufferPointer<UInt8>, at isEnd: (UInt8) -> Bool
    ) -> Int {
      var end = start
      while end < bytes.count, !isEnd(bytes[end]) { end += 1 }
      return end
    }

    /// "index.html".
    private static func isIndex(
      _ part: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
      part.count <= 10 && bytes.has("index.", at: part.lowerBound)
    }
  }
}
