/// A set of the lexicon's languages, at most 256 of them.
struct LanguageSet: Hashable, Sendable {
  private var words: SIMD4<UInt64>

  @inline(__always) static var none: LanguageSet { LanguageSet(words: SIMD4(repeating: 0)) }
  @inline(__always) static var all: LanguageSet { LanguageSet(words: SIMD4(repeating: .max)) }

  @inline(__always) init(words: SIMD4<UInt64>) { self.words = words }

  init(_ index: Int) {
    words = SIMD4(repeating: 0)
    insert(index)
  }

  mutating func insert(_ index: Int) {
    guard index >= 0, index < 256 else { return }
    words[index >> 6] |= 1 << UInt64(index & 63)
  }

  /// Gives each language of the set in turn.
  @inline(__always) func forEach(_ body: (Int) -> Void) {
    for index in 0..<4 {
      var word = words[index]
      while word != 0 {
        body((index << 6) + word.trailingZeroBitCount)
        word &= word - 1
      }
    }
  }

  func contains(_ index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }

  @inline(__always) var isEmpty: Bool { words == SIMD4(repeating: 0) }
  @inline(__always) var isAll: Bool { words == SIMD4(repeating: .max) }

  @inline(__always) func intersection(_ other: LanguageSet) -> LanguageSet {
    LanguageSet(words: words & other.words)
  }

  @inline(__always) func subtracting(_ other: LanguageSet) -> LanguageSet {
    LanguageSet(words: words & ~other.words)
  }

  /// What it shares with another, or itself where they share nothing.
  @inline(__always) func preferring(_ other: LanguageSet) -> LanguageSet {
    let both = intersection(other)
    return both.isEmpty ? self : both
  }

  @inline(__always) func meets(_ other: LanguageSet) -> Bool {
    words & other.words != SIMD4(repeating: 0)
  }

  @inline(__always) mutating func formUnion(_ other: LanguageSet) { words |= other.words }
}
