#!/usr/bin/env python3
"""Writes Data/text/pinyin.tsv: the reading of each unified ideograph by ICU's Han-Latin.

    Tables/Import/pinyin.py          (Debian: apt-get install icu-devtools, ICU 72.1)
"""
import pathlib
import subprocess

OUT = pathlib.Path(__file__).resolve().parent.parent / "Data/text/pinyin.tsv"
codes = range(0x4E00, 0xA000)
text = "".join(f"{chr(c)}\n" for c in codes)
run = subprocess.run(["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Han-Latin"],
                     input=text.encode(), capture_output=True, check=True)
readings = {}
for code, reading in zip(codes, run.stdout.decode().splitlines(), strict=True):
    if reading.strip() != chr(code):
        readings.setdefault(reading.strip(), []).append(chr(code))
with open(OUT, "w", encoding="utf-8") as out:
    out.write("# Pinyin: reading, the ideographs that are read so.\n"
              "# From: ICU 72.1, Han-Latin of CLDR 42 (Debian libicu72 72.1-3), Unicode licence v3;\n"
              "# written by Import/pinyin.py.\n")
    for reading, characters in sorted(readings.items()):
        out.write(f"{reading}\t{''.join(characters)}\n")
print(len(readings), "readings", sum(map(len, readings.values())), "ideographs")
