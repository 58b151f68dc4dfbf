/// What a site calls itself, as parts of titles are compared with it.
struct SiteTitle {
  private var solids: WordSet
  /// In small letters.
  private let names: [String]
  private let host: PageHost
  /// No name of it has more letters.
  private let reach: Int

  /// - Parameter solids: the hashes of the names' letters.
  init(names: [String], solids: [WordHash], host: PageHost) {
    self.solids = WordSet(solids)
    self.names = names.filter { $0.utf8.count >= 4 }.map { $0.lowercased() }
    self.host = host
    // "www." before a domain, ".com" and "and" in names.
    reach = names.reduce(3 + (host.domain?.utf8.count ?? 0)) { reach, name in
      max(reach, 3 + name.utf8.reduce(0) { $0 + ($1 == UInt8(ascii: "&") ? 3 : 1) })
    }
    // "www.example.org", "fenlandnotes.blogspot.com".
    if let hash = host.hostHash { self.solids.insert(hash) }
    for part in host.domainParts.dropLast() { self.solids.insert(part) }
    for name in names { Self.addForms(of: name, to: &self.solids) }
  }

  /// How else a site writes its name: "Lock and Weir" for "Lock & Weir", its initials, and with the
  /// end of a domain.
  private static func addForms(of name: String, to solids: inout WordSet) {
    if name.utf8.contains(UInt8(ascii: "&")) {
      let parts = name.split(separator: "&")
      if let hash = parts.joined(separator: " and ").solidHash { solids.insert(hash) }
    }
    name.withBytes { bytes in
      var count = 0
      var initials = WordHash()
      var areCapitals = true
      var isInside = false
      var i = 0
      while i < bytes.count {
        let (s, next) = bytes.decode(at: i)
        if s == 0x20 {
          isInside = false
        } else if !isInside {
          isInside = true
          count += 1
          areCapitals = areCapitals && isCapital(s)
          initials.add(foldScalar(s))
        }
        i = next
      }
      if count > 2, areCapitals { solids.insert(initials) }
      guard count <= 3, let solid = bytes.solidHash(in: 0..<bytes.count) else { return }
      for end in endings {
        var hash = solid
        for letter in end.utf8 { hash.add(UInt32(letter)) }
        solids.insert(hash)
      }
    }
  }

  private static let endings = ["com", "net", "org"]

  /// The site's name or the domain, and nothing else.
  func isSite(itself bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard let solid = bytes.solidHash(in: range) else { return true }
    return solids.contains(solid) || solid == host.domainHash || solid == host.labelHash
      || isArchive(bytes, range)
  }

  /// The site's name or the domain, and nothing else: what has more letters than any name is told by that.
  ///
  /// - Parameter letters: how many letters and digits the range has; 0 where it has none, or they were not
  ///   counted.
  func isSite(
    letters: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    letters > reach ? isArchive(bytes, range) : isSite(itself: bytes, range)
  }

  /// One of the site's names as it stands, seams and all.
  func isName(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    bytes.solidHash(in: range).map { solids.contains($0) } ?? false
  }

  /// "Blog Archive", "Archives".
  func isArchive(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count < 24 else { return false }
    let (hash, count) = bytes.wordsHash(in: range)
    return count > 0 && Self.archives.meaning(of: hash) != nil
  }

  /// Where "Headline [Site]" ends before the bracket.
  func bracketed(at bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let last = bytes.last, last == UInt8(ascii: "]") || last == UInt8(ascii: ")"),
      let open = bytes.lastIndex(of: last == UInt8(ascii: "]") ? 0x5B : 0x28), open > 8,
      isName(bytes, open + 1..<bytes.count - 1)
    else { return nil }
    return bytes.trimmed(0..<open).upperBound
  }

  /// The site's name, or the domain, with or without what sites add to it.
  func isSite(_ text: String) -> Bool {
    return text.withBytes { isSite(itself: $0, 0..<$0.count) } || isAlmostSite(text)
  }

  /// The site's name with what sites add to it.
  func isAlmostSite(_ text: String) -> Bool { hasLabel(text) || hasName(text) }

  /// "Cicero Online" at cicero.de, "The Example" at example.com.
  private func hasLabel(_ text: String) -> Bool {
    guard let label = host.label, let labelHash = host.labelHash, text.utf8.count <= 200 else {
      return false
    }
    return text.withBytes { bytes in
      var count = 0
      var joined: [UInt8] = []
      var hash = WordHash()
      var isInside = false
      var isWord = false
      var i = 0
      while i <= bytes.count {
        let (s, next) = i < bytes.count ? bytes.decode(at: i) : (0x20, i + 1)
        let kind = scalarClass(s)
        if kind == .letter || kind == .digit {
          hash.add(foldScalar(s))
          isInside = true
        }
        if kind == .space || kind == .mark {
          if isInside {
            count += 1
            isWord = isWord || hash == labelHash
            hash = WordHash()
            isInside = false
          }
        } else {
          for byte in bytes[i..<next] { joined.append(byte.asSmallLetter) }
        }
        i = next
      }
      guard count <= 4 else { return false }
      return isWord
        || label.utf8.count >= 5 && joined.count <= 30
          && (joined.starts(with: label.utf8)
            || joined.reversed().starts(with: label.utf8.reversed()))
    }
  }

  /// "Daily Example News" where the site calls itself "Daily Example".
  private func hasName(_ text: String) -> Bool {
    let length = text.utf8.count
    // "Daily Example, Hereford, UK".
    if length <= 80, let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")),
      String(text[..<comma]).solidHash.map({ solids.contains($0) }) ?? false
    {
      return true
    }
    guard names.contains(where: { $0.utf8.count * 2 > length && $0.utf8.count <= length + 8 })
    else { return false }
    let words = text.withBytes { $0.words(in: 0..<$0.count).count }
    guard (2...6).contains(words) else { return false }
    let text = text.lowercased()
    return names.contains {
      $0.utf8.count * 2 > length && (text.hasPrefix($0) || text.hasSuffix($0))
    }
  }

  /// What blogs put between their name and a story's.
  static let archives = PhraseTable<Bool>(.archive)
}

extension UInt8 {
  /// A capital letter of ASCII as a small one, anything else as it is.
  fileprivate var asSmallLetter: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
