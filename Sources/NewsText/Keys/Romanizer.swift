/// Writes a text in Latin letters, word by word: compiled rules by script and language, ICU's
/// transliterator for scripts that have none.
struct Romanizer {
  private let table = RomanizationTable.shared
  private let folds = FoldTable.shared
  private let hints: LanguageHints
  private(set) var output: [UInt8] = []

  /// - Parameter language: BCP 47; where there is none, letters that only some languages have decide.
  static func latin(_ bytes: UnsafeBufferPointer<UInt8>, language: String?) -> [UInt8] {
    var romanizer = Romanizer(hints: LanguageHints(bytes, language: language))
    romanizer.run(bytes)
    return romanizer.output
  }

  private init(hints: LanguageHints) { self.hints = hints }

  private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    output.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let (traits, length) = folds.traits(bytes, at: position)
      let script = traits.script
      guard traits.isWord, script != .latin, script != .common, script != .inherited else {
        output += bytes[position..<position + length]
        position += length
        continue
      }
      let end = endOfWord(bytes, from: position, script)
      romanize(UnsafeBufferPointer(rebasing: bytes[position..<end]), script)
      position = end
    }
  }

  /// Letters of one script with their marks, what is invisible among them, and an apostrophe between
  /// two of them.
  private func endOfWord(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ script: CodePointTraits.Script
  ) -> Int {
    func belongs(_ traits: CodePointTraits) -> Bool {
      if traits.script == script || traits.kind == .mark { return true }
      // The long-vowel mark and the dots between kana are common to both.
      let kana = script == .katakana || script == .hiragana
      return kana && (traits.script == .katakana || traits.script == .hiragana)
    }
    var end = start
    while end < bytes.count {
      let (traits, length) = folds.traits(bytes, at: end)
      let next = end + length
      if traits.isWord, belongs(traits) || isLongVowelMark(bytes, at: end, script) {
        end = next
        continue
      }
      guard traits.kind == .ignorable || traits.kind == .apostrophe, next < bytes.count else {
        break
      }
      let following = folds.traits(bytes, at: next).traits
      guard following.isWord, following.script == script else { break }
      end = next
    }
    return end
  }

  private func isLongVowelMark(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, _ script: CodePointTraits.Script
  ) -> Bool {
    (script == .katakana || script == .hiragana)
      && bytes[position...].prefix(3).elementsEqual([0xE3, 0x83, 0xBC])
  }

  private mutating func romanize(
    _ word: UnsafeBufferPointer<UInt8>, _ script: CodePointTraits.Script
  ) {
    switch script {
    case .han: romanizeIdeographs(word)
    case .hangul: output += Hangul.latin(word)
    case .devanagari, .bengali, .gurmukhi, .gujarati, .oriya, .tamil, .telugu, .kannada, .malayalam:
      output += Abugida.latin(word, script)
    default:
      guard let scheme = hints.scheme(script).flatMap(table.scheme), byRules(word, scheme, script)
      else {
        output +=
          Self.transliterator(String(decoding: word, as: UTF8.self))?.utf8.map { $0 }
          ?? Array(word)
        return
      }
    }
  }

  private static let transliterator = Transliterator("Any-Latin")

  private mutating func romanizeIdeographs(_ word: UnsafeBufferPointer<UInt8>) {
    guard let base = word.baseAddress, !hints.isJapanese else {
      // How a kanji is read depends on the word; no reading is better than a Chinese one.
      output += word
      return
    }
    var position = 0
    while position < word.count {
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: word.count)
      var reading = table.reading(scalar)
      if reading == 0 {
        let text = String(decoding: word[position..<position + length], as: UTF8.self)
        output += (Self.transliterator(text) ?? text).utf8
      } else {
        for _ in 0..<(reading >> 56) {
          output.append(UInt8(truncatingIfNeeded: reading))
          reading >>= 8
        }
      }
      position += length
      if position < word.count { output.append(0x20) }
    }
  }

  /// Applies the rules of a scheme; false, with nothing written, where one is missing.
  private mutating func byRules(
    _ word: UnsafeBufferPointer<UInt8>, _ scheme: UInt8, _ script: CodePointTraits.Script
  ) -> Bool {
    let start = output.count
    var lowered = LoweredWord(word, script, folds)
    if script == .arabic, !hints.isPersian { lowered.takeArticle(into: &output) }
    var position = 0
    var afterVowel = false
    while position < lowered.bytes.count {
      if script == .arabic, lowered.isShadda(at: position) {
        doubleLastConsonant(since: start)
        position += 2
        continue
      }
      if script == .katakana || script == .hiragana, lowered.isSmallTsu(at: position) {
        position += 3
        guard let next = table.match(scheme, lowered.bytes, at: position, afterVowel: false),
          let consonant = next.latin.first, !"aeiou".utf8.contains(consonant)
        else { continue }
        output.append(next.latin.starts(with: "ch".utf8) ? UInt8(ascii: "t") : consonant)
        continue
      }
      guard let match = table.match(scheme, lowered.bytes, at: position, afterVowel: afterVowel)
      else {
        // Marks that no rule names are accents of the letter before.
        if let mark = lowered.lengthOfMark(at: position, folds) {
          position += mark
          continue
        }
        output.removeSubrange(start...)
        return false
      }
      append(match.latin, capitals: lowered.capitals(at: position))
      if let last = match.latin.last { afterVowel = "aeiouy".utf8.contains(last) || last >= 0x80 }
      position = match.end
    }
    return true
  }

  private mutating func append(
    _ latin: UnsafeBufferPointer<UInt8>, capitals: LoweredWord.Capitals
  ) {
    guard capitals != .none, let first = latin.first else {
      output += latin
      return
    }
    let text = String(decoding: latin, as: UTF8.self)
    if capitals == .all {
      output += text.uppercased().utf8
    } else if first < 0x80 {
      output.append(first & 0xDF)
      output += latin.dropFirst()
    } else {
      output += text.prefix(1).uppercased().utf8
      output += text.dropFirst().utf8
    }
  }

  /// Repeats the last consonant, before the vowel that NFC puts in front of the mark.
  private mutating func doubleLastConsonant(since start: Int) {
    let vowel = output[start...].last.map { "aiu".utf8.contains($0) } ?? false
    let end = output.count - (vowel ? 1 : 0)
    guard end > start, output[end - 1] < 0x80, !"aeiou".utf8.contains(output[end - 1]) else {
      return
    }
    // Of sh, kh, th the first letter is repeated too.
    let isDigraph =
      output[end - 1] == UInt8(ascii: "h") && end - start >= 2
      && "stdkg".utf8.contains(output[end - 2])
    output.insert(contentsOf: Array(output[(end - (isDigraph ? 2 : 1))..<end]), at: end)
  }
}
