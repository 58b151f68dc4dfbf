import Testing

@testable @_spi(Tables) import NewsText

@Suite("The decoder")
struct TextDecoderTests {
  @Test(
    "The charset of a Content-Type",
    arguments: [
      ("text/html", nil), ("text/html; charset=windows-1256", "windows-1256"),
      ("Content-Type: text/html; CHARSET=\"koi8-r\"", "koi8-r"),
      ("text/plain;charset=a;charset=b", "a"),
      ("text/html; name=\"a; charset=x\"; charset=y", "y"), ("text/html; charset=", nil),
      ("text/html; charset=\"a", nil), ("text/html; charset = a", nil), ("charset=utf-8", "utf-8"),
      ("text/html; charset=a, text/html; charset=b", "a"), ("text/html;;; charset=a", "a"),
      ("", nil),
      ("text/html; xcharset=a", nil), ("text/html; charset=\"a\\\"b\"", "a\"b"),
    ] as [(String, String?)])
  func readsContentType(header: String, expected: String?) {
    #expect(ContentType(header).charset == expected)
  }

  @Test(
    "What markup declares inside",
    arguments: [
      ("<meta charset=\"koi8-r\">", "koi8-r"), ("<META CHARSET=koi8-r>", "koi8-r"),
      ("<meta charset = 'koi8-r' />", "koi8-r"), ("<meta/charset=koi8-r>", "koi8-r"),
      ("<meta http-equiv=content-type content='text/html; charset=koi8-r'>", "koi8-r"),
      ("<meta content='text/html; charset=koi8-r' http-equiv=Content-Type>", "koi8-r"),
      ("<meta content='text/html; charset=koi8-r'>", nil), ("<metacharset=koi8-r>", nil),
      ("<!-- <meta charset=koi8-r> -->", nil), ("<!--><meta charset=koi8-r>", "koi8-r"),
      ("<p title='<meta charset=koi8-r>'>", nil), ("<meta charset=koi8-r", nil),
      ("<meta charset=nonsense><meta charset=koi8-r>", "koi8-r"),
      ("<meta charset=utf-16be>", "utf-8"),
      ("<meta charset=x-user-defined>", "windows-1252"),
      ("<?xml version='1.0' encoding='koi8-r'?>", "koi8-r"),
      ("<?xml version='1.0' encoding=koi8-r?>", nil),
      ("<?xml encoding='x' ?><meta charset=koi8-r>", "koi8-r"),
      ("<meta name=x content='charset=koi8-r'>", nil), ("", nil), ("<", nil), ("<!--", nil),
      ("<meta", nil),
      ("<meta http-equiv='content-type' content='charset; charset=koi8-r'>", "koi8-r"),
    ] as [(String, String?)])
  func prescansMarkup(markup: String, expected: String?) {
    let found = Array(markup.utf8).withUnsafeBufferPointer { MarkupPrescan.declaration(in: $0) }
    #expect(found?.encoding.name == expected)
  }

  private let moscow: [UInt8] = [0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0]

  @Test("Sources in their order")
  func ordersSources() {
    let decoder = TextDecoder()
    let marked = decoder.decode([0xEF, 0xBB, 0xBF, 0x61], contentType: "text/html; charset=koi8-r")
    #expect(marked.text == "a" && marked.encoding == "utf-8")
    #expect(marked.evidence.first?.range == 0..<3)
    let valid = decoder.decode(Array("Дамаск".utf8), charset: "windows-1251")
    #expect(valid.text == "Дамаск" && valid.encoding == "utf-8")
    #expect(valid.issues.map(\.code.rawValue) == ["overruled-charset"])
    let header = decoder.decode(
      Array("<meta charset=koi8-r>".utf8) + moscow, contentType: "text/html; charset=windows-1251")
    #expect(header.text.hasSuffix("Москва") && header.encoding == "windows-1251")
    let meta = decoder.decode(Array("<meta charset=windows-1251>".utf8) + moscow)
    #expect(meta.text.hasSuffix("Москва") && meta.evidence.first?.range == 14..<26)
    let plain = decoder.decode(
      Array("<meta charset=windows-1251>".utf8) + moscow, contentType: "text/plain; charset=koi8-r")
    #expect(plain.encoding == "koi8-r")
  }

