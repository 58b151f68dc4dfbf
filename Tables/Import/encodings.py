#!/usr/bin/env python3
"""Writes encodings.tsv, labels.tsv and cells.tsv in Data/text.

    pip install webencodings==0.5.1 && Tables/Import/encodings.py

Labels are those of the Encoding Standard, as webencodings has them, and our own for what old scrapes
hold beyond it. Cells come from Python's codecs, put right where the Standard has them otherwise.
"""
import pathlib

from webencodings.labels import LABELS

OUT = pathlib.Path(__file__).resolve().parent.parent / "Data/text"

# name: (form, ICU converter)
FORMS = {
    "utf-8": ("utf-8", ""), "utf-16le": ("utf-16le", ""), "utf-16be": ("utf-16be", ""),
    "utf-32le": ("utf-32le", ""), "utf-32be": ("utf-32be", ""), "replacement": ("replacement", ""),
    # The Standard's GBK decoder is that of gb18030; its Big5 has the Hong Kong characters; its
    # Shift_JIS and EUC-KR are the Windows ones.
    "gbk": ("converter", "gb18030"), "gb18030": ("converter", "gb18030"),
    "big5": ("converter", "ibm-1375"), "euc-jp": ("converter", "ibm-33722_P12A_P12A-2009_U2"),
    "shift_jis": ("converter", "ibm-943_P15A-2003"), "iso-2022-jp": ("converter", "ISO-2022-JP"),
    "euc-kr": ("converter", "ibm-1363_P11B-1998"),
}

# Python's codec where its name is not the encoding's.
CODECS = {"ibm866": "cp866", "macintosh": "mac_roman", "x-mac-cyrillic": "mac_cyrillic",
          "iso-8859-8-i": "iso8859-8"}

# Encodings beyond the Standard: codec, labels.
BEYOND = {
    "ibm437": ("cp437", "cp437 437 cspc8codepage437"),
    "ibm720": ("cp720", "cp720 dos-720 720"),
    "ibm737": ("cp737", "cp737 737"),
    "ibm775": ("cp775", "cp775 775 cspc775baltic"),
    "ibm850": ("cp850", "cp850 850 cspc850multilingual"),
    "ibm852": ("cp852", "cp852 852 cspcp852"),
    "ibm855": ("cp855", "cp855 855 csibm855"),
    "ibm857": ("cp857", "cp857 857 csibm857"),
    "ibm858": ("cp858", "cp858 858 ibm00858 ccsid00858 pc-multilingual-850+euro"),
    "ibm860": ("cp860", "cp860 860 csibm860"),
    "ibm861": ("cp861", "cp861 861 cp-is csibm861"),
    "ibm862": ("cp862", "cp862 862 cspc862latinhebrew dos-862"),
    "ibm863": ("cp863", "cp863 863 csibm863"),
    "ibm864": ("cp864", "cp864 csibm864"),
    "ibm865": ("cp865", "cp865 865 csibm865"),
    "ibm869": ("cp869", "cp869 869 cp-gr csibm869"),
    "ibm1125": ("cp1125", "cp1125 cp866u 1125 ruscii"),
    "koi8-t": ("koi8_t", ""),
    "kz-1048": ("kz1048", "kz1048 rk1048 strk1048-2002 cskz1048"),
    "ptcp154": ("ptcp154", "pt154 cp154 cyrillic-asian csptcp154"),
    "hp-roman8": ("hp_roman8", "roman8 r8 cshproman8"),
    "x-mac-ce": ("mac_latin2", "mac-ce maccentraleurope x-mac-centraleurroman mac-latin2"),
    "x-mac-greek": ("mac_greek", "mac-greek macgreek"),
    "x-mac-turkish": ("mac_turkish", "mac-turkish macturkish"),
    "x-mac-romanian": ("mac_romanian", "macromania x-mac-romania mac-romanian"),
    "x-mac-croatian": ("mac_croatian", "mac-croatian maccroatian"),
    "x-mac-icelandic": ("mac_iceland", "mac-iceland maciceland"),
    "x-mac-arabic": ("mac_arabic", "mac-arabic macarabic"),
    "x-mac-farsi": ("mac_farsi", "mac-farsi macfarsi"),
}
LABELS_BEYOND = {"utf-8": "cp65001 utf8mb4 utf8sig", "windows-1252": "ansi", "iso-8859-13": "latin7", "iso-8859-14": "latin8",
                 "iso-8859-15": "latin9", "iso-8859-16": "latin10", "gbk": "cp936 ms936 windows-936",
                 "shift_jis": "cp932 ms932 windows-932", "euc-kr": "cp949 ms949 uhc windows-51949",
                 "euc-jp": "cp51932 eucjpms eucjp-win", "big5": "cp950 ms950 windows-950",
                 "windows-874": "cp874", "macintosh": "mac-roman macroman", "iso-8859-8-i": "iso8859-8-i",
                 "x-mac-cyrillic": "mac-cyrillic maccyrillic",
                 **{f"windows-{n}": f"win{n}" for n in range(1250, 1259)},
                 "utf-32le": "utf-32 utf32 utf-32le csutf32le ucs-4le",
                 "utf-32be": "utf-32be ucs-4be csutf32be"}

