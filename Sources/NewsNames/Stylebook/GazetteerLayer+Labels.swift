extension GazetteerLayer {
  /// Whether a language has a name of its own for an entity, and it is not the one that was written: in
  /// French the country is "Mexique", and "Mexico" its capital.
  ///
  /// - Parameter key: a hash of the folded words that were written.
  func hasOtherName(_ entity: Int, in language: String, than key: UInt64) -> Bool {
    guard let label = labels.label(entity, tag: language) else { return false }
    return NameKey(label).wordHash != key
  }
}

extension NameKey {
  /// A hash of the words without what joins them.
  var wordHash: UInt64 {
    let letters = bytes.filter { !NameToken.isJoiner($0) }
    var hash = NameHash()
    letters.withUnsafeBufferPointer { hash.add($0) }
    return hash.value
  }
}
