import Testing

@testable import NewsDates

/// What the fast paths read, the readers behind them read the same.
@Suite struct FastPathTests {
  @Test(
    arguments: [
      "7 March 2019", "07 Mar 2019", "March 7, 2019", "Mar. 7, 2019", "Thursday, March 7, 2019",
      "Thu 7 March 2019", "7 March 2019, 18:30", "7 March 2019, 6:30 pm",
      "March 7, 2019 at 6:30 PM",
      "Mar. 7, 2019, 6:30 a.m.", "May 7, 2019 06:30:15 UTC", "Published on March 7, 2019",
      "Last updated: 7 March 2019 18:30 GMT", "MARCH 7, 2019", "29 february 2020",
    ])
  func commonEnglishIsReadAsAllLanguagesAre(_ text: String) {
    let parser = DateParser()
    var stamp = Stamp()
    var general = DateReading()
    var text = text
    let isRead = text.withUTF8 { bytes in
      parser.general(bytes, parser.policy, into: &general)
      return EnglishDate.read(bytes, 0..<bytes.count, parser.policy.lexicon, into: &stamp)
    }
    #expect(isRead)
    #expect(DateReading(stamp.moment, label: stamp.label) == general)
    #expect(parser.parse(text) == general)
  }

  @Test(
    arguments: [
      "31 February 2019", "7 March 219", "Friday, March 7, 2019", "7 March 2019 25:00",
      "7 March 2019 14:30 pm", "7 March 2019 18:30 Moscow", "7 March", "March 2019", "7 mars 2019",
    ])
  func whatIsDoubtfulIsLeftToThem(_ text: String) {
    var stamp = Stamp()
    var text = text
    #expect(!text.withUTF8 { EnglishDate.read($0, 0..<$0.count, Lexicon.shared, into: &stamp) })
  }

  @Test(
    arguments: [
      "2019-03-07T18:30:15", "2019-03-07 18:30:15Z", "2019-03-07T18:30:15.25+02:00",
      "2020-02-29t23:59:59,123456789-0330", "0001-12-31_00:00:00 UTC",
    ])
  func theCommonStampIsReadAsOtherStampsAre(_ text: String) {
    var (common, general) = (Stamp(), Stamp())
    var text = text
    text.withUTF8 { bytes in
      #expect(ISOStamp.read(bytes, 0..<bytes.count, into: &common))
      guard case .read = ISO8601.read(bytes, 0..<bytes.count, into: &general) else {
        Issue.record("ISO 8601 is not read")
        return
      }
    }
    #expect(common.moment == general.moment)
  }

  @Test(
    arguments: [
      "2019-02-29T18:30:15", "2019-13-07T18:30:15", "2019-03-07T24:00:00", "0000-03-07T18:30:15",
      "2019-03-07T18:30:60", "2019-03-07T18:3:15Z", "2O19-03-07T18:30:15", "2019/03/07T18:30:15",
      "2019-03-07T18:30:15 o'clock",
    ])
  func otherStampsAreLeftAlone(_ text: String) {
    var stamp = Stamp()
    var text = text
    #expect(!text.withUTF8 { ISOStamp.read($0, 0..<$0.count, into: &stamp) })
    #expect(stamp.fields == DateFields())
  }

  @Test(
    arguments: [
      ("harbour", 0..<7), ("the 7 harbours", 6..<14), ("may 7 | harbour 3", 8..<15),
      ("€ 30 harbour", 7..<14),
    ])
  func theWordThatMakesItNoDateIsFound(_ text: String, _ range: Range<Int>) {
    var text = text
    let refusal = text.withUTF8 { Junk.refusal(of: $0, 0..<$0.count, Lexicon.shared) }
    #expect(refusal?.issue.range == range)
    #expect(refusal?.issue.code == "unknown-word")
    #expect(DateParser().parse(text).issues.map(\.range) == [range])
  }

  @Test(
    arguments: [
      "12345 12345", "the 7", "(14)", "seven", "€30 (14)",
    ])
  func whatHoldsNoPartOfADateIsRefused(_ text: String) {
    var text = text
    let refusal = text.withUTF8 { Junk.refusal(of: $0, 0..<$0.count, Lexicon.shared) }
    #expect(refusal?.issue.code == "not-a-date")
    #expect(DateParser().parse(text).date == nil)
  }

  @Test(arguments: [
    "14:19", "2017", "may", "3 days ago", "noon", "GMT 1419", "5 7 17", "12345 days",
  ])
  func whatMayBeADateIsNot(_ text: String) {
    var text = text
    let refusal = text.withUTF8 { Junk.refusal(of: $0, 0..<$0.count, Lexicon.shared) }
    #expect(refusal?.issue == nil)
  }

  @Test func momentsKeepWhatTheyAreGiven() {
    var moment = DateParser().parse("2019-03-07T18:30:15Z").moment
    moment.zone = Zone(name: "Asia/Beirut", offset: 7_200, source: .assumed)
    moment.calendar = CalendarSystem(rawValue: "chinese")
    moment.language = "en-GB"
    #expect(moment.zone == Zone(name: "Asia/Beirut", offset: 7_200, source: .assumed))
    #expect(moment.calendar.rawValue == "chinese")
    #expect(moment.language == "en-GB")
    #expect(moment.value == "2019-03-07T18:30:15+02:00")
    moment.zone = nil
    moment.calendar = .julian
    moment.language = nil
    #expect(moment.zone == nil)
    #expect(moment.calendar == .julian)
    #expect(moment.language == nil)
    #expect(moment.value == "2019-03-07T18:30:15")
  }
}
