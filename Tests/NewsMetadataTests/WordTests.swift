@testable import NewsMetadata
import Testing

/// Words are read eight bytes at a time in texts of eight bytes and more, else letter by letter: both ways
/// must see the same.
@Suite struct WordTests {
  private static let words = [
    "a", "A", "7", "of", "Of", "oF", "OF", "U2", "2nd", "1999", "eightlet", "Eightlet", "EIGHTLET",
    "eight2te", "8ightlet", "nineletts", "NineLetts", "ninelettS", "ninelett9", "12345678",
    "123456789", "internationally", "Internationally", "InternationallY", "sixteenlettersss",
    "seventeenletterss", "don't", "Don't", "O'Brien", "naïve", "NAÏVE", "Ångström", "café2", "über",
    "Москва", "ΑΒΓ", "東京2020",
  ]

  /// What a word is by itself.
  private static func word(_ text: String) -> Word? {
    var text = text
    return text.withUTF8 { bytes in
      var place = 0
      return bytes.nextWord(from: &place, to: bytes.count)
    }
  }

  @Test(arguments: words) func `a word is the same alone and in a text`(_ text: String) throws {
    let alone = try #require(Self.word(text))
    for tail in [" and more words", ". And more words", "\u{A0}and more words", ")-+=[]{}|;"] {
      let found = try #require(Self.word(text + tail))
      #expect(found.hash == alone.hash)
      #expect(found.traits == alone.traits)
      #expect(found.range == alone.range)
    }
  }

  @Test(arguments: words) func `a word is what its letters are`(_ text: String) throws {
    var hash = WordHash()
    for scalar in text.unicodeScalars where scalar != "'" { hash.add(foldScalar(scalar.value)) }
    #expect(try #require(Self.word(text)).hash == hash)
    #expect(try #require(Self.word(text + " and more words")).hash == hash)
  }

  @Test(arguments: words) func `a page has the same words`(_ text: String) throws {
    let alone = try #require(Self.word(text))
    let page = "On \(text), \(text). \(text) \(text): (\(text))  \(text)\n\(text) it said"
    var copy = page
    copy.withUTF8 { bytes in
      let room = PageRoom()
      PageScan.read(bytes, into: room)
      let others: Set = ["On", "it", "said"]
      let same = room.words.elements.filter { !others.contains(bytes.text($0.range)) }
      #expect(same.count == 7)
      for word in same {
        #expect(word.hash == alone.hash)
        #expect(word.traits == alone.traits)
        #expect(bytes.text(word.range) == text)
      }
      #expect(room.lines.count == 2)
      #expect(room.lines.elements[0].sentences == 1)
      room.clear()
    }
  }

  @Test func `words meet whatever their case and accents`() {
    #expect(Self.word("Café")?.hash == Self.word("cafe")?.hash)
    #expect(Self.word("INTERNATIONALLY")?.hash == Self.word("internationally")?.hash)
    #expect(Self.word("don't")?.hash == Self.word("Dont")?.hash)
    #expect(Self.word("eightlet")?.hash != Self.word("eightlets")?.hash)
    #expect(Self.word("ab")?.hash != Self.word("ba")?.hash)
  }
}
