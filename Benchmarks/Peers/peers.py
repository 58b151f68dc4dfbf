"""Times other libraries on the inputs that SideBySide wrote, and prints them beside ours.

usage: peers.py INPUTS OURS FORMS PROGRAMS
INPUTS: the folder with the inputs; OURS: our times; FORMS: the folder with the tables of names,
which are the patterns of the matchers; PROGRAMS: the folder with the peers that are no Python, those
that could be built.
"""
import email.utils
import glob
import json
import os
import subprocess
import sys
import time
import warnings
from importlib.metadata import version

import records

warnings.filterwarnings("ignore")
INPUTS, OURS, FORMS, PROGRAMS = sys.argv[1:5]


def inputs(name):
    with open(os.path.join(INPUTS, name + ".json"), encoding="utf-8") as file:
        return json.load(file)


def measure(items, function, seconds=1.0, sample=None):
    """The best of several runs, in nanoseconds an item, and how many items gave an answer."""
    items = items[:: max(1, len(items) // sample)] if sample else items
    best, end = float("inf"), time.perf_counter() + seconds
    while True:
        answered, start = 0, time.perf_counter_ns()
        for item in items:
            try:
                answered += bool(function(item))
            except Exception:  # a peer that gives up on an input has no answer to it
                pass
        best = min(best, (time.perf_counter_ns() - start) / len(items))
        if time.perf_counter() > end:
            return best, answered, len(items)


def peers():
    import ahocorasick
    import ahocorasick_rs
    import anyascii
    import chardet
    import charset_normalizer
    import ciso8601
    import dateparser
    import dateparser.search
    import dateutil.parser
    import flashtext
    import ftfy
    import plsfix
    import rapidfuzz
    import trafilatura
    import unidecode

    yield "dates-iso", "ciso8601", ciso8601.parse_datetime, None
    yield "dates-iso", "python-dateutil", dateutil.parser.parse, None
    yield "dates-iso", "dateparser", dateparser.parse, 30
    yield "dates-rfc822", "email.utils", email.utils.parsedate_to_datetime, None
    yield "dates-rfc822", "python-dateutil", dateutil.parser.parse, None
    for name in ("dates-english", "dates-other", "dates-junk"):
        yield name, "python-dateutil", dateutil.parser.parse, None
        yield name, "dateparser", dateparser.parse, 30
    yield "dates-search", "dateparser", lambda s: dateparser.search.search_dates(s, languages=["en"]), 4

    for name in ("text-ascii", "text-prose", "text-arabic", "text-broken", "text-misread-paragraphs", "text-misread",
                 "text-headlines"):
        yield name, "ftfy", ftfy.fix_text, 50
        yield name, "plsfix", plsfix.fix_text, 50
    yield "detect-headlines", "chardet", lambda s: chardet.detect(s.encode())["encoding"], 100
    yield "detect-headlines", "charset-normalizer", lambda s: charset_normalizer.from_bytes(s.encode()).best(), 50
    for name in ("ascii-headlines", "keys-headlines"):
        yield name, "anyascii", anyascii.anyascii, None
        yield name, "Unidecode", unidecode.unidecode, None

    forms = set()
    for path in sorted(glob.glob(os.path.join(FORMS, "*.forms.tsv"))):
        with open(path, encoding="utf-8") as file:
            forms.update(line.rstrip("\n").split("\t")[1] for line in file if line.strip() and line[0] != "#")
    forms = sorted(f for f in forms if len(f) > 2)
    print(f"{len(forms)} patterns for the matchers", file=sys.stderr)
    matcher = ahocorasick_rs.AhoCorasick(forms)
    yield "mentions", "ahocorasick_rs", matcher.find_matches_as_indexes, None
    automaton = ahocorasick.Automaton()
    for number, form in enumerate(forms):
        automaton.add_word(form, number)
    automaton.make_automaton()
    yield "mentions", "pyahocorasick", lambda s: len(list(automaton.iter(s))), None
    keywords = flashtext.KeywordProcessor(case_sensitive=True)
    keywords.add_keywords_from_list(forms)
    yield "mentions", "flashtext", keywords.extract_keywords, None
    latin = [f for f in forms if f.isascii()]
    yield "names-misspelt", "RapidFuzz", lambda s: rapidfuzz.process.extractOne(s, latin, score_cutoff=80), 5

    def page(s):
        paragraphs = "".join(f"<p>{line}</p>" for line in s.split("\n") if line)
        return trafilatura.bare_extraction(f"<html><body>{paragraphs}</body></html>", with_metadata=True)

    # All that we read of a page, and as much as the peer reads, which looks for no names in the story.
    for name in ("pages", "pages-without-names"):
        yield name, "trafilatura", page, None


def programs():
    """Peers in Go and C, which time themselves: name, label, command, the lines to give them."""
    path = os.path.join(PROGRAMS, "dateparse")
    if os.path.exists(path):
        for name in ("dates-iso", "dates-rfc822", "dates-english", "dates-other", "dates-junk"):
            yield name, "Go dateparse", [path, os.path.join(INPUTS, name + ".json")], None
    path = os.path.join(PROGRAMS, "udat")
    if os.path.exists(path):
        for name, pattern in (("dates-iso", "yyyy-MM-dd'T'HH:mm:ssXXX"), ("dates-rfc822", "dd MMM yyyy HH:mm:ss Z")):
            yield name, "ICU udat_parse, pattern known", [path, pattern], "\n".join(inputs(name))


def rows(ours):
    for name in ("ascii", "prose"):
        copied = ours["copy-" + name]
        yield "text-" + name, "memcpy", copied["nanoseconds"], copied["answered"], len(inputs("text-" + name))
    for name, peer, function, sample in peers():
        label = peer if peer == "email.utils" else f"{peer} {version(peer)}"
        yield name, label, *measure(inputs(name), function, sample=sample)
    for name, label, command, lines in programs():
        run = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
        yield name, label, *json.loads(run.stdout), len(inputs(name))


def shown(ns):
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if ns >= size:
            return f"{ns / size:.3g} {unit}"
    return f"{ns:.3g} ns"


def main():
    with open(OURS, encoding="utf-8") as file:
        ours = json.load(file)
    print("| inputs | bytes an item | ours, an item | answered | peer | its time | answered | times ours |")
    print("|---|---|---|---|---|---|---|---|")
    for name, label, ns, answered, total in rows(ours):
        items = inputs(name)
        size = sum(len(item.encode()) for item in items) // len(items)
        mine, share = ours[name]["nanoseconds"], f'{ours[name]["answered"]} of {len(items)}'
        print(
            f"| {name} | {size} | {shown(mine)} | {share} | {label} | {shown(ns)} | {answered} of {total} "
            f"| {ns / mine:.3g} |",
            flush=True,
        )
    records.table(INPUTS, ours)


main()
