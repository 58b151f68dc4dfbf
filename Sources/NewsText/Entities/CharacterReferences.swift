internal import CNewsTables

/// The character references of the HTML Standard, section 13.5, read by the rules for text.
struct CharacterReferences: @unchecked Sendable {
  static let shared = CharacterReferences()

  private let slots: UnsafeBufferPointer<UInt16>
  private let entries: UnsafeBufferPointer<UInt32>
  private let names: UnsafeBufferPointer<UInt8>
  private let offsets: UnsafeBufferPointer<UInt16>
  private let characters: UnsafeBufferPointer<UInt8>

  private init() {
    let table = StaticTable(news_table_entities())
    slots = table.section(0)
    entries = table.section(1)
    names = table.section(2)
    offsets = table.section(3)
    characters = table.section(4)
  }

  /// The characters of a name, which is given with its semicolon where it has one.
  func characters(of name: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<
    UnsafeBufferPointer<UInt8>
  >? {
    let hash = name.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      let length = Int(entries[number] & 0xFF)
      let start = Int(entries[number] >> 8)
      if length == name.count, names[start..<start + length].elementsEqual(name) {
        let offset = Int(offsets[number])
        return characters[offset + 1..<offset + 1 + Int(characters[offset])]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The longest name there is, and the longest that may stand without a semicolon.
  static let longestName = 33
  static let longestBareName = 6

  /// What a number means: windows-1252 for the C1 range, U+FFFD for what is no character.
  static func character(of number: UInt32) -> UInt32 {
    switch number {
    case 0, 0xD800..<0xE000, 0x11_0000...: 0xFFFD
    case 0x80..<0xA0: Windows1252.c1[Int(number - 0x80)]
    default: number
    }
  }
}

/// The one table of an encoding that two steps need.
enum Windows1252 {
  /// What bytes 80 to 9F mean; the five without a meaning stay controls.
  static let c1: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]
}
