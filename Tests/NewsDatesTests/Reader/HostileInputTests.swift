import NewsDates
import Testing

/// Input that is made to hurt costs its length and no more.
@Suite struct HostileInputTests {
  @Test(
    arguments: [
      "1", "1 ", "1/", "1-", "1:", "01:01:", "2019-", "January ", "GMT ", "Mon ", "one ", "in ",
      "last ", "(", "و", "一", "年", "5th of ", "1 day ", "2 hours and ", "T", "+", "- ", "to ",
      "\u{0301}", "\u{200F}", "٠",
    ])
  func timeGrowsWithTheLength(_ unit: String) {
    let parser = DateParser(.init(reference: Instant(seconds: 1_526_466_600)))
    func time(_ bytes: Int) -> Duration {
      let text = String(repeating: unit, count: bytes / unit.utf8.count + 1)
      let clock = ContinuousClock()
      return clock.measure {
        _ = parser.parse(text)
        _ = parser.search(in: text)
      }
    }
    _ = time(1_000)
    let (small, large) = (time(1_000), time(10_000))
    // Ten times the input; a square would take a hundred times as long.
    #expect(large < small * 40 + .milliseconds(500))
  }

  @Test func whatIsTooLongIsNoDate() throws {
    let reading = DateParser().parse(String(repeating: "7 March 2019 ", count: 80_000))
    #expect(reading.date == nil)
    #expect(reading.issues.first?.code == "too-long")
    #expect(reading.issues.first?.range?.lowerBound == 512)
  }

  @Test func theSameInputGivesTheSameAnswer() {
    let parser = DateParser()
    #expect(parser.parse("7 mars 2019 à 18h30") == parser.parse("7 mars 2019 à 18h30"))
  }
}
