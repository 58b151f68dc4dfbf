/// A date found in running text.
public struct FoundDate: Sendable, Hashable {
  /// When it is.
  public var date: Moment
  /// Where it stands, in UTF-8 bytes of the input.
  public var range: Range<Int>
  /// The words themselves.
  public var text: String

  /// A found date from its parts.
  public init(date: Moment, range: Range<Int>, text: String) {
    self.date = date
    self.range = range
    self.text = text
  }
}
