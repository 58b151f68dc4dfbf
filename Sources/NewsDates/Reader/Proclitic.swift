/// Letters that Arabic and Hebrew write in one word with what follows: "and", "in", "to", "the".
enum Proclitic {
  static func isOne(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0648, 0x0641, 0x0628, 0x0644, 0x0643: true
    case 0x05D1, 0x05DC, 0x05D4, 0x05D5, 0x05DE, 0x05E9, 0x05DB: true
    default: false
    }
  }
}
