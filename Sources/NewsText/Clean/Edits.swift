/// The edits of a text, sorted and not overlapping: a few bytes each, made into values of ``Edit`` as
/// they are asked for.
///
/// A hundred megabytes with an edit in every line take little more than the text itself. To go through
/// all of them is linear; to ask for one by its number takes up to 64 steps.
public struct Edits: Sendable {
  /// What the edits are read from; clean text has none, and pays for none.
  private final class Storage: Sendable {
    let log: ChangeLog
    /// What holds the replacements: the clean text, or all of them one after the other.
    let source: String
    let isSourceText: Bool
    /// The names of rules that are not those of cleaning.
    let names: [String]

    init(_ log: ChangeLog, source: String, isSourceText: Bool, names: [String]) {
      self.log = log
      self.source = source
      self.isSourceText = isSourceText
      self.names = names
    }

    func edit(_ step: ChangeLog.Step) -> Edit {
      let range = isSourceText ? step.after : step.replacement
      let utf8 = source.utf8
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      let end = utf8.index(start, offsetBy: range.count)
      return Edit(
        step.before, replacement: String(source[start..<end]),
        rule: isSourceText ? CleaningRules(rawValue: step.rule).name : names[Int(step.rule)],
        confidence: step.confidence)
    }
  }

  private let storage: Storage?

  /// The changes behind the edits.
  var log: ChangeLog { storage?.log ?? ChangeLog() }

  /// No edits.
  public init() { storage = nil }

  /// The edits that cleaning made.
  init(_ log: ChangeLog, of text: String) {
    storage = Storage(log, source: text, isSourceText: true, names: [])
  }

  /// Gathers edits.
  ///
  /// - Precondition: they are sorted and do not overlap.
  public init(_ edits: some Sequence<Edit>) {
    var log = ChangeLog()
    var source = ""
    var names: [String] = []
    for edit in edits {
      let rule: Int
      if let known = names.lastIndex(of: edit.rule) {
        rule = known
      } else {
        rule = names.count
        names.append(edit.rule)
      }
      log.append(
        edit.range, replacementCount: edit.replacement.utf8.count, rule: UInt32(rule),
        confidence: edit.confidence)
      source += edit.replacement
    }
    storage =
      log.count == 0 ? nil : Storage(log, source: source, isSourceText: false, names: names)
  }
}

extension Edits: RandomAccessCollection {
  /// Reads edits one after another.
  public struct Iterator: IteratorProtocol {
    fileprivate let edits: Edits
    private var position = ChangeLog.Position()

    fileprivate init(edits: Edits) { self.edits = edits }

    /// The next edit; nil at the end.
    public mutating func next() -> Edit? {
      guard let storage = edits.storage else { return nil }
      return storage.log.next(&position).map(storage.edit)
    }
  }

  /// All edits in their order, in time linear in their number.
  public func makeIterator() -> Iterator { Iterator(edits: self) }

  /// How many edits there are.
  public var count: Int { storage?.log.count ?? 0 }
  /// The number of the first edit.
  public var startIndex: Int { 0 }
  /// The number behind that of the last edit.
  public var endIndex: Int { count }

  /// The edit with a number.
  ///
  /// - Complexity: O(1), up to 64 steps.
  public subscript(index: Int) -> Edit {
    guard let storage else { preconditionFailure("no edit \(index)") }
    return storage.edit(storage.log[index])
  }
}

extension Edits: Hashable {
  /// Whether two lists hold the same edits.
  public static func == (a: Edits, b: Edits) -> Bool { a.elementsEqual(b) }

  /// Hashes the edits.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for edit in self { hasher.combine(edit) }
  }
}

extension Edits: ExpressibleByArrayLiteral {
  /// Gathers edits that are written down.
  public init(arrayLiteral edits: Edit...) { self.init(edits) }
}

extension Edits: Codable {
  /// Reads the contract's shape, an array; throws where edits are not sorted or overlap.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let edits = try container.decode([Edit].self)
    for (edit, next) in zip(edits, edits.dropFirst())
    where next.range.lowerBound < edit.range.upperBound {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "the edit at \(next.range.lowerBound) overlaps the one before")
    }
    self.init(edits)
  }

  /// Writes the contract's shape, an array.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for edit in self { try container.encode(edit) }
  }
}
