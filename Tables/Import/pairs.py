#!/usr/bin/env python3
"""Counts letter pairs and characters of languages, the facts from which encodings are told.

usage: pairs.py CORPUS CLDR DATA
CORPUS: a folder with one text a language, LANGUAGE.txt, one sentence a line, as corpus.py makes it.
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
# Languages that no encoding is told by; knowing them keeps their text from being taken for misread. The
# last stands for all the languages of CLDR in Latin letters that are not named.
KEPT = ("af cy br fo nn oc ast az uz ku tk se smn lb gd fy hsb dsb sc rm eo kab yrl kgp to ee ksh gsw sw so mul").split()
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


def others():
    """The names in the languages that have no counts of their own."""
    named = set(KEPT) | {language for script in SCRIPTS.values() for language in script}
    for path in sorted(glob.glob(os.path.join(CLDR, "*.xml"))):
        language = os.path.basename(path)[:-4]
        if language not in named and ("_" not in language or language.endswith("_Latn")):
            yield from lines(language)


known = {}


def pairs(script, language, texts, most=3_000_000):
    counts = collections.Counter()
    for line in texts:
        most -= len(line)
        if most < 0:
            break
        previous = "_"
        for c in unicodedata.normalize("NFC", line):
            c = FOLD.get(c, c)
            c = c.lower()[:1]
            if (script, c) not in known:
                known[script, c] = kind(c, script)
            c = c if known[script, c] else "_"
            if previous != "_" or c != "_":
                counts[previous, c] += 1
            previous = c
        if previous != "_":
            counts[previous, "_"] += 1
    return [f"{script}\t{language}\t{a}{b}\t{n}" for (a, b), n in sorted(counts.items()) if n >= 3]


def write(name, head, rows):
    with open(os.path.join(DATA, name), "w", encoding="utf-8") as f:
        f.write(head)
        f.write("# Source: counts over translations in Debian 12 and CLDR 41, see Import/pairs.py; facts, no text.\n")
        f.write("\n".join(rows) + "\n")


rows = [row for script, languages in SCRIPTS.items() for language in languages for row in pairs(script, language, lines(language))]
write("letter-pairs.tsv", "# How often letters follow each other: script, language, two small letters (_ no letter), count.\n", rows)
rows = [row for language in KEPT for row in pairs("latin", language, others() if language == "mul" else lines(language))]
write("letter-pairs-kept.tsv", "# The same of languages that no encoding is told by, but whose text is to be kept.\n", rows)

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
write("wide-characters.tsv", "# How often the characters of East Asian encodings occur: encoding, two bytes, count.\n"
      "# Those of shift_jis are given by their bytes in EUC-JP.\n", rows)
