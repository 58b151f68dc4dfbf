#!/usr/bin/env python3
"""Import calendars from ICU: the Umm al-Qura months, and month starts to test conversions against.

run: python -m venv V && V/bin/pip install PyICU && V/bin/python Tables/Import/dates/calendars.py
needs: Debian's libicu-dev; ICU's version is written into the header of every file.
writes: Tables/Data/dates/umalqura.tsv and Tests/Data/calendar-months.tsv
"""
from pathlib import Path

import icu

ROOT = Path(__file__).resolve().parents[3]
DAY = 86400000
FIRST, LAST = -62091, 84371  # 1800-01-01 and 2201-01-01, in days since 1970-01-01


def open_calendar(key):
    zone = icu.TimeZone.createTimeZone("UTC")
    calendar = icu.Calendar.createInstance(zone, icu.Locale(f"en@calendar={key}"))
    if calendar.getType() == "gregorian":
        raise SystemExit(f"this ICU has no calendar {key}")
    return calendar


def months(key):
    """(year, month, first day) of every month that begins in the span; ICU's months from 0."""
    calendar = open_calendar(key)
    found, previous = [], None
    for day in range(FIRST, LAST):
        calendar.setTime(day * DAY / 1000)
        here = (calendar.get(icu.UCalendarDateFields.EXTENDED_YEAR), calendar.get(icu.UCalendarDateFields.MONTH))
        if here != previous and calendar.get(icu.UCalendarDateFields.DAY_OF_MONTH) == 1:
            found.append((*here, day))
        previous = here
    return found


def years(key):
    """Whole years: (year, first day, [(month from 1, length)])."""
    starts = months(key)
    rows = {}
    for (year, month, day), (_, _, after) in zip(starts, starts[1:]):
        rows.setdefault(year, []).append((month + 1, day, after - day))
    for year, list_ in sorted(rows.items()):
        if list_[0][0] == 1 and year + 1 in rows:
            yield year, list_[0][1], [(m, n) for m, _, n in list_]


def header(what, columns):
    return [
        f"# {what}",
        f"# source: ICU {icu.ICU_VERSION}, Unicode License v3; imported by Tables/Import/dates/calendars.py",
        f"# columns: {columns}",
    ]


def main():
    lines = header(
        "The months of the Umm al-Qura calendar as published, 1300 to 1600 AH.",
        "year, first day since 1970-01-01, month lengths",
    )
    for year, day, list_ in years("islamic-umalqura"):
        if 1300 <= year <= 1600:
            lines.append(f"{year}\t{day}\t{' '.join(str(n) for _, n in list_)}")
    (ROOT / "Tables/Data/dates/umalqura.tsv").write_text("\n".join(lines) + "\n")

    lines = header(
        "Every year from 1800 to 2200 in the calendars of the world, to test conversions against.",
        "calendar, year, first day since 1970-01-01, month:length",
    )
    for name, key in [
        ("islamic-umalqura", "islamic-umalqura"),
        ("islamic-civil", "islamic-civil"),
        ("persian", "persian"),
        ("hebrew", "hebrew"),
        ("coptic", "coptic"),
        ("ethiopic", "ethiopic"),
        ("indian", "indian"),
    ]:
        for year, day, list_ in years(key):
            lines.append(f"{name}\t{year}\t{day}\t{' '.join(f'{m}:{n}' for m, n in list_)}")
    (ROOT / "Tests/Data").mkdir(exist_ok=True)
    (ROOT / "Tests/Data/calendar-months.tsv").write_text("\n".join(lines) + "\n")
    print(len(lines), "years")


main()
