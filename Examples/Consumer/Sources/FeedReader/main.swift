import Foundation
import NewsMetadata

// usage: FeedReader FEED.xml
// Prints the items of a feed, normalized, the latest first.

let path = CommandLine.arguments.dropFirst().first ?? "feed.xml"
guard let feed = FileManager.default.contents(atPath: path) else {
  print("\(path) cannot be read")
  exit(1)
}

let reader = ArticleReader()
let articles = FeedItems.read(feed).map { reader.read($0) }

// Dates compare as instants, whatever form and zone they were written in.
let latestFirst = articles.sorted { a, b in
  (a.published?.earliest?.seconds ?? .min) > (b.published?.earliest?.seconds ?? .min)
}
for article in latestFirst {
  print(article.published?.value ?? "no date", "—", article.headline ?? "no headline")
  let authors = article.bylines.map { "\($0.name) (\($0.kind.rawValue))" }
  if !authors.isEmpty { print("  by", authors.joined(separator: ", ")) }
  for issue in article.issues { print("  \(issue.severity.rawValue): \(issue.message)") }
}
