#!/usr/bin/env python3
"""Import what CLDR knows of dates into Tables/Data/dates/cldr-*.tsv.

run: Tables/Import/dates/cldr.py            (Python 3.9 or later, no packages)
needs: Debian's unicode-cldr-core (XML under /usr/share/unicode/cldr); its version is written into
the header of every file.

Only values that stand in a locale's own file are read: what a locale inherits is imported from
where it is said. A row is form, kind, value, languages; the compiler in Tables/Sources/DateTables
says what the kinds mean.
"""
import collections
import re
import subprocess
import xml.etree.ElementTree as tree
from pathlib import Path

CLDR = Path("/usr/share/unicode/cldr/common")
OUT = Path(__file__).resolve().parents[2] / "Data" / "dates"
ALIASES = {"no": "nb", "tl": "fil", "iw": "he", "in": "id", "mo": "ro", "sh": "sr"}
CALENDARS = {
    "gregorian": "gregorian",
    "islamic": "islamic",
    "persian": "persian",
    "hebrew": "hebrew",
    "coptic": "coptic",
    "ethiopic": "ethiopic",
    "indian": "indian",
}
ERAS = {
    "gregorian": {"0": "before-common", "1": "common"},
    "buddhist": {"0": "buddhist"},
    "islamic": {"0": "islamic"},
    "persian": {"0": "persian"},
    "hebrew": {"0": "hebrew"},
    "coptic": {"1": "coptic"},
    "ethiopic": {"1": "ethiopic"},
    "indian": {"0": "saka"},
    "roc": {"0": "before-roc", "1": "roc"},
}
UNITS = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"]
CASES_FOR_DIRECTIONS = {"hy", "kn", "ml", "ta", "te"}
COUNTS = {"one": 1, "two": 2}
WEEKDAYS = {"mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7}
# Scripts that write no spaces between words: there a pattern may be split inside a run.
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def version():
    query = ["dpkg-query", "-W", "-f=${Version}", "unicode-cldr-core"]
    return subprocess.run(query, capture_output=True, text=True, check=True).stdout


class Facts:
    """Rows of one file: (form, kind, value) → languages."""

    def __init__(self):
        self.rows = collections.defaultdict(set)

    def add(self, form, kind, value, language):
        form = re.sub(r"\s+", " ", (form or "").replace("\u00ad", "")).strip()
        form = form.strip("\u200e\u200f\u061c")
        if not form or "↑" in form or form in "-–":
            return
        self.rows[form, kind, value].add(language)

    def write(self, name, what):
        lines = [
            f"# {what}",
            f"# source: Unicode CLDR (Debian unicode-cldr-core {version()}), Unicode License v3;"
            " imported by Tables/Import/dates/cldr.py",
            "# columns: form, kind, value, languages",
        ]
        lines += sorted(
            "\t".join([*key, ",".join(sorted(languages))]) for key, languages in self.rows.items()
        )
        (OUT / f"cldr-{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"cldr-{name}.tsv: {len(self.rows)} rows")


def locales():
    for path in sorted((CLDR / "main").glob("*.xml")):
        name = path.stem
        root = tree.parse(path).getroot()
        language = "und" if name == "root" else name.split("_")[0]
        yield name, ALIASES.get(language, language), root


def has_letter(text):
    return any(c.isalpha() for c in text)


# Locales that fill other calendars with their Gregorian months.
NOT_TRANSLATED = {"ee", "so"}
GREGORIAN = collections.defaultdict(set)


def plain(text):
    return text.casefold().rstrip(".").replace("أ", "ا").replace("آ", "ا").replace("إ", "ا")


def gregorian_months():
    """The Gregorian months of each language: Arabic آذار is March, not Adar."""
    path = "dates/calendars/calendar[@type='gregorian']/months/monthContext/monthWidth/month"
    for _, language, root in locales():
        GREGORIAN[language] |= {plain(month.text or "") for month in root.findall(path)}
    for line in (OUT / "own-names.tsv").read_text(encoding="utf-8").splitlines():
        fields = line.split("\t")
        if len(fields) > 3 and fields[1] == "month" and fields[2].startswith("gregorian/"):
            for language in fields[3].split(","):
                GREGORIAN[language].add(plain(fields[0]))


def months(facts, language, dates):
    for calendar in dates.findall("calendars/calendar"):
        kind = CALENDARS.get(calendar.get("type"))
        if not kind or (language == "und" and kind == "gregorian"):
            continue
        for context in calendar.findall("months/monthContext"):
            for width in context.findall("monthWidth"):
                if width.get("type") == "narrow":
                    continue
                for month in width.findall("month"):
                    number = month.get("type")
                    text = month.text or ""
                    # "1月", "tháng 1" and "M01" are numbers with a marker, which the reader knows.
                    if not has_letter(text) or (
                        re.search(r"\d", text) and not re.fullmatch(r"[ŋo]\.?\d+", text)
                    ):
                        continue
                    if kind == "indian" and len(text) < 3:
                        continue
                    if kind != "gregorian" and (
                        language in NOT_TRANSLATED or plain(text) in GREGORIAN[language]
                    ):
                        continue
                    facts.add(text, "month", f"{kind}/{number}", language)


def weekdays(facts, language, dates):
    if language == "und":
        return
    for width in dates.findall("calendars/calendar[@type='gregorian']/days/dayContext/dayWidth"):
        if width.get("type") == "narrow":
            continue
        for day in width.findall("day"):
            if has_letter(day.text or ""):
                facts.add(day.text, "weekday", str(WEEKDAYS[day.get("type")]), language)


def hours(text):
    return int(text.split(":")[0])


def period_ranges():
    ranges = {}
    root = tree.parse(CLDR / "supplemental" / "dayPeriods.xml").getroot()
    for rules in root.findall("dayPeriodRuleSet"):
        if rules.get("type"):
            continue
        for rule in rules.findall("dayPeriodRules"):
            for locale in rule.get("locales").split():
                language = ALIASES.get(locale.split("_")[0], locale.split("_")[0])
                for period in rule.findall("dayPeriodRule"):
                    if period.get("from"):
                        span = (hours(period.get("from")), hours(period.get("before")))
                        ranges[language, period.get("type")] = span
    return ranges


def periods(facts, language, dates, ranges):
    if language == "und":
        return
    path = "calendars/calendar[@type='gregorian']/dayPeriods/dayPeriodContext/dayPeriodWidth"
    for width in dates.findall(path):
        for period in width.findall("dayPeriod"):
            name, text = period.get("type"), period.text or ""
            narrow = width.get("type") == "narrow"
            if not has_letter(text) or (narrow and len(text) < 2) or "↑" in text:
                continue
            # A single letter ("v", evening in Czech) is too little, but for am and pm.
            if len(text.strip(".")) < 2 and name not in ("am", "pm") and not UNSPACED.search(text):
                continue
            if name in ("am", "pm", "noon", "midnight"):
                facts.add(text, "period", name, language)
            elif (language, name) in ranges:
                low, high = ranges[language, name]
                facts.add(text, "period", f"{low:02}-{high:02}", language)


def eras(facts, language, dates):
    for calendar in dates.findall("calendars/calendar"):
        kind = calendar.get("type")
        for era in calendar.findall("eras//era"):
            code, text = era.get("type"), era.text or ""
            if kind == "japanese":
                # Reiwa, Heisei, Shōwa, Taishō and Meiji; earlier names only in Chinese characters.
                number = int(code)
                modern = number >= 232
                text = re.sub(r"\s*\(.*\)|（.*）", "", text)
                # Before Meiji, names in Chinese characters alone: in Latin they are common words.
                if len(text) < 2 or (not modern and not re.search("[\u4e00-\u9fff]", text)):
                    continue
                facts.add(text, "era", f"japanese/{number}", language)
                continue
            code = ERAS.get(kind, {}).get(code)
            if not code or language == "und" and kind == "gregorian":
                continue
            if re.match(r"ERA\d", text) or not has_letter(text) or len(text) < 2:
                continue
            # Anno Mundi and Anno Martyrum are written as the morning is.
            if text.replace(".", "").upper() in ("AM", "PM"):
                continue
            facts.add(text, "era", code, language)


def japanese_eras():
    """The first days of the Japanese eras, from supplementalData."""
    root = tree.parse(CLDR / "supplemental" / "supplementalData.xml").getroot()
    path = "calendarData/calendar[@type='japanese']/eras/era"
    lines = [
        "# The Japanese eras: the first day of each, in the Gregorian calendar.",
        f"# source: Unicode CLDR (Debian unicode-cldr-core {version()}), Unicode License v3;"
        " imported by Tables/Import/dates/cldr.py",
        "# columns: number, first day",
    ]
    for era in sorted(root.findall(path), key=lambda e: int(e.get("type"))):
        year, month, day = (int(part) for part in era.get("start").split("-"))
        lines.append(f"{era.get('type')}\t{year:04}-{month:02}-{day:02}")
    (OUT / "cldr-japanese-eras.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def relatives(facts, patterns, language, dates):
    if language == "und":
        return
    for field in dates.findall("fields/field"):
        name = re.sub(r"-(short|narrow)$", "", field.get("type"))
        if name not in UNITS and name not in WEEKDAYS:
            continue
        unit = f"weekday{WEEKDAYS[name]}" if name in WEEKDAYS else name
        for relative in field.findall("relative"):
            offset = int(relative.get("type"))
            text = relative.text or ""
            if not has_letter(text) or re.search(r"\d", text):
                continue
            facts.add(text, "relative", f"{unit}/{offset:+}" if offset else f"{unit}/0", language)
        display = field.find("displayName")
        if name in UNITS and display is not None and len(display.text or "") > 1:
            for text in re.split("[/,]", display.text):
                facts.add(text.rstrip("."), "unit", unit, language)
        for time in field.findall("relativeTime"):
            for pattern in time.findall("relativeTimePattern"):
                text = re.sub(r"\s+", " ", pattern.text or "").strip()
                if not text or "↑" in text:
                    continue
                if name in WEEKDAYS:
                    continue
                if "{0}" in text:
                    patterns.append((unit, time.get("type"), text))
                elif pattern.get("count") in COUNTS and not re.search(r"\d", text):
                    # A singular or dual that holds its number: "בעוד שנתיים".
                    offset = COUNTS[pattern.get("count")] * (-1 if time.get("type") == "past" else 1)
                    facts.add(text, "relative", f"{unit}/{offset:+}", language)


def units(facts, patterns, language, root):
    if language == "und":
        return
    for length in root.findall("units/unitLength"):
        for unit in length.findall("unit"):
            name = unit.get("type").removeprefix("duration-")
            if name == unit.get("type") or name.removesuffix("-person") not in UNITS + ["decade", "century"]:
                continue
            name = name.removesuffix("-person")
            for pattern in unit.findall("unitPattern"):
                text = re.sub(r"\s+", " ", pattern.text or "").strip()
                if not text or "↑" in text:
                    continue
                if "{0}" in text:
                    # Where cases do what prepositions do, one may be the direction itself.
                    is_case = pattern.get("case") and language in CASES_FOR_DIRECTIONS
                    patterns.append((name, "case" if is_case else "", text))
                elif pattern.get("count") == "two" and not re.search(r"\d", text):
                    facts.add(text, "unit", f"{name}*2", language)


def split_patterns(facts, language, patterns):
    """Unit words, direction words and counted forms from "{0} days ago" and its like."""
    texts = collections.defaultdict(set)  # (side, text) → {(unit, direction)}
    opposite = collections.defaultdict(set)  # (side, text) → what stands on the other side
    for unit, direction, pattern in patterns:
        before, after = (s.strip(" \u200e\u200f\u200b") for s in pattern.split("{0}", 1))
        for side, text, other in (("before", before, after), ("after", after, before)):
            if has_letter(text):
                texts[side, text].add((unit, direction))
                opposite[side, text].add(other)

    def is_unit(side, text):
        uses = texts.get((side, text), set())
        directions = {d for _, d in uses}
        return len({u for u, _ in uses}) == 1 and (
            "" in directions or len(directions - {"case"}) > 1
        )

    for (side, text), uses in texts.items():
        across = "after" if side == "before" else "before"
        names = {u for u, _ in uses}
        directions = {d for _, d in uses}
        directed = directions - {"", "case"}
        one_way = len(directed) == 1 and "" not in directions
        if len(names) == 1:
            unit = next(iter(names))
            if unit in ("decade", "century") and len(text) < 5 and not UNSPACED.search(text):
                # French "déc." is a month first.
                continue
            if len(text) < 2 and not UNSPACED.search(text):
                if unit not in ("hour", "day", "minute", "second", "week", "year"):
                    continue
            if one_way and all(is_unit(across, t) for t in opposite[side, text]):
                # The other side names the unit: "mwaka {0} uliopita".
                facts.add(text, "direction", f"{next(iter(directed))}/{side}", language)
            elif one_way:
                value = f"{unit}/{next(iter(directed))}"
                facts.add(text, "counted", value + "/before" * (side == "before"), language)
            else:
                facts.add(text, "unit", unit, language)
        elif one_way and len(names) > 3:
            facts.add(text, "direction", f"{next(iter(directed))}/{side}", language)
    # The direction word where a pattern joins it to the unit: the words, or in unspaced scripts
    # the letters, that all units end (or begin) with.
    for side in ("before", "after"):
        for direction in ("past", "future"):
            used = [
                t for (s, t), uses in texts.items() if s == side and any(d == direction for _, d in uses)
            ]
            by_unit = collections.defaultdict(list)
            for text in used:
                for unit, d in texts[side, text]:
                    if d == direction:
                        by_unit[unit].append(text)
            if len(by_unit) < 5:
                continue
            for end in (True, False):
                counts = collections.Counter()
                for unit, ts in by_unit.items():
                    heads = set()
                    for t in ts:
                        if UNSPACED.search(t):
                            heads |= {t[-n:] if end else t[:n] for n in range(1, len(t))}
                        else:
                            words = t.split(" ")
                            heads |= {
                                " ".join(words[-n:] if end else words[:n]) for n in range(1, len(words))
                            }
                    counts.update(heads)
                best = [h for h, n in counts.items() if n >= max(5, len(by_unit) - 1)]
                if best:
                    word = max(best, key=len)
                    if has_letter(word):
                        facts.add(word, "direction", f"{direction}/{side}", language)


def order_of(pattern):
    pattern = re.sub(r"'[^']*'", "", pattern)
    letters = [c for c in pattern if c in "dMLyr"]
    order = "".join(dict.fromkeys({"L": "M", "r": "y"}.get(c, c) for c in letters)).lower()
    return order if sorted(order) == ["d", "m", "y"] else None


def orders():
    rows = {}
    for path in sorted((CLDR / "main").glob("*.xml")):
        root = tree.parse(path).getroot()
        base = "dates/calendars/calendar[@type='gregorian']/"
        pattern = root.find(base + "dateFormats/dateFormatLength[@type='short']/dateFormat/pattern")
        if pattern is None:
            pattern = root.find(base + "dateTimeFormats/availableFormats/dateFormatItem[@id='yMd']")
        if pattern is None or not order_of(pattern.text):
            continue
        rows[path.stem.replace("_", "-")] = order_of(pattern.text)
    rows.pop("root", None)
    lines = [
        "# The order of day, month and year in short all-number dates, by locale.",
        f"# source: Unicode CLDR (Debian unicode-cldr-core {version()}), Unicode License v3;"
        " imported by Tables/Import/dates/cldr.py",
        "# columns: locale, order",
    ]
    def redundant(tag):
        parent = tag
        while "-" in parent:
            parent = parent.rsplit("-", 1)[0]
            if parent in rows:
                return rows[parent] == rows[tag]
        return False
    lines += [f"{tag}\t{order}" for tag, order in sorted(rows.items()) if not redundant(tag)]
    (OUT / "cldr-order.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"cldr-order.tsv: {len(lines) - 3} rows")


WORLD = set(
    "GMT Europe_Western Europe_Central Europe_Eastern America_Eastern America_Central"
    " America_Mountain America_Pacific Moscow Arabian India China Japan".split()
)
SUPPLEMENT = {}


def supplement():
    """Territory → metazones, and language → territories where it is official."""
    territories, languages = collections.defaultdict(set), collections.defaultdict(set)
    root = tree.parse(CLDR / "supplemental" / "metaZones.xml").getroot()
    for zone in root.findall("metaZones/mapTimezones/mapZone"):
        territories[zone.get("territory")].add(zone.get("other"))
    root = tree.parse(CLDR / "supplemental" / "supplementalData.xml").getroot()
    for territory in root.findall("territoryInfo/territory"):
        for population in territory.findall("languagePopulation"):
            if population.get("officialStatus"):
                languages[population.get("type").split("_")[0]].add(territory.get("type"))
    return territories, languages


def metazones_of(language):
    """The metazones that a language is likely to name: the world's, and those where it is spoken."""
    if not SUPPLEMENT:
        SUPPLEMENT["territories"], SUPPLEMENT["languages"] = supplement()
    zones = set(WORLD)
    for territory in SUPPLEMENT["languages"].get(language, ()):
        # The zones of a whole continent under "001" are too many to name.
        zones |= SUPPLEMENT["territories"].get(territory, set())
    if language == "en":
        for names in SUPPLEMENT["territories"].values():
            zones |= names
    return zones


def zones(names, language, root):
    if language == "und":
        return
    dates = root.find("dates/timeZoneNames")
    if dates is None:
        return
    local = metazones_of(language)
    for zone in dates.findall("zone"):
        for length in ("long", "short"):
            for use in ("generic", "standard", "daylight"):
                text = zone.findtext(f"{length}/{use}")
                if text and "∅" not in text:
                    names.add(text, "zone", f"{zone.get('type')}/{use}", language)
    for meta in dates.findall("metazone"):
        if meta.get("type") not in local:
            continue
        for length in ("long", "short"):
            for use in ("generic", "standard", "daylight"):
                text = meta.findtext(f"{length}/{use}")
                if text and "∅" not in text and has_letter(text) and len(text) > 1:
                    names.add(text, "metazone", f"{meta.get('type')}/{use}", language)
    text = dates.findtext("gmtZeroFormat")
    if text and has_letter(text):
        names.add(text, "zone", "Etc/UTC/standard", language)


def named_zones(facts):
    """Which zone a metazone keeps the time of, and the names that Windows and browsers use."""
    metazones = Facts()
    root = tree.parse(CLDR / "supplemental" / "metaZones.xml").getroot()
    for zone in root.findall("metaZones/mapTimezones/mapZone[@territory='001']"):
        metazones.add(zone.get("other"), "metazone", zone.get("type"), "und")
    metazones.write("metazones", "The zone whose time a metazone is named for.")
    root = tree.parse(CLDR / "supplemental" / "windowsZones.xml").getroot()
    for zone in root.findall("windowsZones/mapTimezones/mapZone[@territory='001']"):
        facts.add(zone.get("other"), "zone", f"{zone.get('type')}/generic", "en")


# How a language says the time of a city.
CITY_TIME = {
    "ar": ["بتوقيت {0}", "توقيت {0}"],
    "ca": ["hora de {0}"],
    "de": ["{0}er Zeit", "Zeit in {0}"],
    "en": ["{0} time"],
    "es": ["hora de {0}"],
    "fa": ["به وقت {0}", "وقت {0}"],
    "fr": ["heure de {0}"],
    "he": ["שעון {0}"],
    "id": ["waktu {0}"],
    "it": ["ora di {0}"],
    "ja": ["{0}時間"],
    "ko": ["{0} 시간", "{0} 시각"],
    "ms": ["waktu {0}"],
    "nl": ["{0} tijd", "tijd in {0}"],
    "pt": ["hora de {0}", "horário de {0}"],
    "tr": ["{0} saati"],
    "ur": ["{0} وقت"],
    "vi": ["giờ {0}"],
    "zh": ["{0}时间", "{0}時間"],
}


def city_times(facts, language, root):
    patterns = CITY_TIME.get(language)
    names = root.find("dates/timeZoneNames")
    if not patterns:
        return
    cities = {z.get("type"): z.findtext("exemplarCity") for z in names.findall("zone")} if names is not None else {}
    if language == "en":
        # What has no name of its own is called as its identifier ends.
        for zone in ZONES:
            if zone.count("/") == 1 and not zone.startswith("Etc/"):
                cities.setdefault(zone, None)
                cities[zone] = cities[zone] or zone.split("/")[-1].replace("_", " ")
    for zone, city in cities.items():
        if city and "↑" not in city and not zone.startswith("Etc/") and has_letter(city):
            for pattern in patterns:
                facts.add(pattern.format(city), "zone", f"{zone}/generic", language)


def zone_names():
    root = tree.parse(CLDR / "bcp47" / "timezone.xml").getroot()
    for entry in root.findall("keyword/key/type"):
        if entry.get("alias"):
            yield entry.get("alias").split()[0]


ZONES = list(zone_names())


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    gregorian_months()
    names, relative, named = Facts(), Facts(), Facts()
    ranges = period_ranges()
    patterns = collections.defaultdict(list)
    languages = set()
    for name, language, root in locales():
        dates = root.find("dates")
        if dates is not None:
            languages.add(language)
            months(names, language, dates)
            weekdays(names, language, dates)
            periods(names, language, dates, ranges)
            eras(names, language, dates)
            relatives(relative, patterns[language], language, dates)
        units(relative, patterns[language], language, root)
        zones(named, language, root)
        if "_" not in name or name == "zh_Hant":
            city_times(named, language, root)
    for language, found in sorted(patterns.items()):
        split_patterns(relative, language, found)
    names.write("names", "Months, weekdays, day periods and eras of every locale.")
    relative.write("relative", "Relative words, units and directions of every locale.")
    named_zones(named)
    named.write("zones", "Names of time zones in every locale.")
    orders()
    japanese_eras()
    print(len(languages - {"und"}), "languages")


main()
