/// What the phrases of a list mean, by the number that the table has for it.
protocol PhraseMeaning: Sendable {
  /// - Parameters:
  ///   - number: The number of the meaning in its list, from 0.
  ///   - values: The values of the list, as many as it has meanings.
  init?(number: Int, values: UnsafePointer<UInt64>)
}

/// In a list that means one thing.
extension Bool: PhraseMeaning {
  init?(number: Int, values: UnsafePointer<UInt64>) { self = true }
}

extension String: PhraseMeaning {
  init?(number: Int, values: UnsafePointer<UInt64>) {
    self = PhraseFile.shared.text(values[number])
  }
}

/// Languages in which a phrase means something.
struct LanguageSet: PhraseMeaning {
  private(set) var bits: UInt64

  init?(number: Int, values: UnsafePointer<UInt64>) { bits = values[number] }

  /// Whether it is the only one.
  var isSingle: Bool { bits.nonzeroBitCount == 1 }

  /// Whether a language is among them, by its subtag: `de`, not `de-AT`.
  func contains(_ tag: some StringProtocol) -> Bool {
    var rest = self
    while let bit = rest.popFirst() {
      if PhraseFile.shared.language(bit) == tag { return true }
    }
    return false
  }

  /// Takes the first language out, and tells its bit.
  @inline(__always)
  mutating func popFirst() -> Int? {
    guard bits != 0 else { return nil }
    let bit = bits.trailingZeroBitCount
    bits &= bits - 1
    return bit
  }
}
