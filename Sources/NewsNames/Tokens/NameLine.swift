/// The words of a line as a scan reads them: addresses in a ``NameTokenizer``, which are passed around
/// at no cost.
struct NameLine: BitwiseCopyable {
  let tokens: UnsafeBufferPointer<NameToken>
  /// The folded bytes, in which tokens say where theirs are; eight more can be read behind each key.
  let keys: UnsafePointer<UInt8>
  /// The whole text.
  let bytes: UnsafeBufferPointer<UInt8>

  /// The folded bytes of a token.
  @inline(__always)
  func key(_ token: NameToken) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: keys + Int(token.keyStart), count: Int(token.keyEnd &- token.keyStart))
  }

  /// The first bytes of a token's key, up to eight, the last one lowest.
  @inline(__always)
  func beginning(_ token: NameToken) -> UInt64 {
    let count = token.keyEnd &- token.keyStart
    guard count > 0 else { return 0 }
    let word = UnsafeRawPointer(keys + Int(truncatingIfNeeded: token.keyStart))
      .loadUnaligned(as: UInt64.self).bigEndian
    return word &>> UInt64(truncatingIfNeeded: 8 &* (8 &- min(count, 8)))
  }

  /// With which bytes a token's key begins, to be asked whether a form in small letters does.
  @inline(__always)
  func start(_ token: UnsafePointer<NameToken>) -> SmallStarts.Start {
    let place = Int(truncatingIfNeeded: token.pointee.keyStart)
    let count = Int(truncatingIfNeeded: token.pointee.keyEnd) &- place
    guard count > 0 else { return SmallStarts.Start(0) }
    return SmallStarts.Start(SmallStarts.beginning(of: keys + place, count))
  }

  /// Whether a token folds to a word.
  @inline(__always)
  func token(_ index: Int, is word: StaticString) -> Bool {
    let key = key(tokens[index])
    guard key.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<key.count where key[offset] != word.utf8Start[offset] { return false }
    return true
  }
}
