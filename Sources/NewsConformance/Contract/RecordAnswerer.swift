/// Answers records as they stand in a stream: one JSON text in, one out, never an exception.
public struct RecordAnswerer: Sendable {
  /// How records are read and answers written.
  public struct Options: Sendable, Hashable {
    /// Longer records are refused; 16 MiB unless told.
    public var maximumBytes: Int
    /// Whether answers are indented, over several lines.
    public var pretty: Bool

    /// Makes options; the defaults are the contract's.
    public init(maximumBytes: Int = 16 << 20, pretty: Bool = false) {
      self.maximumBytes = maximumBytes
      self.pretty = pretty
    }
  }

  /// Where a record stands, for its error record.
  public struct Place: Sendable, Hashable {
    /// The line, from 1.
    public var line: Int?
    /// The file, where one was named.
    public var file: String?

    /// Makes a place.
    public init(line: Int? = nil, file: String? = nil) {
      self.line = line
      self.file = file
    }
  }

  /// How records are read and answers written.
  public var options: Options { coder.options }
  private let coder: RecordCoder
  private let run:
    @Sendable (RecordCoder, UnsafeBufferPointer<UInt8>, inout [UInt8]) throws(RecordError) -> Void

  /// Makes an answerer for a subcommand.
  public init<Command: RecordCommand>(_ command: Command, _ options: Options = Options()) {
    coder = RecordCoder(options)
    run = { (coder, record, output) throws(RecordError) in
      let (input, id) = try coder.read(Command.Input.self, record)
      try coder.write(command.answer(input), id: id, into: &output)
    }
  }

  /// Answers one record and appends the answer, or an error record, and a line feed.
  public func answer(
    _ record: UnsafeBufferPointer<UInt8>, at place: Place = Place(), into output: inout [UInt8]
  ) {
    do {
      try run(coder, record, &output)
    } catch {
      coder.write(error, at: place, record: record, into: &output)
    }
  }

  /// Appends the error record of a record that is refused unread, and a line feed.
  ///
  /// - Parameter record: the record or its beginning, where its `id` is looked for.
  public func refuse(
    _ record: UnsafeBufferPointer<UInt8>, _ error: RecordError, at place: Place = Place(),
    into output: inout [UInt8]
  ) {
    coder.write(error, at: place, record: record, into: &output)
  }
}
