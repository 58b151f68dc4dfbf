/// Numbers in Han numerals: digit by digit (二〇一八) or with tens and hundreds (三十一).
enum HanNumeral {
  static func read(_ text: FoldedText, from start: Int) -> (value: Int, digits: Int, end: Int)? {
    var index = start
    var total = 0
    var current = -1
    var digits = 0
    var positional = 0
    var hasUnits = false
    while digits < 8 {
      let (scalar, length) = text.scalar(at: index)
      // A circle stands for zero within a number only.
      if let digit = scalar == 0x25CB && digits > 0 ? 0 : digit(scalar) {
        positional = positional * 10 + digit
        current = digit
      } else if let unit = unit(scalar) {
        hasUnits = true
        total += (current < 0 ? 1 : current) * unit
        current = -1
      } else if scalar == 0x5143, digits == 0, text.scalar(at: index + length).value == 0x5E74 {
        // 元年, the first year of an era.
        return (1, 1, index + length)
      } else {
        break
      }
      digits += 1
      index += length
    }
    guard digits > 0 else { return nil }
    if !hasUnits { return (positional, digits, index) }
    total += max(current, 0)
    return (total, total < 10 ? 1 : total < 100 ? 2 : total < 1_000 ? 3 : 4, index)
  }

  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6: 0
    case 0x4E00: 1
    case 0x4E8C, 0x4E24, 0x5169: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }

  private static func unit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1_000
    case 0x5EFF: 20
    default: nil
    }
  }
}

extension HanNumeral {
  /// Whether a Han numeral or an era's first year may begin here: 一 … 十, 〇.
  static func begins(_ bytes: Bytes, _ position: Int) -> Bool {
    guard position + 2 < bytes.count else { return false }
    let scalar =
      UInt32(bytes[position] & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
      | UInt32(bytes[position + 2] & 0x3F)
    switch scalar {
    case 0x3007, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341:
      return true
    default: return false
    }
  }
}
