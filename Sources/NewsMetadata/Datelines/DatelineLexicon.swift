enum DatelineLexicon {
  /// Abbreviations that end in a full stop within a place: American states, "St.".
  static let abbreviations = PhraseTable<Bool>(.abbreviation)

  /// American states and Canadian provinces as the agencies abbreviate them, and their names.
  static let states = PhraseTable<String>(.state)

  static let provinces: Set<String> = [
    "Ontario", "Quebec", "Alberta", "Saskatchewan", "Manitoba", "British Columbia", "Nova Scotia",
    "New Brunswick",
  ]

  /// Words between two places.
  static let conjunctions = PhraseTable<Bool>(.datelineConjunction)

  /// Words between a place and the day.
  static let dayPrepositions = PhraseTable<Bool>(.dayPreposition)

  /// What stands before a place, where the story was filed beside it.
  static let directions = PhraseTable<Bool>(.direction)

  /// "Special to The Example".
  static let specialTo = PhraseTable<Bool>(.specialTo)

  /// What datelines name instead of the town it stands in.
  static let standIns = PhraseTable<String>(.standIn)

  /// What agencies write before the place on a new version of a story.
  static let updateMarks: Set<String> = [
    "ADVISORY", "CORRECTED", "CORRECTION", "EXCLUSIVE", "FACTBOX", "REFILE", "RPT", "UPDATE",
    "WRAPUP",
  ]

  /// Small words within names of places.
  static let placeParticles = PhraseTable<Bool>(.placeParticle)
}
