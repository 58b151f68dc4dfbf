@_spi(Tables) import NewsText
@_spi(_Unicode) import Swift
import Testing

@Suite("The search fold")
struct FoldTests {
  @Test(
    "Spelling noise goes, the word stays",
    arguments: [
      ("Łódź", "lodz"), ("Straße", "strasse"), ("Ærøskøbing", "aeroskobing"), ("Þórður", "thordur"),
      ("Đà Nẵng", "da nang"), ("İzmir", "izmir"), ("DİYARBAKIR", "diyarbakir"), ("ılıca", "ilica"),
      ("Əliyev", "eliyev"), ("ﬁnal", "final"), ("ΑΘΉΝΑ", "αθηνα"), ("Ἀθῆναι", "αθηναι"),
      ("Ёлкин", "елкин"), ("Київ", "киів"), ("Ѓорѓи", "горги"),
      ("أحمد", "احمد"), ("إدلب", "ادلب"), ("القاهرة", "القاهره"), ("مصطفى", "مصطفي"),
      ("حَلَب", "حلب"),
      ("حـــلب", "حلب"), ("کابل", "كابل"), ("ﻻ", "لا"), ("مؤمن", "مومن"), ("می‌شود", "ميشود"),
      ("שָׁלוֹם", "שלום"), ("ז׳בוטינסקי", "ז'בוטינסקי"),
      ("दिल्ली", "दिल्ली"), ("क़तर", "कतर"), ("กรุงเทพ", "กรุงเทพ"), ("ঢাকা", "ঢাকা"),
      ("２０１８年", "2018年"), ("٢٠١٨", "2018"), ("۲۰۱۸", "2018"), ("१२", "12"), ("ﾄﾞｲﾂ", "ドイツ"),
      ("Ｔｏｋｙｏ", "tokyo"), ("サウジアラビア", "サウジアラビア"), ("서울", "서울"),
      ("N’Djamena", "n'djamena"), ("Nʻo", "n'o"), ("Port–au—Prince", "port-au-prince"),
      ("a\u{00AD}b", "ab"), ("a\u{200D}b", "ab"), ("\u{202B}a\u{202C}", "a"),
      ("a\u{00A0}b\tc", "a b c"),
      ("☕️", "☕"), ("", ""), ("№ 5", "no 5"),
    ])
  func folds(input: String, expected: String) {
    #expect(input.folded == expected)
  }

  @Test("Folding twice is folding once, for every code point")
  func isIdempotent() {
    for value in 0..<0x110000 as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Fold.bytes(String(scalar))
      let twice = Fold.bytes(String(decoding: once, as: UTF8.self))
      if once != twice { Issue.record("U+\(String(value, radix: 16)): \(once) then \(twice)") }
    }
  }

  @Test("Composed and decomposed text fold alike, for every code point and some pairs")
  func ignoresComposition() {
    for value in 0..<0x30000 as Range<UInt32> {
      // The table knows Unicode 15; the standard library may know a later one.
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 15
      else { continue }
      let composed = String(scalar)
      let decomposed = composed._nfdScalars
      #expect(Fold.bytes(decomposed) == Fold.bytes(composed), "U+\(String(value, radix: 16))")
    }
    #expect("\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}".folded == "한글")
    #expect("\u{D558}\u{11AB}".folded == "한")
    #expect("か\u{3099}".folded == "が")
    #expect("ｶ\u{3099}".folded == "ガ")
    #expect("ﾊﾟﾘ".folded == "パリ")
  }

  @Test("Bytes that are not UTF-8 fold to U+FFFD over their maximal subparts")
  func survivesMalformedBytes() {
    let cases: [([UInt8], String)] = [
      ([0x41, 0xFF, 0x42], "a\u{FFFD}b"), ([0xE2, 0x82], "\u{FFFD}"),
      ([0xF0, 0x9F, 0x98], "\u{FFFD}"),
      ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"), ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"), ([0x80], "\u{FFFD}"),
      ([0xE2, 0x28, 0xA1], "\u{FFFD}(\u{FFFD}"),
    ]
    for (bytes, expected) in cases {
      var output: [UInt8] = []
      bytes.withUnsafeBufferPointer { Fold.append($0, to: &output) }
      #expect(String(decoding: output, as: UTF8.self) == expected)
      #expect(expected == String(decoding: bytes, as: UTF8.self).folded)
    }
  }

  @Test("The cursor knows where each byte came from")
  func mapsOffsets() {
    var text = "Æé\u{301}한"
    text.withUTF8 { bytes in
      var cursor = FoldCursor(bytes)
      var seen: [String] = []
      while let byte = cursor.next() {
        seen.append("\(byte):\(cursor.start)-\(cursor.end)\(cursor.isAtBoundary ? "|" : "")")
        if byte == UInt8(ascii: "e"), cursor.start == 2 { #expect(cursor.endWithMarks == 6) }
      }
      #expect(
        seen == [
          "97:0-2", "101:0-2|", "101:2-4|", "237:6-9", "149:6-9", "156:6-9|",
        ])
      var output: [UInt8] = []
      var offsets: [UInt32] = []
      Fold.append(bytes, to: &output, offsets: &offsets)
      #expect(offsets == [0, 0, 2, 6, 6, 6])
    }
  }

  @Test("A long fold is given whole")
  func givesLongFolds() {
    #expect("ﷺ".folded == "صلي الله عليه وسلم")
    #expect("…㌀".folded == "...アパート")
  }

  @Test("Traits of code points")
  func knowsTraits() {
    func traits(_ scalar: Unicode.Scalar) -> CodePointTraits {
      FoldTable.shared.traits(scalar.value)
    }
    #expect(traits("a").kind == .letter && traits("a").isLowercase && traits("a").script == .latin)
    #expect(traits("Ж").isUppercase && traits("Ж").script == .cyrillic && traits("Ж").isWord)
    #expect(traits("ǅ").isUppercase && !traits("ǅ").isLowercase)
    #expect(traits("٣").kind == .digit && traits("²").kind == .number && traits("²").isWord)
    #expect(traits("’").kind == .apostrophe && traits("–").kind == .hyphen)
    #expect(
      traits("。").kind == .dot && traits(".").kind == .dot && traits(",").kind == .punctuation)
    #expect(traits("中").kind == .unspaced && traits("ไ").script == .thai)
    #expect(traits("한").kind == .letter && traits("한").script == .hangul)
    #expect(traits("\u{301}").kind == .mark && traits("\n").kind == .newline)
    #expect(traits("\u{3000}").kind == .space && traits("\u{200C}").kind == .ignorable)
    #expect(!traits(" ").isWord && !traits("'").isWord && traits("$").kind == .symbol)
    #expect(FoldTable.shared.traits(0x378).kind == .unassigned)
    var text = "aж中"
    text.withUTF8 { bytes in
      #expect(FoldTable.shared.traits(bytes, before: 6) == (traits("中"), 3))
      #expect(FoldTable.shared.traits(bytes, before: 3) == (traits("ж"), 2))
      #expect(FoldTable.shared.traits(bytes, at: 1) == (traits("ж"), 2))
    }
  }
}

extension String {
  /// The canonical decomposition, through the standard library's own view of it.
  fileprivate var _nfdScalars: String {
    var text = String.UnicodeScalarView()
    for scalar in self._nfd { text.append(scalar) }
    return String(text)
  }
}
