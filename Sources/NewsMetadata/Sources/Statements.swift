/// What the sources of a record state, a list for each field, in the order in which it was stated.
struct Statements {
  /// Empty before the first statement.
  private var lists: [[Statement]] = []
  private var count: Int32 = 0

  mutating func append(_ statement: consuming Statement) {
    if lists.isEmpty { lists = Array(repeating: [], count: StatedField.count) }
    statement.order = count
    count += 1
    let field = Int(statement.field.rawValue)
    // Titles are the most that nearly every page states.
    if lists[field].isEmpty { lists[field].reserveCapacity(statement.field == .title ? 8 : 4) }
    lists[field].append(statement)
  }

  mutating func append(contentsOf others: consuming [Statement]) {
    for statement in others { append(statement) }
  }

  /// Forgets all, but keeps the room for as much as a record commonly states.
  mutating func clear() {
    for field in lists.indices where lists[field].capacity > 0 {
      lists[field].removeAll(keepingCapacity: lists[field].count <= 32)
    }
    count = 0
  }

  /// What is stated of a field.
  subscript(field: StatedField) -> [Statement] {
    lists.isEmpty ? [] : lists[Int(field.rawValue)]
  }

  /// What is stated of either of two fields.
  subscript(first: StatedField, second: StatedField) -> [Statement] {
    if self[first].isEmpty { return self[second] }
    if self[second].isEmpty { return self[first] }
    return (self[first] + self[second]).sorted { $0.order < $1.order }
  }

  /// The statement of a field that is to be trusted most; of equals the first.
  func best(_ field: StatedField) -> Statement? { self[field].max { $0.trust < $1.trust } }
}
