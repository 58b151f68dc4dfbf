// Who reports, as Chinese and Korean pages say it: the word for a reporter stands on the name or behind it.

extension PageParse {
  /// "記者陳怡君／澎湖即時報導": the word for a reporter stands on the name.
  func isSignedInHan(_ line: PageLine) -> Bool {
    line.length <= 30 && isReporterInHan(line.words.lowerBound)
  }

  /// "記者陳怡君": the word for a reporter, and more.
  func isReporterInHan(_ word: Int) -> Bool {
    guard words[word].traits.contains(.spaceless), words[word].range.count > 6 else { return false }
    let head = bytes[words[word].range.prefix(6)]
    return head.elementsEqual("記者".utf8) || head.elementsEqual("记者".utf8)
  }

  /// "이수진 기자  sujin@haean.example": a name, the word for a reporter, and an address at most.
  func isSignedInHangul(_ line: PageLine) -> Bool {
    guard (2...6).contains(line.wordCount), line.caselessWords >= 2,
      (6...12).contains(words[line.words.lowerBound].range.count),
      bytes[words[line.words.lowerBound + 1].range].elementsEqual("기자".utf8)
    else { return false }
    return line.wordCount == 2
      || line.capitalWords + line.smallWords == line.wordCount - 2
        && bytes[line.range].contains(0x40)
  }

  /// "本报讯（记者 林晓东）…": those whom the first bracket names, within the first words and before any
  /// other mark.
  func reportersInHan(in range: Range<Int>) -> Range<Int>? {
    guard context.language?.hasPrefix("zh") == true else { return nil }
    var i = range.lowerBound
    var open: Int?
    while i < range.upperBound, i - range.lowerBound < 120 {
      let (s, next) = bytes.decode(at: i)
      if let open {
        if s == 0xFF09 || s == 0x29 {
          let head = bytes[open..<i]
          return head.starts(with: "记者".utf8) || head.starts(with: "記者".utf8) ? open..<i : nil
        }
      } else if s == 0xFF08 || s == 0x28 {
        open = next
      }
      // A comma or a full stop.
      if s == 0xFF0C || s == 0x3002 { return nil }
      i = next
    }
    return nil
  }
}
