/// By what a part of a title is compared with other parts, with the site's names and with the address:
/// read from its letters in one pass.
struct TitlePrint {
  /// The hash of its words, and how many they are.
  var words = WordHash()
  var wordCount = 0
  /// How many letters and digits it has; 0 where they are not of ASCII alone, and were not counted.
  var letterCount = 0

  /// Reads a stretch. Linear.
  ///
  /// - Parameter slugs: gets its words as addresses spell them.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, slugs: inout [WordHash]) {
    let count = slugs.count
    if readPlain(bytes, range, slugs: &slugs) { return }
    slugs.removeLast(slugs.count - count)
    (words, wordCount) = bytes.wordsHash(in: range)
    SlugWords.appendHashes(of: bytes, range, to: &slugs)
  }

  /// Reads a stretch of ASCII, as most are; false where it is of other letters too, and nothing that was
  /// read counts.
  private mutating func readPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, slugs: inout [WordHash]
  ) -> Bool {
    var words = WordHash()
    var wordCount = 0
    var word = WordHash()
    var isInWord = false
    var letterCount = 0
    var slug = SlugWord()
    func closeWord() {
      guard isInWord else { return }
      words.add(word: word)
      wordCount &+= 1
      word = WordHash()
      isInWord = false
    }
    var i = range.lowerBound
    while i < range.upperBound {
      let byte = bytes[i]
      if byte.isPlain, !isInWord, slug.isEmpty, let word = PlainWord.read(bytes, at: i),
        Int(word.end) <= range.upperBound
      {
        words.add(word: word.hash)
        wordCount &+= 1
        letterCount &+= word.range.count
        slugs.append(word, of: bytes)
        i = Int(word.end)
        continue
      }
      let small = byte | 0x20
      if small &- 0x61 < 26 {
        word.add(UInt32(small))
        letterCount &+= 1
        slug.add(UInt32(small))
        isInWord = true
      } else if byte &- 0x30 < 10 {
        word.add(UInt32(byte))
        letterCount &+= 1
        slug.previous = UInt32(byte)
        isInWord = true
      } else if byte == 0x27 {
        // Between letters it is part of the word, and not heard.
        let isInside = i + 1 < range.upperBound && (bytes[i + 1] | 0x20) &- 0x61 < 26
        if !isInside { closeWord() }
      } else if byte < 0x80 {
        closeWord()
        slug.close(into: &slugs)
      } else {
        return false
      }
      i += 1
    }
    closeWord()
    slug.close(into: &slugs)
    self.words = words
    self.wordCount = wordCount
    self.letterCount = letterCount
    return true
  }
}
