#!/usr/bin/env python3
"""Counts letter pairs and characters of languages, the facts from which encodings are told.

usage: pairs.py CORPUS CLDR DATA
CORPUS: a folder with one text a language, LANGUAGE.txt, one sentence a line: here the translations of
        Debian 12 packages (wordpress-l10n 6.1, vlc-l10n, gimp-data, evolution-common, gtk, iso-codes,
        libreoffice-l10n, manpages-l10n, manpages-ja, manpages-zh); any running text will do.
CLDR:   common/main of CLDR 41, for the names of countries, languages, months and cities.
DATA:   Tables/Data/text
Only counts are kept. One line in ten, by its hash, is left out, so that it can be tested on.
"""
import collections, glob, os, re, sys, unicodedata, zlib

CORPUS, CLDR, DATA = sys.argv[1:]
SCRIPTS = {
    "latin": "fr de es pt it nl da sv nb fi is en ca gl eu ga id ms pl cs sk hu sl hr ro sq tr lt lv et vi mt".split(),
    "cyrillic": "ru uk bg sr mk be kk mn".split(),
    "greek": "el".split(),
    "hebrew": "he yi".split(),
    "arabic": "ar fa ur".split(),
    "thai": "th".split(),
}
NAMES = {"latin": "LATIN", "cyrillic": "CYRILLIC", "greek": "GREEK", "hebrew": "HEBREW", "arabic": "ARABIC", "thai": "THAI"}
FOLD = {"ș": "ş", "ț": "ţ", "Ș": "ş", "Ț": "ţ"}
WIDE = {"gb18030": ["zh_CN"], "big5": ["zh_TW"], "shift_jis": ["ja"], "euc-kr": ["ko"]}
PYTHON = {"gb18030": "gbk", "big5": "cp950", "shift_jis": "euc_jp", "euc-kr": "cp949"}


def lines(language):
    path = os.path.join(CORPUS, language + ".txt")
    if os.path.exists(path):
        for line in open(path, encoding="utf-8"):
            line = line.rstrip("\n")
            if zlib.crc32(line.encode()) % 10:
                yield line
    path = os.path.join(CLDR, {"zh_CN": "zh", "zh_TW": "zh_Hant"}.get(language, language) + ".xml")
    if os.path.exists(path):
        for name in re.findall(r"<(?:territory|language|exemplarCity|month|day)\b[^>]*>([^<]+)<", open(path, encoding="utf-8").read()):
            for _ in range(5):
                yield name


def kind(c, script):
    if c.isalpha() or unicodedata.category(c) in ("Mn", "Mc"):
        return unicodedata.name(c, "").startswith(NAMES[script])
    return False


rows = []
for script, languages in SCRIPTS.items():
    known = {}
    for language in languages:
        counts = collections.Counter()
        budget = 3_000_000
        for line in lines(language):
            budget -= len(line)
            if budget < 0:
                break
            previous = "_"
            for c in unicodedata.normalize("NFC", line):
                c = FOLD.get(c, c)
                c = c.lower()[:1]
                if c not in known:
                    known[c] = kind(c, script)
                c = c if known[c] else "_"
                if previous != "_" or c != "_":
                    counts[previous, c] += 1
                previous = c
            if previous != "_":
                counts[previous, "_"] += 1
        for (a, b), n in sorted(counts.items()):
            if n >= 3:
                rows.append(f"{script}\t{language}\t{a}{b}\t{n}")
with open(os.path.join(DATA, "letter-pairs.tsv"), "w", encoding="utf-8") as f:
    f.write("# How often letters follow each other: script, language, two small letters (_ no letter), count.\n")
    f.write("# Source: counts over translations in Debian 12 and CLDR 41, see Import/pairs.py; facts, no text.\n")
    f.write("\n".join(rows) + "\n")

rows = []
for encoding, languages in WIDE.items():
    counts = collections.Counter()
    for language in languages:
        for line in lines(language):
            for c in line:
                if ord(c) >= 0x80:
                    try:
                        b = c.encode(PYTHON[encoding])
                    except UnicodeEncodeError:
                        continue
                    if len(b) == 2:
                        counts[b.hex().upper()] += 1
    rows += [f"{encoding}\t{code}\t{n}" for code, n in sorted(counts.items()) if n >= 2]
with open(os.path.join(DATA, "wide-characters.tsv"), "w", encoding="utf-8") as f:
    f.write("# How often the characters of East Asian encodings occur: encoding, two bytes, count.\n")
    f.write("# Those of shift_jis are given by their bytes in EUC-JP.\n")
    f.write("# Source: counts over translations in Debian 12 and CLDR 41, see Import/pairs.py; facts, no text.\n")
    f.write("\n".join(rows) + "\n")
