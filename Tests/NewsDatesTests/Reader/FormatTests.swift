import NewsDates
import Testing

/// Moments as other software writes them.
@Suite struct FormatTests {
  private func moment(_ text: String) throws -> Moment {
    try #require(DateParser().parse(text).date)
  }

  @Test func anInstantIsWrittenInEveryForm() throws {
    let date = try moment("7 March 2019 08:15:30 +0100")
    #expect(date.iso8601 == "2019-03-07T08:15:30+01:00")
    #expect(date.rfc2822 == "Thu, 07 Mar 2019 08:15:30 +0100")
    #expect(date.httpDate == "Thu, 07 Mar 2019 07:15:30 GMT")
    #expect(date.instant == Instant(seconds: 1_551_942_930))
  }

  @Test func aDayIsNoInstant() throws {
    let date = try moment("7 March 2019")
    #expect(date.iso8601 == "2019-03-07")
    #expect(date.rfc2822 == nil)
    #expect(date.httpDate == nil)
    #expect(date.instant == nil)
    // A day, widened by the zones from -12:00 to +14:00.
    let duration = try #require(date.interval?.duration)
    #expect(duration == 180_000)
  }

  @Test func anUnknownYearHasNoBounds() throws {
    let date = try moment("March 7")
    #expect(date.value == "XXXX-03-07")
    #expect(date.iso8601 == nil)
    #expect(date.interval == nil)
  }

  @Test(arguments: [
    "2019", "2019-03", "2019-03-07", "2019-03-07T08:15Z", "2019-03-07T08:15:30.25+05:45",
    "XXXX-03-07", "XXXX-XX-XX", "T08:15", "199X", "19XX", "-0043-03-15", "2019-21", "2019-03-07~",
    "2019-03-07/2019-03-09", "Y12019", "not EDTF at all",
  ])
  func aValueIsKept(_ value: String) {
    #expect(Moment(value: value, precision: .day).value == value)
  }
}
