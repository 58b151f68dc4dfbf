#!/usr/bin/env python3
"""Gathers running text in many languages, from which pairs.py counts.

usage: corpus.py FOLDER
Writes FOLDER/LANGUAGE.txt, one sentence or message a line: the translations in the packages named
below, fetched by apt-get into FOLDER/packages in exactly these versions (Debian 12; older ones are at
snapshot.debian.org). The text stays there: only counts go into the tables.
"""
import collections, glob, gzip, os, re, struct, subprocess, sys, unicodedata

LIBREOFFICE = "ar bg el et fa he ja ko lt lv th tr uk vi zh-cn zh-tw"
MANUALS = "cs da de el es fi fr it mk nb nl pt-br ro ru sr sv uk vi id"
PACKAGES = [
    "evolution-common=3.46.4-2+deb12u1", "gimp-data=2.10.34-1+deb12u10",
    "gnome-control-center-data=1:43.6-2~deb12u1", "iso-codes=4.15.0-1",
    "libgtk-3-common=3.24.38-2~deb12u3", "nautilus-data=43.2-1", "vlc-l10n=3.0.24-0+deb12u1",
    "wordpress-l10n=6.1.9+dfsg1-0+deb12u1", "manpages-ja=0.5.0.0.20221215+dfsg-1",
    "manpages-tr=2.0.6-2", "manpages-zh=1.6.4.0-1", "manpages-hu=1:4.18.1-1", "manpages-pl=1:4.18.1-1",
    "debian-reference-ja=2.100", "debian-reference-zh-cn=2.100", "debian-reference-zh-tw=2.100",
] + [f"libreoffice-l10n-{x}=4:7.4.7-1+deb12u14" for x in LIBREOFFICE.split()
] + [f"manpages-{x}=4.18.1-1" for x in MANUALS.split()]
NAMES = {"zh_HK": "zh_TW", "zh": "zh_CN", "pt_BR": "pt", "nb_NO": "nb", "no": "nb", "iw": "he", "in": "id"}
MARKS = re.compile(r"%[-#0-9$.]*l*[a-zA-Z%]|<[^<>]*>|\{[^{}]*\}|&[a-z]+;|&#x?[0-9a-fA-F]+;?|https?://\S+|[_&~](?=\w)|\\[a-z]")

folder = sys.argv[1]
packages = os.path.join(folder, "packages")
if not os.path.isdir(packages):
    os.makedirs(packages)
    subprocess.run(["apt-get", "download", "-qq", *PACKAGES], cwd=packages, check=True)
    for package in sorted(glob.glob(packages + "/*.deb")):
        subprocess.run(["dpkg-deb", "-x", package, package[:-4]], check=True)

texts = collections.defaultdict(set)


def add(locale, text):
    locale = locale.split(".")[0]
    if "@" in locale:
        return
    text = unicodedata.normalize("NFC", MARKS.sub(" ", text))
    for line in text.split("\n"):
        line = " ".join(line.split())
        if len(line) >= 8:
            texts[NAMES.get(locale, locale if locale.startswith("zh_") else locale.split("_")[0])].add(line)


def messages(path):
    """The translations of a compiled message catalogue that are not the original."""
    data = open(path, "rb").read()
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    count, originals, translations = struct.unpack(order + "3I", data[8:20])
    for i in range(count):
        length, at = struct.unpack(order + "2I", data[translations + 8 * i:][:8])
        original_length, original = struct.unpack(order + "2I", data[originals + 8 * i:][:8])
        text = data[at:at + length]
        if original_length and text != data[original:original + original_length]:
            yield from text.decode("utf-8", "replace").split("\0")


for root, _, files in os.walk(packages):
    for file in files:
        path = os.path.join(root, file)
        if file.endswith(".mo"):
            found = (re.search(r"/locale/([^/]+)/LC_MESSAGES", path) or re.search(r"/resource/([^/]+)/", path)
                     or "wordpress" in path and re.search(r"([a-z]{2,3}(_[A-Z]{2})?)\.mo$", file))
            if found:
                for text in messages(path):
                    add(found.group(1).replace("-", "_"), text)
        elif "/man/" in path and file.endswith(".gz"):
            found = re.search(r"/man/([^/]+)/man", path)
            if found:
                for line in gzip.open(path).read().decode("utf-8", "replace").split("\n"):
                    if not line.startswith(("'", '.\\"')):
                        line = re.sub(r"^\.[A-Za-z]+ ?", "", line)
                        add(found.group(1), re.sub(r'\\f.|\\[-&]|\\\(..|"', " ", line))

for language, lines in texts.items():
    with open(os.path.join(folder, language + ".txt"), "w", encoding="utf-8") as f:
        f.write("\n".join(sorted(line for line in lines if "\ufffd" not in line)) + "\n")
