/// The country that most of a language's press writes from, where there is one: of two towns of one
/// name the one at home is meant.
enum LanguageHome {
  /// ISO 3166-1 alpha-2 of the home; nil for languages of many countries. A region in the tag
  /// decides: "es-AR" is at home in Argentina.
  static func country(of language: String?) -> String? {
    guard let language else { return nil }
    // Most tags are two letters.
    if language.utf8.count == 2 { return home(language) }
    let parts = language.split(separator: "-")
    if let region = parts.dropFirst().first(where: { $0.utf8.count == 2 }) {
      return region.uppercased()
    }
    return parts.first.flatMap { home(String($0)) }
  }

  private static func home(_ language: String) -> String? {
    return language.withBytes { tag in
      guard tag.count == 2 else { return nil }
      let rows = UnsafeBufferPointer(start: homes.utf8Start, count: homes.utf8CodeUnitCount)
      for row in stride(from: 0, to: rows.count, by: 5)
      where rows[row] == tag[0] && rows[row + 1] == tag[1] {
        return rows.text(row + 2..<row + 4)
      }
      return nil
    }
  }

  /// A language and its home, five bytes each.
  private static let homes = StaticString(
    """
    bgBG caES csCZ daDK deDE elGR etEE faIR fiFI frFR heIL hiIN hrHR \
    huHU hyAM idID itIT jaJP kaGE kkKZ koKR ltLT lvLV nbNO nlNL noNO \
    plPL roRO ruRU skSK slSI sqAL srRS svSE thTH trTR ukUA viVN zhCN
    """)
}
