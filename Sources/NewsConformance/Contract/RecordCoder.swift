internal import NewsMetadata

/// Reads records from bytes and writes answers to bytes: what every subcommand shares.
struct RecordCoder: Sendable {
  let options: RecordAnswerer.Options

  init(_ options: RecordAnswerer.Options) { self.options = options }

  /// Reads a record, or says why it cannot be read.
  func read<Input: RecordInput>(
    _ type: Input.Type, _ record: UnsafeBufferPointer<UInt8>
  ) throws(RecordError) -> (input: Input, id: UnsafeBufferPointer<UInt8>?) {
    guard record.count <= options.maximumBytes else { throw .tooLong(options.maximumBytes) }
    do {
      _ = try UTF8Span(validating: record.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw RecordError(.notUTF8, "the record is not UTF-8 at byte \(offset)")
    }
    return (try Input.parse(record), RecordScanner.id(in: record))
  }

  /// Appends an answer and a line feed.
  func write(
    _ answer: some Encodable, id: UnsafeBufferPointer<UInt8>?, into output: inout [UInt8]
  ) throws(RecordError) {
    do {
      try JSONWriter.write(answer, id: id, isPretty: options.pretty, into: &output)
      output.append(0x0A)
    } catch {
      throw RecordError(.unwritable, "the answer cannot be written as JSON: \(error)")
    }
  }

  /// Appends the error record of a record and a line feed.
  ///
  /// - Parameter record: the record or its beginning, where its `id` is looked for.
  func write(
    _ error: RecordError,
    at place: RecordAnswerer.Place,
    record: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: nil, count: 0),
    into output: inout [UInt8]
  ) {
    // An id that breaks off, or that is no JSON, cannot be echoed.
    var id = RecordScanner.id(in: record)
    if let bytes = id,
      (try? UTF8Span(validating: bytes.span)) == nil || (try? Self.parse(bytes)) == nil
    {
      id = nil
    }
    let form = ErrorForm(
      error: ErrorForm.Body(
        code: error.code.rawValue, field: error.field, line: place.line, file: place.file,
        message: error.message))
    try? JSONWriter.write(form, id: id, isPretty: options.pretty, into: &output)
    output.append(0x0A)
  }

  /// Reads a record as a JSON value.
  static func parse(
    _ json: UnsafeBufferPointer<UInt8>
  ) throws(RecordError) -> JSONValue {
    do {
      return try JSONValue(parsing: json)
    } catch {
      throw RecordError(error)
    }
  }
}

extension RecordError {
  /// The error of a record that is no JSON.
  init(_ error: JSONValue.SyntaxError) {
    self.init(.badJSON, "the record is not JSON at byte \(error.offset): \(error.reason)")
  }
}

private struct ErrorForm: Encodable {
  struct Body: Encodable {
    let code: String
    let field: String?
    let line: Int?
    let file: String?
    let message: String
  }

  let error: Body
}
