#!/usr/bin/env python3
"""Import names of months and weekdays that CLDR had after the Debian package, from Babel.

run: python -m venv V && V/bin/pip install Babel==2.18.0 && V/bin/python Tables/Import/dates/newer.py
needs: cldr-names.tsv, whose rows are left out here.

Babel carries the data of CLDR 47: newer spellings of the languages that Debian's package has, and
languages that it lacks. Of the latter those with news or many speakers; the lexicon has room for 256.
"""
import re
from pathlib import Path

import babel
from babel import localedata

OUT = Path(__file__).resolve().parents[2] / "Data" / "dates"
ALIASES = {"no": "nb", "tl": "fil"}
MORE = set(
    "ab an ba bal bgc bho co cv gn iu kaa la lij lld mdf myv nqo nr nso ny pap raj scn skr sma smj"
    " oc lmo ss st syr szl tn tpi ts tyv ve vec wa wal za".split()
)
WEEKDAYS = {day: day + 1 for day in range(7)}


def known():
    rows, languages = set(), set()
    for line in (OUT / "cldr-names.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            form, kind, value, tags = line.split("\t")
            languages |= set(tags.split(","))
            rows |= {(form, kind, value, tag) for tag in tags.split(",")}
    return rows, languages


def usable(text):
    return text and any(c.isalpha() for c in text) and not re.search(r"\d", text) and len(text) > 1


def main():
    rows, languages = known()
    found = {}
    for tag in sorted(localedata.locale_identifiers()):
        language = ALIASES.get(tag.split("_")[0], tag.split("_")[0])
        if language not in languages and language not in MORE:
            continue
        # Only what stands in the locale's own data; what it inherits is read where it is said.
        data = localedata.load(tag, merge_inherited=False)
        facts = []

        def read(table, context, width):
            values = data.get(table, {}).get(context, {})
            values = values.get(width, {}) if isinstance(values, dict) else {}
            return dict(values) if isinstance(values, dict) else {}

        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, text in read("months", context, width).items():
                    facts.append((text, "month", f"gregorian/{number}"))
                for day, text in read("days", context, width).items():
                    facts.append((text, "weekday", str(WEEKDAYS[day])))
                for name, text in read("day_periods", context, width).items():
                    if name in ("am", "pm", "noon", "midnight"):
                        facts.append((text, "period", name))
        for text, kind, value in facts:
            text = re.sub(r"\s+", " ", text if isinstance(text, str) else "").strip()
            if not usable(text) or (text, kind, value, language) in rows:
                continue
            if kind == "period" and (text, "period", value, "en") in rows:
                continue
            found.setdefault((text, kind, value), set()).add(language)
    lines = [
        "# Months, weekdays and day periods that Debian's CLDR lacks.",
        f"# source: Unicode CLDR 47 in Babel {babel.__version__} (PyPI), Unicode License v3;"
        " imported by Tables/Import/dates/newer.py",
        "# columns: form, kind, value, languages",
    ]
    lines += sorted("\t".join([*key, ",".join(sorted(tags))]) for key, tags in found.items())
    (OUT / "babel-names.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(len(found), "rows")


main()
