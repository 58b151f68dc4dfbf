import Testing

@_spi(Tables) @testable import NewsDates

struct ZoneWordTests {
  private let lexicon = Lexicon.shared
  private let zones = ZoneTable.shared

  /// What a zone word may mean: offset, zone, country.
  private func candidates(_ text: String) -> [(offset: Int?, zone: String?, region: String)] {
    var text = text
    return text.withUTF8 { bytes in
      guard let match = lexicon.firstWord(of: bytes), match.end == bytes.count,
        let meaning = lexicon.meanings(of: match.form).first(where: { $0.kind == .zone })
      else { return [] }
      let word = Int(UInt16(bitPattern: meaning.a)) | Int(UInt16(bitPattern: meaning.b)) << 16
      return (0..<zones.candidateCount(ofWord: word)).map { index in
        let candidate = zones.candidate(index, ofWord: word)
        let letters = [UInt8(candidate.region >> 8), UInt8(candidate.region & 0xFF)]
        return (
          candidate.offset, candidate.zone.map(zones.name(of:)),
          String(decoding: letters.filter { $0 != 0 }, as: UTF8.self)
        )
      }
    }
  }

  @Test func anAbbreviationKeepsAllItsMeanings() {
    let found = candidates("IST")
    #expect(found.map(\.offset) == [19_800, 3_600, 7_200])
    #expect(found.map(\.region) == ["IN", "IE", "IL"])
    #expect(candidates("CST").count == 4)
  }

  @Test(arguments: [
    ("GMT", 0, "Etc/GMT"), ("بتوقيت غرينتش", 0, "Etc/GMT"), ("WIB", 25_200, "Asia/Jakarta"),
    ("北京时间", 28_800, "Asia/Shanghai"), ("Central European Summer Time", 7_200, "Europe/Paris"),
    ("MEZ", 3_600, "Europe/Berlin"), ("Arabian Standard Time", 10_800, "Asia/Riyadh"),
  ])
  func plainWords(text: String, offset: Int, zone: String) throws {
    let first = try #require(candidates(text).first)
    #expect(first.offset == offset)
    #expect(first.zone == zone)
  }

  @Test(arguments: [
    ("ET", "America/New_York"), ("Beirut time", "Asia/Beirut"), ("heure de Paris", "Europe/Paris"),
    ("по московскому времени", "Europe/Moscow"), ("بتوقيت بيروت", "Asia/Beirut"),
    ("hora de Lima", "America/Lima"), ("Romance Standard Time", "Europe/Paris"),
  ])
  func wordsWhoseOffsetDependsOnTheDate(text: String, zone: String) throws {
    let first = try #require(candidates(text).first)
    #expect(first.zone == zone)
  }

  @Test func citiesOfTheWholeWorldHaveATime() {
    for city in ["Damascus", "Ulaanbaatar", "Port Moresby", "Reykjavik"] {
      #expect(!candidates("\(city) time").isEmpty, "\(city)")
    }
  }
}
