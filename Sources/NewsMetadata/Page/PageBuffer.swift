/// The words of a page, or its lines, in memory of their own: they are asked for all the time, by their
/// numbers, and an array would be asked each time who else holds it.
///
/// Memory that is used for page after page: to allocate so much and give it back takes longer than to fill it.
///
/// - Warning: Whoever holds it frees it.
struct PageBuffer<Element: BitwiseCopyable> {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  /// What it holds: to be read and changed until it is freed, cleared or grows.
  var elements: UnsafeMutableBufferPointer<Element> {
    UnsafeMutableBufferPointer(start: base, count: count)
  }

  /// Where so many more may be put, to be added when they are there.
  @inline(__always)
  mutating func room(for more: Int) -> UnsafeMutablePointer<Element> {
    if count &+ more > capacity { grow(count + more) }
    return base + count
  }

  @inline(never)
  private mutating func grow(_ least: Int) {
    capacity = max(least, 2 * capacity)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
  }

  /// Adds those that were put into the room.
  @inline(__always)
  mutating func add(_ more: Int) { count &+= more }

  /// Adds one.
  @inline(__always)
  mutating func append(_ element: Element) {
    room(for: 1).initialize(to: element)
    count &+= 1
  }

  /// Forgets what it holds, and gives back what pages seldom need.
  ///
  /// - Parameter most: how much room it keeps.
  mutating func clear(keeping most: Int) {
    count = 0
    guard capacity > most else { return }
    free()
    self = PageBuffer(capacity: most)
  }

  func free() { base.deallocate() }
}
