internal import CNewsTables

/// Which steps of cleaning look at a character. The bits are those of the compiled table.
struct CharacterSteps: OptionSet, Sendable {
  let rawValue: UInt16

  /// It may have to be composed, or changes places with other marks.
  static let composition = CharacterSteps(rawValue: 1 << 0)
  static let control = CharacterSteps(rawValue: 1 << 1)
  static let lineEnd = CharacterSteps(rawValue: 1 << 2)
  static let invisible = CharacterSteps(rawValue: 1 << 3)
  static let softHyphen = CharacterSteps(rawValue: 1 << 4)
  static let space = CharacterSteps(rawValue: 1 << 5)
  static let presentationForm = CharacterSteps(rawValue: 1 << 6)
  static let width = CharacterSteps(rawValue: 1 << 7)
  static let ligature = CharacterSteps(rawValue: 1 << 8)
  static let quote = CharacterSteps(rawValue: 1 << 9)
  static let tatweel = CharacterSteps(rawValue: 1 << 10)
  static let c1 = CharacterSteps(rawValue: 1 << 11)
  /// In some encoding it is what the first byte of a character in UTF-8 shows as.
  static let misreadLead = CharacterSteps(rawValue: 1 << 12)
  /// In some encoding it is what a further byte of a character in UTF-8 shows as.
  static let misreadTrail = CharacterSteps(rawValue: 1 << 13)
  /// A letter that single-byte text shows as when it is read as another encoding.
  static let mixupLetter = CharacterSteps(rawValue: 1 << 14)
  /// An ampersand; it is not in the table.
  static let ampersand = CharacterSteps(rawValue: 1 << 15)
}

/// What cleaning knows of each character.
struct CharacterTable: @unchecked Sendable {
  static let shared = CharacterTable()

  // Read-only memory, alive as long as the program.
  private let index: UnsafePointer<UInt16>
  private let steps: UnsafePointer<UInt16>
  private let groups: UnsafePointer<UInt8>
  private let composition: UnsafeBufferPointer<Stretch>
  private let keys: UnsafeBufferPointer<Key>
  private let replacements: UnsafeBufferPointer<UInt8>

  /// A stretch of code points with one place in composition.
  struct Stretch {
    var first: UInt32
    var last: UInt32
    /// 0 yes, 1 maybe, 2 no: the Unicode property NFC_Quick_Check.
    var quickCheck: UInt32
    var combiningClass: UInt32
  }

  private struct Key {
    var point: UInt32
    var offset: UInt32
  }

  private init() {
    let table = StaticTable(news_table_clean())
    // The sections are never empty: the table was checked when it was compiled.
    index = table.section(0, as: UInt16.self).start
    steps = table.section(1, as: UInt16.self).start
    groups = table.section(2, as: UInt8.self).start
    composition = table.section(3)
    keys = table.section(4)
    replacements = table.section(5)
  }

  /// The steps that look at a character.
  @inline(__always)
  func steps(of scalar: UInt32) -> CharacterSteps {
    CharacterSteps(rawValue: steps[Int(index[Int(scalar >> 6)]) << 6 | Int(scalar & 0x3F)])
  }

  /// The steps that look at a two-byte character, from its bytes.
  @inline(__always)
  func steps(_ first: UInt8, _ second: UInt8) -> UInt16 {
    steps[Int(index[Int(first & 0x1F)]) << 6 | Int(second & 0x3F)]
  }

  /// The steps that look at a three-byte character, from its bytes.
  @inline(__always)
  func steps(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt16 {
    steps[Int(index[Int(first & 0x0F) << 6 | Int(second & 0x3F)]) << 6 | Int(third & 0x3F)]
  }

  /// The group of scripts and the kind of a character.
  @inline(__always)
  func nature(of scalar: UInt32) -> CharacterNature {
    CharacterNature(rawValue: groups[Int(index[Int(scalar >> 6)]) << 6 | Int(scalar & 0x3F)])
  }

  /// How a character is composed; nil for one that neither composes nor moves.
  func stretch(of scalar: UInt32) -> Stretch? {
    var low = 0
    var high = composition.count
    while low < high {
      let middle = (low + high) / 2
      if composition[middle].last < scalar { low = middle + 1 } else { high = middle }
    }
    return low < composition.count && composition[low].first <= scalar ? composition[low] : nil
  }

  /// The characters that one stands for, in UTF-8.
  func replacement(for scalar: UInt32) -> UnsafeBufferPointer<UInt8>.SubSequence? {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle].point < scalar { low = middle + 1 } else { high = middle }
    }
    guard low < keys.count, keys[low].point == scalar else { return nil }
    let offset = Int(keys[low].offset)
    return replacements[offset + 1..<offset + 1 + Int(replacements[offset])]
  }
}

extension UnsafeBufferPointer {
  /// The address of the first element; the empty buffer of a table that has none is never read.
  @inline(__always)
  var start: UnsafePointer<Element> {
    baseAddress ?? UnsafePointer(bitPattern: MemoryLayout<Element>.alignment).unsafelyUnwrapped
  }
}
