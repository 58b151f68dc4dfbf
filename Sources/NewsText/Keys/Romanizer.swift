/// Writes a text in Latin letters, word by word: compiled rules by script and language, ICU's
/// transliterator for scripts that have none.
struct Romanizer: ~Copyable {
  private let table = RomanizationTable.shared
  private let folds = FoldTable.shared
  private let hints: LanguageHints
  private var output: ByteBuffer
  private var lowered: LoweredWord
  // The scheme of the script that was met last.
  private var lastScript = CodePointTraits.Script.other
  private var lastScheme: UInt8?

  /// Writes bytes, which are in NFC, in Latin letters and hands them on.
  ///
  /// - Parameter language: BCP 47; where there is none, letters that only some languages have decide.
  static func withLatin<Result>(
    _ bytes: UnsafeBufferPointer<UInt8>, language: String?,
    _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    // A headline takes nothing from the heap.
    let room = 2 * bytes.count + 64
    return withUnsafeTemporaryAllocation(
      of: UInt8.self, capacity: room + LoweredWord.room(for: bytes.count)
    ) { memory in
      var romanizer = Romanizer(
        bytes, language: language, output: UnsafeMutableBufferPointer(rebasing: memory[..<room]),
        word: UnsafeMutableBufferPointer(rebasing: memory[room...]))
      romanizer.run(bytes)
      return body(romanizer.output.bytes)
    }
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, language: String?,
    output: UnsafeMutableBufferPointer<UInt8>, word: UnsafeMutableBufferPointer<UInt8>
  ) {
    hints = LanguageHints(bytes, language: language)
    self.output = ByteBuffer(in: output)
    lowered = LoweredWord(in: word)
  }

  private mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    var position = 0
    while position < bytes.count {
      if base[position] < 0x80 {
        let start = position
        repeat { position += 1 } while position < bytes.count && base[position] < 0x80
        output.append(base + start, position - start)
        continue
      }
      let (traits, length) = folds.traits(bytes, at: position)
      let script = traits.script
      guard traits.isWord, script != .latin, script != .common, script != .inherited else {
        output.append(base + position, length)
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
    case .hangul: Hangul.append(word, to: &output)
    case .devanagari, .bengali, .gurmukhi, .gujarati, .oriya, .tamil, .telugu, .kannada, .malayalam:
      Abugida.append(word, script, to: &output)
    default:
      if script != lastScript {
        lastScript = script
        lastScheme = hints.scheme(script)
      }
      guard let scheme = lastScheme, byRules(word, scheme, script) else {
        transliterate(word)
        return
      }
    }
  }

  private static let transliterator = Transliterator("Any-Latin")

  /// Bytes of a word that ICU is given at a time: letters that become longer take it time by the square.
  private static let longest = 1024

  private mutating func transliterate(_ word: UnsafeBufferPointer<UInt8>) {
    var rest = word
    while !rest.isEmpty {
      var end = min(rest.count, Self.longest)
      // No mark leaves its letter, unless there are marks alone.
      while end < rest.count, end > 0, !beginsLetter(rest, at: end) { end -= 1 }
      if end == 0 {
        end = Self.longest
        while rest[end] & 0xC0 == 0x80 { end -= 1 }
      }
      let text = String(decoding: rest[..<end], as: UTF8.self)
      output.append(Self.transliterator(text) ?? text)
      rest = UnsafeBufferPointer(rebasing: rest[end...])
    }
  }

  private func beginsLetter(_ word: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    word[position] & 0xC0 != 0x80 && folds.traits(word, at: position).traits.kind != .mark
  }

