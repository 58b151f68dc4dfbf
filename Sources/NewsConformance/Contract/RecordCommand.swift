/// One subcommand of the contract: a typed record in, a typed record out.
///
/// The program, the suite and the tests all answer through these, so what is tested is what runs.
public protocol RecordCommand: Sendable {
  /// What the subcommand reads; fields it does not name are ignored.
  associatedtype Input: RecordInput
  /// What it writes.
  associatedtype Output: Encodable & Sendable

  /// Answers one record.
  func answer(_ input: Input) -> Output
}

/// A subcommand that needs all records of a source before it can answer the first.
public protocol SeriesCommand: Sendable {
  /// What the subcommand reads; fields it does not name are ignored.
  associatedtype Input: RecordInput
  /// What it writes.
  associatedtype Output: Encodable & Sendable

  /// Answers the records of one source, one answer a record, in their order.
  func answer(_ inputs: [Input]) -> [Output]
}
