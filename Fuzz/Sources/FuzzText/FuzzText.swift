import NewsMetadata

/// Whatever the bytes are, they decode; cleaning is stable; the edits give the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let decoded = TextDecoder().decode(bytes)
  let cleaner = TextCleaner()
  let clean = cleaner.clean(decoded.text)

  let original = Array(decoded.text.utf8)
  var replayed: [UInt8] = []
  var position = 0
  for edit in clean.edits {
    precondition(edit.range.lowerBound >= position, "edits overlap or are not sorted")
    replayed += original[position..<edit.range.lowerBound]
    replayed += Array(edit.replacement.utf8)
    position = edit.range.upperBound
  }
  replayed += original[position...]
  precondition(replayed == Array(clean.text.utf8), "the edits do not give the text")
  precondition(cleaner.clean(clean.text).text == clean.text, "cleaning twice changes more")

  let keys = SearchKeys(decoded.text)
  precondition(keys.ascii.utf8.allSatisfy { $0 < 0x80 }, "the ASCII key is not ASCII")
  return 0
}
