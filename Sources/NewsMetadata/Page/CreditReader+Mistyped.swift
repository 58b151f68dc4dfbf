// Labels with a typing error: "Sourc: AFP".

extension CreditReader {
  /// One letter missing, added, changed or swapped in a label of five letters or more.
  func isMistypedLabel(_ word: String) -> Bool {
    let word = Array(word.lowercased().unicodeScalars)
    guard word.count >= 4, word.count <= 9 else { return false }
    return Self.spelled.contains { isOneEdit(word, $0) }
  }

  private static let spelled: [[Unicode.Scalar]] = [
    "source", "sources", "quelle", "quellen", "fuente", "fuentes", "fonte", "fontes", "источник",
    "المصدر", "kaynak", "kilde", "källa", "zdroj", "sursa", "sumber", "źródło",
  ].map { Array($0.unicodeScalars) }

  private func isOneEdit(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    guard abs(a.count - b.count) <= 1, a.count >= 4 else { return false }
    var i = 0
    while i < min(a.count, b.count), a[i] == b[i] { i += 1 }
    var j = 0
    while j < min(a.count, b.count) - i, a[a.count - 1 - j] == b[b.count - 1 - j] { j += 1 }
    let left = max(a.count, b.count) - i - j
    if left <= 1 { return true }
    return a.count == b.count && left == 2 && a[i] == b[i + 1] && a[i + 1] == b[i]
  }
}
