// "أحمد علي وسارة محمود", "דנה לוי ויוסי כהן": Arabic and Hebrew write "and" on the word that
// follows.

extension BylineParse {
  /// The words with that "and" as a word of its own, where two words of a name stand before it.
  static func splitSemiticAnd(_ words: [Word], _ bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    guard words.count >= 3, words.contains(where: { startsWithAnd($0, bytes) }) else {
      return words
    }
    var result: [Word] = []
    let labels = BylineLexicon.labels.longest(in: words, from: 0, to: words.count)?.count ?? 0
    var start = labels
    for (index, word) in words.enumerated() {
      if index > start,
        !BylineGap(bytes, words[index - 1].range.upperBound..<Int(word.start))
          .isDisjoint(with: .hard)
      {
        start = index
      }
      if index >= start + 2, startsWithAnd(word, bytes) {
        let cut = word.range.lowerBound + 2
        var i = word.range.lowerBound
        var j = cut
        if let and = bytes.nextWord(from: &i, to: cut),
          let name = bytes.nextWord(from: &j, to: word.range.upperBound)
        {
          result.append(and)
          result.append(name)
          start = index
          continue
        }
      }
      result.append(word)
    }
    return result
  }

  private static func startsWithAnd(_ word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = word.range
    guard range.count >= 8 else { return false }
    switch (bytes[range.lowerBound], bytes[range.lowerBound + 1]) {
    case (0xD9, 0x88), (0xD7, 0x95):
      return !namesInWaw.contains(String(decoding: bytes[range], as: UTF8.self))
    default: return false
    }
  }

  /// Names that begin with the letter themselves.
  private static let namesInWaw: Set<String> = [
    "وليد", "وائل", "وسام", "وفاء", "وجدي", "وديع", "وسيم", "وهيب", "وردة", "وحيد", "ورد", "وصفي",
    "وهبة", "وجيه", "وداد", "وهاب", "والي", "واصف", "وئام", "ولاء", "والد", "وطفة", "وهبي",
    "وهبه", "وسن", "وعد", "وضاح", "وكيل", "ونوس", "واكد", "وردي", "وسيلة", "وفيق", "وافي",
    "ויקטור", "ויקטוריה", "ויקי", "ולדימיר", "וולף", "ורדה", "ויזל", "וינר", "ורדי", "ויסמן",
    "וקנין",
    "וילנאי", "ורטהיים", "וסרמן", "ויצמן", "ונונו", "ויצטום", "ולנסי",
  ]
}
