/// The Arabic article as it stands in running Latin text: "al-Bab", "ash-Shaykh" and "el-Arish" are the
/// names that tables write with a capital.
extension MentionScan {
  /// Whether a token is an article in small letters, joined by a hyphen to a word with a capital.
  @inline(__always)
  static func isSmallArticle(_ index: Int, _ text: NameLine) -> Bool {
    guard index >= 0, index + 1 < text.tokens.count, text.tokens[index + 1].gap == .hyphen,
      text.tokens[index + 1].shape.contains(.capital)
    else { return false }
    let token = text.tokens[index]
    guard token.length <= 3, token.shape.contains(.latin), !token.shape.contains(.capital) else {
      return false
    }
    switch text.beginning(token) {
    // al, el; assimilated: ad, an, ar, as, at, az, ash.
    case 0x616C, 0x656C, 0x6164, 0x616E, 0x6172, 0x6173, 0x6174, 0x617A, 0x61_7368: return true
    default: return false
    }
  }
}
