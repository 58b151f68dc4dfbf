/// What the host of a page's address says.
struct PageHost {
  /// In small letters, without `www.` and the like.
  var domain: String?
  /// The domain's own name: "example" of "news.example.co.uk".
  var label: String?
  /// The hashes of the parts of the domain.
  var domainParts: [WordHash] = []
  /// Those of the letters of the domain, of the domain behind "www.", and of its own name.
  var domainHash: WordHash?
  var hostHash: WordHash?
  var labelHash: WordHash?

  /// One that says nothing.
  init() {}

  /// Reads a host, in letters of any case.
  init(_ host: String) {
    var host = host.lowercased()
    host.withUTF8 { read($0) }
  }

  private mutating func read(_ host: UnsafeBufferPointer<UInt8>) {
    let parts = PageAddress.parts(of: host, 0..<host.count, at: UInt8(ascii: "."))
    guard parts.count >= 2 else { return }
    var first = 0
    while parts.count - first > 2, host.isOne(of: Self.technical, parts[first]) { first += 1 }
    var name = parts.count - 2
    if parts.count - first > 2, parts[parts.count - 1].count == 2,
      host.isOne(of: Self.secondLevels, parts[name])
    {
      name -= 1
    }
    label = host.text(parts[name])
    labelHash = host.solidHash(in: parts[name])
    domainParts = parts[first...].compactMap { host.solidHash(in: $0) }
    // Two full stops in a row are one.
    let isWhole = (first + 1..<parts.count).allSatisfy {
      parts[$0].lowerBound == parts[$0 - 1].upperBound + 1
    }
    domain =
      isWhole
      ? host.text(parts[first].lowerBound..<parts[parts.count - 1].upperBound)
      : parts[first...].map { host.text($0) }.joined(separator: ".")
    // What stands between its parts is no letter.
    let letters = parts[first].lowerBound..<parts[parts.count - 1].upperBound
    domainHash = host.solidHash(in: letters)
    var hash = Self.www
    host.addLetters(in: letters, to: &hash)
    hostHash = hash
  }

  private static let www: WordHash = {
    var hash = WordHash()
    for letter in "www".utf8 { hash.add(UInt32(letter)) }
    return hash
  }()

  private static let technical: [StaticString] = [
    "www", "www1", "www2", "m", "mobile", "amp", "edition", "beta", "rss", "feeds",
  ]
  private static let secondLevels: [StaticString] = [
    "co", "com", "org", "net", "ac", "gov", "edu", "or", "ne", "go", "gob", "gouv", "nom", "in",
  ]
}
