/// A large value behind a reference, for one owner.
///
/// - Warning: Not to be handed to a second owner: nothing tells them of each other.
final class Held<Value> {
  @exclusivity(unchecked) var value: Value

  init(_ value: Value) { self.value = value }
}
