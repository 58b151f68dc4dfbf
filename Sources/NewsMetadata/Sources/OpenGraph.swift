/// The Open Graph protocol with its article extension, and Twitter's cards beside it.
enum OpenGraph: Vocabulary {
  static let rule = StatementRule.opengraph
  static let keys: [(StatedField, Int, String)] = [
    (.title, 75, "ogtitle"),
    (.title, 45, "twittertitle twittertexttitle"),
    (.site, 80, "ogsitename"),
    (.address, 80, "ogurl"),
    (.address, 40, "twitterurl"),
    (.language, 60, "oglocale oglanguage"),
    (.type, 80, "ogtype"),
    (.description, 70, "ogdescription twitterdescription"),
    (.published, 92, "articlepublishedtime ogarticlepublishedtime articlepublished"),
    (
      .published, 85,
      "ogpublishedtime ogpubdate ogpublishdate ogregdate ogarticlepublished articlepublishdate articlepostdate articledatepublished articledate articlecreated"
    ),
    (
      .modified, 90,
      "articlemodifiedtime ogarticlemodifiedtime articlemodified articlepostmodified ogmodifiedtime articleupdated"
    ),
    (.modified, 60, "ogupdatedtime"),
    (
      .author, 66,
      "articleauthor ogarticleauthor articleauthorname ogauthor ogarticleauthorname bookauthor"
    ),
    (.author, 55, "twitterauthor"),
    (.section, 80, "articlesection ogarticlesection ogsection"),
    (.keywords, 70, "articletag ogarticletag"),
    (.publisher, 40, "articlepublisher ogarticlepublisher"),
    (.labelled, 60, "twitterdata1 twitterdata2"),
  ]
}
