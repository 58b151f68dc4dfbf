/// A title without what belongs to the site at its ends: what is left of it, and the seams in there.
struct TitleCut {
  var start = 0
  var end: Int
  var seams: ArraySlice<TitleSeams.Seam>
  /// Whether something fell away.
  var isCut = false

  init(_ seams: [TitleSeams.Seam], length: Int) {
    end = length
    self.seams = seams[...]
  }

  /// Whether it was only the head that fell away.
  func isFoot(of length: Int) -> Bool { start > 0 && end == length }

  mutating func drop(from seam: TitleSeams.Seam) {
    end = seam.lowerBound
    seams = seams.prefix { $0.lowerBound < end }
    isCut = true
  }

  mutating func drop(through seam: TitleSeams.Seam) {
    start = seam.upperBound
    seams = seams.drop { $0.lowerBound < start }
    isCut = true
  }
}

extension HeadlineChooser {
  /// Takes off what belongs to the site.
  func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ seams: [TitleSeams.Seam]) -> TitleCut {
    var cut = TitleCut(seams, length: bytes.count)
    // The site's own name may hold a seam.
    if let seam = seams.first(where: {
      $0.lowerBound > 0 && !$0.isColon && site.isName(bytes, $0.upperBound..<bytes.count)
    }) {
      cut.drop(from: seam)
    }
    while let last = cut.seams.last, isAside(after: last, in: bytes, cut.end) {
      cut.drop(from: last)
    }
    if let last = cut.seams.last, isBarred(last, in: bytes, cut) { cut.drop(from: last) }
    while let first = cut.seams.first, isAside(cut.start, before: first, in: bytes) {
      cut.drop(through: first)
    }
    cutMiddle(&cut, bytes)
    return cut
  }

  /// Whether a bar parts a few capital words from a longer headline: the section of "Headline | Local News |
  /// Site", whose site is told, and the site of "Headline | Fox 59", where no other title tells one.
  private func isBarred(
    _ seam: TitleSeams.Seam, in bytes: UnsafeBufferPointer<UInt8>, _ cut: TitleCut
  ) -> Bool {
    let bar = UInt8(ascii: "|")
    guard bytes[seam.lowerBound] == bar, seam.upperBound < cut.end,
      cut.isCut ? cut.end < bytes.count && bytes[cut.end] == bar : titles.count == 1
    else { return false }
    let words = bytes.words(in: seam.upperBound..<cut.end)
    return (1...4).contains(words.count)
      && words.allSatisfy { !$0.traits.isDisjoint(with: [.startsWithCapital, .hasDigit]) }
      && bytes.words(in: cut.start..<seam.lowerBound).count > words.count
  }

  /// "Headline — Site — what it says of itself": the name closes the headline; "Blog » Blog Archive »
  /// Headline": the word for an archive opens it.
  private func cutMiddle(_ cut: inout TitleCut, _ bytes: UnsafeBufferPointer<UInt8>) {
    var index = cut.seams.startIndex
    while index + 1 < cut.seams.endIndex {
      let (last, next) = (cut.seams[index], cut.seams[index + 1])
      index += 1
      guard !last.isColon, !next.isColon, cut.start < last.lowerBound else { continue }
      let middle = last.upperBound..<next.lowerBound
      if site.isArchive(bytes, middle) { return cut.drop(through: next) }
      if site.isSite(itself: bytes, middle) { return cut.drop(from: last) }
    }
  }

  /// What stands at the foot: the site's name, or what pages put beside it.
  private func isAside(
    after seam: TitleSeams.Seam, in bytes: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Bool {
    isSite(seam.upperBound..<end, beside: seam, in: bytes) || isBlogName(seam, in: bytes, end)
      || seam.isStrong && !seam.isColon && isAside(bytes.text(seam.upperBound..<end))
  }

  /// What stands at the head: the site's name or the section.
  private func isAside(
    _ start: Int, before seam: TitleSeams.Seam, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    isSite(start..<seam.lowerBound, beside: seam, in: bytes)
      || seam.isStrong && !seam.isColon && isSection(bytes.text(start..<seam.lowerBound))
  }

  private func isSite(
    _ range: Range<Int>, beside seam: TitleSeams.Seam, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    site.isSite(itself: bytes, range) || !seam.isColon && site.isAlmostSite(bytes.text(range))
  }

  /// "Headline « Blog": the sign by which blogs close their titles, where a heading has the name too.
  private func isBlogName(
    _ seam: TitleSeams.Seam, in bytes: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Bool {
    guard bytes.decode(at: seam.lowerBound).scalar == 0xAB else { return false }
    let name = bytes.text(seam.upperBound..<end).wordsHash
    return name != nil && titles.contains { $0.text.wordsHash == name }
  }

  /// "… | Opinion", "… | Ann Lee" where the page states that section or author.
  private func isAside(_ text: String) -> Bool {
    isSection(text) || text.wordsHash.map { authors.contains($0) } ?? false
      || isMenuWord(text) || beginsWithLabel(text)
  }

  /// "Society", "Sport": what menus have, where a bar parts it from the headline.
  private func isMenuWord(_ text: String) -> Bool {
    guard text.utf8.count <= 40, let hash = text.wordsHash else { return false }
    return LineLexicon.labels.meaning(of: hash) == .navigation
      || Self.generic.meaning(of: hash) != nil
  }

  /// "by Ann Lee" behind a dash.
  private func beginsWithLabel(_ text: String) -> Bool {
    guard text.utf8.count <= 60, text.trimmed.first?.isLowercase == true else { return false }
    return text.withBytes { bytes in
      let words = bytes.words(in: 0..<bytes.count)
      guard (2...5).contains(words.count),
        let label = BylineLexicon.labels.longest(in: words, from: 0, to: words.count),
        label.meaning.namesAuthor
      else { return false }
      return words.dropFirst(label.count).allSatisfy { $0.traits.contains(.startsWithCapital) }
    }
  }

  /// "Opinion | …" where the page states that section.
  private func isSection(_ text: String) -> Bool {
    section != nil && text.wordsHash == section
  }
}
