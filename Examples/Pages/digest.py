"""Prints what most readers look at first in an Article on standard input."""
import json
import sys

article = json.load(sys.stdin)
dateline = article.get("dateline") or {}
digest = {
    "headline": article.get("headline"),
    "kicker": article.get("kicker"),
    "dateline": {"place": (dateline.get("place") or {}).get("id"), "outlet": dateline.get("outlet")},
    "sources": [source["id"] for source in article["sources"]],
    "published": (article.get("published") or {}).get("value"),
    "modified": (article.get("modified") or {}).get("value"),
    "copyright": article.get("copyright"),
    "body": [paragraph[:40] + "…" for paragraph in article["body"]],
    "related": [[item["headline"], (item.get("published") or {}).get("value")] for item in article["related"]],
}
for key, value in digest.items():
    print(f"{key:10}", json.dumps(value, ensure_ascii=False))
