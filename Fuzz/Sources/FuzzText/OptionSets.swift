import NewsMetadata

extension TextCleaner.Options {
  /// The options that a number stands for, each of its digits one of them: every set has a number.
  init(number: UInt64) {
    self.init()
    var rest = number
    func digit(_ count: UInt64) -> Int {
      defer { rest /= count }
      return Int(rest % count)
    }
    entities = [.keep, .outsideMarkup, .always][digit(3)]
    spaces = [.keep, .plain, .collapsed][digit(3)]
    quotes = [.keep, .straight, .typographic][digit(3)]
    letterCase = [.keep, .sentence, .title][digit(3)]
    language = [nil, "en", "tr", "nl", "de", "el"][digit(6)]
    for step in [
      \Self.mojibake, \.mixups, \.c1, \.controls, \.lineEnds, \.invisibles, \.softHyphens,
      \.presentationForms, \.normalization, \.tatweel, \.widths, \.ligatures, \.homoglyphs,
      \.escapes,
    ] {
      self[keyPath: step] = digit(2) == 1
    }
  }
}
