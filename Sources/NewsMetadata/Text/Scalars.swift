// What kind of character a scalar is, and its plain form for comparing words. Only what lines,
// names and labels need: the floors below own the full foldings.

/// What a scalar is to a reader of lines.
enum ScalarClass: UInt8 {
  case letter
  case digit
  case space
  case mark
  /// Neither seen nor heard: joiners, direction marks, soft hyphens, combining accents.
  case ignored
}

@inline(__always)
func scalarClass(_ s: UInt32) -> ScalarClass {
  if s < 0x80 {
    switch s {
    case 0x41...0x5A, 0x61...0x7A: return .letter
    case 0x30...0x39: return .digit
    case 0x20, 0x09...0x0D: return .space
    default: return .mark
    }
  }
  return wideScalarClass(s)
}

func wideScalarClass(_ s: UInt32) -> ScalarClass {
  switch s {
  case 0x80...0x9F, 0xA1...0xA9, 0xAB, 0xAC, 0xAE...0xB4, 0xB6...0xB9, 0xBB...0xBF: return .mark
  case 0xA0: return .space
  case 0xAD: return .ignored
  case 0xD7, 0xF7: return .mark
  case 0x300...0x36F, 0x483...0x489: return .ignored
  case 0x589, 0x58A, 0x5BE, 0x5C0, 0x5C3: return .mark
  case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2: return .ignored
  case 0x60C, 0x61B, 0x61F, 0x66A...0x66D, 0x6D4: return .mark
  case 0x61C, 0x640, 0x64B...0x65F, 0x670: return .ignored
  case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0x9E6...0x9EF, 0xE50...0xE59: return .digit
  case 0x964, 0x965, 0x1361...0x1368, 0x17D4...0x17DA: return .mark
  case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
  case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF: return .ignored
  case 0x2010...0x2027, 0x2030...0x205E, 0x2070...0x20CF, 0x2190...0x2BFF: return .mark
  case 0x3001...0x3004, 0x3008...0x3020, 0x3030, 0x30A0, 0x30FB: return .mark
  case 0xFE10...0xFE19, 0xFE30...0xFE6F: return .mark
  case 0xFF10...0xFF19: return .digit
  case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFFF:
    return .mark
  case 0xE000...0xF8FF, 0x1F000...0x1FAFF, 0xE0000...0xE0FFF: return .mark
  default: return .letter
  }
}

/// The scalar in small letters without accents, and Arabic letters in the form under which
/// spellings meet.
@inline(__always)
func foldScalar(_ s: UInt32) -> UInt32 {
  if s < 0x80 { return s >= 0x41 && s <= 0x5A ? s + 0x20 : s }
  return foldWideScalar(s)
}

/// The plain letters of Latin-1 from U+00C0 and Latin Extended-A, in order; `.` where there is none.
private let plainLatin = StaticString(
  """
  aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty\
  aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkk.llllllllllnnnnnnn..oooooooorrrrrr\
  ssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
  """)

func foldWideScalar(_ s: UInt32) -> UInt32 {
  switch s {
  case 0xC0...0x17F:
    let plain = plainLatin.utf8Start[Int(s - 0xC0)]
    return plain == 0x2E ? s : UInt32(plain)
  case 0x1E00...0x1E95: return s | 1
  case 0x1EA0...0x1EB7: return 0x61
  case 0x1EB8...0x1EC7: return 0x65
  case 0x1EC8...0x1ECB: return 0x69
  case 0x1ECC...0x1EE3: return 0x6F
  case 0x1EE4...0x1EF1: return 0x75
  case 0x1EF2...0x1EF9: return 0x79
  case 0x386, 0x3AC: return 0x3B1
  case 0x388, 0x3AD: return 0x3B5
  case 0x389, 0x3AE: return 0x3B7
  case 0x38A, 0x3AF, 0x3AA, 0x3CA, 0x390: return 0x3B9
  case 0x38C, 0x3CC: return 0x3BF
  case 0x38E, 0x3CD, 0x3AB, 0x3CB, 0x3B0: return 0x3C5
  case 0x38F, 0x3CE: return 0x3C9
  case 0x391...0x3A1, 0x3A3...0x3A9: return s + 0x20
  case 0x3C2: return 0x3C3
  case 0x401, 0x451: return 0x435
  case 0x400...0x40F: return s + 0x50
  case 0x410...0x42F: return s + 0x20
  case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: return s | 1
  case 0x531...0x556: return s + 48
  case 0x622, 0x623, 0x625, 0x671: return 0x627
  case 0x649, 0x6CC: return 0x64A
  case 0x629: return 0x647
  case 0x6A9: return 0x643
  case 0xFF21...0xFF3A: return s - 0xFEE0 + 0x20
  case 0xFF10...0xFF19, 0xFF41...0xFF5A: return s - 0xFEE0
  default: return s
  }
}

