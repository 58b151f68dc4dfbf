/// Makes the search key of a name in ASCII: rules of spelling, word by word.
enum SearchKey {
  private struct Word {
    var letters: [UInt8]
    /// Whether a hyphen joins it to the next word.
    var isHyphenated: Bool
    /// Whether a full stop stands behind it.
    var isAbbreviated: Bool
  }

  private static let articles: Set<String> = [
    "al", "el", "ul", "il", "ar", "er", "ur", "as", "es", "us", "ash", "esh", "ush", "at", "et",
    "ut",
    "ath", "eth", "ad", "ed", "ud", "adh", "edh", "az", "ez", "uz", "an", "en", "un", "l",
  ]

  static func make(_ ascii: [UInt8]) -> [UInt8] {
    var words = words(ascii)
    let hasArticle = dropArticles(&words)
    var key: [UInt8] = []
    for (index, word) in words.enumerated() {
      var letters = word.letters
      let isLast = index == words.count - 1
      if !isLast, letters.elementsEqual("st".utf8), word.isAbbreviated || index == 0 {
        letters = Array("saint".utf8)
      }
      spell(&letters, inArabicName: hasArticle)
      key += letters
    }
    return key
  }

  private static func words(_ ascii: [UInt8]) -> [Word] {
    var words: [Word] = []
    var letters: [UInt8] = []
    func close(hyphen: Bool, stop: Bool) {
      guard !letters.isEmpty else { return }
      words.append(Word(letters: letters, isHyphenated: hyphen, isAbbreviated: stop))
      letters = []
    }
    for byte in ascii {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: letters.append(byte)
      case 0x41...0x5A: letters.append(byte | 0x20)
      case UInt8(ascii: "'"), UInt8(ascii: "`"): continue
      case UInt8(ascii: "&"):
        close(hyphen: false, stop: false)
        letters = Array("and".utf8)
        close(hyphen: false, stop: false)
      default: close(hyphen: byte == 0x2D, stop: byte == 0x2E)
      }
    }
    close(hyphen: false, stop: false)
    return words
  }

  /// Leaves Arabic articles out; whether there was one.
  private static func dropArticles(_ words: inout [Word]) -> Bool {
    var kept: [Word] = []
    for (index, word) in words.enumerated() {
      if index + 1 < words.count, isArticle(word, before: words[index + 1]) { continue }
      kept.append(word)
    }
    defer { words = kept }
    return kept.count < words.count
  }

  private static func isArticle(_ word: Word, before next: Word) -> Bool {
    guard articles.contains(String(decoding: word.letters, as: UTF8.self)) else { return false }
    if word.isHyphenated { return true }
    // Without a hyphen: al, or an assimilation that nothing but the article explains.
    if word.letters.elementsEqual("al".utf8) { return true }
    let assimilated = word.letters.dropFirst()
    return assimilated.first != UInt8(ascii: "l") && next.letters.starts(with: assimilated)
      && next.letters.count > assimilated.count + 1
  }

  private static func spell(_ word: inout [UInt8], inArabicName: Bool) {
    foldDiphthongs(&word, inArabicName: inArabicName)
    var output: [UInt8] = []
    for byte in word {
      let letter = byte == UInt8(ascii: "q") ? UInt8(ascii: "k") : byte
      // Digits are numbers: 11 is not 1.
      if letter == output.last, letter >= 0x61 { continue }
      output.append(letter)
    }
    if output.count > 3, output.suffix(2).elementsEqual("ah".utf8) { output.removeLast() }
    if inArabicName, output.count > 3, output.suffix(2).elementsEqual("eh".utf8) {
      output.removeLast(2)
      output.append(UInt8(ascii: "a"))
    }
    for end in ["skyi", "skiy", "skij", "skyj", "ski"] where output.count > end.utf8.count + 1 {
      if output.suffix(end.utf8.count).elementsEqual(end.utf8) {
        output.removeLast(end.utf8.count)
        output += "sky".utf8
        break
      }
    }
    word = output
  }

  private static func foldDiphthongs(_ word: inout [UInt8], inArabicName: Bool) {
    guard word.count >= 4 else { return }
    func isConsonant(_ index: Int) -> Bool { !"aeiouy".utf8.contains(word[index]) }
    var index = 1
    while index + 2 < word.count {
      let first = word[index]
      let second = word[index + 1]
      if isConsonant(index - 1), isConsonant(index + 2) {
        if first == 0x61 || first == 0x65, second == 0x69 || second == 0x79 {
          word[index] = UInt8(ascii: "e")
          word[index + 1] = UInt8(ascii: "i")
        } else if inArabicName, first == 0x61, second == 0x77 || second == 0x75 {
          word[index] = UInt8(ascii: "o")
          word.remove(at: index + 1)
        }
      }
      index += 1
    }
  }
}
