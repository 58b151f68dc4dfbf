/// What stands behind a personal name, and within it in brackets.
extension PersonNameParser {
  mutating func takeSuffixes() {
    joinDoctor()
    let comma = words.dropFirst().firstIndex(where: \.followsComma)
    while words.count > 1, let last = words.last,
      isSuffix(last) || last.followsComma && isPostNominal(last, behind: comma ?? 0)
    {
      name.suffixes.insert(last.text, at: 0)
      words.removeLast()
    }
    takeSuffixesBeforeComma()
    isInverted = words.dropFirst().contains(where: \.followsComma)
  }

  /// "Washington Jr., Franklin"
  private mutating func takeSuffixesBeforeComma() {
    guard let comma = words.dropFirst().firstIndex(where: \.followsComma) else { return }
    var end = comma
    while end > 1, isSuffix(words[end - 1]) {
      name.suffixes.insert(words[end - 1].text, at: 0)
      end -= 1
    }
    words.removeSubrange(end..<comma)
  }

  /// "Ph. D." is one word.
  private mutating func joinDoctor() {
    guard words.count > 2, Self.isWord("d", words[words.count - 1].key),
      Self.isWord("ph", words[words.count - 2].key)
    else { return }
    let end = words.removeLast().text
    let place = words.count - 1
    words[place] = PersonNameWord(
      Substring(words[place].text + end), followsComma: words[place].followsComma)
  }

  private func isSuffix(_ word: PersonNameWord) -> Bool {
    if words.count > 1, !words[0].isAllCapitals, Self.numerals.contains(word.text) { return true }
    guard word.roles.contains(.suffix), !word.isDottedInitials || !Self.isJunior(word.key) else {
      return false
    }
    return word.followsComma || word.text.hasSuffix(".")
      || word.isAllCapitals && !words[0].isAllCapitals
      || word.roles == .suffix && (words.count > 2 || Self.isJunior(word.key))
  }

  // Smaller ones are in the table; "Vi" is a name.
  private static let numerals: Set<String> = ["VI", "VII", "VIII", "IX"]

  /// Whether a word behind a whole name and a comma is what a learned society or an order gives, or the
  /// first of a line of namesakes: "John Doe, CLU, LUTC", "John W. Smith, I".
  ///
  /// - Parameter comma: where the first one stands, 0 for nowhere.
  private func isPostNominal(_ word: PersonNameWord, behind comma: Int) -> Bool {
    guard comma > 1, !words[0].isAllCapitals else { return false }
    if word.text == "I" { return true }
    return (2...5).contains(word.text.utf8.count) && !word.isGivenName
      && word.text.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  private static func isJunior(_ key: [UInt8]) -> Bool {
    ["jr", "jnr", "sr", "snr"].contains { isWord($0, key) }
  }

  // MARK: Nicknames

  /// Takes out the first stretch in quotation marks or brackets, which may be what stands behind a name:
  /// "(MBA)", "(Ret.)".
  mutating func takeNickname(_ text: inout String) {
    guard let inner = Self.nickname(&text) else { return }
    let isSuffix = inner.split(separator: " ").allSatisfy { word in
      PersonNameWord(word, followsComma: false).roles.contains(.suffix)
    }
    // "(JD)" is rather what somebody is called.
    if isSuffix, inner.utf8.count > 2 { name.suffixes.append(inner) } else { name.nickname = inner }
  }

  private static func nickname(_ text: inout String) -> String? {
    let pairs: [Character: Character] = [
      "\"": "\"", "“": "”", "„": "“", "«": "»", "(": ")", "‘": "’", "「": "」", "（": "）",
    ]
    guard let open = text.firstIndex(where: { pairs[$0] != nil }), let close = pairs[text[open]],
      let end = text[text.index(after: open)...].firstIndex(of: close)
    else { return takeSingleQuoted(&text) }
    let inner = text[text.index(after: open)..<end]
    guard inner.contains(where: \.isLetter) else { return nil }
    let nickname = String(inner)
    text.replaceSubrange(open...end, with: " ")
    return nickname
  }

  /// Takes out 'The Rock', whose marks are apostrophes but for where they stand.
  private static func takeSingleQuoted(_ text: inout String) -> String? {
    guard let open = text.firstRange(of: " '")?.lowerBound,
      let close = text[open...].firstRange(of: "' ")?.lowerBound
    else { return nil }
    let nickname = String(text[open..<close].dropFirst(2))
    guard nickname.contains(where: \.isLetter) else { return nil }
    text.replaceSubrange(open...close, with: " ")
    return nickname
  }
}
