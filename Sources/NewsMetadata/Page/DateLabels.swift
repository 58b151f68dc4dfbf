internal import NewsDates

/// Words before a date that say what it is of.
enum DateLabels {
  private static let table = PhraseTable<DateLabel>(.date)

  /// Whether one may stand on a line: where it may not, none need be looked for.
  @inline(__always)
  static func mayStand(in line: PageLine) -> Bool { table.mayBegin(line.lists) }

  /// The longest label that begins at a word, and how many words it has.
  @inline(__always)
  static func longest(_ words: UnsafeBufferPointer<Word>, from start: Int, to end: Int) -> (
    meaning: DateLabel, count: Int
  )? {
    table.longest(in: words, from: start, to: end)
  }

  /// The longest label that begins at a word, and how many words it has.
  static func longest(_ words: [Word], from start: Int, to end: Int) -> (
    meaning: DateLabel, count: Int
  )? {
    table.longest(in: words, from: start, to: end)
  }

  /// The label among the last words before an offset of a text.
  static func label(before offset: Int, after start: Int, in text: String) -> DateLabel? {
    return text.withBytes { bytes in
      let words = bytes.words(in: max(0, min(start, offset))..<min(offset, bytes.count))
      for index in words.indices.suffix(5) {
        if let match = table.longest(in: words, from: index, to: words.count) {
          return match.meaning
        }
      }
      return nil
    }
  }

  /// The label right after a date that closes the text or a bracket: "（10時20分更新）", "5 May updated".
  static func label(closing offset: Int, in text: String) -> DateLabel? {
    return text.withBytes { bytes in
      let words = bytes.words(in: min(offset, bytes.count)..<bytes.count)
      guard let match = table.longest(in: words, from: 0, to: words.count) else { return nil }
      let end = Int(words[match.count - 1].end)
      guard end < bytes.count else { return match.meaning }
      let next = bytes.decode(at: end).scalar
      return next == 0x29 || next == 0xFF09 || next == 0x5D ? match.meaning : nil
    }
  }

  /// Whether a label may stand before a date in a text: where it cannot, none need be looked for.
  static func mayStand(_ label: DateLabel, in text: String) -> Bool {
    return text.withBytes { bytes in
      let words = bytes.words(in: 0..<bytes.count)
      return words.indices.contains { start in
        // "更新于2021年": where the date begins within a word, the label is a part of one.
        let traits = words[start].traits
        if traits.contains(.spaceless) || traits.isSuperset(of: [.hasDigit, .hasLetter]) {
          return true
        }
        // The date may cut a longer phrase off.
        return (start + 1...min(words.count, start + table.longestCount)).contains {
          table.longest(in: words, from: start, to: $0)?.meaning == label
        }
      }
    }
  }

  /// The label that a text begins with, and where what it labels begins.
  static func leading(in text: String) -> (label: DateLabel, end: Int)? {
    return text.withBytes { leading(in: $0) }
  }

  private static func leading(
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> (label: DateLabel, end: Int)? {
    let words = bytes.words(in: 0..<bytes.count)
    guard let match = table.longest(in: words, from: 0, to: words.count),
      match.count < words.count
    else { return nil }
    var end = Int(words[match.count - 1].end)
    while end < Int(words[match.count].start) {
      let (s, next) = bytes.decode(at: end)
      guard scalarClass(s) == .space || s == 0x3A || s == 0xFF1A || isDash(s) else { break }
      end = next
    }
    return (match.meaning, end)
  }

  /// Reads a line that is one date, with or without a label before it.
  static func read(_ text: String, _ dates: DateParser) -> DateReading {
    return text.withBytes { read($0, dates) }
  }

  /// Reads a line that is one date, with or without a label before it.
  ///
  /// - Parameter isLabelled: whether it may begin with a label.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ dates: DateParser, isLabelled: Bool = true
  ) -> DateReading {
    let whole = dates.parse(bytes)
    if whole.isDate { return whole }
    guard isLabelled, let (label, end) = leading(in: bytes) else { return whole }
    var rest = dates.parse(UnsafeBufferPointer(rebasing: bytes[end...]))
    guard let moment = rest.date else { return rest }
    rest.date = moment.moved { $0.shifted(by: end) }
    if rest.label == nil { rest.label = label }
    return rest
  }
}

extension DateLabel: PhraseMeaning {
  init?(number: Int, values: UnsafePointer<UInt64>) { self = number == 0 ? .modified : .published }
}

extension DateReading {
  /// "2 days ago": it says when, but not from when it counts.
  ///
  /// - Parameter length: the bytes that the age must fill, but for one.
  func isAge(of length: Int = 0) -> Bool {
    issues.contains {
      $0.code == "relative-without-reference" && ($0.range?.count ?? 0) >= length - 1
    }
  }
}
