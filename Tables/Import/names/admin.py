"""Which GeoNames first-level division is which ISO 3166-2 subdivision: no register says so, so the
names do. A subdivision votes for the division that holds the places called like it."""
import math
import re
from collections import Counter, defaultdict

from common import HERE, fold

# Where the two use the same codes, and where a table by hand is short.
SAME = {"US", "CH", "BE", "GB"}
BY_HAND = {
    "CA": {"01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON",
           "09": "PE", "10": "QC", "11": "SK", "12": "YT", "13": "NT", "14": "NU"},
    "AU": {"01": "ACT", "02": "NSW", "03": "NT", "04": "QLD", "05": "SA", "06": "TAS", "07": "VIC", "08": "WA"},
    "BR": {"01": "AC", "02": "AL", "03": "AP", "04": "AM", "05": "BA", "06": "CE", "07": "DF", "08": "ES",
           "11": "MS", "13": "MA", "14": "MT", "15": "MG", "16": "PA", "17": "PB", "18": "PR", "20": "PI",
           "21": "RJ", "22": "RN", "23": "RS", "24": "RO", "25": "RR", "26": "SC", "27": "SP", "28": "SE",
           "29": "GO", "30": "PE", "31": "TO"},
    "DE": {"01": "BW", "02": "BY", "03": "HB", "04": "HH", "05": "HE", "06": "NI", "07": "NW", "08": "RP",
           "09": "SL", "10": "SH", "11": "BB", "12": "MV", "13": "SN", "14": "ST", "15": "TH", "16": "BE"},
}
GENERIC = re.compile(
    r"\b(province|region|governorate|oblast|district|department|county|state|prefecture|krai|republic|"
    r"autonomous|municipality|of|the|division|parish|canton|city|emirate|wilayah|departamento|provincia|"
    r"region|région|voivodeship|raion|capital|territory|community|union|special|administrative)\b", re.I)


def plain(name):
    return fold(GENERIC.sub(" ", name)) or fold(name)


def read_seats():
    seats = {}
    for line in open(HERE / "subdivision-seats.tsv", encoding="utf-8"):
        if not line.startswith("#"):
            code, number, *_ = line.rstrip("\n").split("\t")
            seats[code] = int(number)
    return seats


def read_rural():
    """The subdivisions whose towns tell little of how many people they have."""
    lines = open(HERE / "subdivision-seats.tsv", encoding="utf-8")
    return {line.split("\t")[0] for line in lines if line.endswith("\trural\n")}


def match(names, cities):
    """names: (country, code) -> list of names; cities: records. Gives (country, admin1) -> code."""
    by_name = defaultdict(list)
    for city in cities:
        for form in {fold(city["name"])} | {fold(a) for a in city["alternatenames"] if a[:1].isupper()}:
            by_name[city["countrycode"], form].append(city)
    votes = defaultdict(Counter)
    seats = read_seats()
    for (country, code), forms in names.items():
        if f"{country}-{code}" in seats:
            continue
        for form in {plain(f) for f in forms} | {fold(f) for f in forms}:
            for city in by_name.get((country, form), []):
                # A village may be called like a province that is far away.
                if city["admin1code"] and city["population"] > 5000:
                    votes[country, city["admin1code"]][code] += math.log(city["population"] + 10)
    result = {}
    for country in SAME:
        for city in cities:
            if city["countrycode"] == country and (country, city["admin1code"]) in names:
                result[country, city["admin1code"]] = city["admin1code"]
    for country, table in BY_HAND.items():
        for admin, code in table.items():
            result[country, admin] = code
    by_number = {city["geonameid"]: city for city in cities}
    for code, number in sorted(seats.items()):
        city = by_number[number]
        country, part = code.split("-")
        if (country, part) in names and country not in BY_HAND:
            result.setdefault((country, city["admin1code"]), part)
    ranked = sorted(((score, division, code) for division, counter in votes.items()
                     for code, score in counter.items()), key=lambda r: (-r[0], r[1], r[2]))
    taken = {(country, code) for (country, _), code in result.items()}
    for score, division, code in ranked:
        country = division[0]
        if country in SAME or country in BY_HAND or division in result or (country, code) in taken:
            continue
        result[division] = code
        taken.add((country, code))
    return result


def middle(cities):
    """The middle of a box around places, without the outermost twentieth on each side."""
    def axis(values):
        values = sorted(values)
        cut = len(values) // 20
        return (values[cut] + values[len(values) - 1 - cut]) / 2
    longitudes = [c["longitude"] for c in cities]
    if max(longitudes) - min(longitudes) > 180:
        longitudes = [x % 360 for x in longitudes]
    longitude = axis(longitudes)
    return axis([c["latitude"] for c in cities]), longitude - 360 if longitude > 180 else longitude
