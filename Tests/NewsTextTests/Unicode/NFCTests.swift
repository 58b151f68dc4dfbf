import Foundation
@_spi(Tables) import NewsText
import Testing

@Suite("Normalization Form C")
struct NFCTests {
  private func normalized(_ text: String) -> String {
    var text = text
    return text.withUTF8 { String(decoding: NFC.normalized($0), as: UTF8.self) }
  }

  @Test(
    "Segments that are not in NFC, and nothing else, change",
    arguments: [
      ("", ""), ("plain ASCII text", "plain ASCII text"), ("Cafe\u{301} noir", "Café noir"),
      ("\u{212B}", "Å"), ("a\u{301}\u{316}", "\u{E1}\u{316}"),
      ("\u{1112}\u{1161}\u{11AB}", "한"), ("\u{915}\u{93C}", "\u{915}\u{93C}"),
      ("\u{958}", "\u{915}\u{93C}"), ("\u{301}", "\u{301}"), ("か\u{3099}", "が"),
      ("حَلَب", "حَلَب"), ("\u{62D}\u{651}\u{64E}", "\u{62D}\u{64E}\u{651}"),
    ])
  func normalizes(input: String, expected: String) {
    #expect(Array(normalized(input).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("Changes have the range of their segment")
  func reportsRanges() {
    let bytes = Array("ab e\u{301} c".utf8)
    bytes.withUnsafeBufferPointer { bytes in
      let change = NFC.nextChange(in: bytes, from: 0)
      #expect(change?.range == 3..<6 && change?.replacement == Array("é".utf8))
      #expect(NFC.nextChange(in: bytes, from: 6) == nil)
    }
  }

  @Test("Broken bytes stay as they are")
  func passesOverBrokenBytes() {
    let bytes: [UInt8] = [0xFF, 0xCC, 0x81, 0x65, 0xCC, 0x81, 0xE2, 0x82]
    let expected: [UInt8] = [0xFF, 0xCC, 0x81, 0xC3, 0xA9, 0xE2, 0x82]
    #expect(bytes.withUnsafeBufferPointer { NFC.normalized($0) } == expected)
  }

  @Test("Runs of marks that no language has do not cost more than they are long")
  func boundsHostileRuns() {
    let text = "a" + String(repeating: "\u{301}\u{316}", count: 200_000)
    #expect(normalized(text) == text)
  }

  private static let suite = URL(fileURLWithPath: "/usr/share/unicode/NormalizationTest.txt.bz2")

  @Test(
    "Unicode's NormalizationTest",
    .enabled(
      if: FileManager.default.isReadableFile(atPath: suite.path),
      "needs Debian's unicode-data and bzip2"))
  func passesUnicodesSuite() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["bzcat", Self.suite.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let lines = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      .split(separator: "\n")
    var options = TextCleaner.Options.none
    options.normalization = true
    let composer = TextCleaner(options)
    var cases = 0
    for line in lines where line.first?.isHexDigit == true {
      let forms = line.split(separator: ";").prefix(5).map { form in
        form.split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
      }
      cases += 1
      // NFC: 1, 2 and 3 give 2; 4 and 5 give 4.
      for (source, target) in [(0, 1), (1, 1), (2, 1), (3, 3), (4, 3)] {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: forms[source])
        if !normalized(String(text)).unicodeScalars.elementsEqual(forms[target]) {
          Issue.record("\(line)")
        }
        if !composer.clean(String(text)).text.unicodeScalars.elementsEqual(forms[target]) {
          Issue.record("cleaning: \(line)")
        }
      }
      // The fold is blind to composition and to compatibility of what it keeps.
      var composed = String.UnicodeScalarView(forms[1])
      composed.append("x")
      var decomposed = String.UnicodeScalarView(forms[2])
      decomposed.append("x")
      if Fold.bytes(String(composed)) != Fold.bytes(String(decomposed)) {
        Issue.record("fold: \(line)")
      }
    }
    #expect(cases > 19_000)
  }
}
