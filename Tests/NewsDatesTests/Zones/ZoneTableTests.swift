import Testing

@_spi(Tables) @testable import NewsDates

struct ZoneTableTests {
  private let table = ZoneTable.shared

  private static func seconds(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int = 0)
    -> Int64
  {
    Int64(Civil.days(year, month, day) * 86400 + hour * 3600 + minute * 60)
  }

  @Test(arguments: [
    ("Asia/Beirut", "Asia/Beirut"), ("asia/beirut", "Asia/Beirut"), ("Europe/Kiev", "Europe/Kyiv"),
    ("US/Eastern", "America/New_York"), ("UTC", "Etc/UTC"), ("Z", nil), ("", nil),
    ("Asia/Beirutt", nil), ("Zulu", "Etc/UTC"),
  ])
  func names(name: String, canonical: String?) {
    #expect(table.zone(named: name).map(table.name(of:)) == canonical)
  }

  @Test(arguments: [
    ("America/New_York", seconds(2018, 1, 18, 12), -5 * 3600, "EST"),
    ("America/New_York", seconds(2018, 7, 18, 12), -4 * 3600, "EDT"),
    // Beyond the last change that was written down, the rule holds.
    ("America/New_York", seconds(2090, 7, 18, 12), -4 * 3600, "EDT"),
    ("Australia/Sydney", seconds(2090, 1, 18, 12), 11 * 3600, "AEDT"),
    ("Australia/Sydney", seconds(2090, 7, 18, 12), 10 * 3600, "AEST"),
    // Russia kept summer time all year from 2011 to 2014.
    ("Europe/Moscow", seconds(2012, 12, 1, 0), 4 * 3600, "MSK"),
    ("Europe/Moscow", seconds(2015, 12, 1, 0), 3 * 3600, "MSK"),
    ("Asia/Kolkata", seconds(2024, 5, 1, 0), 19_800, "IST"),
    ("Asia/Kathmandu", seconds(2024, 5, 1, 0), 20_700, "+0545"),
    // Turkey, Jordan and Syria gave up winter time.
    ("Europe/Istanbul", seconds(2017, 1, 1, 0), 3 * 3600, "+03"),
    ("Asia/Damascus", seconds(2023, 1, 1, 0), 3 * 3600, "+03"),
    // Morocco's clocks go back for Ramadan.
    ("Africa/Casablanca", seconds(2024, 3, 20, 12), 0, "+00"),
    ("Africa/Casablanca", seconds(2024, 6, 20, 12), 3600, "+01"),
    ("Etc/UTC", seconds(1900, 1, 1, 0), 0, "UTC"),
    ("Europe/Dublin", seconds(2030, 7, 1, 0), 3600, "IST"),
    ("Europe/Dublin", seconds(2030, 1, 1, 0), 0, "GMT"),
  ])
  func localTimes(name: String, instant: Int64, offset: Int, abbreviation: String) throws {
    let zone = try #require(table.zone(named: name))
    let local = table.localTime(of: zone, at: instant)
    #expect(local.offset == offset)
    #expect(local.abbreviation == abbreviation)
    #expect(table.offset(of: zone, at: instant) == offset)
  }

  @Test(arguments: [
    (
      "Europe/Paris", seconds(2024, 3, 31, 2, 30),
      ZoneTable.Resolution.gap(before: 3600, after: 7200)
    ),
    ("Europe/Paris", seconds(2024, 10, 27, 2, 30), .overlap(first: 7200, second: 3600)),
    ("Europe/Paris", seconds(2024, 3, 31, 1, 59), .unique(3600)),
    ("Europe/Paris", seconds(2024, 3, 31, 3, 0), .unique(7200)),
    ("Europe/Paris", seconds(2024, 10, 27, 1, 59), .unique(7200)),
    ("Europe/Paris", seconds(2024, 10, 27, 3, 0), .unique(3600)),
    ("America/New_York", seconds(2087, 3, 9, 2, 30), .gap(before: -18000, after: -14400)),
    ("Australia/Lord_Howe", seconds(2024, 10, 6, 2, 15), .gap(before: 37800, after: 39600)),
    ("Asia/Kolkata", seconds(2024, 10, 6, 2, 15), .unique(19800)),
    // Samoa had no 30 December 2011.
    ("Pacific/Apia", seconds(2011, 12, 30, 12), .gap(before: -36000, after: 50400)),
  ])
  func localTimesResolve(name: String, local: Int64, expected: ZoneTable.Resolution) throws {
    let zone = try #require(table.zone(named: name))
    #expect(table.resolve(zone, local: local) == expected)
  }
}
