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

  /// Small words within names of places.
  static let placeParticles = PhraseTable(
    set: """
      de|del|la|las|los|le|les|el|al|am|an|der|die|das|do|da|dos|of|the|sur|sous|en|den|op|aan|ob|bei|\
      im|in|di|du|des|na|na|nad|pod|upon|und|and|y|и|на|d|l|st|ter|van|von|ul|az
      """)
}
