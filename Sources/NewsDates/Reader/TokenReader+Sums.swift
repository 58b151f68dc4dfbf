// Amounts as they add up: "2 hours 5 minutes", and the finest unit that was said.

extension TokenReader {
  mutating func add(
    _ unit: Int16, _ numerator: Int, _ denominator: Int, first: Int, last: Int
  ) {
    // What is beyond any calendar is kept there, so that it overflows nothing.
    let count = min(numerator, 100_000_000 * denominator)
    switch unit {
    case UnitCode.year: draft.amount.months += count * 12 / denominator
    case UnitCode.month: draft.amount.months += count / denominator
    case UnitCode.quarter: draft.amount.months += count * 3 / denominator
    case UnitCode.decade: draft.amount.months += count * 120 / denominator
    case UnitCode.century: draft.amount.months += count * 1_200 / denominator
    case UnitCode.halfYear: draft.amount.months += count * 6 / denominator
    case UnitCode.week, UnitCode.weekend: addDays(count * 7, denominator)
    case UnitCode.fortnight: addDays(count * 14, denominator)
    case UnitCode.day: addDays(count, denominator)
    case UnitCode.workday: draft.amount.workdays += min(count, 1_000_000) / denominator
    case UnitCode.hour: draft.amount.seconds += count * 3_600 / denominator
    case UnitCode.minute: draft.amount.seconds += count * 60 / denominator
    default: draft.amount.seconds += count / denominator
    }
    let coarse = Self.fineness(draft.amount.unit)
    // Half a year is told in months.
    let told = unit == UnitCode.year && denominator > 1 ? UnitCode.month : unit
    if draft.amount.unit == 0 || Self.fineness(told) > coarse { draft.amount.unit = told }
    if draft.amount.first < 0 { draft.amount.first = first }
    draft.amount.last = last
    draft.use(first, last)
  }

  private mutating func addDays(_ days: Int, _ denominator: Int) {
    draft.amount.days += days / denominator
    draft.amount.seconds += days % denominator * 86_400 / denominator
  }

  /// Units from coarse to fine.
  static func fineness(_ unit: Int16) -> Int {
    switch unit {
    case UnitCode.century: 0
    case UnitCode.decade: 1
    case UnitCode.year: 2
    case UnitCode.halfYear, UnitCode.quarter, UnitCode.season: 3
    case UnitCode.month: 4
    case UnitCode.week, UnitCode.fortnight, UnitCode.weekend, UnitCode.day, UnitCode.workday: 5
    case UnitCode.hour: 6
    case UnitCode.minute: 7
    default: 8
    }
  }
}
