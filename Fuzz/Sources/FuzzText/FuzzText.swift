import NewsMetadata

/// Whatever the bytes are, they decode; cleaning is stable; the edits give the text: with the options
/// that are on by default, and with a set that the bytes choose.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let decoded = TextDecoder().decode(bytes)
  let number = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  check(TextCleaner(), decoded.text)
  check(TextCleaner(TextCleaner.Options(number: number)), decoded.text)

  let keys = SearchKeys(decoded.text)
  precondition(keys.ascii.utf8.allSatisfy { $0 < 0x80 }, "the ASCII key is not ASCII")
  return 0
}

private func check(_ cleaner: TextCleaner, _ text: String) {
  let clean = cleaner.clean(text)
  let original = Array(text.utf8)
  var replayed: [UInt8] = []
  var position = 0
  for edit in clean.edits {
    precondition(edit.range.lowerBound >= position, "edits overlap or are not sorted")
    replayed += original[position..<edit.range.lowerBound]
    replayed += Array(edit.replacement.utf8)
    position = edit.range.upperBound
  }
  replayed += original[position...]
  precondition(replayed.elementsEqual(clean.text.utf8), "the edits do not give the text")
  let again = cleaner.clean(clean.text)
  precondition(
    again.text.utf8.elementsEqual(clean.text.utf8), "cleaning twice changes more: \(cleaner)")
}
