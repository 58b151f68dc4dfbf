#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
internal import NewsMetadata

/// Reads records from bytes and writes answers to bytes: what every subcommand shares.
struct RecordCoder: Sendable {
  let options: RecordAnswerer.Options
  private let encoder: JSONEncoder

  init(_ options: RecordAnswerer.Options) {
    self.options = options
    encoder = JSONEncoder()
    // Sorted, so that the same answer has the same bytes in every run.
    encoder.outputFormatting =
      options.pretty
      ? [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      : [.sortedKeys, .withoutEscapingSlashes]
  }

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
    let fields = try RecordFields(parse(record))
    return (try Input(fields), RecordScanner.id(in: record))
  }

  /// Appends an answer and a line feed.
  func write(
    _ answer: some Encodable, id: UnsafeBufferPointer<UInt8>?, into output: inout [UInt8]
  ) throws(RecordError) {
    do {
      write(try encoder.encode(answer), id: id, into: &output)
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
    if let bytes = id, (try? UTF8Span(validating: bytes.span)) == nil || (try? parse(bytes)) == nil
    {
      id = nil
    }
    let form = ErrorForm(
      error: ErrorForm.Body(
        code: error.code.rawValue, message: error.message, field: error.field, line: place.line,
        file: place.file))
    guard let answer = try? encoder.encode(form) else { return }
    write(answer, id: id, into: &output)
  }

  private func parse(
    _ json: UnsafeBufferPointer<UInt8>
  ) throws(RecordError) -> JSONValue {
    do {
      return try JSONValue(parsing: json)
    } catch {
      throw RecordError(
        .badJSON, "the record is not JSON at byte \(error.offset): \(error.reason)")
    }
  }

  private func write(
    _ answer: Data, id: UnsafeBufferPointer<UInt8>?, into output: inout [UInt8]
  ) {
    answer.withUnsafeBytes { raw in
      let bytes = raw.bindMemory(to: UInt8.self)
      guard let id, bytes.first == UInt8(ascii: "{") else {
        output.appendLine(bytes)
        return
      }
      output += options.pretty ? Array("{\n  \"id\" : ".utf8) : Array("{\"id\":".utf8)
      output.append(json: id)
      let rest = UnsafeBufferPointer(rebasing: bytes.dropFirst())
      if rest.first(where: { $0 > 0x20 }) != UInt8(ascii: "}") { output.append(UInt8(ascii: ",")) }
      output.appendLine(rest)
    }
  }
}

private struct ErrorForm: Encodable {
  struct Body: Encodable {
    let code: String
    let message: String
    let field: String?
    let line: Int?
    let file: String?
  }

  let error: Body
}

extension [UInt8] {
  fileprivate mutating func appendLine(_ json: UnsafeBufferPointer<UInt8>) {
    append(json: json)
    append(0x0A)
  }

  /// Appends JSON with U+0085, U+2028 and U+2029 escaped: many readers take them for line ends.
  fileprivate mutating func append(json: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var index = 0
    while index < json.count {
      var escape: StaticString?
      var length = 2
      if json[index] == 0xC2, index + 1 < json.count, json[index + 1] == 0x85 {
        escape = "\\u0085"
      } else if json[index] == 0xE2, index + 2 < json.count, json[index + 1] == 0x80,
        json[index + 2] & 0xFE == 0xA8
      {
        escape = json[index + 2] == 0xA8 ? "\\u2028" : "\\u2029"
        length = 3
      }
      if let escape {
        append(contentsOf: json[copied..<index])
        escape.withUTF8Buffer { append(contentsOf: $0) }
        index += length
        copied = index
      } else {
        index += 1
      }
    }
    append(contentsOf: json[copied...])
  }
}
