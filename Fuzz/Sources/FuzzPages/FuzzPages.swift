import NewsMetadata

/// Any text is a page: it gives an article and a map whose lines lie in the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let reader = ArticleReader()
  let article = reader.read(page: text)
  precondition(article.headline?.isEmpty != true, "an empty headline")
  let length = text.utf8.count
  for candidate in article.evidence.values.joined() {
    if let range = candidate.range, candidate.source == "text" {
      precondition(range.upperBound <= length, "evidence outside of the text")
    }
  }
  var end = 0
  for line in reader.map(page: text).lines {
    precondition(line.range.lowerBound >= end, "lines overlap")
    precondition(line.range.upperBound <= length, "a line outside of the text")
    end = line.range.upperBound
  }
  return 0
}
