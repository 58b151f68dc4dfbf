/// RSS 2.0, Atom, Media RSS and iTunes elements, under the names that feed readers (feedparser,
/// FeedKit) give them too.
enum Feeds: Vocabulary {
  static let rule = StatementRule.feed
  static let keys: [(StatedField, Int, String)] = [
    (.title, 30, "mediatitle"),
    (.title, 60, "titledetail itunestitle atomtitle rsstitle itemtitle"),
    (
      .author, 74,
      "dccreators authordetail itunesauthor atomauthor atomauthorname itunesitunesauthor dublincoredccreator rssauthor itemauthor"
    ),
    (
      .published, 84,
      "pubdate atompublished rsspubdate publishedparsedtext dublincoredcdate itempubdate a10published"
    ),
    (.published, 80, "publishedparsed datepublishedparsed"),
    (.modified, 74, "atomupdated a10updated"),
    (.modified, 70, "updatedparsed modifiedparsed"),
    (.address, 60, "link guidpermalink feedburneroriglink"),
    (.identifier, 60, "guid id atomid"),
    (.keywords, 55, "categories mediakeywords ituneskeywords itunescategory"),
    (
      .description, 50,
      "summary subtitle summarydetail itunessummary itunessubtitle mediadescription"
    ),
    (.body, 50, "contentencoded content"),
    (.credit, 50, "source sourcetitle"),
    (.copyright, 50, "mediacopyright rightsdetail"),
  ]
}
