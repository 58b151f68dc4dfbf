internal import CNewsTables

/// What UTF-8 looks like when it is read as one of the single-byte encodings.
struct MisreadingTable: @unchecked Sendable {
  static let shared = MisreadingTable()

  // Read-only memory, alive as long as the program.
  private let index: UnsafePointer<UInt8>
  private let numbers: UnsafePointer<UInt16>
  private let bytes: UnsafePointer<UInt8>
  private let characters: UnsafePointer<UInt16>
  private let evidence: UnsafePointer<UInt32>
  private let width: Int
  private let roles: UnsafePointer<Roles>
  private let rivals: UnsafePointer<UInt64>
  private let pages: UnsafePointer<UInt8>
  private let cells: UnsafePointer<UInt8>

  /// The encodings, a bit each, in which a character is a part of a sequence of UTF-8.
  struct Roles {
    /// The first byte of a sequence of two bytes, of three and of four.
    var two: UInt32
    var three: UInt32
    var four: UInt32
    /// A further byte.
    var trail: UInt32
    /// The first byte of a sequence of two that stands for letters few languages have.
    var rare: UInt32
  }

  /// The number of characters, with one that stands for all others.
  let count: Int
  /// The number of encodings; the order breaks ties.
  let encodingCount: Int
  static let mostEncodings = 32
  /// The names of the encodings, as the Encoding Standard or IANA has them.
  static let names = [
    "windows-1252", "windows-1251", "windows-1250", "windows-1256", "macintosh", "ibm850", "ibm437",
    "windows-1254", "windows-1253", "windows-1255", "windows-1257", "windows-1258", "iso-8859-2",
    "iso-8859-15", "iso-8859-9", "koi8-r", "koi8-u", "ibm866", "x-mac-cyrillic", "windows-874",
    "iso-8859-5", "iso-8859-7", "ibm852", "ibm855", "ibm1125", "x-mac-ce",
  ]

  private init() {
    let table = StaticTable(news_table_misreadings())
    index = table.section(0, as: UInt8.self).start
    numbers = table.section(1, as: UInt16.self).start
    let bytes = table.section(2, as: UInt8.self)
    self.bytes = bytes.start
    let characters = table.section(3, as: UInt16.self)
    self.characters = characters.start
    evidence = table.section(4, as: UInt32.self).start
    roles = table.section(5, as: Roles.self).start
    rivals = table.section(6, as: UInt64.self).start
    pages = table.section(7, as: UInt8.self).start
    cells = table.section(8, as: UInt8.self).start
    encodingCount = characters.count / 128
    count = bytes.count / Self.mostEncodings
    width = (count + 31) / 32
  }

  /// The number of a character in this table; 0 where no encoding shows it.
  @inline(__always)
  func number(of scalar: UInt32) -> UInt16 {
    guard scalar >= 0x80, scalar < 0x1_0000 else { return 0 }
    return numbers[Int(index[Int(scalar >> 6)]) << 6 | Int(scalar & 0x3F)]
  }

  /// The bytes of a character in every encoding, 0 where it has none.
  @inline(__always)
  func bytes(of number: UInt16) -> UnsafePointer<UInt8> {
    bytes + Int(number) * Self.mostEncodings
  }

  /// The parts of a sequence that a character may be.
  @inline(__always)
  func roles(of number: UInt16) -> Roles { roles[Int(number)] }

  /// The character that a byte from 80 on shows as.
  @inline(__always)
  func character(of byte: UInt8, in encoding: Int) -> UInt32 {
    UInt32(characters[encoding * 128 + Int(byte & 0x7F)])
  }

  /// Whether an encoding has no character for a byte from 80 on.
  @inline(__always)
  func leavesOut(_ byte: UInt8, _ encoding: Int) -> Bool {
    character(of: byte, in: encoding) == UInt32(byte)
  }

  /// The further byte of a sequence that an encoding has no character for; nil where that is not one.
  func onlyTrailLeftOut(_ encoding: Int) -> UInt8? {
    var only: UInt8?
    for byte in UInt8(0x80)..<0xA0 where leavesOut(byte, encoding) {
      guard only == nil else { return nil }
      only = byte
    }
    return only
  }

  /// One encoding; a value of a few addresses, for hot loops.
  struct Cells: @unchecked Sendable {
    fileprivate let pages: UnsafePointer<UInt8>
    fileprivate let bytes: UnsafePointer<UInt8>
    fileprivate let rivals: UnsafePointer<UInt64>
    /// Where the characters from U+0080 and from U+00C0 on stand.
    fileprivate let signs: Int
    fileprivate let letters: Int

    /// The byte of the character that some bytes begin with, the first in the lowest place, and the
    /// length of the character; the byte is 0 for one that it does not show. Of `left`, the encodings
    /// stay that have the same byte for it, and above these those that have a byte of the same part of
    /// a sequence.
    @inline(__always)
    func byte(of bytes: UInt64, _ left: inout UInt64) -> (byte: UInt8, length: Int) {
      let first = Int(bytes & 0xFF)
      let second = Int(bytes >> 8 & 0x3F)
      if first < 0xE0 {
        let byte = self.bytes[Int(pages[first & 0x1F]) << 6 | second]
        // A C1 control may be the same byte as a letter.
        let isControl = bytes & 0xE0FF == 0x80C2
        left &= rivals[isControl ? 0x80 | second : Int(byte & 0x7F)]
        return (byte, 2)
      }
      guard first < 0xF0 else { return (0, 4) }
      let byte = self.bytes[Int(pages[(first & 0x0F) << 6 | second]) << 6 | Int(bytes >> 16 & 0x3F)]
      left &= rivals[Int(byte & 0x7F)]
      return (byte, 3)
    }

