/// What a label beside a date says it is of.
public struct DateLabel: RawRepresentable, Sendable, Hashable {
  /// The name in the contract.
  public let rawValue: String

  /// A label by its name in the contract.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The date of first publication.
  public static let published = DateLabel(rawValue: "published")
  /// The date of the last change.
  public static let modified = DateLabel(rawValue: "modified")
}

extension DateLabel {
  /// Its number in the lexicon; nil where it is none of the two.
  var code: UInt8? { self == .published ? 1 : self == .modified ? 2 : nil }

  /// The label of a number in the lexicon.
  init?(code: Int) {
    switch code {
    case 1: self = .published
    case 2: self = .modified
    default: return nil
    }
  }
}
