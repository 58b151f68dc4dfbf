import Testing

@testable @_spi(Tables) import NewsText

@Suite("Encodings")
struct EncodingTests {
  private func decode(_ bytes: [UInt8], _ label: String) throws -> Decoding {
    let encoding = try #require(TextEncoding(label: label))
    return bytes.withUnsafeBufferPointer { encoding.decode($0) }
  }

  @Test("Labels, as the Standard gets an encoding from one")
  func findsLabels() {
    #expect(TextEncoding(label: "\t LATIN1\n")?.name == "windows-1252")
    #expect(TextEncoding(label: "ascii")?.name == "windows-1252")
    #expect(TextEncoding(label: "ks_c_5601-1987")?.name == "euc-kr")
    #expect(TextEncoding(label: "utf-16")?.name == "utf-16le")
    #expect(TextEncoding(label: "iso-8859-9")?.name == "windows-1254")
    #expect(TextEncoding(label: "dos-862")?.name == "ibm862")
    for label in [
      "", "utf-7", "utf-8\u{A0}", "\u{B}utf-8", "latin-1", "bogus", "utf\0-8", "\"utf-8\"",
    ] {
      #expect(TextEncoding(label: label) == nil)
    }
    #expect(TextEncoding(lenient: "Latin-1")?.name == "windows-1252")
    #expect(TextEncoding(lenient: "WIN_1251")?.name == "windows-1251")
    #expect(TextEncoding(lenient: "cp932")?.name == "shift_jis")
    for label in ["", "  ", "'utf-8'", "iso8859-2\"", "utf-7", "none"] {
      #expect(TextEncoding(lenient: label) == nil)
    }
  }

  @Test("Every encoding has a name that is its label, and decodes every byte")
  func coversEveryByte() throws {
    #expect(TextEncoding.all.count == 71)
    let bytes = (0...255).map { UInt8($0) } + (0...255).reversed().map { UInt8($0) }
    for encoding in TextEncoding.all where encoding.form != .replacement {
      #expect(TextEncoding(label: encoding.name) == encoding)
      let decoding = bytes.withUnsafeBufferPointer { encoding.decode($0) }
      #expect(!decoding.text.isEmpty, "\(encoding.name)")
      #expect(
        decoding.text.utf8.elementsEqual(String(decoding: decoding.text.utf8, as: UTF8.self).utf8))
    }
  }

  @Test(
    "The same word in many encodings",
    arguments: [
      ("windows-1251", [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0], "Москва"),
      ("koi8-r", [0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1], "Москва"),
      ("ibm866", [0x8C, 0xAE, 0xE1, 0xAA, 0xA2, 0xA0], "Москва"),
      ("x-mac-cyrillic", [0x8C, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0], "Москва"),
      ("iso-8859-5", [0xBC, 0xDE, 0xE1, 0xDA, 0xD2, 0xD0], "Москва"),
      ("windows-1256", [0xD8, 0xE4, 0xCC, 0xC9], "طنجة"),
      ("iso-8859-6", [0xD7, 0xE6, 0xCC, 0xC9], "طنجة"),
      ("windows-874", [0xE4, 0xB7, 0xC2], "ไทย"),
      ("windows-1255", [0xF9, 0xEC, 0xE5, 0xED], "שלום"),
      ("ibm437", [0x81, 0x62, 0x65, 0x72], "über"),
      ("macintosh", [0x9F, 0x62, 0x65, 0x72], "über"),
      ("gbk", [0xD6, 0xD0, 0xCE, 0xC4, 0x80], "中文€"), ("gb18030", [0x81, 0x30, 0x86, 0x30], "¸"),
      ("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"), ("euc-kr", [0xC7, 0xD1, 0xB1, 0xDB], "한글"),
      ("euc-kr", [0x81, 0x41], "갂"),
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0x81, 0x60, 0xB1], "日本～ｱ"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC, 0xA1, 0xC1, 0x8E, 0xB1], "日本～ｱ"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0x21], "日!"),
      ("utf-16le", [0x2D, 0x4E, 0x3D, 0xD8, 0x00, 0xDE], "中😀"),
      ("utf-16be", [0x4E, 0x2D, 0xD8, 0x3D, 0xDE, 0x00], "中😀"),
      ("utf-32be", [0, 0, 0x4E, 0x2D], "中"), ("utf-32le", [0x2D, 0x4E, 0, 0], "中"),
    ] as [(String, [UInt8], String)])
  func decodes(label: String, bytes: [UInt8], expected: String) throws {
    let decoding = try decode(bytes, label)
    #expect(decoding.text == expected)
    #expect(decoding.malformedCount == 0)
  }

  @Test(
    "Malformed bytes have their place",
    arguments: [
      ("utf-8", [0x61, 0xFF, 0x62, 0xE2, 0x82], "a\u{FFFD}b\u{FFFD}", [1..<2, 3..<5]),
      ("iso-8859-6", [0x61, 0xA1], "a\u{FFFD}", [1..<2]),
      ("utf-16le", [0x61, 0, 0x00, 0xD8, 0x62], "a\u{FFFD}\u{FFFD}", [2..<4, 4..<5]),
      ("utf-32le", [0x61, 0, 0, 0, 0, 0, 0x11, 0], "a\u{FFFD}", [4..<8]),
      // The Standard gives an ASCII byte that ends a malformed character back.
      ("euc-kr", [0xC7, 0x20, 0x61], "\u{FFFD} a", [0..<1]),
      ("shift_jis", [0x81, 0x21], "\u{FFFD}!", [0..<1]),
      ("gbk", [0xD6, 0xD0, 0xCE], "中\u{FFFD}", [2..<3]),
      ("big5", [0xFF, 0x41], "\u{FFFD}A", [0..<1]),
    ] as [(String, [UInt8], String, [Range<Int>])])
  func placesMalformedBytes(
    label: String, bytes: [UInt8], expected: String, ranges: [Range<Int>]
  ) throws {
    let decoding = try decode(bytes, label)
    #expect(decoding.text == expected)
    #expect(decoding.malformed == ranges)
    #expect(decoding.malformedCount == ranges.count)
  }

  @Test("Long input in every converter, across the borders of blocks")
  func crossesBlocks() throws {
    let pairs: [(String, [UInt8])] = [
      ("gbk", [0xD6, 0xD0]), ("euc-jp", [0xC6, 0xFC]), ("big5", [0xA4, 0xA4]),
    ]
    for (label, pair) in pairs {
      let bytes: [UInt8] = [0x61] + Array(repeatElement(pair, count: 10_000).joined())
      let decoding = try decode(bytes, label)
      #expect(decoding.text.unicodeScalars.count == 10_001 && decoding.malformedCount == 0)
    }
    let cells = try decode([UInt8](repeating: 0xE0, count: 10_000), "windows-1251")
    #expect(cells.text == String(repeating: "а", count: 10_000))
  }

  @Test("Binary data is one text of U+FFFD and not a list without end")
  func boundsMalformedRanges() throws {
    let decoding = try decode([UInt8](repeating: 0xFF, count: 100_000), "utf-8")
    #expect(decoding.malformed.count == Decoding.rangeLimit && decoding.malformedCount == 100_000)
  }
}
