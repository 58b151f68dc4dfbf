/// Answers the records of one source, once all of them are there.
public struct SeriesAnswerer<Command: SeriesCommand>: Sendable {
  private enum Slot: Sendable {
    case record(id: [UInt8]?)
    case answered([UInt8])
  }

  private let coder: RecordCoder
  private let command: Command
  private var inputs: [Command.Input] = []
  private var slots: [Slot] = []

  /// Makes an answerer for a subcommand.
  public init(_ command: Command, _ options: RecordAnswerer.Options = RecordAnswerer.Options()) {
    self.command = command
    coder = RecordCoder(options)
  }

  /// Adds a record; one that cannot be read keeps its place as an error record.
  public mutating func add(
    _ record: UnsafeBufferPointer<UInt8>, at place: RecordAnswerer.Place = RecordAnswerer.Place()
  ) {
    do {
      let (input, id) = try coder.read(Command.Input.self, record)
      inputs.append(input)
      slots.append(.record(id: id.map(Array.init)))
    } catch {
      refuse(record, error, at: place)
    }
  }

  /// Adds the error record of a record that is refused unread.
  public mutating func refuse(
    _ record: UnsafeBufferPointer<UInt8>, _ error: RecordError,
    at place: RecordAnswerer.Place = RecordAnswerer.Place()
  ) {
    var output: [UInt8] = []
    coder.write(error, at: place, record: record, into: &output)
    slots.append(.answered(output))
  }

  /// Appends the answers to all records, in their order, and forgets the records.
  public mutating func finish(into output: inout [UInt8]) {
    var answers = command.answer(inputs)[...]
    for slot in slots {
      switch slot {
      case .answered(let bytes):
        output += bytes
      case .record(let id):
        let answer = answers.popFirst()
        id.withBytes { id in
          do throws(RecordError) {
            try coder.write(answer, id: id, into: &output)
          } catch {
            coder.write(error, at: RecordAnswerer.Place(), into: &output)
          }
        }
      }
    }
    inputs = []
    slots = []
  }
}

extension [UInt8]? {
  fileprivate func withBytes(_ body: (UnsafeBufferPointer<UInt8>?) -> Void) {
    if let self { self.withUnsafeBufferPointer { body($0) } } else { body(nil) }
  }
}
