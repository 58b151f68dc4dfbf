internal import NewsText

extension Moment {
  /// What few moments have, in storage that they share.
  struct Extras: Sendable {
    /// Shared and never changed: a moment that changes takes another.
    final class Box: Sendable {
      let value: Extras
      init(_ value: Extras) { self.value = value }
    }

    var endFields: DateFields?
    /// The end at which a stretch has no bound: EDTF's "..".
    var openEnd: OpenEnd?
    /// EDTF that the fields cannot hold, as it was given.
    var literal: String?
    var precision: Precision?
    var zone: Zone?
    var calendar: CalendarSystem?
    var language: String?
    var earliest: Instant?
    var latest: Instant?
    var evidence: [Evidence] = []
  }

  /// Which end of a stretch has no bound.
  enum OpenEnd {
    case first
    case last
  }
}
