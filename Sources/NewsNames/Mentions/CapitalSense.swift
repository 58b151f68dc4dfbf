@_spi(Tables) internal import NewsText

/// How far a capital letter tells a name, where the word is none that the tables know otherwise.
///
/// The tables know the common words of English; of other languages what begins a sentence may be any
/// word, and German begins every noun so.
enum CapitalSense: UInt8, BitwiseCopyable {
  case anywhere, withinSentences, inNoPlace, unknown

  /// - Parameter language: BCP 47 without subtags, nil where it is not known.
  init(_ language: String?) {
    self =
      switch language {
      case nil: .unknown
      case "en": .anywhere
      case "de", "lb": .inNoPlace
      default: .withinSentences
      }
  }

  /// The sense in a text whose language is not known.
  ///
  /// - Parameter words: what short words are, as it was asked before.
  init(ofUnknown text: NameLine, _ words: KindMemory.View) {
    self = Self.isEnglish(text, words) ? .anywhere : .unknown
  }

  /// Whether a name that is no other word and part of no other name is that of a place nobody expects
  /// in the text.
  ///
  /// - Parameters:
  ///   - isWithinSentence: nothing but the name asks for its capital.
  ///   - people: the magnitude of the place.
  @inline(__always)
  func tells(isWithinSentence: Bool, people: Double) -> Bool {
    switch self {
    case .anywhere: true
    case .withinSentences: isWithinSentence || people >= Self.large
    case .unknown: people >= (isWithinSentence ? Self.middling : Self.large)
    case .inNoPlace: people >= Self.large
    }
  }

  /// Two hundred thousand people: such cities are in the news of all languages.
  static let large = 5.3
  /// Fifteen thousand people: towns below are in the news of few papers.
  static let small = 4.2
  /// Fifty thousand people.
  private static let middling = 4.7
}

// MARK: - English headlines

extension CapitalSense {
  /// Whether most words in small letters are common ones of English: a headline has few of the small
  /// words by which a language is told.
  private static func isEnglish(_ text: NameLine, _ kinds: KindMemory.View) -> Bool {
    var words = 0
    var known = 0
    for token in text.tokens {
      guard token.end <= TextLanguage.reach, words < 24 else { break }
      guard token.shape.isCased, !token.shape.contains(.capital), token.length > 1 else { continue }
      words += 1
      if isEnglishWord(text.key(token), kinds) { known += 1 }
    }
    return known >= 2 && known * 3 >= words * 2
  }

  /// Whether a folded word is a common one of English, or follows from one by its ending.
  private static func isEnglishWord(
    _ word: UnsafeBufferPointer<UInt8>, _ kinds: KindMemory.View
  ) -> Bool {
    func isCommon(_ count: Int) -> Bool {
      kinds.kind(UnsafeBufferPointer(rebasing: word[..<count])).contains(.common)
    }
    let count = word.count
    if isCommon(count) { return true }
    guard count > 3 else { return false }
    let isAfterE = word[count - 2] == 0x65
    switch word[count - 1] {
    // "hits", "clashes"
    case 0x73: return isCommon(count - 1) || isAfterE && isCommon(count - 2)
    // "freed", "wanted"
    case 0x64: return isAfterE && (isCommon(count - 1) || isCommon(count - 2))
    // "warning"
    case 0x67:
      return count > 5 && word[count - 2] == 0x6E && word[count - 3] == 0x69 && isCommon(count - 3)
    default: return false
    }
  }
}
