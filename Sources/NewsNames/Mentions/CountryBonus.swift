/// What the other names of a document say for the places of a country.
struct CountryBonus: BitwiseCopyable {
  /// The country, nil before any was asked for.
  private(set) var country: UInt16?
  /// How much they speak of it.
  private(set) var others = 0.0
  /// What that is worth.
  private(set) var bonus = 0.0

  /// That of no country.
  init() {}

  @inline(__always)
  init(_ country: UInt16, others: Double) {
    self.country = country
    self.others = others
    if others > 0 { bonus = min(2.2, 1.0 + 0.5 * log10(others + 0.1)) }
  }
}