    /// The bytes of a sequence of two that shows as one of the letters from U+00C0 on and one of the
    /// signs or controls before them, as most do in windows-1252 and its kin; nil for any other. What is
    /// left is only told of a sequence.
    @inline(__always)
    func pair(of bytes: UInt64, _ left: inout UInt64) -> (UInt8, UInt8)? {
      guard bytes & 0xC0FF_C0FF == 0x80C2_80C3 else { return nil }
      let sign = Int(bytes >> 24 & 0x3F)
      let lead = self.bytes[letters | Int(bytes >> 8 & 0x3F)]
      let trail = self.bytes[signs | sign]
      guard lead &- 0xC2 < 0x1E, trail & 0xC0 == 0x80 else { return nil }
      left &= rivals[Int(lead & 0x7F)] & rivals[sign < 0x20 ? 0x80 | sign : Int(trail & 0x7F)]
      return (lead, trail)
    }
  }

  /// The bytes of the characters of an encoding.
  func cells(of encoding: Int) -> Cells {
    let pages = pages + encoding * 1024
    return Cells(
      pages: pages, bytes: cells, rivals: rivals + encoding * 160, signs: Int(pages[2]) << 6,
      letters: Int(pages[3]) << 6)
  }

  /// Whether two characters side by side are evidence of a misreading.
  @inline(__always)
  func isEvidence(_ first: UInt16, _ second: UInt16) -> Bool {
    evidence[Int(first) * width + Int(second >> 5)] >> UInt32(second & 31) & 1 != 0
  }

  /// Whether the two characters at offsets begin a whole sequence of UTF-8 in some encoding and are
  /// not what some language writes.
  func isSuspect(_ text: UnsafeBufferPointer<UInt8>, lead: Int, trail: Int) -> Bool {
    let first = number(of: text.scalar(at: lead).scalar)
    let (second, length) = text.scalar(at: trail)
    if second == 0xFFFD { return roles(of: first).two != 0 }
    let next = number(of: second)
    guard first != 0, next != 0 else { return false }
    let end = trail + length
    let third = end < text.count ? text.scalar(at: end).scalar : 0
    let thirdNumber = number(of: third)
    let isStrange =
      isEvidence(first, next) || isMisplaced(text, lead, trail, third) || isAlone(text, lead, end)
    if !isStrange, thirdNumber == 0 || CharacterTable.shared.nature(of: third).isLetter {
      return false
    }
    let lead = roles(of: first)
    let trail = roles(of: next).trail
    if isStrange, lead.two & trail != 0 { return true }
    let longer = (lead.three | lead.four) & trail
    let isLost = third == 0xFFFD || third == 0x3F || third == 0x20 || third == 0x1A
    return longer != 0 && (isLost && isStrange || longer & roles(of: thirdNumber).trail != 0)
  }

  /// Whether two characters that may stand side by side stand in the wrong place: a capital after a
  /// small letter or before one, a letter of another script or an opening mark inside a word.
  private func isMisplaced(
    _ text: UnsafeBufferPointer<UInt8>, _ lead: Int, _ trail: Int, _ after: UInt32
  ) -> Bool {
    let before = UInt32(byte(text, before: lead))
    // Thai vowels that follow a consonant begin no word.
    if before < 0x80, 0xE30...0xE3A ~= text.scalar(at: lead).scalar { return true }
    let isAfterSmall = 0x61...0x7A ~= before
    let isAfterLetter = isAfterSmall || 0x41...0x5A ~= before
    let isBeforeLetter = 0x61...0x7A ~= after | 0x20
    guard isAfterLetter || isBeforeLetter else { return false }
    let table = CharacterTable.shared
    let first = table.nature(of: text.scalar(at: lead).scalar)
    let second = table.nature(of: text.scalar(at: trail).scalar)
    // l’écho: an apostrophe between two letters.
    if isAfterLetter, second.group == .latin, text.scalar(at: lead).scalar == 0x2019 {
      return false
    }
    if first.group == .latin {
      guard first.kind == .upper else { return false }
      return isAfterSmall || second.kind == .upper && 0x61...0x7A ~= after
    }
    return first.isLetter || second.isLetter || first.kind == .mark
  }

  /// The byte before an offset, a line feed where a line begins there.
  private func byte(_ text: UnsafeBufferPointer<UInt8>, before offset: Int) -> UInt8 {
    guard offset > 0 else { return 0x0A }
    return LineBreaks.isEnd(text, at: offset) ? 0x0A : text[offset - 1]
  }

  /// Whether two characters stand by themselves among ASCII: `til ГҐ se`.
  private func isAlone(_ text: UnsafeBufferPointer<UInt8>, _ lead: Int, _ end: Int) -> Bool {
    // Nothing beyond an end of the line counts, which is before or after it a line of its own.
    func isGap(_ byte: UInt8) -> Bool { 0x20..<0x80 ~= byte && !(0x61...0x7A ~= byte | 0x20) }
    func isPlain(_ place: Int) -> Bool {
      text.indices.contains(place) && 0x20..<0x80 ~= text[place]
    }
    let isFirst = byte(text, before: lead) < 0x20
    let isLast =
      end == text.count || text[end] < 0x20 || LineBreaks.length(text, at: end) > 0
    guard isFirst || isGap(text[lead - 1]), isLast || isGap(text[end]) else { return false }
    let isBefore = !isFirst && isPlain(lead - 2)
    let isAfter = !isLast && isPlain(end + 1)
    return isBefore && (isAfter || isLast) || isAfter && isFirst
  }
}
