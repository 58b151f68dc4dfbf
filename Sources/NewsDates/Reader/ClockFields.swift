// A time of day with its part of the day, as hours from 0 to 24.

extension Draft {
  /// Writes the time of day into fields; false where the part of the day contradicts it.
  func writeClock(_ clock: Clock, to fields: inout DateFields) -> Bool {
    guard let hour = hour(of: clock) else { return false }
    fields.hour = UInt8(hour)
    fields.minute = clock.minute < 0 ? 255 : UInt8(clock.minute)
    fields.second = clock.second < 0 ? 255 : UInt8(clock.second)
    fields.nanosecond = clock.nanosecond
    fields.fractionDigits = UInt8(clock.fractionDigits)
    return hour < 24 || (clock.minute <= 0 && clock.second <= 0)
  }

  private func hour(of clock: Clock) -> Int? {
    let hour = clock.hour
    guard let period = clock.period ?? period, clock.rule != .period || hour != 0 else {
      return hour <= 24 ? hour : nil
    }
    switch period.code {
    case PeriodCode.am:
      // "14:19 AM" contradicts itself.
      return hour == 12 ? 0 : hour < 12 ? hour : nil
    case PeriodCode.pm:
      return hour < 12 ? hour + 12 : hour <= 24 ? hour : nil
    case PeriodCode.noon:
      // The noon of some languages lasts into the afternoon.
      return hour <= 5 && hour > 0 ? hour + 12 : hour
    case PeriodCode.midnight:
      return hour == 12 ? 0 : hour
    default:
      guard hour <= 12 else { return hour <= 24 ? hour : nil }
      let (start, end) = (Int(period.hours >> 8), Int(period.hours & 0xFF))
      let (early, late) = (hour % 12, hour % 12 + 12)
      let earlyFits = Self.isWithin(early, start, end)
      let lateFits = Self.isWithin(late, start, end)
      if earlyFits != lateFits { return earlyFits ? early : late }
      // "12 at night" and hours just outside the stretch.
      if start >= 12 { return late }
      return hour
    }
  }

  private static func isWithin(_ hour: Int, _ start: Int, _ end: Int) -> Bool {
    start <= end ? start <= hour && hour < max(end, start + 1) : hour >= start || hour < end
  }
}
