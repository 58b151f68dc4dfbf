#!/usr/bin/env python3
"""Writes fold.tsv, kana.tsv, classes.tsv and nfc.tsv in Data/text from the Unicode Character Database.

    Tables/Import/fold.py            (Debian: apt-get install unicode-data unicode-cldr-core)

The fold of a code point is what remains when spelling noise is gone: case, marks that only
vocalize or accent, compatibility forms, letters that differ by keyboard or register. It is taken
over the full canonical decomposition, so that NFC and NFD of a text fold alike.
"""
import pathlib
import re
import xml.etree.ElementTree as XML

UCD = pathlib.Path("/usr/share/unicode")
CLDR = UCD / "cldr/common/transforms"
OUT = pathlib.Path(__file__).resolve().parent.parent / "Data/text"


def ranges(name, fields=2):
    """(first, last, value) of a property file."""
    for line in (UCD / name).read_text(encoding="utf-8").splitlines():
        parts = [p.strip() for p in line.split("#")[0].split(";")]
        if len(parts) >= fields:
            first, _, last = parts[0].partition("..")
            yield int(first, 16), int(last or first, 16), parts[1:]


# ---- The database ----------------------------------------------------------------------------

category, decomposition, digit, combining = {}, {}, {}, {}
start = None
for line in (UCD / "UnicodeData.txt").read_text().splitlines():
    f = line.split(";")
    code = int(f[0], 16)
    if f[1].endswith(", First>"):
        start = code
        continue
    for c in range(start if f[1].endswith(", Last>") else code, code + 1):
        category[c] = f[2]
    combining[code] = int(f[3])
    if f[5]:
        tag, _, rest = f[5].rpartition("> ")
        decomposition[code] = (bool(tag), [int(x, 16) for x in (rest or f[5]).split()])
    if f[2] == "Nd":
        digit[code] = int(f[6])

script = {}
for first, last, (value, *_) in ranges("Scripts.txt"):
    for c in range(first, last + 1):
        script[c] = value
casefold = {}
for first, _, (status, mapping, *_) in ranges("CaseFolding.txt", 3):
    if status in "CF":
        casefold[first] = [int(x, 16) for x in mapping.split()]
ignorable, whitespace = set(), set()
for first, last, (value, *_) in ranges("DerivedCoreProperties.txt"):
    if value == "Default_Ignorable_Code_Point":
        ignorable.update(range(first, last + 1))
for first, last, (value, *_) in ranges("PropList.txt"):
    if value == "White_Space":
        whitespace.update(range(first, last + 1))


def latin_ascii():
    """CLDR's Latin-ASCII, as far as it maps one letter of the Latin script."""
    rules = XML.parse(CLDR / "Latin-ASCII.xml").getroot().find(".//tRule").text
    rules = re.sub(r"\\u([0-9A-Fa-f]{4})", lambda m: chr(int(m[1], 16)), rules)
    for source, target in re.findall(r"^\s*(\S)\s*→\s*'?([^\s;']+)'?\s*;", rules, re.M):
        if script.get(ord(source)) == "Latin" and target.isascii() and target.isalpha():
            yield ord(source), [ord(c) for c in target.lower()]


# ---- Our own unifications --------------------------------------------------------------------

SPECIAL = dict(latin_ascii())
SPECIAL |= {ord("ŋ"): [ord("n")], ord("ı"): [ord("i")], ord("ə"): [ord("e")], ord("Ə"): [ord("e")]}


def unify(targets):
    for target, sources in targets.items():
        for source in sources:
            SPECIAL[ord(source)] = [ord(target)] if target else []


unify({
    # Apostrophes, whatever keyboard or romanization they come from.
    "'": "`´‘’‚‛′‵ʹʻʼʽʾʿˈˊˋ՚׳꞉＇᾽᾿῾‹›ʹꞌ",
    '"': "“”„‟″‶«»״〝〞〟",
    "-": "‐‑‒–—―−⁃﹘﹣－⸺⸻⸗־᠆〜～⁓",
    ".": "。۔።।٫",
    ",": "،、٬՝፣",
    ";": "؛፤",
    ":": "：։꞉׃፡",
    "?": "؟՞",
    "/": "⁄∕",
    "·": "・‧⋅•",
    # Arabic script: carriers of hamza, the forms of ya, kaf, ha that follow the keyboard.
    "ا": "ٱٲٳٵ",
    "و": "ٶ",
    "ي": "ىیۍېٸ",
    "ك": "کڪګ",
    "ه": "ةہۃھە",
    "": "ـ",
})

