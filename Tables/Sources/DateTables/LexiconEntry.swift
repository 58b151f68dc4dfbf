@_spi(Tables) import NewsDates
import TableKit

/// What a row of the date lexicon says of its form.
struct LexiconEntry: Hashable {
  var kind: WordKind
  var a: Int16 = 0
  var b: Int16 = 0
}

extension LexiconEntry {
  /// Reads the kind and the value of a row, as the sources write them:
  ///
  /// | kind | value |
  /// |---|---|
  /// | `month` | calendar/number: `gregorian/3` |
  /// | `weekday` | 1 Monday … 7 |
  /// | `period` | `am`, `pm`, `noon`, `midnight`, or hours `06-12` |
  /// | `era` | `common`, `islamic` …, `japanese/236` |
  /// | `unit` | `day`; with the number in it `day*2` |
  /// | `number` | `3`, `1/2` |
  /// | `ordinal` | `21` |
  /// | `ordinal-mark`, `noise` | |
  /// | `direction` | `past`, `future`, `within`, `during`, `framed`; with its side `past/after` |
  /// | `counted` | unit/direction: `day/past`; with its side where it is before: `day/past/before` |
  /// | `relative` | unit/offset: `day/-1`, `weekday5/+1` |
  /// | `selector` | `-1`, `0`, `+1`; with its side `+1/before` |
  /// | `modifier` | `early` … `until` |
  /// | `season` | `spring` … |
  /// | `quarter` | 1 … 4 |
  /// | `connector` | empty, `time` or `year` |
  /// | `mark` | field and the side of it: `year/after` |
  /// | `label` | `published`, `modified`, `plain` |
  /// | `range` | `between`, `first`, `either`, or `pair`: "and", which joins two of anything |
  /// | `clock` | minutes/place: `30/before` the hour, `-15/after` it, `1/count`, `-1/after-count` |
  init(_ row: TSV.Row) throws {
    let value = row[2].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    func name(_ index: Int) -> String { index < value.count ? value[index] : "" }
    func number(_ index: Int) throws -> Int16 {
      guard let number = Int16(name(index)) else { throw row.error("'\(row[2])' has no number") }
      return number
    }
    func code(_ table: [String: Int16], _ index: Int) throws -> Int16 {
      guard let code = table[name(index)] else { throw row.error("what is '\(name(index))'?") }
      return code
    }
    switch row[1] {
    case "month": self.init(kind: .month, a: try number(1), b: try code(Self.calendars, 0))
    case "weekday": self.init(kind: .weekday, a: try number(0))
    case "period":
      let hours = row[2].split(separator: "-").compactMap { Int16($0) }
      self.init(
        kind: .period, a: hours.count == 2 ? PeriodCode.stretch : try code(Self.periods, 0),
        b: hours.count == 2 ? hours[0] * 256 + hours[1] : 0)
    case "era":
      self.init(kind: .era, a: try code(Self.eras, 0), b: value.count > 1 ? try number(1) : 0)
    case "unit":
      let parts = row[2].split(separator: "*").map(String.init)
      guard let unit = Self.units[parts[0]] else { throw row.error("no unit '\(row[2])'") }
      self.init(kind: .unit, a: unit, b: parts.count > 1 ? Int16(parts[1]) ?? 0 : 0)
    case "number":
      self.init(kind: .number, a: try number(0), b: value.count > 1 ? try number(1) : 1)
    case "ordinal": self.init(kind: .ordinal, a: try number(0))
    case "ordinal-mark": self.init(kind: .ordinalMark)
    case "direction":
      self.init(
        kind: .direction, a: try code(Self.directions, 0),
        b: value.count > 1 ? try code(Self.sides, 1) : 0)
    case "counted":
      let side = value.count > 2 ? try code(Self.sides, 2) : 2
      self.init(
        kind: .unitDirected, a: try code(Self.units, 0),
        b: try code(Self.directions, 1) * (side == 1 ? 2 : 1))
    case "relative":
      if name(0).hasPrefix("weekday"), let day = Int16(name(0).dropFirst(7)) {
        self.init(kind: .relativeWeekday, a: day, b: try number(1))
      } else {
        self.init(kind: .relative, a: try code(Self.units, 0), b: try number(1))
      }
    case "selector":
      self.init(
        kind: .selector, a: try number(0), b: value.count > 1 ? try code(Self.sides, 1) : 0)
    case "modifier": self.init(kind: .modifier, a: try code(Self.modifiers, 0))
    case "season": self.init(kind: .season, a: try code(Self.seasons, 0))
    case "quarter": self.init(kind: .quarter, a: try number(0))
    case "connector":
      self.init(kind: .connector, a: try code(Self.connectors, 0))
    case "mark":
      self.init(kind: .fieldMark, a: try code(Self.units, 0), b: try code(Self.sides, 1))
    case "label": self.init(kind: .label, a: try code(Self.labels, 0))
    case "range": self.init(kind: .range, a: try code(Self.ranges, 0))
    case "noise": self.init(kind: .noise)
    case "clock":
      self.init(kind: .clock, a: try number(0), b: try code(Self.clockSides, 1))
    default: throw row.error("no kind '\(row[1])'")
    }
  }

