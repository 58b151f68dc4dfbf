/// What the words and numbers of a string say, whatever their order: enough to tell that they make
/// no date.
struct DateEvidence {
  /// What the words of the lexicon may be, one bit a kind.
  private var kinds: UInt32 = 0
  private var numbers = 0
  /// Whether a number is long enough for a year or a stamp.
  private var hasLongNumber = false
  /// Whether a number has more digits than any part of a date, and is no fraction.
  private var hasOddNumber = false
  /// Whether a mark that joins the parts of dates follows a number.
  private var hasJoint = false

  /// Notes a number and the bytes on either side of it, 0 where there are none.
  @inline(__always)
  mutating func add(digits: Int, after: UInt8, before: UInt8) {
    numbers += 1
    switch digits {
    case 1...3: break
    case 4, 8: hasLongNumber = true
    default:
      hasLongNumber = true
      // ".", ",", ":" before the digits of a fraction; an hour joined to a year, "20187:01".
      if after != 0x2E, after != 0x2C, after != 0x3A, before != 0x3A { hasOddNumber = true }
    }
    let isLetter = (before | 0x20) &- 0x61 < 26
    if before > 0x20, before != UInt8(ascii: ")"), !isLetter { hasJoint = true }
  }

  /// Notes what a word may be.
  @inline(__always)
  mutating func add(_ meaning: WordMeaning) { kinds |= 1 &<< UInt32(meaning.kindCode) }

  /// Notes what another part of the string says.
  mutating func add(_ other: DateEvidence) {
    kinds |= other.kinds
    numbers += other.numbers
    hasLongNumber = hasLongNumber || other.hasLongNumber
    hasOddNumber = hasOddNumber || other.hasOddNumber
    hasJoint = hasJoint || other.hasJoint
  }

  /// Whether a date may come of it: a word names a part of one, or there are numbers that may be one,
  /// and none that cannot.
  var makesDate: Bool {
    if hasOddNumber, kinds & Self.counting == 0 { return false }
    return kinds & Self.naming != 0 || hasLongNumber || numbers > 1 && hasJoint || numbers > 2
  }

  /// Whether more than a count of units stands there.
  var isBesideCounts: Bool { hasLongNumber || numbers > 1 || kinds & Self.counting == 0 }

  /// What a number of any length may be counted in.
  private static let counting: UInt32 =
    1 << UInt32(WordKind.unit.rawValue) | 1 << UInt32(WordKind.unitDirected.rawValue)
    | 1 << UInt32(WordKind.fieldMark.rawValue)

  /// The kinds one of which stands in every date that is not of numbers alone.
  private static let naming: UInt32 =
    counting | 1 << UInt32(WordKind.month.rawValue) | 1 << UInt32(WordKind.weekday.rawValue)
    | 1 << UInt32(WordKind.period.rawValue) | 1 << UInt32(WordKind.era.rawValue)
    | 1 << UInt32(WordKind.relative.rawValue) | 1 << UInt32(WordKind.relativeWeekday.rawValue)
    | 1 << UInt32(WordKind.season.rawValue) | 1 << UInt32(WordKind.quarter.rawValue)
    | 1 << UInt32(WordKind.zone.rawValue) | 1 << UInt32(WordKind.clock.rawValue)
}
