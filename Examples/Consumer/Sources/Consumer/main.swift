import NewsMetadata

let article = ArticleReader().read(
  RawArticle(
    metadata: [
      "og:title": ["Floods close the coast road &amp; two bridges"],
      "author": ["By Ann Lee and TOM RAY, Staff Writer"],
      "pubDate": ["Tue, 05 Mar 2019 18:30:00 +0200"],
    ],
    text: "BEIRUT (AFP) - Heavy rain closed the coast road in Lebanon on Tuesday."))

print(article.headline ?? "no headline")
for byline in article.bylines { print(byline.kind.rawValue, byline.name, byline.role ?? "") }
print(article.published?.value ?? "no date", article.published?.precision.rawValue ?? "")
print(article.dateline?.place?.name ?? "no place", article.dateline?.agency?.name ?? "")
