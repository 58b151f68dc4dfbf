/// A number that is kept in fewer bytes than it is counted with, so that a draft is small and quick
/// to copy.
@propertyWrapper
struct Narrow<Storage: FixedWidthInteger & Sendable>: Sendable {
  private var storage: Storage

  @inline(__always) init(wrappedValue: Int) { storage = Storage(truncatingIfNeeded: wrappedValue) }

  @inline(__always) var wrappedValue: Int {
    get { Int(truncatingIfNeeded: storage) }
    set { storage = Storage(truncatingIfNeeded: newValue) }
  }
}
