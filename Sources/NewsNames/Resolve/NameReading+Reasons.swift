internal import NewsText

/// Why there is no entity.
extension NameReading {
  static var empty: NameReading {
    NameReading(issues: [Issue("empty", .error, "no letter and no digit is there")])
  }

  static var tooLong: NameReading {
    NameReading(issues: [Issue("too-long", .error, "no name has more than 200 bytes")])
  }

  /// Made once: most names that are asked for are unknown.
  static let unknown = NameReading(
    issues: [Issue("unknown-name", .error, "nothing is known by this name")])
}

extension Issue {
  static var ambiguousName: Issue {
    Issue("ambiguous-name", .warning, "the name means several entities about equally")
  }
}
