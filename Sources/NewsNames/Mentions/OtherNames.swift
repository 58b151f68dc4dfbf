/// What the other names of a document say for the places of a country and of a part of it: those that
/// were asked for last, since most meanings of a name are in few.
struct OtherNames: BitwiseCopyable {
  /// Nil before any was asked for.
  private(set) var country: UInt16?
  /// How much they speak of the country.
  private(set) var ofCountry = 0.0
  /// What that is worth.
  private(set) var bonus = 0.0
  /// 0 for none.
  private(set) var container: UInt32 = 0
  /// How much they speak of the container.
  private(set) var ofContainer = 0.0

  @inline(__always)
  mutating func note(country: UInt16, _ others: Double) {
    self.country = country
    ofCountry = others
    bonus = others > 0 ? min(2.2, 1.0 + 0.5 * log10(others + 0.1)) : 0
  }

  @inline(__always)
  mutating func note(container: UInt32, _ others: Double) {
    self.container = container
    ofContainer = others
  }
}
