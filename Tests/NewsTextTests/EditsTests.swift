import Foundation
import NewsText
import Testing

/// Edits are kept in a few bytes each; what is asked for comes out as it was put in.
@Suite struct EditsTests {
  /// Edits of every size, more kinds of them than a byte can number.
  private static let many: [Edit] = (0..<600).map { index in
    let start = index * 300
    return Edit(
      start..<start + index % 290, replacement: String(repeating: "é", count: index % 7),
      rule: index.isMultiple(of: 3) ? "entity" : "rule-\(index % 5)",
      confidence: 1 / Double(1 + index % 50))
  }

  @Test func `edits come out as they went in`() {
    let edits = Edits(Self.many)
    #expect(edits.count == Self.many.count)
    #expect(Array(edits) == Self.many)
    #expect(edits.indices.map { edits[$0] } == Self.many)
    #expect(edits == Edits(Self.many.reversed().reversed()))
    #expect(edits != Edits(Self.many.dropLast()))
    #expect(edits.last == Self.many.last)
  }

  @Test func `edits have the shape of the contract`() throws {
    let edits = TextCleaner().clean("CafÃ© &amp; bar").edits
    let data = try JSONEncoder().encode(edits)
    #expect(try JSONDecoder().decode([Edit].self, from: data) == Array(edits))
    #expect(try JSONDecoder().decode(Edits.self, from: data) == edits)
  }

  @Test(arguments: ["5, 9, 2, 4", "2, 6, 4, 8", "-3, 1, 2, 4"])
  func `edits that cannot be replayed are refused`(_ offsets: String) throws {
    let numbers = offsets.split(separator: ",").compactMap { Int($0.drop(while: \.isWhitespace)) }
    let parts = [numbers[0...1], numbers[2...3]].map {
      #"{"start": \#($0[$0.startIndex]), "end": \#($0[$0.startIndex + 1]), "#
        + #""replacement": "", "rule": "control", "confidence": 1}"#
    }
    let data = Data("[\(parts.joined(separator: ","))]".utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Edits.self, from: data) }
  }

  @Test func `a text that outgrows its room is written in full`() {
    var options = TextCleaner.Options()
    options.ligatures = true
    let text = String(repeating: "\u{FB03}\u{1D160}", count: 2_000)
    let clean = TextCleaner(options).clean(text)
    #expect(clean.text.utf8.count > text.utf8.count)
    #expect(CleanText.replay(clean.edits, over: text) == clean.text)
  }

  @Test func `ranges far into a text are found`() {
    let text = String(repeating: "a line\r\n", count: 5_000)
    let clean = TextCleaner().clean(text)
    #expect(clean.edits.count == 5_000)
    for line in [0, 1, 63, 64, 65, 2_500, 4_999] {
      let range = line * 7..<line * 7 + 6
      let original = line * 8..<line * 8 + 6
      #expect(clean.originalRange(of: range) == original)
      #expect(clean.cleanRange(of: original) == range)
    }
  }

  @Test func `absurd sizes are refused`() {
    var options = TextCleaner.Options()
    options.byteLimit = 10
    let cleaner = TextCleaner(options)
    let refused = cleaner.clean("fish &amp; chips")
    #expect(refused.text == "fish &amp; chips")
    #expect(refused.edits.isEmpty)
    #expect(refused.issues.map(\.code) == ["too-large"])
    #expect(!cleaner.isClean("fish and chips"))
    #expect(cleaner.clean("&amp;").issues.isEmpty)
  }
}
