#!/usr/bin/env python3
"""Writes the sources of the cleaning tables from Python's standard library and Debian's unicode-data.

usage: clean.py UNICODE DATA
UNICODE: folder of the Unicode Character Database 15.0 (Debian: unicode-data, /usr/share/unicode)
DATA:    Tables/Data/text
Python 3.11; its html.entities and codecs are facts of the HTML Standard and of the vendors' charts.
"""
import codecs, html.entities, os, sys

UNICODE, DATA = sys.argv[1:]

# What a text in UTF-8 is misread as; the order breaks ties. Cells without a character stay C1
# controls, as browsers and databases leave them.
CODECS = [
    "windows-1252", "windows-1251", "windows-1250", "windows-1256", "macroman", "cp850",
    "cp437", "windows-1254", "windows-1253", "windows-1255", "windows-1257", "windows-1258",
    "iso-8859-2", "iso-8859-15", "iso-8859-9", "koi8-r", "koi8-u", "cp866", "maccyrillic", "windows-874",
    "iso-8859-5", "iso-8859-7", "cp852", "cp855", "cp1125", "maccentraleurope",
]
PYTHON = {"macroman": "mac_roman", "maccyrillic": "mac_cyrillic", "windows-874": "cp874",
          "maccentraleurope": "mac_latin2"}


def write(name, head, rows):
    with open(os.path.join(DATA, name), "w", encoding="utf-8") as f:
        for line in head:
            f.write(f"# {line}\n")
        for row in rows:
            f.write("\t".join(row) + "\n")


def hexes(text):
    return " ".join(f"{ord(c):04X}" for c in text)


def entities():
    rows = sorted((name, hexes(text)) for name, text in html.entities.html5.items())
    write("entities.tsv", [
        "Named character references of the HTML Standard: name (with its semicolon, where it has one), code points.",
        "Source: Python 3.11 html.entities.html5, facts of https://html.spec.whatwg.org/ (CC BY 4.0).",
    ], rows)


def cells():
    rows = []
    for name in CODECS:
        python = PYTHON.get(name, name.replace("windows-", "cp"))
        for byte in range(0x80, 0x100):
            try:
                c = codecs.decode(bytes([byte]), python)
            except UnicodeDecodeError:
                continue
            rows.append((name, f"{byte:02X}", f"{ord(c):04X}"))
    write("misreadings.tsv", [
        "Single-byte encodings that UTF-8 is misread as: encoding, byte, code point. Order of encodings breaks ties.",
        "Source: the codecs of Python 3.11, facts of the vendors' charts.",
    ], rows)


def data(name):
    for line in open(os.path.join(UNICODE, name), encoding="utf-8"):
        line = line.split("#")[0].strip()
        if line:
            yield [field.strip() for field in line.split(";")]


def compatibility():
    decompositions = {}
    for f in data("UnicodeData.txt"):
        c = int(f[0], 16)
        if f[5]:
            decompositions[c] = f[5]

    def whole(c):
        d = decompositions.get(c)
        if d is None:
            return chr(c)
        return "".join(whole(int(x, 16)) for x in d.split() if not x.startswith("<"))

    rows = []
    for c in sorted(decompositions):
        if 0xFB50 <= c <= 0xFDFF or 0xFE70 <= c <= 0xFEFC:
            kind = "arabic"
        elif 0xFF00 <= c <= 0xFFEF or c == 0x3000:
            kind = "width"
        elif 0xFB00 <= c <= 0xFB06 or c in (0x132, 0x133, 0x149) or 0x1C4 <= c <= 0x1CC or 0x1F1 <= c <= 0x1F3:
            kind = "ligature"
        else:
            continue
        text = decompositions[c] if kind != "ligature" else None
        mapped = whole(c) if kind == "arabic" else "".join(
            chr(int(x, 16)) for x in decompositions[c].split() if not x.startswith("<"))
        if kind == "ligature":
            mapped = {0x149: "'n"}.get(c, mapped)
            mapped = mapped.replace("\u017f", "s")
            if 0x1C4 <= c <= 0x1CC:
                mapped = "".join(chr(int(x, 16)) for x in decompositions[c].split() if not x.startswith("<"))
        rows.append((kind, f"{c:04X}", hexes(mapped)))
    write("compatibility.tsv", [
        "Characters that stand for others: kind, code point, code points.",
        "Source: Unicode Character Database 15.0, decompositions (Unicode License).",
    ], sorted(rows))


entities()
cells()
compatibility()