# Scripts whose nonspacing marks are noise: accents, vocalization, cantillation.
NOISY = {"Inherited", "Latin", "Greek", "Cyrillic", "Arabic", "Hebrew", "Syriac", "Samaritan",
         "Coptic", "Ethiopic", "Common"}
# Voicing marks of kana make other letters; the nukta of Devanagari and Gurmukhi is often left out.
KEPT = {0x3099, 0x309A}
NOISE = {0x093C, 0x0A3C}


def is_noise(c):
    return (c in NOISE or c in ignorable
            or category.get(c) in ("Mn", "Me") and script.get(c) in NOISY and c not in KEPT)


def canonical(c):
    if c in decomposition and not decomposition[c][0]:
        return [e for d in decomposition[c][1] for e in canonical(d)]
    return [c]


def plain(c):
    """The fold of a code point that has no canonical decomposition."""
    if c in SPECIAL:
        return SPECIAL[c]
    if c in digit:
        return [ord("0") + digit[c]]
    if c in whitespace:
        return [0x20]
    if is_noise(c):
        return []
    if c in casefold and casefold[c] != [c]:
        return [e for d in casefold[c] for e in fold(d)]
    if c in decomposition:
        _, parts = decomposition[c]
        if parts[0] == 0x20:  # a spacing form of a mark
            return [c] if not any(0x064B <= p <= 0x0652 for p in parts) else []
        return [e for d in parts for e in fold(d)]
    return [c]


def compose(codes):
    """Joins kana with voicing marks, and conjoining jamo, as the cursor does."""
    out = []
    for c in codes:
        last = out[-1] if out else 0
        if c in KEPT and (last, c) in KANA:
            out[-1] = KANA[last, c]
        elif 0x1100 <= last <= 0x1112 and 0x1161 <= c <= 0x1175:
            out[-1] = 0xAC00 + ((last - 0x1100) * 21 + c - 0x1161) * 28
        elif 0xAC00 <= last <= 0xD7A3 and (last - 0xAC00) % 28 == 0 and 0x11A8 <= c <= 0x11C2:
            out[-1] = last + c - 0x11A7
        else:
            out.append(c)
    return out


KANA = {tuple(parts): c for c, (compat, parts) in decomposition.items()
        if not compat and len(parts) == 2 and parts[1] in KEPT}


def fold(c):
    if 0xAC00 <= c <= 0xD7A3:
        return [c]  # the cursor composes conjoining jamo, so that keys stay short
    return compose([e for d in canonical(c) for e in plain(d)])


# ---- Classes ---------------------------------------------------------------------------------

UNSPACED = {"Han", "Hiragana", "Katakana", "Bopomofo", "Thai", "Lao", "Khmer", "Myanmar",
            "Tibetan", "Yi", "Nushu", "Tangut", "Tai_Tham", "New_Tai_Lue", "Tai_Viet", "Tai_Le",
            "Khitan_Small_Script", "Javanese", "Balinese"}
CASES = {"Lu": "upper", "Ll": "lower", "Lt": "title"}
SCRIPTS = ["Common", "Inherited", "Latin", "Greek", "Cyrillic", "Armenian", "Hebrew", "Arabic",
           "Syriac", "Thaana", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil",
           "Telugu", "Kannada", "Malayalam", "Sinhala", "Thai", "Lao", "Tibetan", "Myanmar",
           "Georgian", "Hangul", "Ethiopic", "Khmer", "Mongolian", "Hiragana", "Katakana",
           "Bopomofo", "Han"]


def kind(c):
    g = category[c]
    if c in whitespace:
        return "newline" if c in (10, 11, 12, 13, 0x85, 0x2028, 0x2029) else "space"
    if c in digit:
        return "digit"
    if c in ignorable or g in ("Cc", "Cf"):
        return "ignorable" if g != "Cc" else "control"
    if g in ("Mn", "Mc", "Me"):
        return "mark"
    f = fold(c)
    if f == [0x27]:
        return "apostrophe"
    if f == [0x2D]:
        return "hyphen"
    if f == [0x2E]:
        return "dot"
    if script.get(c) in UNSPACED and g[0] in "LN":
        return "unspaced"
    if g[0] == "L":
        return "letter"
    if g[0] == "N":
        return "number"
    return "punctuation" if g[0] == "P" else "symbol"


