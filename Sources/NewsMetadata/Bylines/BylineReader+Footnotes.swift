// Numbers of footnotes behind names, as papers of learned societies have them.

extension BylineReader {
  /// "Jane Marlow1, Richard Pruitt2,3" without its numbers: they stand behind two names at least, and no
  /// other number is in the line.
  static func withoutFootnotes(_ line: String) -> String {
    guard line.utf8.contains(where: { $0 &- 0x31 < 9 }),
      line.utf8.contains(where: { $0 == 0x2C || $0 == 0x3B })
    else { return line }
    let bytes = Array(line.utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var notes = 0
    var i = 0
    while i < bytes.count {
      guard bytes[i] &- 0x30 < 10 else {
        kept.append(bytes[i])
        i += 1
        continue
      }
      guard let end = footnoteEnd(in: bytes, at: i, after: kept) else { return line }
      notes += 1
      while kept.last == 0x20 { kept.removeLast() }
      i = end
    }
    return notes > 1 ? String(decoding: kept, as: UTF8.self) : line
  }

  /// Where a footnote's numbers end that begin at an offset: two words of a name stand before them, and
  /// the end of that name behind.
  private static func footnoteEnd(in bytes: [UInt8], at start: Int, after kept: [UInt8]) -> Int? {
    let name = kept.split { $0 == 0x2C || $0 == 0x3B || $0 == 0x26 }.last ?? []
    let words = name.split(separator: 0x20)
    guard words.count >= 2, words.count <= 6, words.last.map({ $0.count > 1 }) ?? false,
      kept.last.map({ $0 | 0x20 >= 0x61 || $0 == 0x20 || $0 == 0x2E }) ?? false
    else { return nil }
    var i = start
    var digits = 0
    while i < bytes.count {
      if bytes[i] &- 0x30 < 10 {
        digits += 1
        if digits > 2 { return nil }
      } else if bytes[i] == 0x2C, i + 1 < bytes.count, bytes[i + 1] &- 0x30 < 10 {
        digits = 0
      } else {
        break
      }
      i += 1
    }
    guard i < bytes.count else { return i }
    if bytes[i] == 0x2C || bytes[i] == 0x3B || bytes[i] == 0x2A { return i }
    let rest = bytes[i...].prefix(5)
    return rest.elementsEqual(" and ".utf8) || rest.prefix(3).elementsEqual(" & ".utf8)
      || rest.allSatisfy { $0 == 0x20 } ? i : nil
  }
}
