// Lines that say what a picture shows, as the pages of East Asia close them.

extension PageParse {
  /// "…。記者陳怡君／攝影", "… [연합뉴스 자료사진]": the word for who took it closes the line.
  func endsInPictureWord(_ line: PageLine) -> Bool {
    guard let last = line.words.last, line.caselessWords > 0, line.length < 80 else { return false }
    // "…森選手（撮影・中村由美）".
    if last - 1 > line.words.lowerBound,
      LineLexicon.pictureLabels.meaning(of: words[last - 1]) != nil,
      bytes.decode(before: line.range.upperBound).scalar == 0xFF09,
      bytes.decode(before: Int(words[last - 1].start)).scalar == 0xFF08
    {
      return true
    }
    // "…動工。（漁港管理處提供）": in brackets, after a sentence.
    if line.traits.contains(.endsSentence) {
      let close = bytes.decode(before: line.range.upperBound).scalar
      guard close == 0xFF09 || close == 0x29, words[last].traits.contains(.spaceless) else {
        return false
      }
    }
    let range = words[last].range
    if line.wordCount > 1, LineLexicon.pictureLabels.meaning(of: words[last]) != nil {
      return hasMark(line.range.lowerBound..<range.lowerBound)
    }
    // "中村由美撮影", after the place and the day.
    guard words[last].traits.contains(.spaceless), range.count > 12 else { return false }
    let end = bytes.text(range.upperBound - 6..<range.upperBound)
    return
      (end == "提供"
      || end.wordsHash.map { LineLexicon.pictureLabels.meaning(of: $0) != nil } == true)
      && hasMark(line.range.lowerBound..<range.lowerBound)
  }

  /// A full stop, a dash, a slash, a bracket or an equals sign.
  private func hasMark(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      let (s, next) = bytes.decode(at: i)
      switch s {
      case 0x2D, 0x2E, 0x2F, 0x28, 0x5B, 0x3D, 0x3002, 0xFF0F, 0xFF08, 0x3010, 0xFF1D: return true
      default: i = next
      }
    }
    return false
  }

  /// "물에 잠긴 강변 도로. 정하늘 기자": a sentence, and the reporter who took the picture.
  func endsInReporter(_ line: PageLine) -> Bool {
    guard (4...30).contains(line.wordCount), line.caselessWords >= 3,
      !line.traits.contains(.endsSentence)
    else { return false }
    let name = line.words.upperBound - 2
    return bytes[words[name + 1].range].elementsEqual("기자".utf8)
      && (6...12).contains(words[name].range.count)
      && bytes[Int(words[name - 1].end)..<Int(words[name].start)].contains(UInt8(ascii: "."))
  }

  /// "湖底が見える湖岸＝21日午後", "ドローン＝山あいの村で2021年10月2日、高橋健撮影": what a picture shows, an equals
  /// sign, and when it was taken.
  func isDatedPicture(_ line: PageLine) -> Bool {
    guard line.traits.contains(.spaceless), line.length < 120,
      line.traits.isDisjoint(with: .endsSentence)
    else { return false }
    let text = UnsafeBufferPointer(rebasing: bytes[line.range])
    guard text.contains("＝"), let sign = text.lastIndex(of: 0x9D), sign > 14,
      text[sign - 2] == 0xEF, text[sign - 1] == 0xBC, text.count - sign <= 120
    else { return false }
    var i = sign + 1
    var hasNumber = false
    while i < text.count {
      let (s, next) = text.decode(at: i)
      // "日", "年", "月" behind a number.
      if hasNumber, s == 0x65E5 || s == 0x5E74 || s == 0x6708 { return true }
      if s == 0x3002 { return false }
      hasNumber = scalarClass(s) == .digit
      i = next
    }
    return false
  }
}
