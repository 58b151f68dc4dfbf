/// The words of a page, in memory of their own: they are asked for all the time, by their numbers.
///
/// - Warning: Whoever holds it frees it.
struct WordBuffer {
  private var base: UnsafeMutablePointer<Word>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  var words: UnsafeBufferPointer<Word> { UnsafeBufferPointer(start: base, count: count) }

  /// Where so many more may be put, to be added when they are there.
  @inline(__always)
  mutating func room(for more: Int) -> UnsafeMutablePointer<Word> {
    if count &+ more > capacity { grow(count + more) }
    return base + count
  }

  @inline(never)
  private mutating func grow(_ least: Int) {
    capacity = max(least, 2 * capacity)
    let larger = UnsafeMutablePointer<Word>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Adds those that were put into the room.
  @inline(__always)
  mutating func add(_ more: Int) { count &+= more }

  func free() { base.deallocate() }
}
