/// A word of the contract: one that the library writes itself, which is copied and dropped at no cost, or
/// any other.
enum OpenWord<Known>: Sendable, Hashable
where Known: RawRepresentable<String> & Hashable & Sendable {
  case known(Known)
  case other(String)

  init(_ word: String) { self = Known(rawValue: word).map(Self.known) ?? .other(word) }

  var string: String {
    switch self {
    case .known(let word): word.rawValue
    case .other(let word): word
    }
  }
}
