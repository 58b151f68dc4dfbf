/// What the words of a name tell by themselves, wherever they stand.
struct WrittenName: BitwiseCopyable {
  let meanings: KnownMeanings
  /// A hash of the folded words.
  let key: UInt64
  /// See ``SpellingHash``.
  let spelling: UInt16
  /// The number of bytes of the folded words, up to 255.
  let length: UInt8

  /// That of nothing.
  static var none: WrittenName { WrittenName(.none, key: 0, spelling: 0, length: 0) }

  init(_ meanings: KnownMeanings, key: UInt64, spelling: UInt16, length: Int) {
    self.meanings = meanings
    self.key = key
    self.spelling = spelling
    self.length = UInt8(clamping: length)
  }
}

/// The names that were met as they were written: news names the same again and again.
///
/// As in a ``WordMemory`` each name has one slot, which another takes that belongs there too. Names are
/// told apart by all their bytes; longer ones are not remembered.
struct NameMemory: ~Copyable {
  /// What the bytes of a name alone do not tell.
  struct Circumstances: OptionSet, BitwiseCopyable {
    let rawValue: UInt64

    static let allCapitals = Circumstances(rawValue: 1)
    static let startsLine = Circumstances(rawValue: 2)
    static let beforeHyphen = Circumstances(rawValue: 4)

    /// Those of a language, by its number; numbers mean others after everything was forgotten.
    ///
    /// - Parameter times: how often that was.
    @inline(__always)
    static func language(_ number: UInt64, forgotten times: UInt32) -> Circumstances {
      Circumstances(rawValue: (number &+ 1) << 8 | UInt64(times) << 32)
    }
  }

  static let longestName = 15

  struct Slot: BitwiseCopyable {
    fileprivate let first: UInt64
    /// The number of bytes stands in the last one.
    fileprivate let second: UInt64
    fileprivate let circumstances: Circumstances
    let name: WrittenName
  }

  /// A name to be asked for.
  struct Question: BitwiseCopyable {
    fileprivate let first: UInt64
    fileprivate let second: UInt64
    fileprivate let circumstances: Circumstances
    fileprivate let slot: UnsafeMutablePointer<Slot>

    /// What is remembered.
    @inline(__always)
    var name: WrittenName? {
      let slot = slot
      guard slot.pointee.first == first, slot.pointee.second == second,
        slot.pointee.circumstances == circumstances
      else { return nil }
      return slot.pointee.name
    }

    func remember(_ name: WrittenName) {
      slot.initialize(
        to: Slot(first: first, second: second, circumstances: circumstances, name: name))
    }
  }

  /// The slots, without owning them.
  struct View: BitwiseCopyable {
    fileprivate static let bits = 8
    fileprivate let slots: UnsafeMutablePointer<Slot>

    /// - Parameters:
    ///   - bytes: the name as it is written, of which sixteen can be read.
    ///   - count: 1 … ``longestName``.
    @inline(__always)
    func question(
      _ bytes: UnsafePointer<UInt8>, count: Int, _ circumstances: Circumstances
    ) -> Question {
      let first = WordMemory.load(bytes, min(count, 8))
      let second =
        (count > 8 ? WordMemory.load(bytes + 8, count &- 8) : 0)
        | UInt64(truncatingIfNeeded: count) << 56
      let hash = (first ^ second &* 0xD6E8_FEB8_6659_FD93) &* 0x9E37_79B9_7F4A_7C15
      let place = hash >> UInt64(64 - Self.bits)
      return Question(
        first: first, second: second, circumstances: circumstances,
        slot: slots + Int(truncatingIfNeeded: place))
    }
  }

  let view: View

  init() {
    view = View(slots: .allocate(capacity: 1 << View.bits))
    forget()
  }

  deinit { view.slots.deallocate() }

  /// Forgets all names.
  func forget() {
    // No name is empty.
    UnsafeMutableRawPointer(view.slots).initializeMemory(
      as: UInt8.self, repeating: 0, count: MemoryLayout<Slot>.stride << View.bits)
  }
}
