extension Lexicon {
  /// The number of languages and locales that have a tag in the table.
  var languageCount: Int { orders.count }

  /// The BCP 47 tag of a language.
  func tag(ofLanguage index: Int) -> String {
    String(decoding: tags[16 * index..<16 * index + 16].prefix { $0 != 0 }, as: UTF8.self)
  }

  /// The language of a tag as far as the table knows it: `"en-GB"` itself where it has a field
  /// order of its own, else `"en"`; nil for a language that is not there.
  ///
  /// - Complexity: O(n) of the languages whose tags begin with the same two letters.
  func language(_ tag: String) -> Int? {
    var tag = tag.plainTag
    while true {
      var name = Self.canonical[tag] ?? tag
      if let index = name.withUTF8({ index(ofTag: $0) }) { return index }
      guard let hyphen = tag.lastIndex(of: "-") else { return nil }
      tag = String(tag[..<hyphen])
    }
  }

  /// The number of a tag in small letters.
  private func index(ofTag name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard name.count <= 16 else { return nil }
    return places(ofTag: name).first { index in
      for place in 0..<16 {
        let byte = tags[16 * index + place]
        let isCapital = byte >= 0x41 && byte <= 0x5A
        guard (isCapital ? byte | 0x20 : byte) == (place < name.count ? name[place] : 0) else {
          return false
        }
      }
      return true
    }
  }

  /// Where the tags stand that begin with the same two letters, and with them some others.
  private func places(ofTag name: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    guard name.count >= 2 else { return 0..<languageCount }
    return ranked.places(name[0], name[1])
  }

  /// The number of the plain language of a tag, `"en"` of `"en-GB"`: what language sets hold.
  func baseLanguage(_ tag: String) -> Int? {
    let plain = tag.plainTag
    return language(
      plain.utf8.firstIndex(of: UInt8(ascii: "-")).map { String(plain[..<$0]) } ?? plain)
  }

  /// Whether a language writes a form so.
  @inline(__always)
  func contains(_ set: UInt16, language: Int) -> Bool {
    guard set != 0 else { return true }
    guard language < 256 else { return false }
    return sets[Int(set) * 4 + language >> 6] >> UInt64(language & 63) & 1 != 0
  }

  /// How languages write all-number dates.
  ///
  /// - Returns: nil where it is not known.
  func order(ofLanguage index: Int) -> NumberOrder? {
    switch orders[index] {
    case 1: .dmy
    case 2: .mdy
    case 3: .ymd
    default: nil
    }
  }

  /// Older and other tags of the same languages.
  private static let canonical = [
    "no": "nb", "tl": "fil", "iw": "he", "in": "id", "mo": "ro", "sh": "sr", "ji": "yi",
    "cmn": "zh", "arb": "ar", "pes": "fa", "prs": "fa",
  ]
}

extension String {
  /// The tag in small letters, with hyphens between its parts.
  fileprivate var plainTag: String {
    let isPlain = utf8.allSatisfy {
      $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x7A
    }
    if isPlain { return self }
    return String(decoding: lowercased().utf8.map { $0 == 0x5F ? 0x2D : $0 }, as: UTF8.self)
  }
}