  private mutating func romanizeIdeographs(_ word: UnsafeBufferPointer<UInt8>) {
    guard let base = word.baseAddress, !hints.isJapanese else {
      // How a kanji is read depends on the word; no reading is better than a Chinese one.
      output.append(word)
      return
    }
    var position = 0
    while position < word.count {
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: word.count)
      let reading = table.reading(scalar)
      if reading.count == 0 {
        let text = String(decoding: word[position..<position + length], as: UTF8.self)
        output.append(Self.transliterator(text) ?? text)
      } else {
        output.append(reading)
      }
      position += length
      if position < word.count { output.append(0x20) }
    }
  }

  /// Applies the rules of a scheme; false, with nothing written, where one is missing.
  private mutating func byRules(
    _ word: UnsafeBufferPointer<UInt8>, _ scheme: UInt8, _ script: CodePointTraits.Script
  ) -> Bool {
    lowered.read(word, script, folds)
    // Taken out while it is read, so that writing the output is no write to what is read.
    let lowered = self.lowered
    let start = output.count
    let isWritten = apply(lowered.bytes, lowered, scheme, script, since: start)
    if !isWritten { output.truncate(to: start) }
    return isWritten
  }

  private mutating func apply(
    _ whole: UnsafeBufferPointer<UInt8>, _ lowered: LoweredWord, _ scheme: UInt8,
    _ script: CodePointTraits.Script, since start: Int
  ) -> Bool {
    var skipped = 0
    if script == .arabic, !hints.isPersian, let article = lowered.article {
      output.append(UInt8(ascii: "a"))
      output.append(article.ending)
      output.append(UInt8(ascii: "-"))
      skipped = article.count
    }
    let bytes = UnsafeBufferPointer(rebasing: whole[skipped...])
    guard let base = bytes.baseAddress else { return true }
    var position = 0
    var afterVowel = false
    while position < bytes.count {
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: bytes.count)
      if let latin = table.letter(scalar, scheme) {
        append(latin, capitals: lowered.capitals(at: position + skipped))
        afterVowel = Self.isVowel(latin, else: afterVowel)
        position += length
        continue
      }
      if scalar == 0x651, script == .arabic {
        doubleLastConsonant(since: start)
        position += length
        continue
      }
      if scalar == 0x3063 || scalar == 0x30C3 {
        // The small tsu doubles the consonant that follows.
        position += length
        guard let next = table.match(scheme, bytes, at: position, afterVowel: false),
          let consonant = next.latin.first, !Self.isVowel(consonant)
        else { continue }
        output.append(next.latin.starts(with: "ch".utf8) ? UInt8(ascii: "t") : consonant)
        continue
      }
      guard let match = table.match(scheme, bytes, at: position, afterVowel: afterVowel) else {
        // Marks that no rule names are accents of the letter before.
        guard folds.traits(scalar).kind == .mark else { return false }
        position += length
        continue
      }
      append(match.latin, capitals: lowered.capitals(at: position + skipped))
      afterVowel = Self.isVowel(match.latin, else: afterVowel)
      position = match.end
    }
    return true
  }

  /// Whether Latin ends with a vowel; what was true before where there is none.
  @inline(__always)
  private static func isVowel(_ latin: UnsafeBufferPointer<UInt8>, else before: Bool) -> Bool {
    guard let last = latin.last else { return before }
    return isVowel(last) || last == UInt8(ascii: "y") || last >= 0x80
  }

  @inline(__always)
  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  @inline(__always)
  private mutating func append(
    _ latin: UnsafeBufferPointer<UInt8>, capitals: LoweredWord.Capitals
  ) {
    let start = output.count
    output.append(latin)
    if capitals != .none { raise(from: start, all: capitals == .all) }
  }

  /// Makes capitals of what was written from an offset on, or of its first letter.
  private mutating func raise(from start: Int, all: Bool) {
    guard start < output.count else { return }
    let end = all ? output.count : start + 1
    if output.bytes[start..<output.count].allSatisfy({ $0 < 0x80 }) || output[start] < 0x80 && !all
    {
      for index in start..<end where 0x61...0x7A ~= output[index] { output[index] &= 0xDF }
      return
    }
    let text = String(decoding: output.bytes[start...], as: UTF8.self)
    output.truncate(to: start)
    output.append(all ? text.uppercased() : text.prefix(1).uppercased() + text.dropFirst())
  }

  /// Repeats the last consonant, before the vowel that NFC puts in front of the mark.
  private mutating func doubleLastConsonant(since start: Int) {
    guard output.count > start else { return }
    let last = output[output.count - 1]
    let endsInVowel =
      last == UInt8(ascii: "a") || last == UInt8(ascii: "i") || last == UInt8(ascii: "u")
    let end = output.count - (endsInVowel ? 1 : 0)
    guard end > start, output[end - 1] < 0x80, !Self.isVowel(output[end - 1]) else { return }
    // Of sh, kh, th the first letter is repeated too.
    let isDigraph =
      output[end - 1] == UInt8(ascii: "h") && end - start >= 2
      && "stdkg".utf8.contains(output[end - 2])
    output.repeat(end - (isDigraph ? 2 : 1)..<end, before: end)
  }
}
