/// What the tokens of one date have said so far.
struct Draft {
  /// A field and the tokens it was read from.
  struct Field {
    @Narrow<Int32> var value: Int
    @Narrow<Int8> var first: Int
    @Narrow<Int8> var last: Int
    var rule: EvidenceSpans.Rule
    /// How many digits it was written with, 0 for words.
    @Narrow<Int8> var digits = 0
    /// The mark between this number and the one before it, 0 for none.
    var separator: UInt8 = 0
    /// Whether an ordinal mark or word makes it a day.
    var isOrdinal = false
  }

  /// A time of day as it was written.
  struct Clock {
    @Narrow<Int8> var hour: Int
    @Narrow<Int8> var minute = -1
    @Narrow<Int8> var second = -1
    @Narrow<Int8> var fractionDigits = 0
    var nanosecond: Int32 = 0
    @Narrow<Int8> var first: Int
    @Narrow<Int8> var last: Int
    var rule: EvidenceSpans.Rule = .clock
    var period: Period?
  }

  /// A zone as it was written.
  struct ZoneMark {
    /// The word of a zone that is named as IANA names it; the offset is its index then.
    static let named = -3

    /// Its index among the zone words, −1 for an offset, −2 for Z.
    @Narrow<Int32> var word: Int
    /// Seconds east of UTC, of an offset or added to the word's.
    @Narrow<Int32> var offset: Int
    @Narrow<Int8> var first: Int
    @Narrow<Int8> var last: Int
  }

  /// A part of the day and its hours.
  struct Period {
    var code: Int16
    var hours: Int16
    @Narrow<Int8> var token: Int
  }

  /// An amount of time on the way from the reference.
  struct Amount {
    var months = 0
    var days = 0
    /// Days of work, counted over weekends.
    @Narrow<Int32> var workdays = 0
    var seconds = 0
    /// The smallest unit that was said.
    var unit: Int16 = 0
    /// −1 past, +1 future, 0 not said.
    @Narrow<Int8> var sign = 0
    /// Whether it is the last that was meant: "within 24 hours".
    var isBound = false
    /// Whether it counts from a date told before: "two days later".
    var isTold = false
    /// Where the day begins that it counts from, behind "before" or "after", −1 for none.
    @Narrow<Int8> var base = -1
    @Narrow<Int8> var first = -1
    @Narrow<Int8> var last = -1

    /// Says the same with the opposite sign.
    mutating func turn() {
      (months, days, workdays, seconds, sign) = (-months, -days, -workdays, -seconds, -sign)
    }
  }

  /// "next week", "yesterday": a unit counted from the reference's.
  struct Shift {
    var unit: Int16
    @Narrow<Int32> var offset: Int
    @Narrow<Int8> var first: Int
    @Narrow<Int8> var last: Int
    /// What the word means as well, 0 for nothing: Hindi कल is yesterday and tomorrow.
    @Narrow<Int8> var rival = 0
    /// Whether it counts from a date told before: "the next day".
    var isTold = false
  }

  var year: Field?
  var month: Field?
  var calendar: Int16 = CalendarCode.gregorian
  /// Another month that the name means in another language, 0 for none.
  var rivalMonth = 0
  var day: Field?
  /// The last day of a range of days within the month.
  var lastDay: Field?
  var weekday: Field?
  /// Numbers whose field is not decided yet, at most four.
  private var looseFields: (Field?, Field?, Field?, Field?)
  @Narrow<Int8> private(set) var looseCount = 0
  /// How many open numbers stood before the year.
  @Narrow<Int8> var yearPosition = 0
  /// Whether the open numbers were joined by marks.
  var looseCluster = false
  var clock: Clock?
  var secondClock: Clock?
  var endClock: Clock?
  var period: Period?
  var zone: ZoneMark?
  var secondZone: ZoneMark?
  var era: Field?
  @Narrow<Int16> var eraIndex = 0
  var label: Field?
  var modifier: Field?
  var season: Field?
  /// A quarter 1 … 4, or a half of the year 5 and 6.
  var quarter: Field?
  /// The week of the year, as ISO 8601 counts them.
  var week: Field?
  /// Which of the weekdays of its month, −1 for the last.
  var nth: Field?
  /// What is counted so, 0 for a weekday.
  var nthUnit: Int16 = 0
  /// How many of the year's last digits are open: 1 for a decade, 2 for a century.
  @Narrow<Int8> var openYearDigits = 0
  var amount = Amount()
  var shift: Shift?
  /// "last", "this", "next" before a weekday or month.
  var selector: Field?
  /// Whether that counts from a date told before: "the following Friday".
  var isSelectorTold = false
  /// Whether what it counts from is no date: "the day before the vote".
  var isFromEvent = false
  /// The first and last tokens that say something.
  @Narrow<Int8> var first = -1
  @Narrow<Int8> var last = -1
  /// Set where a field holds what no date has: that field's token.
  var outOfRange: Field?
  var outOfRangeComponent = EvidenceSpans.Component.day

  func loose(_ index: Int) -> Field {
    let field =
      switch index {
      case 0: looseFields.0
      case 1: looseFields.1
      case 2: looseFields.2
      default: looseFields.3
      }
    return field ?? Field(value: 0, first: 0, last: 0, rule: .number)
  }

  /// Adds a number whose field is open; false where there are too many.
  mutating func addLoose(_ field: Field) -> Bool {
    switch looseCount {
    case 0: looseFields.0 = field
    case 1: looseFields.1 = field
    case 2: looseFields.2 = field
    case 3: looseFields.3 = field
    default: return false
    }
    looseCount += 1
    return true
  }

  /// Takes the last open number away, where it ends at a token.
  mutating func takeLastLoose(endingAt token: Int) -> Field? {
    guard looseCount > 0, loose(looseCount - 1).last == token else { return nil }
    looseCount -= 1
    return loose(looseCount)
  }

  /// Takes the open numbers away.
  mutating func clearLoose() { looseCount = 0 }

  /// Notes that tokens were used.
  @inline(__always) mutating func use(_ first: Int, _ last: Int) {
    if self.first < 0 { self.first = first }
    self.last = max(self.last, last)
  }

  /// Whether it counts from a date told before rather than from the reference.
  var isTold: Bool {
    if amount.unit != 0 {
      return amount.isTold && selector == nil && weekday == nil && shift?.isTold ?? true
    }
    return selector != nil ? isSelectorTold : shift?.isTold ?? false
  }
  /// The unit that is counted in.
  var countedUnit: Int16 {
    if amount.unit != 0 { return amount.unit }
    if selector != nil { return weekday == nil && month != nil ? UnitCode.month : UnitCode.day }
    return shift?.unit ?? UnitCode.day
  }
  var hasRelative: Bool { amount.unit != 0 || shift != nil }
  /// Whether a weekday is all that was said.
  var isWeekdayAlone: Bool {
    weekday != nil && month == nil && year == nil && day == nil && looseCount == 0 && clock == nil
      && selector == nil && !hasRelative
  }
  /// Whether it is a weekday or a day of the year, of no week or year that is said.
  var mayRecur: Bool {
    (weekday != nil || month != nil) && year == nil && selector == nil && !hasRelative
  }
  /// Whether year, month and day are spoken for.
  var hasWholeDate: Bool {
    let known = (year != nil ? 1 : 0) + (month != nil ? 1 : 0) + (day != nil ? 1 : 0)
    return known + looseCount >= 3
  }
  /// Whether a day is spoken for, with or without its year.
  var hasDayOfMonth: Bool {
    (month != nil && (day != nil || looseCount > 0)) || looseCount >= 2
  }
}