  @Test("A label that the bytes contradict is an issue, and the next source is asked")
  func refusesContradictions() {
    // 98 is no character in windows-1252's neighbour; 81 none in any Western one.
    let decoded = TextDecoder().decode(
      Array("<meta charset=windows-1251>".utf8) + moscow + [0x98 - 0x18, 0x81],
      contentType: "text/html; charset=iso-8859-1")
    #expect(decoded.encoding == "windows-1251")
    #expect(decoded.issues.map(\.code.rawValue) == ["contradicted-charset"])
    let utf8 = TextDecoder().decode(moscow + moscow, charset: "utf-8")
    #expect(utf8.encoding != "utf-8")
    #expect(utf8.issues.contains { $0.code == "contradicted-charset" })
    let unknown = TextDecoder().decode(Array("abc".utf8), charset: "klingon-8")
    #expect(unknown.text == "abc" && unknown.issues.map(\.code.rawValue) == ["unknown-charset"])
    let refused = TextDecoder().decode(Array("abc".utf8), charset: "hz-gb-2312")
    #expect(refused.text == "abc" && refused.issues.map(\.code.rawValue) == ["refused-charset"])
  }

  @Test("A few broken bytes do not unmake UTF-8")
  func toleratesBrokenUTF8() {
    let text = "Президент Сирии принял делегацию"
    let bytes = Array(text.utf8) + [0xFF] + Array(text.utf8.dropLast())
    let decoded = TextDecoder().decode(bytes)
    #expect(decoded.encoding == "utf-8")
    #expect(
      decoded.issues.map(\.range) == [
        text.utf8.count..<text.utf8.count + 1, bytes.count - 1..<bytes.count,
      ])
    #expect(decoded.confidence > 0.8)
  }

  @Test("UTF-16 and UTF-32 without a mark, ISO-2022-JP without a label")
  func findsWideEncodings() throws {
    for text in [
      "Plain text in two bytes each.", "Президент принял делегацию.",
      "وصل الوفد إلى دمشق مساء اليوم",
    ] {
      let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
      #expect(TextDecoder().decode(little).text == text)
      #expect(TextDecoder().decode(big).encoding == "utf-16be")
    }
    let wide: [UInt8] = Array("Plain".utf8.map { [0, 0, 0, $0] }.joined())
    #expect(TextDecoder().decode(wide).encoding == "utf-32be")
    let japanese: [UInt8] = [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42]
    #expect(TextDecoder().decode(japanese).text == "日本")
    #expect(TextDecoder().decode([0x1B, 0x5B, 0x31, 0x6D, 0x61]).encoding == "utf-8")
    #expect(TextDecoder().decode([0x61, 0, 0x62]).text == "a\0b")
  }

  @Test("A limit of the caller refuses, and nothing else does")
  func keepsLimit() {
    let refused = TextDecoder(byteLimit: 3).decode(Array("four".utf8))
    #expect(refused.text.isEmpty && refused.issues.first?.code == "too-large")
    #expect(TextDecoder(byteLimit: 4).decode(Array("four".utf8)).text == "four")
    #expect(TextDecoder().decode([]).text.isEmpty)
  }

  @Test("Any bytes decode to something, whatever is said of them")
  func survivesAnything() {
    var random = SplitMix(state: 3)
    let labels: [String?] = [
      nil, "utf-8", "gbk", "big5", "euc-jp", "shift_jis", "utf-16", "iso-2022-jp", "x",
    ]
    for _ in 0..<3_000 {
      let bytes = (0..<Int(random.next() % 40)).map { _ in UInt8(truncatingIfNeeded: random.next())
      }
      let decoded = TextDecoder().decode(bytes, charset: labels[Int(random.next() % 9)])
      #expect((0...1).contains(decoded.confidence) && !decoded.encoding.isEmpty)
      for issue in decoded.issues {
        #expect(issue.range.map { $0.upperBound <= bytes.count } ?? true)
      }
    }
  }
}
