#!/usr/bin/env python3
"""Writes cases.tsv: how English words are written inside a sentence.

usage: cases.py            (Debian: apt-get install wamerican-small)

cases.hand.tsv names what these sources lack or write otherwise. A word of the list that stands in it in small letters is common; one that stands with capitals is a
name, an abbreviation or a word like McDonald. Names of countries, peoples and continents are marked
as usual: "China" and "Polish" are meant in the news more often than china and polish.
"""
import collections
import re
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "Data"
WORD = re.compile(r"[A-Za-z]{2,24}")
rows = collections.defaultdict(set)


def forms(name):
    for line in open(DATA / "names" / f"{name}.entities.tsv", encoding="utf-8") if name != "demonyms" else ():
        fields = line.rstrip("\n").split("\t")
        if line[0] != "#" and len(fields) > 7:
            yield fields[7].replace("’", "'")
    for line in open(DATA / "names" / f"{name}.forms.tsv", encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if line[0] != "#" and len(fields) > 1:
            languages = fields[2].split(",") if len(fields) > 2 else ["*"]
            if "*" in languages or "en" in languages or languages == [""]:
                yield fields[1].replace("’", "'")


# Words of animals, sticks and shirts before those of peoples and islands.
UNUSUAL = {"jersey", "kiwi", "kiwis", "pole", "poles"}

for line in open("/usr/share/dict/american-english-small", encoding="utf-8"):
    word = line.strip()
    if WORD.fullmatch(word):
        rows[word.lower()].add((word, ""))

for name in ("countries", "continents", "demonyms"):
    for form in forms(name):
        if WORD.fullmatch(form) and form[0].isupper() and form.lower() not in UNUSUAL:
            rows[form.lower()].add((form, "usual"))

for line in open(DATA / "text/cases.hand.tsv", encoding="utf-8"):
    if line[0] != "#":
        word, _, usual = line.rstrip("\n").partition("\t")
        rows[word.lower()] = {row for row in rows[word.lower()] if row[0].islower()} | {(word, usual)}

seen = collections.defaultdict(collections.Counter)
for name in ("agencies", "armed-groups", "continents", "countries", "intergovernmental", "metropolises", "organisations",
             "outlets", "people", "regions", "subdivisions"):
    for form in forms(name):
        if form.isupper() and " " in form:
            continue
        for token in form.replace("-", " ").split():
            # Particles of other languages are no names by themselves.
            if WORD.fullmatch(token) and not token.islower() and (len(token) > 2 or token.isupper()):
                seen[token.lower()][token] += 1
for key, counts in seen.items():
    # A common word inside a name of several words is no name: Bank, United.
    if not rows[key]:
        # The usual spelling; a name is written in capitals more often than an abbreviation is not.
        best = max(counts.items(), key=lambda item: (item[1], item[0].istitle(), item[0]))[0]
        rows[key].add((best, ""))

with open(DATA / "text/cases.tsv", "w", encoding="utf-8") as file:
    file.write("# How English words are written inside a sentence; `usual` where the name is meant more often than the word.\n")
    file.write("# Source: SCOWL 2020.12.07 by Kevin Atkinson (Debian wamerican-small; its own free licence), and the words\n")
    file.write("# of English names in Data/names; chosen by Import/cases.py.\n")
    for key in sorted(rows):
        merged = {}
        for form, usual in rows[key]:
            merged[form] = merged.get(form) or usual
        for form in sorted(merged):
            file.write(form + ("\t" + merged[form] if merged[form] else "") + "\n")
