/// The most that a document may say for the meanings of a name, told before any of them is weighed.
///
/// Most names of places have many meanings, of which one or two are ever in question: what cannot come
/// near the best one needs no weighing.
struct Prospects: BitwiseCopyable {
  /// Whether there is no bound, since places beside the name say what it is.
  private let isOpen: Bool
  // The most that ``DocumentReading/bonus(_:_:_:_:_:_:floor:)`` gives, rounded up. Home alone:
  private let home: Double
  // What no other name has to speak for.
  private let city: Double
  private let county: Double
  private let subdivision: Double
  /// What it is worth to be close to a certain place, beyond being near.
  private static let closeness = DocumentReading.worthOfCloseness - DocumentReading.worthOfNearness

  @inline(__always)
  init(of reading: borrowing DocumentReading, isLinked: Bool, isOpen: Bool, hasMarks: Bool) {
    self.isOpen = isOpen
    home = reading.home == 0 ? 0.1 : 1.3
    let marked = hasMarks ? home + DocumentReading.worthOfMarks : home
    county = reading.points.count > 0 ? marked + DocumentReading.worthOfNearness : marked
    city = reading.homes.isEmpty ? county : county + 1
    subdivision = isLinked ? home + 6 : home
  }

  /// Whether nothing that the document may say for a meaning makes it a rival of a better one.
  ///
  /// - Parameter score: that of the better one.
  @inline(__always)
  func rule(
    out meaning: UnsafePointer<Meaning>, by score: Double, in reading: borrowing DocumentReading
  ) -> Bool {
    if isOpen { return false }
    let least: Double
    let more: Double
    switch meaning.pointee.role {
    case .city: (least, more) = (city, meaning.pointee.record.isCapital ? 5.2 : 3.2)
    case .county: (least, more) = (county, 3.4)
    case .subdivision: (least, more) = (subdivision, 6.4)
    case .country: (least, more) = (home, 2.7)
    case .otherPlace: (least, more) = (home, 3.4)
    default: (least, more) = (home, 0)
    }
    let needed = score - DocumentReading.Choice.wide - meaning.pointee.prior
    if needed <= least { return false }
    guard reading.isCountryNamed(meaning.pointee.record) else { return true }
    if needed <= least + more { return false }
    // What lies close to others may have more for it; those are of countries that are named.
    guard needed <= least + more + Self.closeness else { return true }
    let role = meaning.pointee.role
    return role != .city && role != .county || !reading.isCloseToOthers(meaning.pointee.record)
  }
}
