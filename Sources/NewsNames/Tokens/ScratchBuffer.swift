/// Elements in memory of their own that grows and is used again: what a scan writes and reads in
/// its inner loops.
///
/// Unlike an array it is never shared, so that no access asks whether it is.
struct ScratchBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int
  /// Whether the memory is its own.
  private var isOwner: Bool

  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
    isOwner = true
  }

  /// Makes one in memory that others share; what it needs beyond the capacity is its own.
  init(capacity: Int, in memory: inout ScratchMemory) {
    self.capacity = max(capacity, 1)
    let shared = memory.take(self.capacity, of: Element.self)
    base = shared ?? .allocate(capacity: self.capacity)
    isOwner = shared == nil
  }

  deinit { if isOwner { base.deallocate() } }

  /// The elements; valid until the next change.
  @inline(__always)
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  @inline(__always)
  subscript(index: Int) -> Element { elements[index] }

  /// Changes an element.
  @inline(__always)
  mutating func set(_ index: Int, to element: Element) { base[index] = element }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { reserve(1) }
    (base + count).initialize(to: element)
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ more: UnsafeBufferPointer<Element>) {
    guard let source = more.baseAddress else { return }
    makeRoom(for: more.count)
    (base + count).initialize(from: source, count: more.count)
    count &+= more.count
  }

  /// Makes room for more elements, which may then be written behind the last one.
  @inline(__always)
  mutating func makeRoom(for more: Int) {
    if capacity &- count < more { reserve(more) }
  }

  /// Counts elements that were written behind the last one.
  @inline(__always)
  mutating func grow(by more: Int) { count &+= more }

  @inline(__always)
  mutating func shrink(to fewer: Int) { count = fewer }

  @inline(never)
  private mutating func reserve(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    moved.moveInitialize(from: base, count: count)
    if isOwner { base.deallocate() }
    isOwner = true
    base = moved
    capacity = larger
  }
}
