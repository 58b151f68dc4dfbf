#!/usr/bin/env python3
"""Import time zones from Debian's tzdata into Tables/Data/dates/tz-*.tsv.

run: Tables/Import/dates/zones.py           (Python 3.9 or later, no packages)
needs: Debian's tzdata; its version is written into the header of every file.

A zone is its transitions, and the POSIX rule of its TZif file for all time after them; transitions
that the rule foretells are left out. Names with the same bytes as another are links.
"""
import hashlib
import re
import struct
import subprocess
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

SOURCE = Path("/usr/share/zoneinfo")
OUT = Path(__file__).resolve().parents[2] / "Data" / "dates"
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
SKIP = re.compile(r"^(posix|right)/|^(posixrules|localtime|Factory)$|\.")


def version():
    query = ["dpkg-query", "-W", "-f=${Version}", "tzdata"]
    return subprocess.run(query, capture_output=True, text=True, check=True).stdout


def read(data):
    """Transitions [(time, (offset, dst, abbreviation))], the type before them, and the footer."""
    def head(at):
        return struct.unpack(">6l", data[at + 20 : at + 44])

    isut, isstd, leap, times, types, chars = head(0)
    at = 44 + times * 5 + types * 6 + chars + leap * 8 + isstd + isut
    isut, isstd, leap, times, types, chars = head(at)
    at += 44
    stamps = struct.unpack(f">{times}q", data[at : at + 8 * times])
    at += 8 * times
    indices = data[at : at + times]
    at += times
    infos = [struct.unpack(">lBB", data[at + 6 * i : at + 6 * i + 6]) for i in range(types)]
    at += 6 * types
    names = data[at : at + chars]
    at += chars + leap * 12 + isstd + isut
    footer = data[at:].strip(b"\n").decode()

    def kind(index):
        offset, dst, name = infos[index]
        return offset, dst, names[name : names.index(b"\0", name)].decode()

    return [(t, kind(i)) for t, i in zip(stamps, indices)], kind(0), footer


def seconds(text):
    sign = -1 if text.startswith("-") else 1
    parts = [int(p) for p in text.lstrip("+-").split(":")]
    return sign * sum(p * f for p, f in zip(parts, (3600, 60, 1)))


def rule(footer):
    m = re.fullmatch(
        r"(<[^>]+>|[A-Za-z]+)([-+\d:]+)(?:(<[^>]+>|[A-Za-z]+)([-+\d:]*),([^,]+),([^,]+))?", footer
    )
    standard = (-seconds(m[2]), 0, m[1].strip("<>"))
    if not m[3]:
        return standard, None, None, None
    daylight = (-seconds(m[4]) if m[4] else standard[0] + 3600, 1, m[3].strip("<>"))
    return standard, daylight, m[5], m[6]


def moment(text, year):
    """Local seconds since 1970 at which a rule's change takes place."""
    day, _, time = text.partition("/")
    if day[0] == "M":
        month, week, weekday = (int(p) for p in day[1:].split("."))
        first = date(year, month, 1)
        d = first + timedelta((weekday - first.isoweekday()) % 7 + 7 * (week - 1))
        if d.month != month:
            d -= timedelta(7)
    elif day[0] == "J":
        n = int(day[1:])
        leap = date(year, 12, 31).timetuple().tm_yday == 366
        d = date(year, 1, 1) + timedelta(n - 1 + (leap and n > 59))
    else:
        d = date(year, 1, 1) + timedelta(int(day))
    return (d - date(1970, 1, 1)).days * 86400 + (seconds(time) if time else 7200)


def foretold(footer, first, last):
    standard, daylight, start, end = rule(footer)
    if daylight is None:
        return []
    out = []
    for year in range(first, last + 1):
        out.append((moment(start, year) - standard[0], daylight))
        out.append((moment(end, year) - daylight[0], standard))
    return sorted(out)


def trimmed(transitions, footer):
    if not transitions:
        return transitions
    standard, daylight, _, _ = rule(footer)
    last = (EPOCH + timedelta(seconds=transitions[-1][0])).year
    future = foretold(footer, 1970, max(last, 2037))
    known = set(future)
    keep = len(transitions)
    if daylight is not None:
        # From the end, drop while the rule gives exactly what stands there.
        while keep > 1 and transitions[keep - 1] in known:
            keep -= 1
        # The rule holds from the last kept transition on only if it foretells no other before
        # the first dropped one.
        while keep < len(transitions):
            start = transitions[keep - 1][0]
            expected = [t for t in future if start < t[0] < transitions[keep][0]]
            if not expected:
                break
            keep += 1
    return transitions[:keep]


def stamp(time):
    return (EPOCH + timedelta(seconds=time)).strftime("%Y-%m-%dT%H:%M:%SZ")


def header(what, columns):
    return [
        f"# {what}",
        f"# source: Debian tzdata {version()}, public domain; imported by Tables/Import/dates/zones.py",
        f"# columns: {columns}",
    ]


def main():
    links = {}
    for line in (SOURCE / "tzdata.zi").read_text().splitlines():
        if line.startswith("L "):
            _, target, name = line.split()
            links[name] = target
    canonical, by_hash = {}, {}
    names = sorted(
        str(p.relative_to(SOURCE))
        for p in SOURCE.rglob("*")
        if p.is_file() and not SKIP.search(str(p.relative_to(SOURCE))) and p.open("rb").read(4) == b"TZif"
    )
    names.sort(key=lambda n: (n in links, "/" not in n, n.startswith("Etc/") is False and "/" not in n, n))
    for name in names:
        data = (SOURCE / name).read_bytes()
        key = hashlib.sha256(data).hexdigest()
        if key in by_hash:
            links[name] = by_hash[key]
        elif name in links and (SOURCE / links[name]).exists() and (SOURCE / links[name]).read_bytes() == data:
            pass
        else:
            links.pop(name, None)
            by_hash[key] = name
            canonical[name] = data
    rules = header("The zones, and the rule that holds after a zone's last transition.", "zone, POSIX rule, offset before the first transition, abbreviation before it")
    changes = header("When a zone's clocks changed.", "zone, instant, offset in seconds east of UTC, daylight saving, abbreviation")
    for name in sorted(canonical):
        transitions, before, footer = read(canonical[name])
        rules.append(f"{name}\t{footer}\t{before[0]}\t{before[2]}")
        previous = before
        for time, after in trimmed(transitions, footer):
            if time < -2**40 or after == previous:
                continue
            previous = after
            changes.append(f"{name}\t{stamp(time)}\t{after[0]}\t{after[1]}\t{after[2]}")
    aliases = header("Other names of zones.", "name, zone")
    for name in sorted(links):
        target = links[name]
        while target in links:
            target = links[target]
        if target in canonical:
            aliases.append(f"{name}\t{target}")
        else:
            raise SystemExit(f"{name} links to nothing: {target}")
    for file, lines in (("tz-zones", rules), ("tz-transitions", changes), ("tz-links", aliases)):
        (OUT / f"{file}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{file}.tsv: {len(lines) - 3} rows")


main()
