internal import NewsText

/// Why a string is no date, in a few bytes.
struct TextRefusal: Sendable {
  enum Reason: UInt8, Sendable {
    case empty
    case unknownWord
    /// Nothing there makes a date.
    case noDate
    /// A date, and what is no part of it.
    case notOfDate
  }

  private let reason: Reason
  private let start: Int32
  private let end: Int32

  @inline(__always)
  init(_ reason: Reason, _ range: Range<Int>) {
    self.reason = reason
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
  }

  /// The word that is no part of a date, where that is the reason.
  var word: Range<Int>? { reason == .unknownWord ? Int(start)..<Int(end) : nil }

  var issue: Issue {
    let range = Int(start)..<Int(end)
    return switch reason {
    case .empty: Issue("empty", .error, at: range, "nothing is there")
    case .unknownWord:
      Issue("unknown-word", .error, at: range, "this word is no part of a date")
    case .noDate: Issue("not-a-date", .error, at: range, "this is no part of a date")
    case .notOfDate: Issue("not-a-date", .error, at: range, "this is no part of the date")
    }
  }
}
