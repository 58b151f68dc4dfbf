/// Some of the meanings that are remembered.
struct KnownMeanings: BitwiseCopyable {
  let first: Int32
  let end: Int32
  /// See ``Candidate/likeliest``.
  let likeliest: Int32
  let traits: Traits

  /// What they tell of the name together.
  struct Traits: OptionSet, BitwiseCopyable {
    let rawValue: UInt8

    /// What is named only has the name of an entity in its own: "Brazil nut".
    static let unrelated = Traits(rawValue: 1)
    /// It has one meaning, before a hyphen and an adjective only: "Franco".
    static let combining = Traits(rawValue: 2)
    /// It is a person's, in a form that needs no evidence.
    static let personal = Traits(rawValue: 4)
    /// It has one meaning, which needs no evidence.
    static let certain = Traits(rawValue: 8)
  }

  @inline(__always)
  var isEmpty: Bool { first >= end }

  /// No meanings.
  static var none: KnownMeanings { KnownMeanings() }

  private init() {
    first = 0
    end = 0
    likeliest = 0
    traits = []
  }

  /// Those from a place on.
  init(_ meanings: borrowing ScratchBuffer<Meaning>, from start: Int) {
    var likeliest = start
    var traits: Traits = []
    for index in start..<meanings.count {
      if meanings[index].prior > meanings[likeliest].prior { likeliest = index }
      let flags = meanings[index].posting.flags
      if flags.contains(.unrelated) { traits.insert(.unrelated) }
      if meanings[index].role == .person, !flags.contains(.context) { traits.insert(.personal) }
    }
    first = Int32(truncatingIfNeeded: start)
    end = Int32(truncatingIfNeeded: meanings.count)
    self.likeliest = Int32(truncatingIfNeeded: likeliest)
    if meanings.count == start + 1 {
      if meanings[start].posting.flags.contains(.combining) { traits.insert(.combining) }
      if !meanings[start].role.needsEvidence { traits.insert(.certain) }
    }
    self.traits = traits
  }

  /// They, with what they are of.
  struct Keyed: BitwiseCopyable {
    let key: Key
    let meanings: KnownMeanings
  }

  /// What tells the meanings.
  struct Key: BitwiseCopyable, Equatable {
    /// How the name is written, and the language.
    var form: UInt64
    /// The values of the first two layers, one more than they are.
    var values: UInt64 = 0
    /// All of it.
    var hash = NameHash()

    init(form: UInt64) {
      self.form = form
      hash.add(form)
    }

    @inline(__always)
    mutating func add(_ value: UInt32, of layer: UInt8) {
      hash.add(UInt64(value) << 8 | UInt64(layer))
      values |= (UInt64(value) + 1) << (layer & 1 == 0 ? 0 : 32)
    }

    @inline(__always)
    static func == (a: Self, b: Self) -> Bool { a.form == b.form && a.values == b.values }
  }
}
