import NewsCities
import NewsNames
import Testing

@Suite struct MentionRangeTests {
  private let resolver = NameResolver.withCities

  @Test func rangesAreOfTheTextAsGiven() {
    let text = "İstanbul’da: «Zu\u{308}rich», São Paulo — U.S.-Russia, دِمَشق, 東京で."
    let bytes = Array(text.utf8)
    var last = 0
    for mention in resolver.mentions(in: text) {
      #expect(mention.range.lowerBound >= last)
      #expect(String(decoding: bytes[mention.range], as: UTF8.self) == mention.text)
      last = mention.range.upperBound
    }
    let names = resolver.mentions(in: text).map(\.text)
    #expect(names.contains("Zu\u{308}rich"))
    #expect(names.contains("São Paulo"))
    #expect(names.contains("U.S."))
    #expect(names.contains("東京"))
  }

  /// Letters are classified 64 bytes at a time: where they begin must not matter, nor what is left of the
  /// text behind them.
  @Test func mentionsDoNotDependOnWhereTheyStand() {
    let core =
      "The port of Mt. Hagen, near St. Petersburg; Türkiye's talks in Ar-Raqqah (with US, U.K.)"
    let expected = resolver.mentions(in: core).map(\.text)
    #expect(expected.count >= 4)
    for length in 1...130 {
      let before = String(repeating: "q", count: length) + ". "
      let after = ". " + String(repeating: "q", count: length)
      for text in [before + core, core + after, before + core + after] {
        let bytes = Array(text.utf8)
        let mentions = resolver.mentions(in: text)
        #expect(mentions.map(\.text) == expected)
        for mention in mentions {
          #expect(String(decoding: bytes[mention.range], as: UTF8.self) == mention.text)
        }
      }
    }
  }

  @Test func longTextsAreReadInLinearTime() {
    let letters = String(repeating: "a", count: 1_000_000)
    let marks = String(repeating: "\u{301}", count: 300_000)
    let commas = String(repeating: "Paris, ", count: 20_000)
    let han = String(repeating: "中", count: 300_000)
    let clock = ContinuousClock()
    for text in [letters, marks, han] {
      let scan = clock.measure { _ = resolver.mentions(in: text) }
      #expect(scan < .seconds(30))
      let lookup = clock.measure { _ = resolver.resolve(text) }
      #expect(lookup < .seconds(1))
    }
    var found = 0
    let list = clock.measure { found = resolver.mentions(in: commas).count }
    #expect(found == 20_000)
    #expect(list < .seconds(60))
  }

  @Test func bytesThatAreNoTextAreNoNames() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x00, 0xC3, 0x28, 0x53, 0x79, 0x72, 0x69, 0x61, 0xE2, 0x82]
    bytes.withUnsafeBufferPointer { buffer in
      for mention in resolver.mentions(in: buffer) {
        #expect(mention.range.upperBound <= buffer.count)
      }
    }
  }
}
