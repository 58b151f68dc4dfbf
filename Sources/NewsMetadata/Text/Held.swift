/// A large value behind a reference, for one owner, who may show it to others.
///
/// - Warning: Not to be changed by a second owner: nothing tells them of each other.
final class Held<Value> {
  @exclusivity(unchecked) var value: Value

  init(_ value: Value) { self.value = value }
}