# Where the Standard differs from Python: KOI8-U is KOI8-RU, and a Hebrew point.
STANDARD = {("koi8-u", 0xAE): 0x045E, ("koi8-u", 0xBE): 0x040E, ("windows-1255", 0xCA): 0x05BA}


def cell(name, byte):
    if (name, byte) in STANDARD:
        return STANDARD[name, byte]
    if name == "x-user-defined":
        return 0xF700 + byte
    codec = BEYOND[name][0] if name in BEYOND else CODECS.get(name, name.replace("windows-", "cp"))
    try:
        text = bytes([byte]).decode(codec)
        return ord(text) if len(text) == 1 else None
    except UnicodeDecodeError:
        # Unassigned bytes below A0 are C1 controls in the Standard.
        return byte if byte < 0xA0 and name not in BEYOND else None


def main():
    names = sorted(set(LABELS.values()) | set(FORMS) | set(BEYOND))
    header = ("# From: the WHATWG Encoding Standard, facts only (webencodings 0.5.1, BSD), and the codecs of\n"
              "# Python 3.11 (PSF licence); written by Import/encodings.py.\n")
    with open(OUT / "encodings.tsv", "w", encoding="utf-8") as out:
        out.write("# The encodings that are decoded: name, form, ICU's converter.\n" + header)
        for name in names:
            form, converter = FORMS.get(name, ("single", ""))
            out.write(f"{name}\t{form}\t{converter}\n".rstrip("\t\n") + "\n")
    with open(OUT / "labels.tsv", "w", encoding="utf-8") as out:
        out.write("# What encodings are called: label, encoding, `standard` where the Encoding Standard says so.\n"
                  + header)
        labels = {label: (name, "standard") for label, name in LABELS.items()}
        for name, (_, more) in BEYOND.items():
            for label in [name, *more.split()]:
                labels.setdefault(label, (name, ""))
        for name, more in LABELS_BEYOND.items():
            for label in more.split():
                labels.setdefault(label, (name, ""))
        # The letters and digits of a label alone, for labels that are written with other signs.
        for label, value in sorted(labels.items()):
            labels.setdefault("".join(c for c in label if c.isalnum()), (value[0], ""))
        for label, value in sorted(labels.items()):
            out.write("\t".join([label, *value]).rstrip("\t") + "\n")
    with open(OUT / "cells.tsv", "w", encoding="utf-8") as out:
        out.write("# The upper half of single-byte encodings: encoding, byte, code point, character.\n"
                  "# A byte that is not named stands for nothing.\n" + header)
        for name in names:
            if name in FORMS:
                continue
            for byte in range(0x80, 0x100):
                code = cell(name, byte)
                if code is not None and code != 0xFFFD:
                    shown = chr(code) if chr(code).isprintable() else ""
                    out.write(f"{name}\t{byte:02X}\t{code:04X}\t{shown}\n".rstrip("\t\n") + "\n")
    print(len(names), "encodings", len(labels), "labels")


if __name__ == "__main__":
    main()
