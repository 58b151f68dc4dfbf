enum DatelineLexicon {
  /// Abbreviations that end in a full stop within a place: American states, "St.".
  static let abbreviations = PhraseTable(
    set: """
      ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|mass|md|mich|minn|miss|mo|mont|neb|nev|\
      okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo|st|ste|mt|ft|ont|que|alta|sask|n|s|e|w|ny|nj|nc|nd|nh|nm|\
      sc|sd|wv|ri|dc|bc|pr|uae|uk|us|г
      """)

  /// Small words within names of places.
  static let placeParticles = PhraseTable(
    set: """
      de|del|la|las|los|le|les|el|al|am|an|der|die|das|do|da|dos|of|the|sur|sous|en|den|op|aan|ob|bei|\
      im|in|di|du|des|na|na|nad|pod|upon|und|and|y|и|на|d|l|st|ter|van|von|ul|az
      """)
}
