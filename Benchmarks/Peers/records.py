"""Other readers of page metadata on the records that SideBySide wrote, beside this library.

They read HTML: each gets a page whose head states what the record states, and nothing else. Accuracy
is counted over all records: the headline letter for letter, the authors as a list of names in their
order, the day of publication.
"""
import html
import json
import os
import re
import time
from importlib.metadata import version


def page(record):
    """The record as the page that a scraper would have made it of."""
    metadata = record["metadata"]
    head, body = [], []
    for key, value in metadata.items():
        for one in value if isinstance(value, list) else [value]:
            if key == "title":
                head.append(f"<title>{html.escape(one)}</title>")
            elif key == "h1":
                body.append(f"<h1>{html.escape(one)}</h1>")
            elif key == "byline":
                body.append(f'<p class="byline">{html.escape(one)}</p>')
            elif key == "time":
                body.append(f'<time class="{one["class"]}" datetime="{one["datetime"]}">{one["text"]}</time>')
            else:
                name = "property" if re.match("og:|article:", key) else "name"
                head.append(f'<meta {name}="{key}" content="{html.escape(one)}">')
    for block in record.get("jsonld", []):
        head.append(f'<script type="application/ld+json">{json.dumps(block)}</script>')
    head.append(f'<link rel="canonical" href="{record["url"]}">')
    return (
        f'<!DOCTYPE html><html lang="{record["language"]}"><head>{"".join(head)}</head>'
        f'<body>{"".join(body)}</body></html>'
    )


def readers():
    """Name, function from HTML and address to what it found, how that says headline, authors, day."""
    import extruct
    import newspaper
    import trafilatura

    def by_trafilatura(text, url):
        found = trafilatura.extract_metadata(text, default_url=url)
        return found.title, (found.author or "").split("; "), found.date

    def by_newspaper(text, url):
        # Else it looks for the page's pictures on the network.
        article = newspaper.Article(url, fetch_images=False)
        article.download(input_html=text)
        article.parse()
        return article.title, article.authors, str(article.publish_date or "")

    def by_extruct(text, url):
        # It gives what stands there; the first that states a field is taken for its answer.
        found = extruct.extract(text, base_url=url, syntaxes=["json-ld", "opengraph", "microdata"])
        linked = found["json-ld"][0] if found["json-ld"] else {}
        tags = dict(found["opengraph"][0]["properties"]) if found["opengraph"] else {}
        authors = linked.get("author") or []
        return (
            linked.get("headline") or tags.get("og:title"),
            [one["name"] for one in authors],
            linked.get("datePublished") or tags.get("article:published_time") or "",
        )

    yield "trafilatura", by_trafilatura
    yield "extruct", by_extruct
    yield "newspaper4k", by_newspaper


def table(folder, ours):
    with open(os.path.join(folder, "records.json"), encoding="utf-8") as file:
        items = json.load(file)
    records = [json.loads(item["record"]) for item in items]
    size = sum(len(item["record"].encode()) for item in items) // len(items)
    mine = ours["records"]["nanoseconds"]
    print(f"\n{len(items)} records of {size} bytes, metadata alone:\n")
    print("| reader | records a second | headline | authors | day | times ours |")
    print("|---|---|---|---|---|---|")

    def row(name, nanoseconds, right):
        shares = " | ".join(f"{one * 100 // len(items)} %" for one in right)
        print(f"| {name} | {1e9 / nanoseconds:,.0f} | {shares} | {nanoseconds / mine:.3g} |", flush=True)

    row("ours, in memory", mine, ours["records"]["right"])
    row("ours, JSON to JSON", ours["records-json"]["nanoseconds"], ours["records"]["right"])
    pages = [(page(record), record["url"]) for record in records]
    for name, read in readers():
        best, right = float("inf"), [0, 0, 0]
        for run in range(3):
            start = time.perf_counter_ns()
            found = [attempt(read, *one) for one in pages]
            best = min(best, (time.perf_counter_ns() - start) / len(pages))
        for item, (title, authors, day) in zip(items, found):
            right[0] += title == item["headline"]
            right[1] += list(authors or []) == item["authors"]
            right[2] += (day or "").startswith(item["day"])
        row(f"{name} {version(name)}", best, right)


def attempt(read, text, url):
    try:
        return read(text, url)
    except Exception:  # a peer that gives up on an input has no answer to it
        return None, [], ""
