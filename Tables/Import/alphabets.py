#!/usr/bin/env python3
"""Writes the letters of each language in Latin (beyond A to Z) or Cyrillic script, from CLDR's exemplar characters.

usage: alphabets.py CLDR DATA
CLDR: common/main of CLDR 41 (Debian: unicode-cldr-core, /usr/share/unicode/cldr/common/main)
DATA: Tables/Data/text
"""
import glob, os, re, sys, unicodedata

CLDR, DATA = sys.argv[1:]
rows = []
for path in sorted(glob.glob(os.path.join(CLDR, "*.xml"))):
    tag = os.path.basename(path)[:-4]
    if "_" in tag:
        continue
    found = re.search(r"<exemplarCharacters(?: draft=\"\w+\")?>\[(.*?)\]</exemplarCharacters>", open(path, encoding="utf-8").read(), re.S)
    if not found:
        continue
    letters = set()
    body = re.sub(r"\\u([0-9A-F]{4})", lambda m: chr(int(m[1], 16)), found[1])
    for c in unicodedata.normalize("NFC", body):
        if ord(c) > 0x7F and c.isalpha() and re.match("LATIN|CYRILLIC", unicodedata.name(c, "")):
            letters.add(c)
    if letters:
        rows.append((tag, "".join(sorted(letters))))
with open(os.path.join(DATA, "alphabets.tsv"), "w", encoding="utf-8") as f:
    f.write("# Letters of languages in Latin (beyond A to Z) and Cyrillic script: language, small letters.\n")
    f.write("# Source: Unicode CLDR 41, exemplar characters (Unicode License v3).\n")
    for row in rows:
        f.write("\t".join(row) + "\n")
