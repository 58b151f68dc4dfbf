/// What was read from one string, beside the string.
public struct ReadingAnswer<Reading: Encodable & Sendable>: Encodable, Sendable {
  /// The string as it was given.
  public var input: String
  /// What it says.
  public var reading: Reading

  private enum CodingKeys: String, CodingKey {
    case input
  }

  /// Writes the contract's shape: the fields of the reading beside the input.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(input, forKey: .input)
    try reading.encode(to: encoder)
  }
}
