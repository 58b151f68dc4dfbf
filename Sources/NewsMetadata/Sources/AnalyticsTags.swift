/// Tags that publishers write for analytics and mail services: they come from the newsroom's own
/// system and are seldom wrong.
enum AnalyticsTags: Vocabulary {
  static let rule = StatementRule.analytics
  static let keys: [(StatedField, Int, String)] = [
    // Parse.ly
    (.embedded, 0, "parselypage"),
    (.title, 55, "parselytitle"),
    (.author, 78, "parselyauthor parselyauthors"),
    (.published, 86, "parselypubdate"),
    (.section, 70, "parselysection"),
    (.keywords, 60, "parselytags"),
    (.address, 60, "parselylink"),
    (.identifier, 50, "parselypostid"),
    // Sailthru
    (.title, 50, "sailthrutitle"),
    (.author, 74, "sailthruauthor"),
    (.published, 80, "sailthrudate"),
    (.keywords, 50, "sailthrutags"),
    (.description, 50, "sailthrudescription"),
    // Cxense, Chartbeat, Shareaholic, Swiftype and their like
    (.title, 45, "cxenseparsetitle bi3darttitle acquialiftcontenttitle"),
    (
      .author, 72,
      "cxenseparseauthor shareaholicarticleauthorname vrauthor cseauthor stauthor rbauthors"
    ),
    (
      .published, 80,
      "cxenseparserecspublishtime cxenseparsepublishtime shareaholicarticlepublishedtime vrpublishedtime acquialiftpublisheddate ageaparserecspublishtime bi3dpubdate obdate swpubdate dcsextarticlefirstpublished analyticsattributesarticledate"
    ),
    (.modified, 70, "shareaholicarticlemodifiedtime btmoddate"),
    (
      .section, 60,
      "cxenseparsesection cxenseparserecssection csesectionname gpsection stsection acquialiftcontentsection bi3dsection"
    ),
    (.site, 60, "shareaholicsitename"),
    (.publisher, 55, "sailthrupublisher rbpubname"),
    (.keywords, 40, "shareaholickeywords acquialiftcontentkeywords"),
    (.language, 50, "shareaholiclanguage acquialiftcontextlanguage"),
  ]
}
