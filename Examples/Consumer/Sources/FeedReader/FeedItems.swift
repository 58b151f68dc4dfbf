import Foundation
import NewsMetadata

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The items of an RSS or Atom feed, as records: each child element under its name as found.
final class FeedItems: NSObject, XMLParserDelegate {
  private(set) var records: [RawArticle] = []
  private var fields: [String: [MetadataValue]]?
  private var text = ""

  /// Reads the items of a feed; what comes before a fault in its XML is kept.
  static func read(_ feed: Data) -> [RawArticle] {
    let items = FeedItems()
    let parser = XMLParser(data: feed)
    parser.delegate = items
    parser.parse()
    return items.records
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if element == "item" || element == "entry" { fields = [:] }
    // Atom has the address in an attribute.
    if let address = attributes["href"] { fields?[element, default: []].append(.init(address)) }
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    text += String(decoding: block, as: UTF8.self)
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if element == "item" || element == "entry" {
      if let fields {
        records.append(RawArticle(url: fields["link"]?.first?.text, metadata: fields))
      }
      fields = nil
    } else if !text.allSatisfy(\.isWhitespace) {
      fields?[element, default: []].append(MetadataValue(text))
    }
    text = ""
  }
}
