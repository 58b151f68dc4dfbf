/// Memory that the buffers and tables of one scan share, since asking for a piece for each costs a
/// short text more than reading it.
///
/// Who makes it frees it, when nothing is read any more that lies in it.
struct ScratchMemory: BitwiseCopyable {
  private let base: UnsafeMutableRawPointer
  private var next: Int
  private let count: Int

  // What malloc gives without being asked for more.
  static let alignment = 8

  init(byteCount: Int) {
    count = byteCount
    next = 0
    base = .allocate(byteCount: byteCount, alignment: Self.alignment)
  }

  /// Makes one of memory that somebody else frees, which has the ``alignment``.
  init(_ memory: UnsafeMutableRawBufferPointer) {
    base = memory.baseAddress ?? Self.none.base
    count = memory.count
    next = 0
  }

  /// Room that was taken by nobody yet.
  var fresh: ScratchMemory {
    var memory = self
    memory.next = 0
    return memory
  }

  /// The bytes of it.
  var byteCount: Int { count }

  /// Room for nothing, which need not be freed.
  static var none: ScratchMemory { ScratchMemory() }

  private init() {
    base = UnsafeMutableRawPointer(bitPattern: Self.alignment).unsafelyUnwrapped
    next = 0
    count = 0
  }

  func deallocate() { base.deallocate() }

  /// Room for some elements; nil where too little is left.
  mutating func take<Element: BitwiseCopyable>(
    _ elements: Int, of type: Element.Type
  ) -> UnsafeMutablePointer<Element>? {
    let size = elements &* MemoryLayout<Element>.stride
    let start = next
    guard MemoryLayout<Element>.alignment <= Self.alignment, size <= count &- start else {
      return nil
    }
    next = min((start &+ size &+ Self.alignment &- 1) & ~(Self.alignment &- 1), count)
    return (base + start).bindMemory(to: type, capacity: elements)
  }
}
