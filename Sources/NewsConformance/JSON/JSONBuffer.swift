internal import NewsMetadata

/// A JSON text in the making, with the objects and arrays that are open in it: what the containers
/// of a ``JSONWriter`` write to.
///
/// A value that is being written has a level: 0 for the whole, one more for each value within. When
/// a level goes on, what is still open above it ends.
final class JSONBuffer {
  private struct State: ~Copyable {
    var pen: JSONPen
    var values: ContiguousArray<OpenValue> = []
  }

  /// A value that is being written: nothing yet, a scalar, or an open object or array.
  private struct OpenValue {
    enum Kind { case empty, scalar, object, array }
    var kind = Kind.empty
    var count = 0
    /// Where the members of a dictionary begin, to sort them in the end.
    var members: [(name: String, start: Int)]?
    var contentStart = 0
    var hasID = false
  }

  /// Behind a pointer, since no access through one is checked for exclusivity at run time.
  private let state: UnsafeMutablePointer<State>

  init(isPretty: Bool) {
    state = .allocate(capacity: 1)
    state.initialize(to: State(pen: JSONPen(isPretty: isPretty)))
  }

  deinit {
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Gives what was written.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(state.pointee.pen.text.bytes)
  }

  // MARK: Values

  /// Begins a value and gives its level.
  func begin() -> Int {
    state.pointee.values.append(OpenValue())
    return state.pointee.values.count - 1
  }

  /// Ends the value of a level.
  func end(_ level: Int) {
    endAbove(level)
    guard let value = state.pointee.values.popLast() else { return }
    switch value.kind {
    case .scalar: break
    case .empty: state.pointee.pen.text.append("{}")
    case .array: close(UInt8(ascii: "]"), level, isEmpty: value.count == 0)
    case .object:
      if let members = value.members, members.count > 1 { sort(members, of: value) }
      close(UInt8(ascii: "}"), level, isEmpty: value.count == 0)
    }
  }

  /// Makes the value of a level an object. A type may ask for its container again, to write further
  /// members.
  ///
  /// - Parameter id: JSON for the first member, under the name `id`.
  func openObject(_ level: Int, isDictionary: Bool, id: UnsafeBufferPointer<UInt8>?) {
    guard state.pointee.values[level].kind == .empty else { return }
    state.pointee.pen.text.append(UInt8(ascii: "{"))
    state.pointee.values[level].kind = .object
    state.pointee.values[level].contentStart = state.pointee.pen.text.count
    if isDictionary { state.pointee.values[level].members = [] }
    if let id {
      state.pointee.values[level].hasID = true
      member("id", of: level)
      state.pointee.pen.text.append(json: id)
    }
  }

  /// Makes the value of a level an array.
  func openArray(_ level: Int) {
    guard state.pointee.values[level].kind == .empty else { return }
    state.pointee.values[level].kind = .array
    state.pointee.pen.text.append(UInt8(ascii: "["))
  }

  /// Goes on to the next member of an object.
  func member(_ name: String, of level: Int) {
    endAbove(level)
    if state.pointee.values[level].members != nil {
      state.pointee.values[level].members?.append((name, state.pointee.pen.text.count))
    }
    next(level)
    state.pointee.pen.text.append(string: name)
    state.pointee.pen.text.append(UInt8(ascii: ":"))
    if state.pointee.pen.isPretty { state.pointee.pen.text.append(UInt8(ascii: " ")) }
  }

  /// Goes on to the next element of an array.
  func element(of level: Int) {
    endAbove(level)
    next(level)
  }

  /// The number of members or elements so far.
  func count(of level: Int) -> Int { state.pointee.values[level].count }

  /// Makes the value of a level a scalar, which is written next.
  func scalar(_ level: Int) { state.pointee.values[level].kind = .scalar }

  // MARK: What the pen writes by itself

  /// Writes a value of a type that the pen knows; false where it is of another, and nothing was
  /// written.
  ///
  /// - Parameter id: JSON for the first member, under the name `id`.
  func writeDirectly<Value>(_ value: Value, id: UnsafeBufferPointer<UInt8>? = nil) throws -> Bool {
    // To ask for the type first costs nothing where this is made for each type of value.
    if Value.self == Article.self, let article = value as? Article {
      try write(id) { try $0.write(article) }
    } else if Value.self == Moment.self, let moment = value as? Moment {
      try write(id) { try $0.write(moment) }
    } else if Value.self == Entity.self, let entity = value as? Entity {
      try write(id) { try $0.write(entity) }
    } else if Value.self == [Mention].self, let mentions = value as? [Mention] {
      try write(id) { try $0.write(mentions) }
    } else if Value.self == JSONValue.self, id == nil, let json = value as? JSONValue {
      try write(id) { try $0.write(json) }
    } else {
      return false
    }
    return true
  }

  private func write(
    _ id: UnsafeBufferPointer<UInt8>?, _ body: (inout JSONPen) throws -> Void
  ) rethrows {
    state.pointee.pen.depth = state.pointee.values.count
    state.pointee.pen.id = id
    try body(&state.pointee.pen)
  }

  // MARK: Scalars

  func null() { state.pointee.pen.text.append("null") }

  func bool(_ value: Bool) { state.pointee.pen.text.append(value) }

  func string(_ string: String) { state.pointee.pen.text.append(string: string) }

  func integer(_ value: Int64) { state.pointee.pen.text.append(value) }

  func integer(_ value: UInt64) { state.pointee.pen.text.append(value, isNegative: false) }

  func number(_ value: Double) throws { try state.pointee.pen.text.append(value) }

  // MARK: Layout

  private func endAbove(_ level: Int) {
    while state.pointee.values.count > level + 1 { end(state.pointee.values.count - 1) }
  }

  private func next(_ level: Int) {
    if state.pointee.values[level].count > 0 { state.pointee.pen.text.append(UInt8(ascii: ",")) }
    state.pointee.values[level].count += 1
    if state.pointee.pen.isPretty { state.pointee.pen.text.appendLine(indent: level + 1) }
  }

  private func close(_ bracket: UInt8, _ level: Int, isEmpty: Bool) {
    if state.pointee.pen.isPretty, !isEmpty { state.pointee.pen.text.appendLine(indent: level) }
    state.pointee.pen.text.append(bracket)
  }

  /// Sorts the members of a dictionary by name.
  private func sort(_ members: [(name: String, start: Int)], of value: OpenValue) {
    var order = members.indices.sorted { members[$0].name < members[$1].name }
    // The record's id stands for one that the value has itself.
    if value.hasID { order.removeAll { $0 > 0 && members[$0].name == "id" } }
    let offset = value.contentStart
    let written = Array(state.pointee.pen.text.bytes[offset...])
    state.pointee.pen.text.remove(from: offset)
    for (place, index) in order.enumerated() {
      let end = index + 1 < members.count ? members[index + 1].start - offset : written.count
      // Only the first member written has no comma before it.
      let start = members[index].start - offset + (index > 0 ? 1 : 0)
      if place > 0 { state.pointee.pen.text.append(UInt8(ascii: ",")) }
      written[start..<end].withUnsafeBufferPointer { state.pointee.pen.text.append($0) }
    }
  }
}
