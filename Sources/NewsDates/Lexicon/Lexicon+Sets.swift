extension Lexicon {
  /// The languages of a meaning.
  @inline(__always)
  func languages(_ meaning: WordMeaning) -> LanguageSet {
    let index = Int(meaning.languages) * 4
    guard index > 0, index + 4 <= sets.count else { return .all }
    return LanguageSet(
      words: UnsafeRawBufferPointer(sets)
        .loadUnaligned(fromByteOffset: 8 * index, as: SIMD4<UInt64>.self))
  }

  /// The languages that a caller's tag stands for: the language, its scripts and its regions.
  ///
  /// - Complexity: O(n) of the languages; ask once a parser, not once a parse.
  func family(_ tag: String) -> LanguageSet {
    var set = LanguageSet.none
    guard let base = baseLanguage(tag) else { return set }
    let root = tags[16 * base..<16 * base + 16].prefix { $0 != 0 }
    for index in ranked.places(tags[16 * base], tags[16 * base + 1])
    where tags[16 * index] == tags[16 * base] && tags[16 * index + 1] == tags[16 * base + 1] {
      let other = tags[16 * index..<16 * index + 16]
      let next = root.count < 16 ? other[other.startIndex + root.count] : 0
      if other.starts(with: root), next == 0 || next == UInt8(ascii: "-") { set.insert(index) }
    }
    // The two written forms of Norwegian share most of their words, and papers print both.
    if root.elementsEqual("nn".utf8), let other = baseLanguage("nb") { set.insert(other) }
    return set
  }
}
