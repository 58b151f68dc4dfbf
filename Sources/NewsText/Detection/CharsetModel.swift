internal import CNewsTables

/// How surprising bytes are as text in each encoding and language, compiled from counts.
struct CharsetModel: @unchecked Sendable {
  static let shared = CharsetModel()

  /// What one script needs.
  struct Script {
    var letters: Int
    var languages: Int
    var matrix: UnsafePointer<UInt16>
    var rows: UnsafePointer<UInt8>
  }

  static let scriptCount = 6
  /// Eighths of a bit for a pair that was never seen.
  static let never = 14 * 8
  /// Languages that a row of Latin pairs has room for, and a row of another script.
  static let latinWidth = 64
  static let ownWidth = 8

  // Made once and kept as long as the program: the model holds nothing that is counted.
  let encodings: UnsafeBufferPointer<String>
  /// The languages of each script; those of Latin from the 33rd on have few readers.
  let languages: UnsafeBufferPointer<[String]>
  let scripts: UnsafeBufferPointer<Script>
  private let index: UnsafePointer<UInt8>
  private let pages: UnsafePointer<UInt16>
  private let cells: UnsafePointer<UInt16>
  private let judgements: UnsafePointer<UInt32>
  private let wide: UnsafePointer<UInt8>
  /// The languages to which the pairs of Latin and Cyrillic letters are natural.
  private let natural: UnsafePointer<UInt64>
  /// The languages that have each Latin letter.
  private let alphabets: UnsafePointer<UInt64>

  private init() {
    let table = StaticTable(news_table_charsets())
    index = table.section(0, as: UInt8.self).start
    pages = table.section(1, as: UInt16.self).start
    let cells = table.section(2, as: UInt16.self)
    self.cells = cells.start
    let shape = table.section(3, as: UInt32.self)
    let matrix = table.section(4, as: UInt16.self).start
    let rows = table.section(5, as: UInt8.self).start
    judgements = table.section(6, as: UInt32.self).start
    wide = table.section(8, as: UInt8.self).start
    natural = table.section(9, as: UInt64.self).start
    alphabets = table.section(10, as: UInt64.self).start
    let scripts = (0..<Self.scriptCount).map { script in
      Script(
        letters: Int(shape[4 * script]), languages: Int(shape[4 * script + 1]),
        matrix: matrix + Int(shape[4 * script + 2]), rows: rows + Int(shape[4 * script + 3]))
    }
    self.scripts = Self.kept(scripts)
    var names = table.section(7, as: UInt8.self)[...]
    func next() -> String {
      let length = Int(names.removeFirst())
      defer { names = names.dropFirst(length) }
      return String(decoding: names.prefix(length), as: UTF8.self)
    }
    encodings = Self.kept((0..<cells.count / 256).map { _ in next() })
    languages = Self.kept(scripts.map { script in (0..<script.languages).map { _ in next() } })
  }

