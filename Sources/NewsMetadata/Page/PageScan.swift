/// The lines and words of a page, from one pass over its bytes.
struct PageScan {
  var lines: [PageLine] = []
  var words: [Word] = []

  /// Scans a page. Linear in its bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    words.reserveCapacity(bytes.count / 5)
    lines.reserveCapacity(bytes.count / 64)
    var start = 0
    var number = 1
    var blank = 0
    while start < bytes.count {
      var end = bytes.endOfLine(from: start)
      let range = bytes.trimmed(start..<end)
      if range.isEmpty {
        blank += 1
      } else {
        add(bytes, range, number: number, blank: blank)
        blank = 0
      }
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
      start = end + 1
      number += 1
    }
  }

  private mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, number: Int, blank: Int
  ) {
    let firstWord = words.count
    var line = PageLine(
      number: number, range: range, words: firstWord..<firstWord, blankBefore: blank)
    // Counted apart from the line, which is in memory.
    var hash = WordHash()
    var (length, spaceless) = (0, 0)
    var (capital, small, digit, caseless) = (0, 0, 0, 0)
    var i = range.lowerBound
    var lastEnd = i
    while let word = bytes.nextWord(from: &i, to: range.upperBound) {
      let start = Int(word.start)
      if start != lastEnd, start != lastEnd + 1 || bytes[lastEnd] != 0x20 {
        readGap(bytes, lastEnd..<start, into: &line)
      }
      lastEnd = Int(word.end)
      words.append(word)
      hash.add(word: word.hash)
      let traits = word.traits
      if traits.contains(.startsWithCapital) {
        capital &+= 1
      } else if traits.contains(.caseless) {
        caseless &+= 1
      } else if traits.contains(.hasSmall) {
        small &+= 1
      }
      if traits.contains(.hasDigit) { digit &+= 1 }
      if traits.contains(.caseless) {
        length &+= scalarCount(bytes, word.range)
        if traits.contains(.spaceless) { spaceless &+= word.range.count }
      } else {
        length &+= lastEnd &- start
      }
    }
    readGap(bytes, lastEnd..<range.upperBound, into: &line)
    line.hash = hash
    line.length = length
    line.capitalWords = capital
    line.smallWords = small
    line.digitWords = digit
    line.caselessWords = caseless
    line.words = firstWord..<words.count
    line.core = line.words
    line.coreHash = line.hash
    if spaceless * 2 > range.count { line.traits.insert(.spaceless) }
    if min(line.weight, line.wordCount) <= Self.longestLabel { markHeads(line.words) }
    readEnd(bytes, range, into: &line)
    lines.append(line)
  }

  /// The weight of a line beyond which it is no label's.
  static let longestLabel = 60

  /// Notes which words begin a label and which name a network: a line's words are asked for it often.
  private mutating func markHeads(_ range: Range<Int>) {
    let labels = LineLexicon.labels
    let networks = LineLexicon.networks
    for index in range {
      if labels.begins(words[index]) { words[index].traits.insert(.beginsLabel) }
      if networks.contains(words[index]) { words[index].traits.insert(.isNetwork) }
    }
  }

  private func scalarCount(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for i in range where bytes[i] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// What stands between two words: sentence ends, path marks, signs.
  private func readGap(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into line: inout PageLine
  ) {
    if range.count == 1 && bytes[range.lowerBound] == 0x20 { return }
    var i = range.lowerBound
    var ended = false
    while i < range.upperBound {
      let (s, next) = bytes.decode(at: i)
      switch s {
      case 0xA9, 0x24B8: line.traits.insert(.hasCopyrightSign)
      case 0x3E, 0xBB, 0x203A, 0x2192, 0x7C: line.traits.formUnion([.hasPathMark, .hasPartMark])
      case 0x2F: line.traits.insert(.hasPartMark)
      case 0x2022, 0xB7, 0x25CF, 0x25AA, 0x25B6:
        line.traits.insert(.hasPartMark)
        if i == line.range.lowerBound { line.traits.insert(.hasBullet) }
      case 0x3002, 0xFF01, 0xFF1F, 0x964: line.sentences += 1
      case 0x20: if ended && next == range.upperBound { line.sentences += 1 }
      default: ended = ended || endsSentence(s)
      }
      i = next
    }
  }

  private func readEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into line: inout PageLine
  ) {
    var end = sentenceEnd(bytes, range)
    var closed = 0
    while end > range.lowerBound {
      let (s, start) = bytes.decode(before: end)
      if closesQuotation(s) || scalarClass(s) == .space {
        closed += 1
        end = start
        continue
      }
      if endsSentence(s) {
        line.traits.insert(.endsSentence)
        if s == 0x3F || s == 0x61F || s == 0xFF1F || s == 0x21 {
          line.traits.insert(.endsQuestion)
        } else {
          line.traits.insert(.endsStop)
        }
        let dots = s == 0x2E && start > range.lowerBound && bytes[start - 1] == 0x2E
        if s == 0x2026 || dots { line.traits.insert(.endsEllipsis) }
      }
      if s == 0x3A || s == 0xFF1A { line.traits.insert(.endsColon) }
      if s == 0x2A { line.traits.insert(.endsStar) }
      break
    }
    let first = bytes.decode(at: range.lowerBound).scalar
    if (first == 0x28 || first == 0x5B || first == 0xFF08) && closed > 0 {
      line.traits.insert(.inBrackets)
    }
  }

  /// The end of a line without one word in brackets after its last sentence, or a few with commas
  /// between them: "… said. (dpa)", "… sagte er. (APA, red, 3.5.2021)", "…と話した。（山田太郎）".
  private func sentenceEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let (last, closing) = bytes.decode(before: range.upperBound)
    guard last == 0x29 || last == 0xFF09 else { return range.upperBound }
    var i = closing
    while i > range.lowerBound, range.upperBound - i < 40 {
      let (s, start) = bytes.decode(before: i)
      if s == 0x20, start > range.lowerBound, bytes[start - 1] != UInt8(ascii: ",") {
        return range.upperBound
      }
      if s == 0x3A || s == 0xFF1A { return range.upperBound }
      if s == 0x28 || s == 0xFF08 {
        var end = start
        while end > range.lowerBound {
          let (before, first) = bytes.decode(before: end)
          if endsSentence(before) { return start }
          guard closesQuotation(before) || scalarClass(before) == .space else { break }
          end = first
        }
        return range.upperBound
      }
      i = start
    }
    return range.upperBound
  }
}
