/// Where a title may be parted: "Headline | Section - Site".
enum TitleSeams {
  struct Seam {
    var lowerBound: Int
    var upperBound: Int
    /// A sign that seldom stands within a headline.
    var isStrong: Bool
    var isColon: Bool
  }

  /// The seams, in order, no more than eight.
  static func find(in bytes: UnsafeBufferPointer<UInt8>) -> [Seam] {
    var seams: [Seam] = []
    var i = 0
    while i < bytes.count, seams.count < 8 {
      // Letters, digits and spaces are most of a title.
      if bytes[i] == 0x20 || bytes[i].isPlain {
        i += 1
        continue
      }
      let (s, next) = bytes.decode(at: i)
      let strong =
        s == 0x7C || s == 0xBB || s == 0xAB || s == 0xB7 || s == 0x2022 || s == 0xFF5C
        || s == 0x203A || s == 0x2039 || s == 0x2190 || s == 0x2192 || s == 0x3C || s == 0x3E
      let weak = isDash(s) || s == 0x3A || s == 0x2F || s == 0x7E || s == 0x5F || s == 0xFF1A
      guard strong || weak else {
        i = next
        continue
      }
      var end = next
      // "::", "//", "--" are one sign.
      while end < bytes.count, bytes[end] == bytes[i], bytes[i] < 0x80 { end += 1 }
      let spaceBefore =
        i > 0 && (bytes[i - 1] == 0x20 || bytes[i - 1] == 0xA0 || bytes[i - 1] == 0x09)
      let spaceAfter =
        end < bytes.count && (bytes[end] == 0x20 || bytes[end] == 0xC2 || bytes[end] == 0x09)
      // "::" is a bar.
      let colon = s == 0x3A && end == next || s == 0xFF1A
      if strong && (spaceBefore || spaceAfter || s == 0x7C || s == 0xFF5C)
        || weak && spaceBefore && spaceAfter
        || colon && (spaceAfter || s == 0xFF1A)
        || s == 0x5F && end < bytes.count && bytes.count > 30
      {
        // Quotation marks in the French way are no seams.
        if (s == 0xAB || s == 0xBB || s == 0x3C || s == 0x3E) && !(spaceBefore && spaceAfter) {
          i = end
          continue
        }
        seams.append(
          Seam(lowerBound: i, upperBound: end, isStrong: !colon && s != 0x2F, isColon: colon))
      }
      i = end
    }
    return seams
  }
}
