/// Writes JSON value by value, in the order in which it is told, straight to bytes.
///
/// Objects and arrays are closures, so that what is opened is closed; commas and indents follow from
/// where the pen stands.
struct JSONPen: ~Copyable {
  /// What was written.
  var text = JSONText()
  let isPretty: Bool
  /// How many objects and arrays are open.
  var depth = 0
  /// JSON that becomes the first member of the next object, under the name `id`.
  var id: UnsafeBufferPointer<UInt8>?
  /// Whether nothing stands yet in what was opened last.
  private var isEmpty = true

  init(isPretty: Bool) { self.isPretty = isPretty }

  // MARK: Objects and arrays

  /// Writes an object; its members are what the closure writes.
  @inline(__always)
  mutating func object(_ members: (inout JSONPen) throws -> Void) rethrows {
    open(UInt8(ascii: "{"))
    if let id {
      self.id = nil
      member("id")
      text.append(json: id)
    }
    try members(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array; the closure goes on to each element and writes it.
  @inline(__always)
  mutating func array(_ elements: (inout JSONPen) throws -> Void) rethrows {
    id = nil
    open(UInt8(ascii: "["))
    try elements(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes an array, each element by the closure.
  @inline(__always)
  mutating func array<Element>(
    _ elements: [Element], _ write: (inout JSONPen, Element) throws -> Void
  ) rethrows {
    try array { pen in
      for element in elements {
        pen.next()
        try write(&pen, element)
      }
    }
  }

  /// Goes on to the next member, whose name needs no escape.
  @inline(__always)
  mutating func member(_ name: StaticString) {
    next()
    text.append(name: name)
    if isPretty { text.append(UInt8(ascii: " ")) }
  }

  /// Goes on to the next member.
  mutating func member(named name: String) {
    next()
    text.append(string: name)
    text.append(isPretty ? ": " : ":")
  }

  /// Goes on to the next member or element.
  @inline(__always)
  mutating func next() {
    if !isEmpty { text.append(UInt8(ascii: ",")) }
    isEmpty = false
    if isPretty { text.appendLine(indent: depth) }
  }

  @inline(__always)
  private mutating func open(_ bracket: UInt8) {
    text.append(bracket)
    depth += 1
    isEmpty = true
  }

  @inline(__always)
  private mutating func close(_ bracket: UInt8) {
    depth -= 1
    if isPretty, !isEmpty { text.appendLine(indent: depth) }
    text.append(bracket)
    isEmpty = false
  }

  // MARK: Members that are written where there is a value

  @inline(__always)
  mutating func member(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    member(name)
    text.append(string: value)
  }

  @inline(__always)
  mutating func member(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    member(name)
    text.append(Int64(value))
  }

  @inline(__always)
  mutating func member(_ name: StaticString, _ value: Double?) throws {
    guard let value else { return }
    member(name)
    try text.append(value)
  }

  @inline(__always)
  mutating func member<Value>(
    _ name: StaticString, _ value: Value?, _ write: (inout JSONPen, Value) throws -> Void
  ) rethrows {
    guard let value else { return }
    member(name)
    try write(&self, value)
  }

  @inline(__always)
  mutating func members(_ range: Range<Int>?) {
    member("start", range?.lowerBound)
    member("end", range?.upperBound)
  }
}
