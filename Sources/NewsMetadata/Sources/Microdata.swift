/// schema.org properties as `itemprop` gives them.
enum Microdata: Vocabulary {
  static let rule = StatementRule.microdata
  static let keys: [(StatedField, Int, String)] = [
    (.title, 62, "headline articleheadline"),
    (.title, 25, "alternativeheadline alternateheadline name"),
    (.author, 74, "authorname creatorname"),
    (.published, 88, "datepublished articledatepublished"),
    (.published, 48, "datecreated uploaddate"),
    (.modified, 85, "datemodified"),
    (.section, 60, "articlesection"),
    (.language, 60, "inlanguage"),
    (.dateline, 80, "dateline"),
    (.publisher, 60, "publishername sourceorganization"),
    (.copyright, 60, "copyrightnotice"),
    (.copyright, 58, "copyrightholder copyrightyear"),
    (.identifier, 50, "identifier"),
    (.body, 60, "articlebody"),
    (.credit, 60, "credittext"),
  ]
}