/// Whether the scalar is a capital of a script that has capitals.
@inline(__always)
func isCapital(_ s: UInt32) -> Bool {
  if s < 0x80 { return s >= 0x41 && s <= 0x5A }
  return s < 0x2000 && isWideCapital(s)
}

private func isWideCapital(_ s: UInt32) -> Bool {
  switch s {
  case 0xC0...0xD6, 0xD8...0xDE, 0x178: true
  case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1E95, 0x1EA0...0x1EFF: s & 1 == 0
  case 0x139...0x148, 0x179...0x17E: s & 1 == 1
  case 0x18F, 0x218, 0x21A: true
  case 0x386...0x38F, 0x391...0x3AB: true
  case 0x400...0x42F: true
  case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: s & 1 == 0
  case 0x531...0x556: true
  default: false
  }
}

/// Whether the scalar is written without spaces between words: Han, kana, Thai, Lao, Khmer,
/// Burmese.
@inline(__always)
func isSpaceless(_ s: UInt32) -> Bool {
  s >= 0xE00
    && ((0x2E80...0x2FDF).contains(s) || (0x3040...0x30FF).contains(s)
      || (0x3400...0x9FFF).contains(s) || (0xF900...0xFAFF).contains(s)
      || (0x20000...0x3FFFF).contains(s) || (0xE00...0xEFF).contains(s)
      || (0x1000...0x109F).contains(s) || (0x1780...0x17FF).contains(s) || s == 0x3005)
}

/// Whether a sentence can end with the scalar.
@inline(__always)
func endsSentence(_ s: UInt32) -> Bool {
  switch s {
  case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x61F, 0x6D4, 0x964, 0x965, 0x589,
    0x1362, 0x17D4:
    return true
  default: return false
  }
}

/// Whether the scalar closes a quotation or a bracket.
@inline(__always)
func closesQuotation(_ s: UInt32) -> Bool {
  switch s {
  case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0xAB, 0x2019, 0x201D, 0x201C, 0x203A, 0x300D, 0x300F, 0xFF09,
    0x2018:
    return true
  default: return false
  }
}

/// Whether the scalar is a dash that may stand between parts of a line.
@inline(__always)
func isDash(_ s: UInt32) -> Bool {
  s == 0x2D || (0x2010...0x2015).contains(s) || s == 0x2212 || s == 0xFF0D
}

extension UInt8 {
  /// A letter or a digit of ASCII.
  @inline(__always)
  var isPlain: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at an offset of well-formed UTF-8, and the offset after it.
  @inline(__always)
  func decode(at i: Int) -> (scalar: UInt32, next: Int) {
    let a = self[i]
    if a < 0x80 { return (UInt32(a), i + 1) }
    let last = count - 1
    if a < 0xE0 {
      let b = i + 1 <= last ? UInt32(self[i + 1] & 0x3F) : 0
      return (UInt32(a & 0x1F) << 6 | b, Swift.min(i + 2, count))
    }
    guard i + 2 <= last else { return (0xFFFD, count) }
    let b = UInt32(self[i + 1] & 0x3F)
    let c = UInt32(self[i + 2] & 0x3F)
    if a < 0xF0 { return (UInt32(a & 0xF) << 12 | b << 6 | c, i + 3) }
    guard i + 3 <= last else { return (0xFFFD, count) }
    return (UInt32(a & 7) << 18 | b << 12 | c << 6 | UInt32(self[i + 3] & 0x3F), i + 4)
  }

  /// The scalar that ends before an offset, and where it begins.
  @inline(__always)
  func decode(before i: Int) -> (scalar: UInt32, start: Int) {
    var start = i - 1
    while start > 0 && self[start] & 0xC0 == 0x80 { start -= 1 }
    return (decode(at: start).scalar, start)
  }
}
