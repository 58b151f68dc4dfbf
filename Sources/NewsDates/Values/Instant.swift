#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A point on the time line: seconds and nanoseconds since 1970-01-01T00:00:00Z, leap seconds not
/// counted.
public struct Instant: Sendable, Hashable, Comparable {
  /// Whole seconds since 1970-01-01T00:00:00Z, rounded down.
  public var seconds: Int64
  /// Nanoseconds after `seconds`, 0 ..< 1 000 000 000.
  public var nanoseconds: Int32

  /// Makes a point in time.
  public init(seconds: Int64, nanoseconds: Int32 = 0) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  /// The point that Foundation's `Date` names, to the nearest 100 ns.
  public init(_ date: Date) {
    let time = date.timeIntervalSince1970
    let whole = time.rounded(.down)
    let ticks = Int32(((time - whole) * 1e7).rounded())
    seconds = Int64(whole) + (ticks == 10_000_000 ? 1 : 0)
    nanoseconds = ticks == 10_000_000 ? 0 : ticks * 100
  }

  /// Whether one point lies before another.
  public static func < (a: Instant, b: Instant) -> Bool {
    (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
  }

  /// The same point as Foundation has it, exact to about 100 ns in this century.
  public var date: Date {
    Date(timeIntervalSince1970: Double(seconds) + Double(nanoseconds) / 1e9)
  }
}
