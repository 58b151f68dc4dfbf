/// How the letters of a line are written.
enum CaseShape {
  case capitals, small, mixed

  /// Letters with case from which on the shape of a line says something.
  private static let fewest = 8

  init(_ words: [CaseWord]) {
    var upper = 0
    var lower = 0
    for word in words {
      var rest = Substring(word.text)
      // `McDONALD'S` and `’s` stand among capitals too.
      if rest.hasPrefix("Mc"), rest.count > 3 { rest = rest.dropFirst(2) }
      if rest.hasSuffix("'s") || rest.hasSuffix("’s") { rest = rest.dropLast(2) }
      for scalar in rest.unicodeScalars {
        if scalar.properties.isUppercase { upper += 1 }
        if scalar.properties.isLowercase { lower += 1 }
      }
    }
    if words.count < 2 || upper + lower < Self.fewest {
      self = .mixed
    } else if lower == 0 {
      self = .capitals
    } else {
      self = upper == 0 ? .small : .mixed
    }
  }
}
