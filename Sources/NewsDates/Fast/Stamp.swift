/// A timestamp on its way to a moment: plain numbers, filled in place.
struct Stamp {
  var fields = DateFields()
  var spans = EvidenceSpans()
  var zone = PackedZone.none
  var confidence = 0.99
  /// The last end of an interval.
  var end: DateFields?
  /// The end at which an interval has no bound.
  var openEnd: Moment.OpenEnd?
  var language = PackedLanguage.none
  /// What a label says the date is of, as the lexicon numbers it; 0 where there is none.
  var label: UInt8 = 0
  /// Whether the weekday that was stated is not that of the date.
  var isWeekdayWrong = false

  @inline(__always) init() {}

  /// What was read.
  @inline(__always) var moment: Moment {
    var moment = Moment(
      fields: fields, zone: zone, confidence: confidence, language: language, spans: spans)
    if end != nil { moment.endFields = end }
    if openEnd != nil { moment.openEnd = openEnd }
    return moment
  }
}

/// What a fast path makes of its input.
enum FastReading {
  /// Not its kind of string.
  case none
  /// Its kind of string; the stamp has what it says.
  case read
  /// Its kind of string, but a field holds what no date has.
  case outOfRange(EvidenceSpans.Component, Range<Int>)
}
