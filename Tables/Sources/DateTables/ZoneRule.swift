/// A POSIX rule such as `CET-1CEST,M3.5.0,M10.5.0/3`: the clocks after a zone's last known change.
struct ZoneRule {
  /// When in a year the clocks change: in a month, a week of it (5 is the last), a weekday from
  /// Sunday 0, at some seconds of local time.
  struct Change {
    var month: Int32 = 0
    var week: Int32 = 0
    var weekday: Int32 = 0
    var seconds: Int32 = 0

    var fields: [Int32] { [month, week, weekday, seconds] }
  }

  var standard: ZoneSource.Kind
  var daylight: ZoneSource.Kind?
  var start = Change()
  var end = Change()

  init?(_ text: String) {
    var rest = Substring(text)
    guard let name = Self.name(&rest), let offset = Self.time(&rest) else { return nil }
    standard = ZoneSource.Kind(offset: -offset, daylight: false, abbreviation: name)
    guard !rest.isEmpty else { return }
    guard let saving = Self.name(&rest) else { return nil }
    let parts = rest.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    var own = parts[0]
    let offsetSaving = own.isEmpty ? nil : Self.time(&own)
    daylight = ZoneSource.Kind(
      offset: offsetSaving.map { -$0 } ?? standard.offset + 3600, daylight: true,
      abbreviation: saving)
    guard let start = Self.change(parts[1]), let end = Self.change(parts[2]) else { return nil }
    self.start = start
    self.end = end
  }

  private static func name(_ rest: inout Substring) -> String? {
    if rest.first == "<", let close = rest.firstIndex(of: ">") {
      defer { rest = rest[rest.index(after: close)...] }
      return String(rest[rest.index(after: rest.startIndex)..<close])
    }
    let letters = rest.prefix { $0.isLetter }
    rest = rest[letters.endIndex...]
    return letters.isEmpty ? nil : String(letters)
  }

  private static func time(_ rest: inout Substring) -> Int32? {
    let text = rest.prefix { "+-:0123456789".contains($0) }
    rest = rest[text.endIndex...]
    let parts = text.drop { "+-".contains($0) }.split(separator: ":").compactMap { Int32($0) }
    guard let hours = parts.first else { return nil }
    let seconds =
      hours * 3600 + (parts.count > 1 ? parts[1] * 60 : 0) + (parts.count > 2 ? parts[2] : 0)
    return text.first == "-" ? -seconds : seconds
  }

  private static func change(_ text: Substring) -> Change? {
    let halves = text.split(separator: "/")
    guard let day = halves.first, day.first == "M" else { return nil }
    let numbers = day.dropFirst().split(separator: ".").compactMap { Int32($0) }
    guard numbers.count == 3 else { return nil }
    var change = Change(
      month: numbers[0], week: numbers[1], weekday: numbers[2], seconds: 7200)
    if halves.count > 1 {
      var time = halves[1]
      guard let seconds = Self.time(&time) else { return nil }
      change.seconds = seconds
    }
    return change
  }
}
