@_spi(Tables) internal import NewsText

/// What a walk of one trie over a word gives.
struct WordStep: BitwiseCopyable {
  /// The value of the key that ends with the word, ``noValue`` where none does.
  var value = noValue
  /// That of the key that ends before the plural s of the word.
  var pluralValue = noValue
  /// Where the walk stands behind the word.
  var mark = Trie.Cursor.Mark.nowhere

  static let noValue = UInt32.max

  /// Walks over a word.
  ///
  /// - Parameters:
  ///   - start: where the trie stands before it.
  ///   - mayBePlural: whether the word is long enough and of a script to have a plural s: of demonyms the
  ///     plural is met by the singular.
  @inline(__always)
  init(
    from start: Trie.Cursor, over word: UnsafePointer<UInt8>, count: Int, mayBePlural: Bool
  ) {
    var cursor = start
    let isPlural = mayBePlural && word[count &- 1] == 0x73
    guard cursor.step(word, count: isPlural ? count &- 1 : count) else { return }
    if isPlural {
      pluralValue = cursor.value ?? Self.noValue
      guard cursor.step(0x73) else { return }
    }
    value = cursor.value ?? Self.noValue
    mark = cursor.mark
  }

  /// Whether a key ends with the word, or before its plural s.
  var isEnd: Bool { value != Self.noValue || pluralValue != Self.noValue }
}

/// Where the walks over words end, from the beginning of a name: news has the same words in text after
/// text.
///
/// Every word has one slot, which another word takes that belongs there too, so that the memory is
/// bounded and nothing is ever searched. Words are told apart by all their bytes, longer ones are not
/// remembered. There are few slots at first: a resolver may be made for one text.
struct WordMemory: ~Copyable {
  /// What stands at the start of a slot; the steps of the layers follow.
  struct Word: BitwiseCopyable {
    fileprivate let first: UInt64
    fileprivate let second: UInt64
    /// See ``WordMemory/bytes(_:count:mayBePlural:)``.
    @inline(__always) var bytes: (UInt64, UInt64) { (first, second) }
    /// What it is besides a name.
    let kind: WordKind
    /// With which letters longer keys go on behind it and a space.
    fileprivate var following = FollowingLetters()
    /// Whether it is a key, or one with a plural s.
    let isEnd: Bool
    /// Whether longer keys begin with it.
    fileprivate let hasMore: Bool
    /// Whether no key begins with it.
    @inline(__always) var isDeadEnd: Bool { !isEnd && !hasMore }
    /// Under which circumstances it was asked what it means with a capital letter.
    fileprivate var circumstances = NameMemory.Circumstances()
    /// What that is.
    fileprivate var title = WrittenName.none

    fileprivate init(
      _ first: UInt64, _ second: UInt64, kind: WordKind, isEnd: Bool, hasMore: Bool
    ) {
      self.first = first
      self.second = second
      self.kind = kind
      self.isEnd = isEnd
      self.hasMore = hasMore
    }
  }

  /// The last byte of sixteen tells whether it may have a plural s.
  static let longestWord = 15

  /// The slots, without owning them.
  struct View: BitwiseCopyable {
    fileprivate let slots: UnsafeMutableRawPointer
    /// How far a hash is shifted to be the number of a slot.
    fileprivate let shift: UInt64
    fileprivate let stride: Int
    // By its address, so that no view is copied to be asked.
    fileprivate let learner: UnsafeMutablePointer<Learner>
  }

  /// What learns words.
  fileprivate struct Learner: BitwiseCopyable {
    let layers: UnsafeBufferPointer<LayerViews.View>
    /// How many it learned.
    var count = 0
  }

  private(set) var view: View
  private let most: Int
  private var bits: Int

  /// - Parameters:
  ///   - bits: how many slots there are at first, as a power of two.
  ///   - most: how many there may be.
  init(_ layers: UnsafeBufferPointer<LayerViews.View>, bits: Int = 7, most: Int = 11) {
    self.bits = bits
    self.most = most
    view = Self.view(bits, layers)
  }

  private static func view(
    _ bits: Int, _ layers: UnsafeBufferPointer<LayerViews.View>
  ) -> View {
    // Two lines of the cache hold the slot of two layers.
    let line = 64
    let size = MemoryLayout<Word>.stride + layers.count * MemoryLayout<WordStep>.stride
    let stride = (size + line - 1) & ~(line - 1)
    let count = stride << bits
    // No word is empty.
    let slots = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: line)
    slots.initializeMemory(as: UInt8.self, repeating: 0, count: count)
    let learner = UnsafeMutablePointer<Learner>.allocate(capacity: 1)
    learner.initialize(to: Learner(layers: layers))
    return View(slots: slots, shift: UInt64(64 - bits), stride: stride, learner: learner)
  }

  private static func free(_ view: View) {
    view.slots.deallocate()
    view.learner.deallocate()
  }

  deinit { Self.free(view) }

  /// Makes more slots where many words were learned; all are forgotten then.
  @inline(__always)
  mutating func growIfCrowded() {
    if bits < most, view.learner.pointee.count > 1 << bits { grow() }
  }

  @inline(never)
  private mutating func grow() {
    let layers = view.learner.pointee.layers
    Self.free(view)
    bits = min(bits + 2, most)
    view = Self.view(bits, layers)
  }

  /// The first bytes of a word of which eight can be read.
  ///
  /// - Parameter count: 1 … 8.
  @inline(__always)
  static func load(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let word = UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    return word & UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- 8 &* count)
  }

  /// What tells a word of up to ``longestWord`` bytes from others, of which eight more can be read: its
  /// bytes, the first one lowest, and in the last one whether it may have a plural s.
  @inline(__always)
  static func bytes(
    _ word: UnsafePointer<UInt8>, count: Int, mayBePlural: Bool
  ) -> (UInt64, UInt64) {
    let second = (count > 8 ? load(word + 8, count &- 8) : 0) | (mayBePlural ? 1 << 56 : 0)
    return (load(word, min(count, 8)), second)
  }

  /// The step of a layer over a word.
  @inline(__always)
  static func step(_ layer: Int, over word: UnsafePointer<Word>) -> WordStep {
    UnsafeRawPointer(word + 1).assumingMemoryBound(to: WordStep.self)[layer]
  }
}

