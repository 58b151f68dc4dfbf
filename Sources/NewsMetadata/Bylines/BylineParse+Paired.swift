internal import NewsNames

// Credits of two works in one line, without colons: "Text Max Müller Foto Anna Schulz".

extension BylineParse {
  /// The names behind either label; nil where the line is not written so.
  var pairedCredits: [Byline]? {
    guard options.isAuthorField, (6...14).contains(words.count),
      gaps.allSatisfy({ $0.isDisjoint(with: [.colon, .opening, .at]) }),
      words[0].traits.contains(.startsWithCapital), !isLabelledName(0), names(from: 1) >= 2,
      let first = BylineLexicon.labels.meaning(of: words[0]), isOfText(first)
    else { return nil }
    for index in 3..<words.count - 2 where words[index].traits.contains(.startsWithCapital) {
      guard case .role? = BylineLexicon.labels.meaning(of: words[index]),
        names(from: index + 1) >= 2, !gaps[index + 1].contains(.comma)
      else { continue }
      let line = "\(slice(0..<1)): \(slice(1..<index)); \(slice(index..<index + 1)): "
      return BylineReader.read(names, line + slice(index + 1..<words.count), options)
    }
    return nil
  }

  /// "Text", "Words": what says "author" before a colon, or is a kind of work.
  private func isOfText(_ label: BylineLexicon.Label) -> Bool {
    switch label {
    case .author, .authorBeforeColon: true
    default: false
    }
  }

  /// "Theo Meier": the label is a forename here.
  private func isLabelledName(_ index: Int) -> Bool {
    BylineLexicon.labelNames.meaning(of: words[index]) != nil
  }

  /// How many words with a capital follow one another.
  private func names(from start: Int) -> Int {
    words[start...].prefix { $0.traits.contains(.startsWithCapital) }.count
  }
}
