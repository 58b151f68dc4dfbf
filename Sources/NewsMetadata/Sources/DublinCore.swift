/// Dublin Core, as elements, terms and the spellings found on pages.
enum DublinCore: Vocabulary {
  static let rule = StatementRule.dublinCore
  static let keys: [(StatedField, Int, String)] = [
    (.title, 50, "dctitle dctermstitle"),
    (
      .author, 72,
      "dccreator dctermscreator dcauthor dccontributorauthor dccreatorpersonalname dccreatoraut dctermscreatoraut"
    ),
    (.author, 30, "dccontributor dctermscontributor"),
    (
      .published, 82,
      "dcdateissued dcissued dcdatepublication dctermsissued dctermsdateissued dcdatepublished dctermspublished"
    ),
    (.published, 56, "dctermsavailable dcdateavailable"),
    (
      .published, 68, "dcdate dccreated dctermsdate dcdatecreated dctermscreated dctermsdatecreated"
    ),
    (
      .modified, 80,
      "dcdatemodified dcmodified dctermsmodified dctermsdatemodified dcdctermsmodified"
    ),
    (.publisher, 70, "dcpublisher dctermspublisher dcrightsholder dctermsrightsholder"),
    (.language, 60, "dclanguage dctermslanguage"),
    (.keywords, 50, "dcsubject dctermssubject"),
    (.description, 50, "dcdescription dctermsdescription dctermsabstract"),
    (.copyright, 60, "dcrights dctermsrights dccopyright"),
    (.identifier, 50, "dcidentifier dctermsidentifier"),
    (.credit, 40, "dcsource dctermssource"),
  ]
}
