/// Fields of other extractors' output: trafilatura, newspaper4k, readability, goose.
enum Extractors: Vocabulary {
  static let rule = StatementRule.extractor
  static let keys: [(StatedField, Int, String)] = [
    (.title, 60, "metatitle articletitle ogtitletext"),
    (.site, 50, "metasitename sourcename sourcehostname"),
    (.site, 20, "hostname sourcedomain domain"),
    (.published, 80, "datepublish"),
    (.modified, 70, "datemodify"),
    (.address, 60, "canonicallink finalurl"),
    (.language, 50, "metalang detectedlang pagelang"),
    (.keywords, 40, "metakeywords keywordslist"),
    (.description, 50, "metadescription excerpt dek"),
    (.body, 50, "rawtext maintext cleanedtext articletext"),
    (.copyright, 40, "license"),
  ]
}
