/// The scripts of India in Latin letters. Their blocks are laid out alike, so one table serves nine.
///
/// A consonant without a vowel sign has an a, which languages of the north leave out at the end of a
/// word.
enum Abugida {
  private static let independent = table([
    0x05: "a", 0x06: "ā", 0x07: "i", 0x08: "ī", 0x09: "u", 0x0A: "ū", 0x0B: "ri", 0x0C: "li",
    0x0D: "e",
    0x0E: "e",
    0x0F: "e", 0x10: "ai", 0x11: "o", 0x12: "o", 0x13: "o", 0x14: "au", 0x60: "rī", 0x61: "lī",
  ])
  private static let consonants = table([
    0x15: "k", 0x16: "kh", 0x17: "g", 0x18: "gh", 0x19: "ṅ", 0x1A: "ch", 0x1B: "chh", 0x1C: "j",
    0x1D: "jh", 0x1E: "ñ", 0x1F: "ṭ", 0x20: "ṭh", 0x21: "ḍ", 0x22: "ḍh", 0x23: "ṇ", 0x24: "t",
    0x25: "th", 0x26: "d", 0x27: "dh", 0x28: "n", 0x29: "ṉ", 0x2A: "p", 0x2B: "ph", 0x2C: "b",
    0x2D: "bh", 0x2E: "m", 0x2F: "y", 0x30: "r", 0x31: "ṟ", 0x32: "l", 0x33: "ḷ", 0x34: "ḻ",
    0x35: "v",
    0x36: "sh", 0x37: "ṣh", 0x38: "s", 0x39: "h", 0x58: "q", 0x59: "kh", 0x5A: "gh", 0x5B: "z",
    0x5C: "ṛ", 0x5D: "ṛh", 0x5E: "f", 0x5F: "y",
  ])
  private static let signs = table([
    0x3E: "ā", 0x3F: "i", 0x40: "ī", 0x41: "u", 0x42: "ū", 0x43: "ri", 0x44: "rī", 0x45: "e",
    0x46: "e",
    0x47: "e",
    0x48: "ai", 0x49: "o", 0x4A: "o", 0x4B: "o", 0x4C: "au", 0x4D: "", 0x57: "au", 0x62: "li",
    0x63: "lī",
  ])
  // A dot below makes sounds of Persian and the flapped r.
  private static let dotted = table([
    0x15: "q", 0x16: "kh", 0x17: "gh", 0x1C: "z", 0x21: "ṛ", 0x22: "ṛh", 0x2B: "f", 0x2F: "y",
    0x38: "sh",
  ])

  /// A table by the slot of a letter in its block.
  private static func table(_ letters: [UInt8: Packed]) -> [Packed?] {
    (0..<128).map { letters[$0] }
  }

  /// Appends a word of one of these scripts in Latin letters.
  static func append(
    _ word: UnsafeBufferPointer<UInt8>, _ script: CodePointTraits.Script,
    to output: inout ByteBuffer
  ) {
    let dropsLast: Bool
    switch script {
    case .devanagari, .gurmukhi, .gujarati, .bengali: dropsLast = word.count > 6
    default: dropsLast = false
    }
    var position = 0
    var next = scalar(word, &position)
    while let code = next {
      next = scalar(word, &position)
      let slot = Int(code & 0x7F)
      if var consonant = consonants[slot] {
        if let dot = next, dot & 0x7F == 0x3C {
          consonant = dotted[slot] ?? consonant
          next = scalar(word, &position)
        }
        output.append(consonant)
        if let code = next, let sign = signs[Int(code & 0x7F)] {
          output.append(sign)
          next = scalar(word, &position)
        } else if next != nil || !dropsLast {
          output.append(UInt8(ascii: "a"))
        }
      } else if let vowel = independent[slot] ?? signs[slot] {
        output.append(vowel)
      } else if script == .bengali, slot == 0x70 || slot == 0x71 {
        // The r and the w of Assamese.
        output.append(slot == 0x70 ? UInt8(ascii: "r") : UInt8(ascii: "w"))
        if let code = next, let sign = signs[Int(code & 0x7F)] {
          output.append(sign)
          next = scalar(word, &position)
        } else if next != nil || !dropsLast {
          output.append(UInt8(ascii: "a"))
        }
      } else if slot == 0x02 || slot == 0x01 || slot == 0x70 {
        let isLabial = next.map { (0x2A...0x2E).contains($0 & 0x7F) } ?? false
        output.append(isLabial ? UInt8(ascii: "m") : UInt8(ascii: "n"))
      } else if slot == 0x03 {
        output.append(UInt8(ascii: "h"))
      } else if let digit = digit(code) {
        output.append(digit)
      } else if slot != 0x71, slot != 0x3D {
        for byte in UTF8Bytes(code) { output.append(byte) }
      }
    }
  }

  /// The next character that is no joiner; nil at the end.
  @inline(__always)
  private static func scalar(
    _ word: UnsafeBufferPointer<UInt8>, _ position: inout Int
  ) -> UInt32? {
    guard let base = word.baseAddress else { return nil }
    while position < word.count {
      let (scalar, length) = UTF8Decoding.scalar(base, at: position, end: word.count)
      position += length
      if scalar != 0x200C && scalar != 0x200D { return scalar }
    }
    return nil
  }

  private static func digit(_ scalar: UInt32) -> UInt8? {
    let fold = FoldTable.shared.firstFold(scalar)
    return (0x30...0x39).contains(fold) ? UInt8(fold) : nil
  }
}
