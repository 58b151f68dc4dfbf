/// Reads two years of which the second leaves its century out, as those of seasons, of school and of budgets:
/// `2017-18`, `2017/18`, `2017–18`.
///
/// What may be a month, or a season of EDTF, is none: `2009-10`, `2020-21`. Allocates nothing.
enum YearPair {
  static func read(_ bytes: Bytes, _ range: Range<Int>, into stamp: inout Stamp) -> Bool {
    var cursor = ByteCursor(bytes, range)
    let start = cursor.four()
    guard (1_000..<2_200).contains(start) else { return false }
    let isDash = cursor.byte == 0xE2 && cursor.peek(1) == 0x80 && cursor.peek(2) == 0x93
    let isHyphen = cursor.byte == UInt8(ascii: "-")
    guard isDash || isHyphen || cursor.byte == UInt8(ascii: "/") else { return false }
    cursor.position += isDash ? 3 : 1
    let last = cursor.position
    let year = cursor.two()
    guard cursor.isAtEnd, year > start % 100 else { return false }
    // A dash stands before the second of two years; a hyphen or a stroke before a month as well.
    guard isDash ? year == start % 100 + 1 || year > 12 : year > 12 else { return false }
    if isHyphen, (21...41).contains(year) { return false }
    stamp.fields.year = Int32(start)
    stamp.fields.hasYear = true
    var end = stamp.fields
    end.year = Int32(start - start % 100 + year)
    stamp.end = end
    stamp.confidence = 0.85
    stamp.spans.set(.year, range.lowerBound..<last, .number)
    return true
  }
}