extension WordMemory.View {
  /// What is known of a word of up to ``WordMemory/longestWord`` bytes, of which eight more can be read;
  /// valid until the next word is asked for.
  @inline(__always)
  func word(
    _ bytes: UnsafePointer<UInt8>, count: Int, mayBePlural: Bool
  ) -> UnsafePointer<WordMemory.Word> {
    let (first, second) = WordMemory.bytes(bytes, count: count, mayBePlural: mayBePlural)
    let hash = (first ^ second &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
    let slot = slots + Int(truncatingIfNeeded: hash &>> shift) &* stride
    let word = UnsafePointer(slot.assumingMemoryBound(to: WordMemory.Word.self))
    if word.pointee.first != first || word.pointee.second != second {
      learner.pointee.learn(slot, first, second, bytes, count, mayBePlural: mayBePlural)
    }
    return word
  }

  /// Whether longer keys begin with a word and go on with the bytes of another; false for most pairs of
  /// words, which then need no walk.
  ///
  /// - Parameters:
  ///   - joiner: what stands between them in a key.
  ///   - next: the key of the other word.
  @inline(__always)
  func mayGoOn(
    behind word: UnsafePointer<WordMemory.Word>, _ joiner: UInt8, _ next: UnsafePointer<UInt8>,
    count: Int32
  ) -> Bool {
    guard word.pointee.hasMore else { return false }
    guard joiner == 0x20, count > 0, let letter = FollowingLetters.Letter(next.pointee) else {
      return true
    }
    return word.pointee.following[letter] ?? learner.pointee.learn(letter, behind: word)
  }

  /// What a word means that is written as ``NameToken/Shape/plainTitle``, where it was a name when it was
  /// asked last.
  @inline(__always)
  func title(
    of word: UnsafePointer<WordMemory.Word>, _ circumstances: NameMemory.Circumstances
  ) -> WrittenName? {
    word.pointee.circumstances == circumstances ? word.pointee.title : nil
  }

  /// Remembers what a word means that is written so.
  func remember(
    _ name: WrittenName, of word: UnsafePointer<WordMemory.Word>,
    _ circumstances: NameMemory.Circumstances
  ) {
    let word = UnsafeMutablePointer(mutating: word)
    word.pointee.circumstances = circumstances
    word.pointee.title = name
  }
}

extension WordMemory.Learner {
  /// Walks over a word in all layers, and gives it a slot.
  @inline(never)
  fileprivate mutating func learn(
    _ slot: UnsafeMutableRawPointer, _ first: UInt64, _ second: UInt64,
    _ bytes: UnsafePointer<UInt8>, _ count: Int, mayBePlural: Bool
  ) {
    let steps = (slot + MemoryLayout<WordMemory.Word>.stride).assumingMemoryBound(to: WordStep.self)
    var isEnd = false
    var hasMore = false
    for layer in layers.indices {
      let step = WordStep(
        from: layers[layer].tables.pointee.root, over: bytes, count: count,
        mayBePlural: mayBePlural)
      steps[layer] = step
      if step.isEnd { isEnd = true }
      if step.mark.hasMore { hasMore = true }
    }
    self.count &+= 1
    let word = UnsafeBufferPointer(start: bytes, count: count)
    slot.assumingMemoryBound(to: WordMemory.Word.self).pointee = WordMemory.Word(
      first, second, kind: WordTable.shared.kind(word), isEnd: isEnd, hasMore: hasMore)
  }

  /// Asks all layers whether keys go on with a letter.
  @inline(never)
  fileprivate func learn(
    _ letter: FollowingLetters.Letter, behind word: UnsafePointer<WordMemory.Word>
  ) -> Bool {
    let goesOn = layers.indices.contains { layer in
      var cursor = layers[layer].tables.pointee.root
        .moved(to: WordMemory.step(layer, over: word).mark)
      guard cursor.step(0x20) else { return false }
      return letter.bytes.contains { byte in
        var next = cursor
        return next.step(byte)
      }
    }
    UnsafeMutablePointer(mutating: word).pointee.following[letter] = goesOn
    return goesOn
  }
}
