/// The members of an object of JSON-LD that are read, each name looked up once.
///
/// What is read of an article is asked for by fifty names, and few of them are there: a dictionary
/// would hash each of them.
struct LinkedObject {
  private var members: [(name: LinkedName, value: JSONValue)] = []

  /// An object without members.
  init() {}

  init(_ members: [String: JSONValue]) {
    self.members.reserveCapacity(members.count)
    for (key, value) in members {
      if let name = LinkedName(key, key.bytesHash) { append(name, value) }
    }
  }

  /// The members of a value; none where it is no object.
  init(_ value: JSONValue) {
    if case .object(let members) = value { self.init(members) } else { self.init() }
  }

  mutating func append(_ name: LinkedName, _ value: JSONValue) { members.append((name, value)) }

  mutating func reserveCapacity(_ count: Int) { members.reserveCapacity(count) }

  /// Whether none of the members is read.
  var isEmpty: Bool { members.isEmpty }

  /// The value of a member; nil where there is none.
  subscript(name: LinkedName) -> JSONValue? {
    for index in members.indices where members[index].name == name { return members[index].value }
    return nil
  }

  /// Whether there is a member of a name, be its value null.
  func has(_ name: LinkedName) -> Bool {
    for index in members.indices where members[index].name == name { return true }
    return false
  }
}
