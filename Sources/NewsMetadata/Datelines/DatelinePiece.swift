/// A part of a dateline's characters, and where it begins in the text.
struct DatelinePiece {
  var text: String
  /// In UTF-8 bytes.
  var offset: Int

  var count: Int { text.count }

  /// The piece without the space round it.
  var trimmed: DatelinePiece {
    let lead = text.unicodeScalars.prefix { scalarClass($0.value) == .space }
    return DatelinePiece(
      text: text.trimmed, offset: offset + String(Substring(lead)).utf8.count)
  }

  func prefix(_ length: Int) -> DatelinePiece {
    DatelinePiece(text: String(text.prefix(length)), offset: offset)
  }

  func dropLast(_ length: Int) -> DatelinePiece {
    DatelinePiece(text: String(text.dropLast(length)), offset: offset)
  }

  func dropFirst(_ length: Int) -> DatelinePiece {
    let rest = String(text.dropFirst(length))
    return DatelinePiece(text: rest, offset: offset + text.utf8.count - rest.utf8.count)
  }

  func suffix(_ length: Int) -> DatelinePiece { dropFirst(count - length) }
}
