/// The lines and words of a page, from one pass over its bytes.
struct PageScan {
  // Held here while they grow, and handed back to the room.
  private var lines: PageBuffer<PageLine>
  private var words: PageBuffer<Word>
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lists = FirstWords.shared
  private let labels = LineLexicon.labels.section

  /// Puts the lines and words of a page into a room that holds none. Linear in its bytes.
  ///
  /// - Parameter page: What of it is beyond two thousand million bytes is left out: places take four bytes.
  static func read(_ page: UnsafeBufferPointer<UInt8>, into room: PageRoom) {
    let bytes = UnsafeBufferPointer(rebasing: page.prefix(Int(Int32.max)))
    var scan = PageScan(bytes, room)
    scan.read(PageMasks(bytes, &room.masks))
    (room.lines, room.words) = (scan.lines, scan.words)
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ room: PageRoom) {
    self.bytes = bytes
    (lines, words) = (room.lines, room.words)
  }

  private mutating func read(_ masks: PageMasks) {
    let bytes = bytes
    var start = 0
    var number = 1
    var blank = 0
    while start < bytes.count {
      // Every second line of many pages is empty.
      if bytes[start] == 0x0A {
        blank += 1
        start += 1
        number += 1
        continue
      }
      var end = masks.endOfLine(from: start, end: bytes.count)
      let range = bytes.trimmed(start..<end)
      if range.isEmpty {
        blank += 1
      } else {
        add(range, masks, number: number, blank: blank)
        blank = 0
      }
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
      start = end + 1
      number += 1
    }
  }

  private mutating func add(_ range: Range<Int>, _ masks: PageMasks, number: Int, blank: Int) {
    let bytes = bytes
    let firstWord = words.count
    // Apart from the line, which is in memory.
    var gaps = LineGaps()
    var (spaceless, caseless) = (0, 0)
    let end = range.upperBound
    let room = words.room(for: range.count / 2 + 1)
    var run = PlainRun(place: range.lowerBound)
    while true {
      run.read(bytes, masks, lists, to: end, room)
      let last = run.place
      guard let word = bytes.nextWord(from: &run.place, to: end) else {
        gaps.read(bytes, last..<end, lineStart: range.lowerBound)
        break
      }
      gaps.read(bytes, last..<Int(word.start), lineStart: range.lowerBound)
      if word.traits.contains(.caseless) {
        run.length &+= scalarCount(word.range)
        if word.traits.contains(.spaceless) { spaceless &+= word.range.count }
        if !word.traits.contains(.startsWithCapital) { caseless &+= 1 }
      } else {
        run.length &+= run.place &- Int(word.start)
      }
      run.add(word, lists, room)
    }
    words.add(run.count)
    let sums = run.sums
    var line = PageLine(
      number: number, range: range, words: firstWord..<words.count, blankBefore: blank)
    line.hash = sums.hash
    line.coreHash = sums.hash
    line.length = run.length
    line.capitalWords = sums.capital
    line.smallWords = sums.small
    line.digitWords = sums.digit
    line.caselessWords = caseless
    line.sentences = gaps.sentences + run.sentences
    line.traits = gaps.traits
    line.lists = sums.lists
    if spaceless * 2 > range.count { line.traits.insert(.spaceless) }
    readEnd(bytes, range, into: &line)
    if LineLexicon.labels.mayBegin(sums.lists), min(line.weight, run.count) <= Self.longestLabel {
      // In a paragraph labels are asked for at its head alone, behind a number at most.
      let isParagraph = run.count >= Self.longProse && line.isProse
      line.labels = markLabels(
        UnsafeMutableBufferPointer(start: room, count: run.count),
        first: isParagraph ? 2 : run.count)
    }
    lines.append(line)
  }

  /// The weight of a line beyond which it is no label's.
  static var longestLabel: Int { 60 }

  /// So many words in sentences are a paragraph, whatever stands in it.
  static var longProse: Int { 30 }

  /// Notes which labels begin at words of a line, for it is asked for them often; gives what they are for.
  ///
  /// - Parameters:
  ///   - line: its words.
  ///   - count: how many of them are asked.
  private func markLabels(
    _ line: UnsafeMutableBufferPointer<Word>, first count: Int
  ) -> LabelSet {
    var found = LabelSet()
    guard let first = line.baseAddress else { return found }
    for index in 0..<count {
      let word = first + index
      if LineLexicon.labels.mayBegin(word.pointee.lists), lists.mayBeginLabel(word.pointee.hash) {
        markLabel(line, at: index, &found)
      }
    }
    return found
  }

  @inline(__always)
  private func markLabel(
    _ line: UnsafeMutableBufferPointer<Word>, at index: Int, _ found: inout LabelSet
  ) {
    guard
      let match = labels.longestNumber(
        in: UnsafeBufferPointer(line), from: index, to: line.count),
      let label = LineLabel(rawValue: UInt8(truncatingIfNeeded: match.number))
    else { return }
    line[index].label = label.rawValue + 1
    line[index].labelCount = UInt8(truncatingIfNeeded: match.count)
    found.insert(label)
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    var count = 0
    for i in range where bytes[i] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  private func readEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into line: inout PageLine
  ) {
    // A letter or a digit of ASCII, as behind most headlines.
    if bytes[range.upperBound - 1].isPlain { return }
    var end = sentenceEnd(bytes, range)
    var closed = 0
    while end > range.lowerBound {
      let (s, start) = bytes.decode(before: end)
      if closesQuotation(s) || closesStory(s) || scalarClass(s) == .space {
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

  /// The signs that magazines set behind the last word of a story: "… before that. ♦".
  private func closesStory(_ s: UInt32) -> Bool {
    switch s {
    case 0x220E, 0x25A0, 0x25A1, 0x25AA, 0x25C6, 0x25CF, 0x25FC, 0x2666: true
    default: false
    }
  }

  /// The end of a line without one word in brackets after its last sentence, or a few with commas
  /// between them: "… said. (dpa)", "… sagte er. (APA, red, 3.5.2021)", "…と話した。（山田太郎）".
  private func sentenceEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let (last, closing) = bytes.decode(before: range.upperBound)
    guard last == 0x29 || last == 0xFF09 else { return range.upperBound }
    // "… ($1 = 8.6 Norwegian crowns)", as wires close a story.
    let isRate = bytes[max(range.lowerBound, closing - 36)..<closing].contains(UInt8(ascii: "="))
    var i = closing
    while i > range.lowerBound, range.upperBound - i < 40 {
      let (s, start) = bytes.decode(before: i)
      if s == 0x20, !isRate, start > range.lowerBound, bytes[start - 1] != UInt8(ascii: ",") {
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
