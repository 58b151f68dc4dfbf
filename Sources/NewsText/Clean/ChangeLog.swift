/// Changes in order, in a few bytes each: what kind of change it is, and how far it is from the one
/// before.
///
/// Nearly all changes of a text are of few kinds (`\r` dropped, `Ã©` for `é`), so a byte tells the kind
/// and another the distance.
struct ChangeLog: Sendable {
  /// What a change is, but for its place.
  struct Kind: Sendable, Hashable {
    var before: Int
    var after: Int
    /// The raw value of ``CleaningRules``, or a number that the owner of the log gives a meaning.
    var rule: UInt32
    var confidence: Double
  }

  /// A change, with the place of its replacement among the replacements of all changes.
  struct Step {
    var before: Range<Int>
    var after: Range<Int>
    var replacement: Range<Int>
    var rule: UInt32
    var confidence: Double
  }

  /// Where reading can begin: up to where the bytes of the log, of both texts and of the replacements
  /// are known.
  struct Position: Sendable {
    fileprivate(set) var offset = 0
    fileprivate(set) var before = 0
    fileprivate(set) var after = 0
    fileprivate(set) var replaced = 0
  }

  /// How many changes there are.
  private(set) var count = 0
  private var bytes: [UInt8] = []
  private var kinds: [Kind] = []
  /// Of more than a few kinds, the number of the one met last of each length.
  private var recent: [UInt8] = []
  private var marks: [Position] = []
  private var end = Position()

  /// Changes from one mark to the next.
  private static let stride = 64
  private static let few = 4
  private static let recentCount = 128
  /// Stands for a kind that is spelt out, since there are more than bytes can number.
  private static let spelt: UInt8 = 255

  /// Makes room for so many changes.
  mutating func reserveCapacity(_ count: Int) {
    bytes.reserveCapacity(2 * count)
    kinds.reserveCapacity(Self.few + 1)
  }

  /// Adds a change that begins where the last one ended or later.
  mutating func append(
    _ before: Range<Int>, replacementCount: Int, rule: UInt32, confidence: Double
  ) {
    if count.isMultiple(of: Self.stride) { marks.append(end) }
    count += 1
    let kind = Kind(
      before: before.count, after: replacementCount, rule: rule, confidence: confidence)
    if let number = number(of: kind) {
      bytes.append(number)
    } else {
      bytes.append(Self.spelt)
      append(number: kind.before)
      append(number: kind.after)
      append(number: Int(kind.rule))
      append(number: Int(truncatingIfNeeded: kind.confidence.bitPattern))
    }
    let gap = before.lowerBound - end.before
    append(number: gap)
    end.before = before.upperBound
    end.after += gap + kind.after
    end.replaced += kind.after
    end.offset = bytes.count
  }

  /// Bytes that are gathered before they are added.
  private static let room = 256

  /// Adds changes one behind the other, whose places are counted from an offset of the text before.
  mutating func append(contentsOf changes: [Change], at offset: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.room) { buffer in
      var filled = 0
      func flush() {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<filled]))
        end.offset = bytes.count
        filled = 0
      }
      for change in changes {
        let before = change.before.lowerBound + offset
        let gap = before - end.before
        let kind = Kind(
          before: change.before.count, after: change.after.count, rule: change.rules.rawValue,
          confidence: change.confidence)
        guard gap < 0x80, let number = number(of: kind) else {
          flush()
          append(
            before..<before + kind.before, replacementCount: kind.after, rule: kind.rule,
            confidence: kind.confidence)
          continue
        }
        if filled + 2 > Self.room { flush() }
        if count & (Self.stride - 1) == 0 {
          var mark = end
          mark.offset += filled
          marks.append(mark)
        }
        count += 1
        buffer.initializeElement(at: filled, to: number)
        buffer.initializeElement(at: filled + 1, to: UInt8(truncatingIfNeeded: gap))
        filled += 2
        end.before = before + kind.before
        end.after += gap + kind.after
        end.replaced += kind.after
      }
      flush()
    }
  }

  private mutating func number(of kind: Kind) -> UInt8? {
    guard kinds.count > Self.few else { return known(kind) ?? added(kind) }
    if recent.isEmpty {
      recent = [UInt8](repeating: 0, count: Self.recentCount)
      kinds.reserveCapacity(Self.recentCount / 2)
    }
    let place = (kind.before &+ kind.after &* 29) & (Self.recentCount - 1)
    if kinds[Int(recent[place])] == kind { return recent[place] }
    // While there is room, one that was displaced may get another number.
    let number = kinds.count < Self.recentCount ? added(kind) : known(kind) ?? added(kind)
    if let number { recent[place] = number }
    return number
  }

  private func known(_ kind: Kind) -> UInt8? {
    var index = kinds.count
    while index > 0 {
      index -= 1
      if kinds[index] == kind { return UInt8(truncatingIfNeeded: index) }
    }
    return nil
  }

  private mutating func added(_ kind: Kind) -> UInt8? {
    guard kinds.count < Int(Self.spelt) else { return nil }
    kinds.append(kind)
    return UInt8(kinds.count - 1)
  }

  /// Seven bits a byte, the low ones first.
  private mutating func append(number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  // ---- Reading --------------------------------------------------------------------------------

  /// The change at a position, which moves on behind it; nil at the end.
  func next(_ position: inout Position) -> Step? {
    guard position.offset < bytes.count else { return nil }
    let number = bytes[position.offset]
    position.offset += 1
    let kind: Kind
    if number == Self.spelt {
      let before = read(&position.offset)
      let after = read(&position.offset)
      let rule = UInt32(truncatingIfNeeded: read(&position.offset))
      let bits = UInt64(truncatingIfNeeded: read(&position.offset))
      kind = Kind(
        before: before, after: after, rule: rule, confidence: Double(bitPattern: bits))
    } else {
      kind = kinds[Int(number)]
    }
    let gap = read(&position.offset)
    let before = position.before + gap
    let after = position.after + gap
    let step = Step(
      before: before..<before + kind.before, after: after..<after + kind.after,
      replacement: position.replaced..<position.replaced + kind.after, rule: kind.rule,
      confidence: kind.confidence)
    position.before = step.before.upperBound
    position.after = step.after.upperBound
    position.replaced = step.replacement.upperBound
    return step
  }

  private func read(_ offset: inout Int) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[offset]
      offset += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
  }

  /// The change with a number.
  ///
  /// - Precondition: the number is below ``count``.
  subscript(index: Int) -> Step {
    var position = marks[index / Self.stride]
    for _ in 0..<index % Self.stride { _ = next(&position) }
    guard let step = next(&position) else { preconditionFailure("no edit \(index)") }
    return step
  }

  /// Where to begin to find the change that holds an offset or is the first behind it: before it, at
  /// most as many changes as lie between two marks.
  func position(before offset: Int, in side: (Position) -> Int) -> Position {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if side(marks[middle]) < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? marks[low - 1] : Position()
  }
}
