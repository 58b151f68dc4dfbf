/// Members of exchange formats that come as plain records: IPTC ninjs, JSON Feed, and the
/// contract's own.
enum Exchange: Vocabulary {
  static let rule = StatementRule.exchange
  static let keys: [(StatedField, Int, String)] = [
    (.title, 70, "headlines"),
    (.author, 76, "by"),
    (.published, 84, "firstcreated contentcreated"),
    (.modified, 84, "versioncreated"),
    (.dateline, 70, "located"),
    (.credit, 60, "infosources"),
    (.description, 60, "descriptions"),
    (.body, 60, "bodies contenttext contenthtml"),
    (.publisher, 60, "provider"),
    (.address, 60, "uri"),
  ]
}
