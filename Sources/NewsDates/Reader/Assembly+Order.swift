internal import NewsText

/// Which of two numbers is the day.
extension TokenReader {
  /// The order that the caller, his languages or the words settle; nil where no order is asked for.
  var settledOrder: (order: NumberOrder, rule: EvidenceSpans.Rule)? {
    guard draft.looseCount > 1 else { return nil }
    if let order = policy.order { return (order, .callerOrder) }
    if let order = policy.seriesOrder { return (order, .seriesOrder) }
    if let order = policy.languageOrder { return (order, .languageOrder) }
    if !languages.isAll {
      let language = lexicon.ranked.first(of: languagesOfTime ?? languages)
      if language >= 0, !lexicon.english.contains(language),
        let order = lexicon.order(ofLanguage: language)
      {
        return (order, .languageOrder)
      }
    }
    return isZoneOfDayFirst ? (.dmy, .zoneOrder) : nil
  }

  /// "03-11-2021 05:30 AM IST": whether the zone is one of countries that all write the day first.
  private var isZoneOfDayFirst: Bool {
    guard let zone = draft.zone, zone.word >= 0 else { return false }
    let table = ZoneTable.shared
    let count = table.candidateCount(ofWord: zone.word)
    return count > 0
      && (0..<count).allSatisfy {
        let region = table.candidate($0, ofWord: zone.word).region
        return region != 0 && Region(code: region).order == .dmy
      }
  }

  /// The order to try first where nothing settles it: full stops part the day from the month,
  /// strokes and hyphens are read as in the most English sources.
  var defaultOrder: NumberOrder {
    let separator = draft.looseCount > 1 ? draft.loose(1).separator : 0
    return separator == UInt8(ascii: ".") ? .dmy : .mdy
  }

  /// The languages in which the time of day is joined to the date, or told, as it is here; nil where
  /// nothing narrows those of the words: "à" is spelled as the English article is where marks are lost,
  /// but before a time it is French, and English has no "10h00".
  private var languagesOfTime: LanguageSet? {
    guard let clock = draft.clock, languages.meets(lexicon.english) else { return nil }
    var spoken = LanguageSet.none
    if clock.first > 0, tokens[clock.first - 1].kind == .word {
      for meaning in lexicon.meanings(of: UInt32(tokens[clock.first - 1].form))
      where meaning.kind == .connector && Self.leadsToTime(meaning) {
        spoken.formUnion(lexicon.languages(meaning).intersection(languages))
      }
    }
    if spoken.isEmpty, clock.last > clock.first, tokens[clock.first + 1].kind == .word {
      spoken = languages.subtracting(lexicon.english)
    }
    return spoken.isEmpty ? nil : spoken
  }
}
