extension StringProtocol {
  /// The text without white space at its ends.
  var trimmed: String {
    var text = String(self)
    return text.withUTF8 { bytes in
      let range = bytes.trimmed(0..<bytes.count)
      return range.count == bytes.count
        ? String(self) : String(decoding: bytes[range], as: UTF8.self)
    }
  }

  /// The trimmed text with every run of white space as one space.
  var collapsed: String {
    var text = String(self)
    let collapsed: String? = text.withUTF8 { bytes in
      let range = bytes.trimmed(0..<bytes.count)
      return range.count == bytes.count && !bytes.hasLooseSpace(in: range)
        ? nil : bytes.collapsedText(range)
    }
    return collapsed ?? text
  }

  /// The trimmed text, nil where nothing is left.
  var nonEmpty: String? {
    let text = trimmed
    return text.isEmpty ? nil : text
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a trimmed stretch has white space other than single plain spaces. Linear.
  func hasLooseSpace(in range: Range<Int>) -> Bool {
    var i = range.lowerBound
    let end = range.upperBound
    while i < end {
      var stop = end
      // Eight bytes at a time while all are of plain text, one space at most after another.
      if i &+ 8 < end {
        let block = eight(at: i)
        if block.wide | block.less(than: 0x20) == 0 {
          let spaces = block.equal(to: 0x20)
          if spaces & spaces >> 8 != 0 { return true }
          if spaces >> 63 == 1, self[i + 8] == 0x20 { return true }
          i &+= 8
          continue
        }
        stop = i + 8
      }
      while i < stop {
        let byte = self[i]
        // Between U+0080 and U+1FFF the only space is U+00A0.
        if byte >= 0x80, byte < 0xE2, byte != 0xC2 {
          i += byte < 0xE0 ? 2 : 3
          continue
        }
        let (s, next) = decode(at: i)
        if scalarClass(s) == .space, s != 0x20 || next < end && self[next] == 0x20 { return true }
        i = next
      }
    }
    return false
  }

  /// The text of a range without space at its ends, every run of white space in it as one space.
  func collapsedText(_ range: Range<Int>) -> String {
    let range = trimmed(range)
    guard hasLooseSpace(in: range) else { return text(range) }
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var i = range.lowerBound
    var pending = false
    while i < range.upperBound {
      let (s, next) = decode(at: i)
      if scalarClass(s) == .space {
        pending = true
      } else {
        if pending { result.append(UInt8(ascii: " ")) }
        pending = false
        result.append(contentsOf: self[i..<next])
      }
      i = next
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A range without white space and invisible characters at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    // Mostly there is none.
    if start < end, self[start] &- 0x21 < 0x5E, self[end - 1] &- 0x21 < 0x5E { return range }
    while start < end {
      let (s, next) = decode(at: start)
      let kind = scalarClass(s)
      guard kind == .space || kind == .ignored && s != 0x640 || s < 0x20 else { break }
      start = next
    }
    while end > start {
      let (s, first) = decode(before: end)
      let kind = scalarClass(s)
      guard kind == .space || s == 0xFEFF || (0x200B...0x200F).contains(s) || s < 0x20 else {
        break
      }
      end = first
    }
    return start..<Swift.max(start, end)
  }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }
}

extension String {
  /// The text without an English possessive at its end: "RFE/RL's" is "RFE/RL".
  var withoutPossessive: String {
    for ending in ["'s", "’s"] where hasSuffix(ending) { return String(dropLast(2)) }
    return self
  }
}

extension String {
  /// The text without brackets, dashes and stops at its ends.
  var trimmingMarks: String {
    return self.withBytes { bytes in
      var start = 0
      var end = bytes.count
      while start < end {
        let (s, next) = bytes.decode(at: start)
        let kind = scalarClass(s)
        guard kind == .space || kind == .mark else { break }
        start = next
      }
      while end > start {
        let (s, first) = bytes.decode(before: end)
        let kind = scalarClass(s)
        guard kind == .space || kind == .mark else { break }
        end = first
      }
      return bytes.text(start..<end)
    }
  }
}
