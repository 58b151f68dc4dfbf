@_spi(Tables) internal import NewsText

extension DateParser {
  /// Finds the dates in running text, in order, not overlapping.
  ///
  /// Whole words, the longest match. A number alone, a version, a score, a phone number is no date,
  /// nor is a month's or weekday's name that is another word too without a date beside it. "The next day",
  /// "a year later", "le lendemain" count from the date told before them, and are none where none was.
  ///
  /// - Complexity: O(n) of the text's length.
  public func search(in text: String) -> [FoundDate] {
    var found: [FoundDate] = []
    if text.utf8.withContiguousStorageIfAvailable({ search($0, &found) }) == nil {
      var copy = text
      copy.withUTF8 { search($0, &found) }
    }
    return found
  }

  /// Whether ``search(in:)`` may find a date that starts before an offset: where it may not, nothing
  /// need be searched.
  package func mayFind(in bytes: UnsafeBufferPointer<UInt8>, startingBefore limit: Int) -> Bool {
    CandidateScan(bytes, policy).next(from: 0, before: limit) != nil
  }

  private func search(_ bytes: Bytes, _ found: inout [FoundDate]) {
    let scan = CandidateScan(bytes, policy)
    guard let first = scan.next(from: 0) else { return }
    FoldedLine.with(bytes) { line in
      withUnsafeTemporaryAllocation(of: Token.self, capacity: SearchReader.tokenLimit) { tokens in
        var reader = SearchReader(line, tokens, policy)
        var candidate = first
        while true {
          let end = reader.read(from: candidate.start, &found)
          var rest = max(end, candidate.end)
          if end == 0, let space = bytes[candidate.start..<candidate.end].firstIndex(of: 0x20) {
            // A phrase that led nowhere may hide a date: "from today".
            rest = space
          }
          guard let next = scan.next(from: rest) else { return }
          candidate = next
        }
      }
    }
  }
}
