/// Gives a line in capitals, or in small letters, the case of a sentence or of a title.
///
/// What cannot be known stays: sentences are written again only if every word is known, titles in a
/// language that was not stated only if most words are English, and no line of German, of Greek without
/// accents, or of a language with a dotless i unless that was stated.
enum LetterCaseStep {
  /// Bytes of the longest word that is looked at.
  private static let longest = 256

  static func run(
    _ line: UnsafeBufferPointer<UInt8>, _ options: TextCleaner.Options,
    into rewriter: inout Rewriter
  ) {
    let language = CaseLanguage(options.language)
    let words = CaseWord.words(line, language)
    // What is that long is no word, and takes time by the square to be looked up where it is marks.
    guard words.allSatisfy({ $0.range.count <= longest }) else { return }
    let shape = CaseShape(words)
    guard shape != .mixed, words.allSatisfy({ language.isKnowable($0.text.unicodeScalars) }),
      !(shape == .capitals && words.contains(where: Greek.lacksAccent))
    else { return }
    var writer = CaseWriter(words, shape, language, options)
    guard let forms = writer.forms() else { return }
    for (word, form) in zip(words, forms) where form != word.text {
      rewriter.replace(word.range, with: form.utf8, .letterCase, writer.confidence)
    }
  }

  private enum Greek {
    /// Whether a Greek word of two syllables or more has no accent: capitals are written without, and
    /// nobody but a reader knows where it goes.
    static func lacksAccent(_ word: CaseWord) -> Bool {
      var vowels = 0
      for scalar in word.lowered.unicodeScalars {
        switch scalar {
        case "ά", "έ", "ή", "ί", "ό", "ύ", "ώ", "ΐ", "ΰ": return false
        case "α", "ε", "η", "ι", "ο", "υ", "ω": vowels += 1
        default: break
        }
      }
      return vowels > 1
    }
  }
}
