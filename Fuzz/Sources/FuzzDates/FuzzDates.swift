import NewsMetadata

/// Any string is read or refused; what is found lies in the input, in order.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let length = text.utf8.count
  let reference = Instant(rfc3339: "2018-01-22T09:00:00Z")
  for options in [
    DateParser.Options(),
    DateParser.Options(reference: reference, zone: "Asia/Beirut", order: .dmy),
  ] {
    let parser = DateParser(options)
    let reading = parser.parse(text)
    for moment in [reading.date].compactMap(\.self) + reading.alternatives {
      precondition(!moment.value.isEmpty, "a date without a value")
      precondition((0...1).contains(moment.confidence), "a confidence out of bounds")
      if let earliest = moment.earliest, let latest = moment.latest {
        precondition(earliest < latest, "a date that ends before it begins")
      }
      for evidence in moment.evidence {
        if let range = evidence.range {
          precondition(range.upperBound <= length, "evidence outside of the input")
        }
      }
    }
    var end = 0
    for found in parser.search(in: text) {
      precondition(found.range.lowerBound >= end, "found dates overlap")
      precondition(found.range.upperBound <= length, "a found date outside of the input")
      precondition(
        found.text.utf8.elementsEqual(
          text.utf8.dropFirst(found.range.lowerBound).prefix(found.range.count)),
        "the words are not those of the range")
      end = found.range.upperBound
    }
  }
  return 0
}
