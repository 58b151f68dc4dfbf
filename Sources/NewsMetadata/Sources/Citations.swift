/// Highwire Press, PRISM and bepress tags of scholarly pages.
enum Citations: Vocabulary {
  static let rule = StatementRule.citation
  static let keys: [(StatedField, Int, String)] = [
    (.title, 70, "citationtitle eprintstitle bepresscitationtitle"),
    (.author, 80, "citationauthor citationauthors eprintscreatorsname bepresscitationauthor"),
    (.published, 80, "citationonlinedate"),
    (
      .published, 76,
      "citationpublicationdate citationdate prismpublicationdate prismpublicationdatedisplay citationcoverdate bepresscitationdate"
    ),
    (.publisher, 60, "citationpublisher"),
    (.site, 50, "citationjournaltitle prismpublicationname"),
    (.language, 60, "citationlanguage"),
    (.keywords, 50, "citationkeywords prismkeyword"),
    (.section, 50, "prismsection"),
    (.copyright, 50, "prismcopyright"),
    (.identifier, 60, "citationdoi prismdoi"),
  ]
}
