/// Plain `meta` names and elements of pages, as sites have made them up.
enum PlainMeta: Vocabulary {
  static let rule = StatementRule.meta
  static let keys: [(StatedField, Int, String)] = [
    (.title, 40, "title doctitle pagetitle fbtitle"),
    (.title, 60, "h1"),
    (.title, 30, "h2"),
    (.kicker, 50, "kicker teaserkicker overline dachzeile"),
    (
      .author, 64, "author authors articleauthors writer creator contentauthor dcsauthor metaauthor"
    ),
    (.author, 76, "byl byline bylines authorbyline articlebyline"),
    (
      .published, 82,
      "pubdate publishdate publisheddate publicationdate publishtime publishedtime publishedat datepublication firstpublished originalpublicationdate datetimepublished publishdatetime articlepublicationdate pubdatetime published zdfpublicationdate displaydate pubtime ptime articledateoriginal newspublished dateposted originalpublishdate publishedatdate publishedtimetelegram twtpublishedat fieldnamepostdate"
    ),
    (
      .published, 62,
      "date pdate releasedate createddate creationdate creationdatetime created contentcreatedate docdate contentdate dcsdate dmtimestamp"
    ),
    (
      .modified, 70,
      "lastmodified modified lastupdated lastupdate updated moddate modificationdate updatedat modifiedtime updatedtime updatetime revised revisiondate lastdate lastmod zdfmodificationdate dateupdated dateupdate modifieddatetime eomportallastupdate"
    ),
    (.site, 40, "applicationname applemobilewebapptitle sitename site"),
    (.publisher, 55, "publisher organization"),
    (.language, 50, "language contentlanguage lang doclang"),
    (.section, 50, "section category subsection pagesection adsection"),
    (.keywords, 50, "keywords newskeywords"),
    (.keywords, 58, "tags tag"),
    (.description, 50, "description abstract teaser"),
    (.copyright, 50, "copyright rights"),
    (.address, 70, "canonical linkcanonical"),
    (.time, 50, "time"),
    (.identifier, 40, "articleid contentid postid"),
    (.dateline, 60, "location articledateline"),
  ]
}
