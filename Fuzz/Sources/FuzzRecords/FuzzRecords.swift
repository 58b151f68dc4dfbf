import NewsConformance
import NewsMetadata

/// Any bytes get exactly one line of JSON as their answer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let record = UnsafeBufferPointer(start: start, count: count)
  for answerer in [RecordAnswerer(ArticlesCommand()), RecordAnswerer(TextCommand())] {
    var output: [UInt8] = []
    answerer.answer(record, into: &output)
    precondition(output.count { $0 == 0x0A } == 1 && output.last == 0x0A, "not one line")
    let answer = try? JSONValue(parsing: String(decoding: output, as: UTF8.self))
    precondition(answer?.object != nil, "an answer that is not JSON")
  }
  return 0
}
