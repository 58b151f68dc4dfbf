#!/usr/bin/env python3
"""Writes Tests/Data/person-pairs.tsv: pairs of names of which it is known whether they are one name.

usage: person_pairs.py FOLDER     as for countries.py

A name is a part from one group of spellings and a part from another; the same name again has another
spelling of each. A different name has one part from a group that sounds much alike, or another part
altogether. Only groups whose number is odd are used: the held-out half.
"""
import random
import sys
from collections import defaultdict
from pathlib import Path

from cities import skeleton
from common import HERE, fold
from name_groups import groups, script

PAIRS = 4000


def cased(part):
    return "-".join(p[:1].upper() + p[1:] for p in part.split("-"))


def spellings(parts):
    """By script, the spellings of a group."""
    result = defaultdict(list)
    for part in parts:
        result[script(part)].append(part)
    return result


def main(folder):
    chance = random.Random(1)
    held = [spellings(parts) for number, parts in groups(folder) if number % 2 and len({fold(p) for p in parts}) > 1]
    held = [g for g in held if "LATIN" in g]
    member = defaultdict(set)
    alike = defaultdict(list)
    for index, group in enumerate(held):
        for part in group["LATIN"]:
            member[fold(part)].add(index)
            alike[skeleton(part)].append((part, index))

    def pick(group, written):
        return chance.choice(group[written])

    def other(group, written, but):
        """The group in another spelling of a script; the same one where there is no other."""
        forms = [p for p in group[written] if fold(p) != fold(but)]
        return chance.choice(forms or group[written])

    def neighbour(index, written):
        """A part that sounds like the group's and is in no group with it."""
        for part in chance.sample(held[index]["LATIN"], len(held[index]["LATIN"])):
            near = [i for p, i in alike[skeleton(part)]
                    if i != index and written in held[i] and index not in member[fold(p)]
                    and not set(map(fold, sum(held[i].values(), []))) & set(map(fold, sum(held[index].values(), [])))]
            if near:
                return chance.choice(near)
        return None

    rows = set()
    while len(rows) < PAIRS:
        given, family = chance.sample(range(len(held)), 2)
        scripts = sorted(set(held[given]) & set(held[family]))
        one, two = "LATIN", chance.choice(scripts)
        a = pick(held[given], one), pick(held[family], one)
        kind = chance.choice(["same", "same", "alike", "other"])
        g, f = given, family
        if kind == "other":
            g = chance.randrange(len(held))
        elif kind == "alike":
            if chance.random() < 0.5:
                g = neighbour(given, two)
            else:
                f = neighbour(family, two)
        if g is None or f is None or two not in held[g] or two not in held[f]:
            continue
        if kind == "other" and member[fold(a[0])] & {g}:
            continue
        b = other(held[g], two, a[0]), other(held[f], two, a[1])
        if (fold(a[0]), fold(a[1])) == (fold(b[0]), fold(b[1])):
            continue
        join = "·" if two in ("CJK", "KATAKANA") else " "
        rows.add((" ".join(map(cased, a)), join.join(map(cased, b)), kind))
    with open(HERE.parents[2] / "Tests" / "Data" / "person-pairs.tsv", "w", encoding="utf-8") as out:
        out.write("# Pairs of names: the first, the second, whether they are the same, alike or other.\n")
        out.write("# Source: rigour 1.2.0 (MIT; from Wikidata, CC0 1.0), paired by Tables/Import/names/person_pairs.py.\n")
        for row in sorted(rows):
            out.write("\t".join(row) + "\n")


main(Path(sys.argv[1]))
