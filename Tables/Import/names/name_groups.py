#!/usr/bin/env python3
"""Imports groups of name parts that are spellings of one name.

usage: name_groups.py FOLDER     as for countries.py

Writes name-groups.tsv: a group a line.
"""
import re
import sys
import unicodedata
from pathlib import Path

from common import clean, fold, wheel, write

# Scripts in which enough news is written.
SCRIPTS = {"LATIN", "CYRILLIC", "ARABIC", "HEBREW", "GREEK", "CJK", "KATAKANA", "HIRAGANA", "HANGUL", "GEORGIAN",
           "ARMENIAN", "DEVANAGARI", "BENGALI", "THAI"}


def script(text):
    """The one script of a name part, an empty string for several or none."""
    found = {unicodedata.name(c, "?").split(" ")[0] for c in text if unicodedata.category(c) in ("Ll", "Lu", "Lo", "Lt")}
    found.discard("KATAKANA-HIRAGANA")
    return found.pop() if len(found) == 1 else ""


def groups(folder):
    """The number of each group in Wikidata, and its parts."""
    text = wheel(folder / "rigour-1.2.0-py3-none-any.whl", "rigour/data/names/persons.txt")
    for line in text.splitlines():
        match = re.fullmatch(r"(.*) => Q(\d+)", line.strip())
        if match:
            parts = {clean(part) for part in match.group(1).split(",")}
            parts = sorted(p for p in parts if 1 < len(p) <= 24 and script(p) in SCRIPTS or script(p) in ("CJK", "HANGUL"))
            if len(parts) > 1:
                yield int(match.group(2)), parts


def main(folder):
    rows = set()
    for _, parts in groups(folder):
        if len({fold(p) for p in parts}) > 1:
            rows.add((" ".join(p.replace(" ", "") for p in parts),))
    write("name-groups.tsv", ["Parts of names of persons that are spellings of one name: a group a line.",
                              "Source: rigour 1.2.0 (MIT; from Wikidata, CC0 1.0)."], rows)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