  private static let units = [
    "year": UnitCode.year, "month": UnitCode.month, "week": UnitCode.week, "day": UnitCode.day,
    "hour": UnitCode.hour, "minute": UnitCode.minute, "second": UnitCode.second,
    "quarter": UnitCode.quarter, "decade": UnitCode.decade, "fortnight": UnitCode.fortnight,
    "century": UnitCode.century, "weekend": UnitCode.weekend, "workday": UnitCode.workday,
    "half-year": UnitCode.halfYear, "season": UnitCode.season,
    "millisecond": UnitCode.millisecond,
  ]
  private static let calendars = [
    "gregorian": CalendarCode.gregorian, "islamic": CalendarCode.islamic,
    "persian": CalendarCode.persian, "hebrew": CalendarCode.hebrew, "coptic": CalendarCode.coptic,
    "ethiopic": CalendarCode.ethiopic, "indian": CalendarCode.indian,
  ]
  private static let periods = [
    "am": PeriodCode.am, "pm": PeriodCode.pm, "noon": PeriodCode.noon,
    "midnight": PeriodCode.midnight,
  ]
  private static let eras = [
    "common": EraCode.common, "before-common": EraCode.beforeCommon, "islamic": EraCode.islamic,
    "persian": EraCode.persian, "hebrew": EraCode.hebrew, "buddhist": EraCode.buddhist,
    "roc": EraCode.roc, "before-roc": EraCode.beforeRoc, "japanese": EraCode.japanese,
    "saka": EraCode.saka, "coptic": EraCode.coptic, "ethiopic": EraCode.ethiopic,
    "old-style": EraCode.oldStyle, "new-style": EraCode.newStyle,
  ]
  private static let connectors: [String: Int16] = ["": 0, "time": 1, "year": 2]
  private static let directions: [String: Int16] = [
    "past": -1, "future": 1, "within": 2, "during": 3, "framed": -3,
  ]
  private static let sides: [String: Int16] = ["before": 1, "after": 2]
  private static let clockSides: [String: Int16] = [
    "count": 0, "before": 1, "after": 2, "after-count": 3,
  ]
  private static let modifiers = [
    "early": ModifierCode.early, "middle": ModifierCode.middle, "late": ModifierCode.late,
    "beginning": ModifierCode.beginning, "end": ModifierCode.end, "about": ModifierCode.about,
    "before": ModifierCode.before, "after": ModifierCode.after, "since": ModifierCode.since,
    "until": ModifierCode.until,
  ]
  private static let seasons: [String: Int16] = [
    "spring": 21, "summer": 22, "autumn": 23, "winter": 24,
  ]
  private static let labels: [String: Int16] = ["published": 1, "modified": 2, "plain": 3]
  private static let ranges: [String: Int16] = [
    "between": RangeCode.between, "first": RangeCode.first, "either": RangeCode.either,
    "pair": RangeCode.pair,
  ]
}