  private static func kept<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(from: elements)
    return UnsafeBufferPointer(memory)
  }

  /// The languages to which pairs of letters are natural; a value without references, for hot loops.
  struct Pairs: @unchecked Sendable {
    fileprivate let index: UnsafePointer<UInt8>
    fileprivate let pages: UnsafePointer<UInt16>
    fileprivate let latin: UnsafePointer<UInt16>
    fileprivate let cyrillic: UnsafePointer<UInt16>
    fileprivate let naturalLatin: UnsafePointer<UInt64>
    fileprivate let naturalCyrillic: UnsafePointer<UInt64>
    fileprivate let alphabets: UnsafePointer<UInt64>
    fileprivate let latinLetters: Int
    fileprivate let cyrillicLetters: Int

    /// The class of a character of the first plane.
    @inline(__always)
    func classOf(_ scalar: UInt32) -> CharacterClass {
      guard scalar < 0x1_0000 else { return CharacterClass(rawValue: 7 << 8 | 13) }
      return CharacterClass(
        rawValue: pages[Int(index[Int(scalar >> 6)]) << 6 | Int(scalar & 0x3F)])
    }

    /// The languages, a bit each, that have two characters side by side, at least one of them a Latin
    /// or a Cyrillic letter, more than now and then.
    @inline(__always)
    func languages(_ first: CharacterClass, _ second: CharacterClass) -> UInt64 {
      let a = first.isLetter ? first.value : 0
      let b = second.isLetter ? second.value : 0
      switch first.isLetter ? first.group : second.group {
      case 1: return naturalLatin[Int(latin[a &* latinLetters &+ b])]
      case 2: return cyrillic(a, b)
      default: return ~0
      }
    }

    /// The classes of the 64 characters that a lead byte of two begins.
    @inline(__always)
    func classes(of lead: UInt8) -> UnsafePointer<UInt16> {
      pages + Int(index[Int(lead & 0x1F)]) << 6
    }

    /// The languages, a bit each, that have two Cyrillic letters, 0 for none, side by side more than now
    /// and then.
    @inline(__always)
    func cyrillic(_ first: Int, _ second: Int) -> UInt64 {
      naturalCyrillic[Int(cyrillic[first &* cyrillicLetters &+ second])]
    }

    /// The languages, a bit each, that have a Latin letter more than now and then.
    @inline(__always)
    func languages(with letter: CharacterClass) -> UInt64 { alphabets[letter.value] }
  }

  /// The pairs of Latin and Cyrillic letters.
  var pairs: Pairs {
    let latinRows = (scripts[1].rows - scripts[0].rows) / Self.latinWidth
    return Pairs(
      index: index, pages: pages, latin: scripts[0].matrix, cyrillic: scripts[1].matrix,
      naturalLatin: natural, naturalCyrillic: natural + latinRows, alphabets: alphabets,
      latinLetters: scripts[0].letters, cyrillicLetters: scripts[1].letters)
  }

  /// The class of a byte in an encoding; see ``CharacterClass``.
  @inline(__always)
  func cells(of encoding: Int) -> UnsafePointer<UInt16> { cells + encoding * 256 }

  /// The class of a character.
  @inline(__always)
  func classOf(_ scalar: UInt32) -> CharacterClass {
    guard scalar < 0x1_0000 else { return CharacterClass(rawValue: 7 << 8 | 13) }
    return CharacterClass(
      rawValue: pages[Int(index[Int(scalar >> 6)]) << 6 | Int(scalar & 0x3F)])
  }

  /// Bits against an encoding, before any byte was read.
  func prior(of encoding: Int) -> Int { Int(judgements[encoding * (2 + Self.scriptCount)]) }

  /// The languages of a script that an encoding can write, a bit each.
  func languages(of encoding: Int, in script: Int) -> UInt32 {
    judgements[encoding * (2 + Self.scriptCount) + 1 + script]
  }

  /// The languages in Latin letters that an encoding can write, those of few readers among them.
  func latinLanguages(of encoding: Int) -> UInt64 {
    let rare = judgements[encoding * (2 + Self.scriptCount) + 1 + Self.scriptCount]
    return UInt64(rare) << 32 | UInt64(languages(of: encoding, in: 0))
  }

  /// The row of a pair of letters of a script; 0 is that of pairs that no language has.
  @inline(__always)
  func row(_ script: Int, _ first: Int, _ second: Int) -> Int {
    let shape = scripts[script]
    return Int(shape.matrix[first * shape.letters + second])
  }

  /// East Asian characters by their bytes.
  enum Wide: Int, CaseIterable {
    case gb18030, big5, eucKR, eucJP
  }

  /// Eighths of a bit for a character of two bytes.
  @inline(__always)
  func cost(_ encoding: Wide, _ lead: UInt8, _ trail: UInt8) -> Int {
    Int(wide[(encoding.rawValue * 126 + Int(lead) - 0x81) * 192 + Int(trail) - 0x40])
  }
}

/// What a character is to the model: a letter of a script, a sign, or a gap between words.
struct CharacterClass: RawRepresentable {
  let rawValue: UInt16

  /// 0 for a gap, 1 … 6 for the scripts, 7 for signs.
  @inline(__always)
  var group: Int { Int(rawValue >> 8) & 7 }
  /// The letter in its script, or the bits of a sign.
  @inline(__always)
  var value: Int { Int(rawValue & 0xFF) }
  @inline(__always)
  var isUpper: Bool { rawValue & 0x8000 != 0 }
  @inline(__always)
  var isLetter: Bool { 1...6 ~= group }
  /// A mark that no word ends with: ‚ and „.
  @inline(__always)
  var isOpening: Bool { rawValue == 0x708 }
  /// A byte that stands for nothing, or for a C1 control (24 bits), which no text holds.
  @inline(__always)
  var isInvalid: Bool { rawValue & 0x7FFF == 0x7FF || rawValue & 0x7FFF == 0x718 }
}
