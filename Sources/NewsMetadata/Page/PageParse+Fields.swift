internal import NewsDates
internal import NewsNames

// Records of press archives as text: "HEADLINE: …", "BYLINE: …", a field a line.

extension PageParse {
  private enum Field {
    case headline
    case byline
    case dateline
    case other
  }

  /// By the hash of its name.
  private static let fields: [WordHash: Field] = {
    var fields: [WordHash: Field] = [:]
    for (name, field) in [
      ("headline", Field.headline), ("byline", .byline), ("dateline", .dateline), ("body", .other),
      ("section", .other), ("length", .other), ("load date", .other), ("highlight", .other),
      ("language", .other), ("publication type", .other), ("document type", .other),
      ("journal code", .other), ("graphic", .other), ("correction", .other), ("series", .other),
    ] {
      if let hash = name.wordsHash { fields[hash] = field }
    }
    return fields
  }()

  /// Reads the fields of an archive's record, where a page has three and a headline among them. Gives
  /// the line of the headline.
  func readFields() -> Int? {
    var found: [(line: Int, field: Field, value: Range<Int>)] = []
    for index in lines.indices.prefix(60)
    where lines[index].wordCount > 0
      && words[lines[index].words.lowerBound].traits.isAllCapitals
    {
      guard let (field, value) = field(in: lines[index]) else { continue }
      found.append((index, field, value))
    }
    guard found.count >= 3, let headline = found.first(where: { $0.field == .headline }) else {
      return nil
    }
    for (index, field, value) in found {
      lines[index].role = .navigation
      switch field {
      case .headline where index == headline.line:
        lines[index].role = .headline
        reading.headline = .init(value: text(value), range: value, rule: "archive-field")
      case .byline:
        lines[index].role = .byline
        for byline in readBylines(in: text(value)) {
          reading.bylines.append(.init(value: byline, range: value, rule: "archive-field"))
        }
      case .dateline:
        // As it would stand over the story.
        guard
          let dateline = DatelineReader.read(
            head: bytes.text(value) + " - The", context.names, language: context.language,
            siteNames: context.siteNames, dates: context.dates)?.dateline
        else { continue }
        lines[index].role = .dateline
        reading.dateline = .init(value: dateline, range: value, rule: "archive-field")
      default: break
      }
    }
    // The day of the paper stands over the fields.
    if let day = dateLines.keys.first(where: { $0 < headline.line }),
      let moment = dateLines.moment(at: day), isDated(moment)
    {
      lines[day].role = .published
      reading.published = self.found(moment, lines[day].range, "archive-field")
    }
    return headline.line
  }

  /// A name in capitals before a colon, and what follows it.
  private func field(in line: PageLine) -> (Field, Range<Int>)? {
    for count in 1...2 where line.wordCount >= count {
      let name = line.words.prefix(count)
      let end = Int(words[name.upperBound - 1].end)
      guard end < line.range.upperBound, bytes[end] == UInt8(ascii: ":"),
        name.allSatisfy({ words[$0].traits.isAllCapitals }),
        let field = Self.fields[hash(of: name)]
      else { continue }
      return (field, bytes.trimmed(end + 1..<line.range.upperBound))
    }
    return nil
  }
}
