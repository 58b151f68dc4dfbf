internal import NewsText

// Items of ninjs and JSON Feed as records: what stands in their own structures is given to the keys
// that are read.

extension RawArticle {
  /// The members of a record, those of an exchange format's item by what they say.
  static func plain(_ record: [String: JSONValue]) -> [String: JSONValue] {
    var record = record
    takeSubjects(&record)
    takeHeadlines(&record)
    takeExtension(&record)
    if record["firstCreated"] != nil, record["versionCreated"] == record["firstCreated"] {
      // A version that is the first is no change.
      record["versionCreated"] = nil
    }
    if record["content_text"] != nil || record["content_html"] != nil, record["authors"] != nil {
      record["author"] = nil
    }
    return record
  }

  /// "subjects" of ninjs: the section and the keywords by what they are to the story.
  private static func takeSubjects(_ record: inout [String: JSONValue]) {
    guard case .array(let subjects)? = record["subjects"] else { return }
    var sections: [JSONValue] = []
    var keywords: [JSONValue] = []
    for subject in subjects {
      guard let name = subject.object?["name"] else { continue }
      switch subject.object?["rel"]?.string {
      case "section"?: sections.append(name)
      case "keyword"?: keywords.append(name)
      default: break
      }
    }
    if record["section"] == nil, let section = sections.first { record["section"] = section }
    if record["keywords"] == nil, !keywords.isEmpty { record["keywords"] = .array(keywords) }
  }

  /// "headlines" of ninjs: the kicker is none.
  private static func takeHeadlines(_ record: inout [String: JSONValue]) {
    guard case .array(let headlines)? = record["headlines"] else { return }
    let kickers = headlines.filter { $0.object?["role"]?.string == "kicker" }
    guard let kicker = kickers.first?.object?["value"] else { return }
    if record["kicker"] == nil { record["kicker"] = kicker }
    record["headlines"] = .array(headlines.filter { !kickers.contains($0) })
  }

  /// What the export to JSON Feed wrote beside the members of that format.
  private static func takeExtension(_ record: inout [String: JSONValue]) {
    guard case .object(let own)? = record.removeValue(forKey: "_newsmetadata") else { return }
    for key in ["kicker", "dateline", "publisher", "copyright", "section"] {
      if record[key] == nil { record[key] = own[key] }
    }
    // Dates as far as they were stated, where the format asks for more.
    if let published = own["published"] { record["date_published"] = published }
    if let modified = own["modified"] { record["date_modified"] = modified }
    if let sources = own["source_names"] { record["infosources"] = sources }
    if case .array(let tags)? = record["tags"], let section = own["section"] {
      record["tags"] = .array(tags.filter { $0 != section })
    }
    if own["text"] == .bool(false) { record["content_text"] = nil }
  }
}
