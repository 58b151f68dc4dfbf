internal import CNewsTables

/// A way to write text in bytes: those of the Encoding Standard, and what old scrapes hold beyond it.
@_spi(Tables)
public struct TextEncoding: Sendable, Hashable {
  /// Its place among ``all``.
  let index: UInt8

  /// The Standard's name in lower case: `"utf-8"`, `"windows-1256"`.
  public var name: String { EncodingTable.shared.encodings[Int(index)].name }

  /// How bytes become text.
  enum Form: String {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case utf32LittleEndian = "utf-32le"
    case utf32BigEndian = "utf-32be"
    /// Bytes below 80 are ASCII, each other one has a cell in a table.
    case single
    /// One of ICU's converters.
    case converter
    /// Encodings that the Standard refuses to decode: markup could hide in them.
    case replacement
  }

  var form: Form { EncodingTable.shared.encodings[Int(index)].form }

  /// The encoding of a label, as the Standard gets it: white space around it is left out, case is
  /// ignored; nil where no encoding has the label.
  public init?(label: some StringProtocol) {
    guard let index = EncodingTable.shared.index(label: label) else { return nil }
    self.index = index
  }

  /// As ``init(label:)``, and for labels that no standard has but that pages and libraries write:
  /// `Latin-1`, `win1251`, `cp932`; hyphens, underscores and spaces do not count then.
  public init?(lenient label: some StringProtocol) {
    if let found = TextEncoding(label: label) {
      self = found
      return
    }
    var plain: [UInt8] = []
    for byte in label.utf8 {
      if (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) {
        plain.append(byte)
      } else if ![0x20, 0x2D, 0x2E, 0x5F].contains(byte) {
        return nil
      }
    }
    guard let found = TextEncoding(label: String(decoding: plain, as: UTF8.self)) else {
      return nil
    }
    self = found
  }

  init(index: UInt8) { self.index = index }

  /// All encodings, by name.
  public static var all: [TextEncoding] {
    EncodingTable.shared.encodings.indices.map { TextEncoding(index: UInt8($0)) }
  }

  // Every name is a label of its own; the tables' test sees to it.
  static let utf8 = TextEncoding(index: EncodingTable.shared.index(label: "utf-8") ?? 0)
  static let utf16LE = TextEncoding(index: EncodingTable.shared.index(label: "utf-16le") ?? 0)
  static let utf16BE = TextEncoding(index: EncodingTable.shared.index(label: "utf-16be") ?? 0)
  static let utf32LE = TextEncoding(index: EncodingTable.shared.index(label: "utf-32le") ?? 0)
  static let utf32BE = TextEncoding(index: EncodingTable.shared.index(label: "utf-32be") ?? 0)
  static let gb18030 = TextEncoding(index: EncodingTable.shared.index(label: "gb18030") ?? 0)
  static let iso2022JP = TextEncoding(index: EncodingTable.shared.index(label: "iso-2022-jp") ?? 0)
  static let windows1252 = TextEncoding(
    index: EncodingTable.shared.index(label: "windows-1252") ?? 0)
}

/// The compiled encodings.
struct EncodingTable: Sendable {
  struct Row: Sendable {
    let name: String
    let form: TextEncoding.Form
    let converter: String
  }

  static let shared = EncodingTable(StaticTable(news_table_encodings()))

  let encodings: [Row]
  private let labels: Trie?
  private let table: StaticTable

  private init(_ table: StaticTable) {
    self.table = table
    labels = Trie(table, firstSection: 1)
    encodings = String(decoding: table.section(0, as: UInt8.self), as: UTF8.self)
      .split(separator: "\n").map { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return Row(
          name: fields.first ?? "",
          form: fields.count > 1 ? TextEncoding.Form(rawValue: fields[1]) ?? .single : .single,
          converter: fields.count > 2 ? fields[2] : "")
      }
  }

  func index(label: some StringProtocol) -> UInt8? {
    guard let labels else { return nil }
    var place = labels.root
    // The Standard's ASCII white space: no other is left out.
    let isSpace = { (byte: UInt8) in byte == 0x20 || (9...13).contains(byte) && byte != 11 }
    var rest = Array(label.utf8.drop(while: isSpace))[...]
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    for byte in rest {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      guard place.step(lower) else { return nil }
    }
    return place.value.map { UInt8(truncatingIfNeeded: $0) }
  }

  /// The 128 code points of a single-byte encoding's upper half; FFFD where there is none.
  func cells(_ encoding: TextEncoding) -> UnsafeBufferPointer<UInt16>? {
    row(encoding).map { row in
      UnsafeBufferPointer(rebasing: table.section(4)[128 * row..<128 * row + 128])
    }
  }

  /// Their UTF-8, packed, the number of bytes highest.
  func packedCells(_ encoding: TextEncoding) -> UnsafeBufferPointer<UInt32>? {
    row(encoding).map { row in
      UnsafeBufferPointer(rebasing: table.section(5)[128 * row..<128 * row + 128])
    }
  }

  private func row(_ encoding: TextEncoding) -> Int? {
    let rows = table.section(3, as: UInt8.self)
    let row = rows[Int(encoding.index)]
    return row == 255 ? nil : Int(row)
  }
}
