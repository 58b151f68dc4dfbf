/// What stands between two words of a byline.
struct BylineGap: OptionSet {
  let rawValue: UInt16

  init(rawValue: UInt16) { self.rawValue = rawValue }

  static let comma = BylineGap(rawValue: 1)
  static let semicolon = BylineGap(rawValue: 2)
  static let slash = BylineGap(rawValue: 4)
  static let bar = BylineGap(rawValue: 8)
  static let dash = BylineGap(rawValue: 16)
  static let opening = BylineGap(rawValue: 32)
  static let closing = BylineGap(rawValue: 64)
  static let colon = BylineGap(rawValue: 128)
  static let ampersand = BylineGap(rawValue: 256)
  static let at = BylineGap(rawValue: 512)
  static let stop = BylineGap(rawValue: 1024)
  static let space = BylineGap(rawValue: 2048)
  static let line = BylineGap(rawValue: 4096)
  /// A full stop between words with no space: "J.R.R.", "example.org".
  static let tightStop = BylineGap(rawValue: 8192)

  /// Quotation marks that open.
  static let quote = BylineGap(rawValue: 16384)

  /// What always parts names.
  static let hard: BylineGap = [.comma, .semicolon, .bar, .opening, .closing, .ampersand, .line]

  /// Reads what stands between two words.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self = []
    // "J.-P. Melville", "Dipl.-Ing.": the hyphen joins two short forms.
    if range.count == 2, bytes[range.lowerBound] == UInt8(ascii: "."),
      bytes[range.lowerBound + 1] == UInt8(ascii: "-"), range.lowerBound > 0
    {
      insert(.tightStop)
      return
    }
    var i = range.lowerBound
    while i < range.upperBound {
      let (s, next) = bytes.decode(at: i)
      switch s {
      case 0x2C, 0x60C, 0xFF0C, 0x3001: insert(.comma)
      case 0x3B, 0x61B, 0xFF1B: insert(.semicolon)
      case 0x2F, 0xFF0F: insert(.slash)
      case 0x7C, 0xB7, 0x2022, 0x30FB, 0xFF5C, 0x203A, 0xBB, 0x3E, 0x25CF, 0x2B, 0x2192, 0x2023:
        insert(.bar)
      case 0x28, 0x5B, 0xFF08, 0x3010: insert(.opening)
      case 0x29, 0x5D, 0xFF09, 0x3011: insert(.closing)
      case 0x3A, 0xFF1A, 0x55D: insert(.colon)
      case 0x26: insert(.ampersand)
      case 0xAB, 0x201C, 0x201E, 0x22: insert(.quote)
      case 0x40: insert(.at)
      case 0x2E: insert(range.count == 1 ? .tightStop : .stop)
      case 0x0A, 0x0D, 0x2028, 0x2029: insert(.line)
      case 0x3D, 0xFF1D: insert(.dash)
      default:
        if scalarClass(s) == .space {
          insert(.space)
        } else if isDash(s), range.count > (s < 0x80 ? 1 : 3) || s == 0x2014 {
          insert(.dash)
        }
      }
      i = next
    }
  }
}
