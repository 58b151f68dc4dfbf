import NewsNames
import Testing

/// Which words are parts of personal names: stored, in the word table, romanized, or a woman's form.
@Suite struct KnownNamePartsTests {
  @Test(arguments: [
    "John Okonkwo", "Ursula Leyen", "Maria Nowakowa", "Zofia Kowalczykówna", "Jana Novákova",
    "Сергей Щербаков", "Наталья Кузнецова", "Αλέξης Παπαδόπουλος", "გიორგი კვირიკაშვილი",
    "Jean-Pierre Dupont", "محمد حسن", "יוסף כהן",
  ])
  func namesAreKnown(name: String) { #expect(PersonName.hasKnownParts(name)) }

  @Test(arguments: [
    "John", "Short Url", "John Paragraph", "Quarterly Shipments", "Последние Новости", "",
  ])
  func othersAreNot(name: String) { #expect(!PersonName.hasKnownParts(name)) }

  /// Of made-up words few pass: one in 256, or two where they are romanized.
  @Test(arguments: [("bdfgklmnprstvz", "aeiou", 30), ("бдгклмнпрствз", "аеиоу", 50)])
  func fewMadeUpWordsPass(consonants: String, vowels: String, most: Int) {
    var state: UInt64 = 7
    func next(_ letters: String) -> Character {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let letters = Array(letters)
      return letters[Int(state >> 33) % letters.count]
    }
    var known = 0
    for _ in 0..<3_000 {
      let word = (0..<6).map { _ in "\(next(consonants))\(next(vowels))" }.joined()
      if PersonName.hasKnownParts("John \(word)") { known += 1 }
    }
    #expect(known < most, "\(known) of 3000")
  }
}
