internal import NewsDates

// Zones whose letters mean one clock in one country and another elsewhere: CST is Chicago's, Shanghai's and
// Havana's, IST that of Delhi, Dublin and Jerusalem.

extension Moment {
  /// Whether a zone is stated whose letters alone do not tell its offset.
  var isZoneOpen: Bool {
    guard let zone, zone.name != nil else { return false }
    return zone.offset == nil && fields.hour < 24 && fields.isFullDate
  }

  /// The same by the clock that the letters of its zone mean in a country; unchanged where they mean none
  /// there.
  ///
  /// - Parameter country: ISO 3166-1 alpha-2.
  func settled(in country: String) -> Moment {
    guard isZoneOpen, let name = zone?.name else { return self }
    let parser = DateParser(DateParser.Options(languages: ["en-" + country]))
    guard let other = parser.parse("\(value) \(name)").date, other.fields == fields,
      let offset = other.zone?.offset
    else { return self }
    var moment = self
    moment.zone = Zone(name: name, offset: offset, source: .stated)
    moment.evidence = evidence.map { evidence in
      guard evidence.component == "zone" else { return evidence }
      var evidence = evidence
      evidence.source = .implied
      evidence.rule = "zone-of-country"
      return evidence
    }
    return moment
  }
}
