enum DatelineLexicon {
  /// Abbreviations that end in a full stop within a place: American states, "St.".
  static let abbreviations = PhraseTable(
    set: """
      ala|ariz|ark|calif|colo|conn|del|fla|ga|ill|ind|kan|ky|la|mass|md|mich|minn|miss|mo|mont|neb|nev|\
      okla|ore|pa|tenn|tex|va|vt|wash|wis|wyo|st|ste|mt|ft|ont|que|alta|sask|n|s|e|w|ny|nj|nc|nd|nh|nm|\
      sc|sd|wv|ri|dc|bc|pr|uae|uk|us|г
      """)

  /// American states and Canadian provinces as the agencies abbreviate them, and their names.
  static let states: PhraseTable<String> = {
    let names = """
      ala=Alabama|alaska=Alaska|ariz=Arizona|ark=Arkansas|calif=California|colo=Colorado|conn=Connecticut|\
      del=Delaware|d c=District of Columbia|dc=District of Columbia|fla=Florida|ga=Georgia|hawaii=Hawaii|\
      idaho=Idaho|ill=Illinois|ind=Indiana|iowa=Iowa|kan=Kansas|ky=Kentucky|la=Louisiana|maine=Maine|\
      md=Maryland|mass=Massachusetts|mich=Michigan|minn=Minnesota|miss=Mississippi|mo=Missouri|mont=Montana|\
      neb=Nebraska|nev=Nevada|n h=New Hampshire|n j=New Jersey|n m=New Mexico|n y=New York|n c=North Carolina|\
      n d=North Dakota|ohio=Ohio|okla=Oklahoma|ore=Oregon|pa=Pennsylvania|r i=Rhode Island|\
      s c=South Carolina|s d=South Dakota|tenn=Tennessee|tex=Texas|utah=Utah|vt=Vermont|va=Virginia|\
      wash=Washington|w va=West Virginia|wis=Wisconsin|wyo=Wyoming|ont=Ontario|que=Quebec|alta=Alberta|\
      sask=Saskatchewan|man=Manitoba|b c=British Columbia|n s=Nova Scotia|n b=New Brunswick
      """
    return PhraseTable(
      names.split(separator: "|").compactMap { pair in
        let halves = pair.split(separator: "=")
        guard halves.count == 2 else { return nil }
        return (String(halves[1]), String(halves[0]))
      })
  }()

  static let provinces: Set<String> = [
    "Ontario", "Quebec", "Alberta", "Saskatchewan", "Manitoba", "British Columbia", "Nova Scotia",
    "New Brunswick",
  ]

  /// Words between two places.
  static let conjunctions = PhraseTable(set: "and|und|et|y|e|и|i|en|och|og|va|و")

  /// Words between a place and the day.
  static let dayPrepositions = PhraseTable(set: "في|am|le|el|em|il|den|on|op")

  /// What stands before a place, where the story was filed beside it.
  static let directions = PhraseTable(
    set: """
      in|at|at the|near|outside|inside|off|north of|south of|east of|west of|northwest of|northeast of|\
      southwest of|southeast of|on the outskirts of|aboard|the
      """)

  /// "Special to The Example".
  static let specialTo = PhraseTable(
    set: "special to|special to the|special for|exclusive to|speziell fur|especial para")

  /// What datelines name instead of the town it stands in.
  static let standIns = PhraseTable<String>([
    (
      "New York City",
      """
      united nations|the united nations|wall street|nations unies|naciones unidas|nacoes unidas|\
      nazioni unite|vereinte nationen|verenigde naties|forenede nationer|birlesmis milletler|\
      оон|організація об єднаних націй|الأمم المتحدة|联合国|聯合國|国連|유엔
      """
    ),
    ("Washington, D.C.", "capitol hill|white house|pentagon"),
    ("Berlin", "east berlin|west berlin"),
  ])

  /// Small words within names of places.
  static let placeParticles = PhraseTable(
    set: """
      de|del|la|las|los|le|les|el|al|am|au|aux|an|der|die|das|do|da|dos|of|the|sur|sous|en|den|op|aan|ob|bei|\
      im|in|di|du|des|na|na|nad|pod|upon|und|and|y|и|на|d|l|st|ter|van|von|ul|az
      """)
}