def write_folds():
    lines = []
    for c in sorted(category):
        if 0xD800 <= c < 0xE000:
            continue
        f = fold(c)
        once = [e for d in f for e in fold(d)]
        assert compose(once) == f, f"{c:04X} folds to {f}, which folds to {once}"
        if f != [c]:
            shown = "".join(chr(e) for e in f if e >= 0x20)
            source = chr(c) if category[c][0] in "LNPS" else ""
            lines.append(f"{c:04X}\t{' '.join(f'{e:04X}' for e in f)}\t{source} → {shown}\n")
    joining = sorted({(k[0], k[1], v) for k, v in KANA.items()})
    with open(OUT / "fold.tsv", "w", encoding="utf-8") as out:
        out.write("# The search fold of every code point that does not fold to itself.\n"
                  "# code point, folded code points, a reading of both\n"
                  "# From: Unicode Character Database 15.0.0 (Debian unicode-data 15.0.0-1), Unicode licence v3;\n"
                  "# Latin-ASCII of CLDR 41 (Debian unicode-cldr-core 41-0.1), Unicode licence v3;\n"
                  "# unifications of our own in Import/fold.py, which writes this file.\n")
        out.writelines(lines)
    with open(OUT / "kana.tsv", "w", encoding="utf-8") as out:
        out.write("# Kana and the voicing marks that they join with: base, mark, joined.\n"
                  "# From: Unicode Character Database 15.0.0, written by Import/fold.py.\n")
        out.writelines(f"{a:04X}\t{b:04X}\t{v:04X}\n" for a, b, v in joining)
    return len(lines)


def write_classes():
    rows, run = [], None
    for c in sorted(category):
        if 0xD800 <= c < 0xE000 or category[c] == "Co":
            continue
        value = (kind(c), script[c] if script.get(c) in SCRIPTS else "Other",
                 CASES.get(category[c], ""))
        if run and run[1] == c - 1 and run[2] == value:
            run[1] = c
        else:
            run = [c, c, value]
            rows.append(run)
    with open(OUT / "classes.tsv", "w", encoding="utf-8") as out:
        out.write("# What stands at a code point: first, last, class, script, case.\n"
                  "# From: Unicode Character Database 15.0.0 (Debian unicode-data 15.0.0-1), Unicode licence v3;\n"
                  "# written by Import/fold.py. What is not named here is unassigned.\n")
        out.writelines(f"{a:04X}\t{b:04X}\t" + "\t".join(v).rstrip("\t") + "\n" for a, b, v in rows)
    return len(rows)


def write_nfc():
    check = {}
    for first, last, (name, *rest) in ranges("DerivedNormalizationProps.txt", 3):
        if name == "NFC_QC":
            for c in range(first, last + 1):
                check[c] = {"N": "no", "M": "maybe"}[rest[0]]
    rows = []
    for c in sorted(set(check) | {c for c, n in combining.items() if n}):
        value = check.get(c, "yes"), combining.get(c, 0)
        if rows and rows[-1][1] == c - 1 and rows[-1][2] == value:
            rows[-1][1] = c
        else:
            rows.append([c, c, value])
    with open(OUT / "nfc.tsv", "w", encoding="utf-8") as out:
        out.write("# What NFC may change: first, last, quick check (yes, maybe, no), combining class.\n"
                  "# What is not named here stands in NFC as it is, and nothing before it changes it.\n"
                  "# From: Unicode Character Database 15.0.0 (Debian unicode-data 15.0.0-1), Unicode licence v3;\n"
                  "# written by Import/fold.py.\n")
        out.writelines(f"{a:04X}\t{b:04X}\t{v[0]}\t{v[1]}\n" for a, b, v in rows)
    return len(rows)


if __name__ == "__main__":
    print(f"nfc.tsv: {write_nfc()} ranges")
    print(f"fold.tsv: {write_folds()} code points; classes.tsv: {write_classes()} ranges")
