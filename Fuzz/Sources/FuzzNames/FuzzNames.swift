import NewsMetadata

/// Any string resolves or not; mentions lie in the input, in order, with their own words.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let resolver = NameResolver.withCities
  let reading = resolver.resolve(text)
  for entity in [reading.name].compactMap(\.self) + reading.alternatives {
    precondition(!entity.id.isEmpty && !entity.name.isEmpty, "an entity without a name")
    precondition((0...1).contains(entity.confidence), "a confidence out of bounds")
  }
  let length = text.utf8.count
  var end = 0
  for mention in resolver.mentions(in: text) {
    precondition(mention.range.lowerBound >= end, "mentions overlap")
    precondition(mention.range.upperBound <= length, "a mention outside of the input")
    precondition(
      mention.text.utf8.elementsEqual(
        text.utf8.dropFirst(mention.range.lowerBound).prefix(mention.range.count)),
      "the words are not those of the range")
    end = mention.range.upperBound
  }
  return 0
}
