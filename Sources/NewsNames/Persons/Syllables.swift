/// The shapes of syllables in romanized East Asian names.
enum Syllables {
  /// One to three syllables of Hanyu Pinyin without tone marks: "jinping".
  static func isPinyin(_ word: [UInt8]) -> Bool {
    let letters = word.filter { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "-") }
    guard (2...14).contains(letters.count) else { return false }
    // The positions that whole syllables reach.
    var reached: Set<Int> = [0]
    for position in 0..<letters.count where reached.contains(position) {
      let rest = letters[position...]
      for initial in initials where rest.starts(with: initial.utf8) {
        let afterInitial = rest.dropFirst(initial.utf8.count)
        for final in finals where afterInitial.starts(with: final.utf8) {
          reached.insert(position + initial.utf8.count + final.utf8.count)
        }
      }
    }
    return reached.contains(letters.count)
  }

  /// One syllable of a Korean name, in any of the usual romanizations: "jong", "geun", "hye".
  static func isKorean(_ word: [UInt8]) -> Bool {
    matches(word, koreanInitials, koreanVowels, koreanFinals)
  }

  /// One syllable of a Vietnamese name without its marks: "nguyen", "phuc".
  static func isVietnamese(_ word: [UInt8]) -> Bool {
    matches(word, vietnameseInitials, vietnameseVowels, vietnameseFinals)
  }

  /// Syllables of a Japanese name: "taro", "shinzo".
  static func isJapanese(_ word: [UInt8]) -> Bool {
    guard (2...12).contains(word.count) else { return false }
    var rest = word[...]
    while !rest.isEmpty {
      let start = japaneseInitials.first { rest.starts(with: $0.utf8) } ?? ""
      let open = rest.dropFirst(start.utf8.count)
      if let vowel = open.first, "aiueo".utf8.contains(vowel) {
        rest = open.dropFirst()
      } else if rest.first == UInt8(ascii: "n") {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return true
  }

  private static func matches(
    _ word: [UInt8], _ initials: [String], _ vowels: [String], _ finals: [String]
  ) -> Bool {
    initials.contains { initial in
      word.starts(with: initial.utf8)
        && vowels.contains { vowel in
          let rest = word.dropFirst(initial.utf8.count)
          return rest.starts(with: vowel.utf8)
            && finals.contains { $0.utf8.elementsEqual(rest.dropFirst(vowel.utf8.count)) }
        }
    }
  }

  private static let initials = [
    "", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh",
    "r", "z", "c", "s", "y", "w",
  ]
  private static let finals = [
    "a", "o", "e", "i", "u", "v", "ai", "ei", "ao", "ou", "an", "en", "ang", "eng", "ong", "ia",
    "ie", "iao", "iu", "ian", "in", "iang", "ing", "iong", "ua", "uo", "uai", "ui", "uan", "un",
    "uang", "ue", "er",
  ]
  // The longest first.
  private static let japaneseInitials = [
    "sh", "ch", "ts", "ky", "gy", "ny", "hy", "by", "py", "my", "ry", "k", "s", "t", "n", "h", "f",
    "m", "y", "r", "w", "g", "z", "j", "d", "b", "p",
  ]
  private static let koreanInitials = [
    "", "g", "k", "kk", "n", "d", "t", "tt", "r", "l", "m", "b", "p", "pp", "s", "ss", "sh", "j",
    "jj", "ch", "h", "w", "y",
  ]
  private static let koreanVowels = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we",
    "wi", "yu", "eu", "ui", "i", "oo", "ee", "ou", "you", "uh", "ai",
  ]
  private static let koreanFinals = ["", "k", "g", "n", "t", "l", "m", "p", "b", "ng", "h", "ck"]
  private static let vietnameseInitials = [
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x",
  ]
  private static let vietnameseVowels = [
    "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "ieu", "iu",
    "oa", "oai", "oay", "oe", "oi", "ua", "uay", "ue", "ui", "uo", "uoi", "uou", "uu", "uy", "uya",
    "uye", "ye", "yeu", "oo",
  ]
  private static let vietnameseFinals = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
}
