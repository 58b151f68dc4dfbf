/// A day of the month that the news of East Asia says without its month: "政府は17日、", "警方17日表示",
/// "정부는 17일". The same number with the same sign counts days too: 17日間, 17일 동안.
enum DayOfNews {
  /// Whether a day alone is meant; it is of the month nearest to the reference.
  static func isOne(_ day: Draft.Field, _ reader: TokenReader) -> Bool {
    guard reader.isDayOfNews(day), reader.policy.options.reference != nil else { return false }
    let range = reader.bytes(day.first, day.last + 1)
    if let before = sign(before: range.lowerBound, reader.source), counting.contains(before) {
      return false
    }
    if reader.draft.clock != nil || reader.draft.period != nil { return true }
    var next = range.upperBound
    if next < reader.source.count, reader.source[next] == UInt8(ascii: "("),
      let local = sign(at: next + 1, reader.source), isHangul(local)
    {
      // "22일(현지시간)", by the clocks of where it happened.
      return true
    }
    let isSpaced = next < reader.source.count && reader.source[next] == 0x20
    if isSpaced { next += 1 }
    guard let after = sign(at: next, reader.source) else { return false }
    // Hangul parts words with spaces, Han and kana do not.
    return isSpaced
      ? isHangul(after) && !countedInHangul.contains(after)
      : day.value > 3 && telling.contains(after)
  }

  private static func isHangul(_ sign: UInt32) -> Bool { (0xAC00...0xD7A3).contains(sign) }

  /// What stands before a count of days: 第 近 这 這 每 毎 共 约 約 計 计 过 過.
  private static let counting: [UInt32] = [
    0x7B2C, 0x8FD1, 0x8FD9, 0x9019, 0x6BCF, 0x6BCE, 0x5171, 0x7EA6, 0x7D04, 0x8A08, 0x8BA1, 0x8FC7,
    0x904E,
  ]

  /// What follows a count of days: 동(안) 만 연(속) 이(상) 후 전 뒤 째 간 여 넘(게).
  private static let countedInHangul: [UInt32] = [
    0xB3D9, 0xB9CC, 0xC5F0, 0xC774, 0xD6C4, 0xC804, 0xB4A4, 0xC9F8, 0xAC04, 0xC5EC, 0xB118,
  ]

  /// What follows a day that is told: 、 ， は に 夜 朝 晚 早 凌 表 电 電 讯 訊 在 宣 对 报 报 消 说 召 举 発 付.
  private static let telling: [UInt32] = [
    0x3001, 0xFF0C, 0x306F, 0x306B, 0x591C, 0x671D, 0x665A, 0x65E9, 0x51CC, 0x8868, 0x7535, 0x96FB,
    0x8BAF, 0x8A0A, 0x5728, 0x5BA3, 0x5BF9, 0x62A5, 0x5831, 0x6D88, 0x8BF4, 0x53EC, 0x4E3E, 0x767A,
    0x4ED8,
  ]

  /// The sign of three bytes at a place; nil where none stands there.
  private static func sign(at position: Int, _ source: Bytes) -> UInt32? {
    guard position >= 0, position + 2 < source.count, source[position] & 0xF0 == 0xE0 else {
      return nil
    }
    return UInt32(source[position] & 0x0F) << 12 | UInt32(source[position + 1] & 0x3F) << 6
      | UInt32(source[position + 2] & 0x3F)
  }

  private static func sign(before position: Int, _ source: Bytes) -> UInt32? {
    sign(at: position - 3, source)
  }
}
