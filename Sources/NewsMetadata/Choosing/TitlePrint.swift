/// By what a part of a title is compared with other parts, with the site's names and with the address:
/// read from its letters in one pass.
struct TitlePrint {
  /// The hash of its words, and how many they are.
  var words = WordHash()
  var wordCount = 0
  /// The hash of its letters and digits, spaces apart; nil where it has none.
  var solid: WordHash?

  /// Reads a stretch. Linear.
  ///
  /// - Parameter slugs: gets its words as addresses spell them.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, slugs: inout [WordHash]) {
    let count = slugs.count
    if readPlain(bytes, range, slugs: &slugs) { return }
    slugs.removeLast(slugs.count - count)
    (words, wordCount) = bytes.wordsHash(in: range)
    solid = bytes.solidHash(in: range)
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
    var letters = WordHash()
    var slug = SlugWord()
    func closeWord() {
      guard isInWord else { return }
      words.add(word: word)
      wordCount &+= 1
      word = WordHash()
      isInWord = false
    }
    for i in range {
      let byte = bytes[i]
      let small = byte | 0x20
      if small &- 0x61 < 26 {
        word.add(UInt32(small))
        letters.add(UInt32(small))
        slug.add(UInt32(small))
        isInWord = true
      } else if byte &- 0x30 < 10 {
        word.add(UInt32(byte))
        letters.add(UInt32(byte))
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
    }
    closeWord()
    slug.close(into: &slugs)
    self.words = words
    self.wordCount = wordCount
    solid = wordCount > 0 ? letters : nil
    return true
  }
}
