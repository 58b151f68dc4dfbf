#!/usr/bin/env python3
"""Writes words.tsv: what single words are besides names of places.

usage: words.py FOLDER     the folder holds the faker 40.54.0 wheel; Debian's wamerican-small is installed

Common words of English (their base forms, and every form that is also a name of a place), and given
and family names (of the latter those that are also names of places; and of the large languages of
news those that are one letter away from the name of a city, which they would be taken for).
"""
import ast
import sys
import zipfile
from collections import defaultdict
from pathlib import Path

from common import DATA, fold, write

folder = Path(sys.argv[1])
places = set()
for file in DATA.glob("*.entities.tsv"):
    for line in open(file, encoding="utf-8"):
        if not line.startswith("#"):
            places.add(fold(line.split("\t")[7]))
for file in DATA.glob("*.forms.tsv"):
    for line in open(file, encoding="utf-8"):
        if not line.startswith("#"):
            places.add(fold(line.split("\t")[1]))

words = {w.strip() for w in open("/usr/share/dict/american-english-small", encoding="utf-8")}
lower = {w for w in words if w.isascii() and w.isalpha() and w.islower() and len(w) > 1}


def derived(word):
    for ending, stems in (("s", ["", "e"]), ("es", ["", "e"]), ("ies", ["y"]), ("ed", ["", "e"]), ("ing", ["", "e"]),
                          ("ly", [""]), ("ness", [""]), ("er", ["", "e"]), ("ers", ["", "e"]), ("est", ["", "e"])):
        if word.endswith(ending) and any(word[:-len(ending)] + s in lower for s in stems):
            return True
    return False


# Words that, with a capital letter, are nearly always the city.
cities_first = set("anchorage auburn bologna buffalo cork limerick providence wellington".split())

rows = {(w, "common") for w in lower - cities_first if w in places or not derived(w) and len(w) > 2}


def names(tree, wanted):
    """The strings of a provider's tuples whose name begins as wanted."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            if node.targets[0].id.startswith(wanted):
                for part in ast.walk(node.value):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str):
                        found.add(part.value)
    return found


given, family = defaultdict(set), defaultdict(set)
with zipfile.ZipFile(folder / "faker-40.54.0-py3-none-any.whl") as archive:
    for member in archive.namelist():
        if member.startswith("faker/providers/person/") and member.endswith("/__init__.py"):
            locale = member.split("/")[3]
            tree = ast.parse(archive.read(member))
            for name in names(tree, "first_names"):
                given[name].add(locale)
            for name in names(tree, "last_names"):
                family[name].add(locale)

for name, locales in given.items():
    if " " not in name and len(name) > 2 and name[0].isupper():
        # Latin and Cyrillic; a name of one small locale only where it is no word.
        if len(locales) > 1 or fold(name) not in lower or locales & {"en_US", "en_GB", "en"}:
            rows.add((name, "given"))
for name in family:
    if " " not in name and len(name) > 2 and name[0].isupper() and fold(name) in places:
        rows.add((name, "family"))

cities = set()
for line in open(DATA / "cities.entities.tsv", encoding="utf-8"):
    if not line.startswith("#"):
        city = line.split("\t")
        if " " not in city[7] and int(city[6]) >= 15_000:
            cities.add(fold(city[7]))


def near(word):
    """Whatever one letter makes of a word."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]
        for letter in letters:
            yield head + letter + tail
            yield head + letter + tail[1:]


LARGE = {"en_US", "es_ES", "it_IT", "de_DE", "fr_FR", "nl_NL", "sv_SE", "fi_FI", "cs_CZ", "hu_HU", "pt_BR",
         "pt_PT", "no_NO", "da_DK", "tr_TR", "pl_PL"}
for name, locales in family.items():
    if " " not in name and len(name) > 3 and locales & LARGE and fold(name).isascii():
        if fold(name) not in cities and any(word in cities for word in near(fold(name))):
            rows.add((name, "family"))

best = {}
for word, kind in sorted(rows):
    best.setdefault((fold(word), kind), word)
write("words.tsv", ["Single words that are not only names of places.",
      "Source: SCOWL 2020.12.07 by Kevin Atkinson (Debian wamerican-small; its own free licence), and",
      "Faker 40.54.0 (MIT); chosen by words.py."], {(w, k) for (_, k), w in best.items()})
