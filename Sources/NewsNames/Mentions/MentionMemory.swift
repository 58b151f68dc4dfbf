internal import Synchronization

/// What a resolver remembers from text to text: where words lead in its tries, and what keys mean.
///
/// It is bounded, and no answer depends on it: all in it can be made again.
final class MentionMemory: @unchecked Sendable {
  // Lent to one reading at a time.
  private let state: UnsafeMutablePointer<State>
  private let layerCount: Int

  struct State: ~Copyable {
    var words: WordMemory
    let kinds: KindMemory
    let names: NameMemory
    let deadEnds = DeadEnds()
    fileprivate(set) var meanings: ScratchBuffer<Meaning>
    /// How often a text speaks of the countries of the meanings, and of the parts of these.
    fileprivate var places = TextValues(empty: PlaceSum(all: 0, name: 0, ofName: 0))
    /// Whether a text names their entities in a form that needs no evidence.
    fileprivate var entities = TextValues(empty: false)
    /// The meanings of what was met before and is written the same, by a hash of that.
    var ranges: HashedValues<KnownMeanings.Keyed>
    /// Those of texts, by their number.
    fileprivate var languages: [UnsafeMutablePointer<LanguageTraits>] = []
    /// How often meanings and languages were forgotten.
    fileprivate(set) var forgotten: UInt32 = 0
    /// For what one text needs after the other.
    fileprivate var room = ScratchMemory(byteCount: leastRoom)
  }

  init(_ layers: UnsafeBufferPointer<LayerViews.View>) {
    var none = ScratchMemory.none
    layerCount = layers.count
    state = .allocate(capacity: 1)
    state.initialize(
      to: State(
        words: WordMemory(layers), kinds: KindMemory(), names: NameMemory(),
        meanings: ScratchBuffer(capacity: 256),
        ranges: HashedValues(capacity: 64, in: &none)))
  }

  deinit {
    state.pointee.room.deallocate()
    forgetLanguages()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Makes ready for a text.
  ///
  /// - Returns: what is remembered, what follows from the language, and the number of that.
  @inline(__always)
  func open(
    language: String?, _ layers: [GazetteerLayer]
  ) -> (state: UnsafeMutablePointer<State>, traits: UnsafePointer<LanguageTraits>, number: UInt64) {
    var number = 0
    while number < state.pointee.languages.count,
      state.pointee.languages[number].pointee.language != language
    {
      number += 1
    }
    if number == state.pointee.languages.count { learn(language, layers) }
    return (state, UnsafePointer(state.pointee.languages[number]), UInt64(number))
  }

  @inline(never)
  private func learn(_ language: String?, _ layers: [GazetteerLayer]) {
    let traits = UnsafeMutablePointer<LanguageTraits>.allocate(capacity: 1)
    traits.initialize(to: LanguageTraits(language, layers))
    state.pointee.languages.append(traits)
  }

  private func forgetLanguages() {
    for traits in state.pointee.languages {
      traits.pointee.deallocate()
      traits.deinitialize(count: 1)
      traits.deallocate()
    }
    state.pointee.languages = []
  }

  /// Room for what is needed of a text, which the next one gets again.
  @inline(__always)
  func room(byteCount: Int) -> ScratchMemory {
    if state.pointee.room.byteCount < byteCount { makeRoom(byteCount) }
    return state.pointee.room.fresh
  }

  @inline(never)
  private func makeRoom(_ byteCount: Int) {
    state.pointee.room.deallocate()
    state.pointee.room = ScratchMemory(byteCount: byteCount)
  }

  // Those of most paragraphs, and of the longest texts.
  private static let leastRoom = 32_000
  private static let mostMeanings = 4096
  private static let mostLanguages = 64

  /// Makes ready to rest behind a text. The meanings are forgotten where there are too many, or where
  /// they are not told apart by all that they are of, which they are of two layers.
  @inline(__always)
  func rest() {
    state.pointee.words.growIfCrowded()
    guard
      state.pointee.meanings.count > Self.mostMeanings
        || state.pointee.ranges.count > Self.mostMeanings
        || state.pointee.languages.count > Self.mostLanguages || layerCount > 2
    else { return }
    forget()
  }

  @inline(never)
  private func forget() {
    // What a long text needed is given back.
    state.pointee.meanings = ScratchBuffer(capacity: 256)
    var none = ScratchMemory.none
    state.pointee.ranges = HashedValues(capacity: 64, in: &none)
    state.pointee.places = TextValues(empty: PlaceSum(all: 0, name: 0, ofName: 0))
    state.pointee.entities = TextValues(empty: false)
    forgetLanguages()
    state.pointee.names.forget()
    state.pointee.forgotten &+= 1
  }
}

extension MentionMemory.State {
  /// Adds a meaning, and numbers what it speaks of.
  mutating func add(_ meaning: Meaning) {
    var meaning = meaning
    meaning.entityNumber = entities.number(of: meaning.entityKey)
    meaning.record.countryNumber = places.number(of: UInt64(meaning.record.country))
    // A part of a country has a larger code than any country.
    meaning.record.containerNumber = places.number(of: UInt64(meaning.record.container))
    meanings.append(meaning)
  }

  /// Adds one that there is, once more.
  mutating func repeatMeaning(_ index: Int) { meanings.append(meanings[index]) }

  /// What a text says of the places and the entities of its meanings; none is added before it is read.
  mutating func nextText() -> (
    places: TextValues<PlaceSum>.View, entities: TextValues<Bool>.View
  ) {
    (places.next(), entities.next())
  }
}

/// The memories of a resolver: as many as there were readings at once.
final class MentionMemories: Sendable {
  private let atRest = Mutex<[Loan]>([])

  /// A memory that is owned by who has it, so that none is counted from hand to hand.
  struct Loan: @unchecked Sendable {
    fileprivate let owned: Unmanaged<MentionMemory>

    @inline(__always)
    var memory: MentionMemory { owned._withUnsafeGuaranteedRef { $0 } }
  }

  deinit { atRest.withLock { for loan in $0 { loan.owned.release() } } }

  /// Lends a memory to a reading, which is to give it back.
  @inline(__always)
  func borrow(_ layers: UnsafeBufferPointer<LayerViews.View>) -> Loan {
    atRest.withLock { $0.popLast() } ?? Loan(owned: .passRetained(MentionMemory(layers)))
  }

  @inline(__always)
  func giveBack(_ loan: Loan) {
    loan.memory.rest()
    atRest.withLock { $0.append(loan) }
  }
}
