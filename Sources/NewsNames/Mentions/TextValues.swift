/// What one text after the other says of things, each of which keeps a number as long as it is
/// remembered: a value is found without a search, and nothing needs to be cleared for the next text.
struct TextValues<Value: BitwiseCopyable>: ~Copyable {
  // Not private, or the compiler fails to emit it for other files in debug builds.
  struct Slot: BitwiseCopyable {
    /// The number of the text that gave the value, 0 for none.
    var text: UInt64
    var value: Value
  }

  private var numbers: HashedValues<UInt32>
  private var slots: ScratchBuffer<Slot>
  private let empty: Value
  private var text: UInt64 = 0

  /// - Parameter empty: any value.
  init(empty: Value) {
    var none = ScratchMemory.none
    numbers = HashedValues(capacity: 64, in: &none)
    slots = ScratchBuffer(capacity: 64)
    self.empty = empty
  }

  /// The number of a thing.
  mutating func number(of key: UInt64) -> UInt32 {
    if let number = numbers[key] { return number }
    let number = UInt32(truncatingIfNeeded: slots.count)
    numbers[key] = number
    slots.append(Slot(text: 0, value: empty))
    return number
  }

  /// The values of a new text, of which there are none yet; valid until the next thing gets a number.
  mutating func next() -> View {
    text += 1
    return View(slots: slots.base, text: text)
  }

  /// Those of one text.
  struct View: BitwiseCopyable {
    fileprivate let slots: UnsafeMutablePointer<Slot>
    fileprivate let text: UInt64

    /// The value of a thing, nil where the text gave none.
    @inline(__always)
    subscript(number: UInt32) -> Value? {
      let slot = slots + Int(number)
      return slot.pointee.text == text ? slot.pointee.value : nil
    }

    @inline(__always)
    func contains(_ number: UInt32) -> Bool { slots[Int(number)].text == text }

    @inline(__always)
    func set(_ number: UInt32, to value: Value) {
      slots[Int(number)] = Slot(text: text, value: value)
    }
  }
}

/// How often a document speaks of a country or of a part of it.
struct PlaceSum: BitwiseCopyable {
  var all: Double
  /// The first name that spoke of it, which is mostly the only one.
  let name: UInt64
  /// What that added.
  var ofName: Double
}

extension TextValues<PlaceSum>.View {
  /// Adds what a name says to the sum of a place.
  ///
  /// - Returns: whether it is another name than the first.
  @inline(__always)
  func add(_ amount: Double, to place: UInt32, by name: UInt64) -> Bool {
    guard var sum = self[place] else {
      set(place, to: PlaceSum(all: amount, name: name, ofName: amount))
      return false
    }
    sum.all += amount
    let isOther = sum.name != name
    if !isOther { sum.ofName += amount }
    set(place, to: sum)
    return isOther
  }
}
