"""Rows of the gazetteer and the tables that hold them."""

import dataclasses
import math

from . import sources

COLUMNS = ["id", "level", "type", "name", "native", "parent", "country", "lat", "lon", "radius_m", "population", "names",
           "codes", "source"]


@dataclasses.dataclass
class Row:
  """One place. `names` holds (tag, name) pairs in the order they were found; `codes` key and value."""
  id: str
  level: str
  type: str
  name: str
  native: str
  parent: str
  country: str
  lat: float | None = None
  lon: float | None = None
  radius: int = 0
  population: int = 0
  names: list = dataclasses.field(default_factory=list)
  codes: dict = dataclasses.field(default_factory=dict)
  source: str = ""

  def add(self, tag, name):
    """Adds another name unless it is empty or already there under the same language."""
    name = clean(name)
    language = tag.split("~")[0]
    known = {(t.split("~")[0], n) for t, n in self.names}
    if name and (language, name) not in known and not (language == "en" and name == self.name):
      self.names.append((tag, name))

  def at(self, place, radius=None):
    """Takes the coordinate of another row or of a (lat, lon) pair."""
    self.lat, self.lon = (place.lat, place.lon) if isinstance(place, Row) else place
    self.radius = self.radius if radius is None else radius

  def line(self):
    names = sorted(dict.fromkeys(self.names), key=lambda pair: (pair[0].split("~")[0], "~" in pair[0], pair[0]))
    fields = [self.id, self.level, self.type, clean(self.name), clean(self.native), self.parent, self.country,
              degrees(self.lat), degrees(self.lon), str(self.radius or ""), str(self.population or ""),
              "|".join(f"{tag}:{name}" for tag, name in names),
              ";".join(f"{key}={value}" for key, value in sorted(self.codes.items()) if value), self.source]
    return "\t".join(fields)


def clean(text):
  return " ".join(text.replace("|", " ").replace("\t", " ").split())


def degrees(value):
  return "" if value is None else f"{value:.5f}".rstrip("0").rstrip(".")


def write(name, rows, folder=None):
  """One table, sorted by id, with its header; two rows with one id are an error of the recipe."""
  folder = folder or sources.TABLES
  folder.mkdir(parents=True, exist_ok=True)
  ordered = sorted(rows, key=lambda row: row.id)
  for a, b in zip(ordered, ordered[1:]):
    if a.id == b.id:
      raise SystemExit(f"{name}: two rows with the id {a.id} ({a.name}, {b.name})")
  text = "\t".join(COLUMNS) + "\n" + "".join(row.line() + "\n" for row in ordered)
  (folder / name).write_text(text, encoding="utf-8", newline="\n")


def read_plain(name):
  """A hand-kept data file of the recipe: dictionaries by the header, comments left out."""
  lines = [line for line in (sources.TABLES / name).read_text(encoding="utf-8").splitlines()
           if line.strip() and not line.startswith("#")]
  header = lines[0].split("\t")
  for number, line in enumerate(lines[1:], 2):
    fields = line.split("\t")
    if len(fields) != len(header):
      raise SystemExit(f"{name}, row {number}: {len(fields)} fields where the header has {len(header)}: {line}")
    yield dict(zip(header, fields))


def kilometres(a, b):
  """Great-circle distance of two (lat, lon) pairs."""
  lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
  h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
  return 12742 * math.asin(math.sqrt(h))


def settlement_radius(population):
  """Half extent in metres, by population: a city of a million spreads over 15 km, a village over one."""
  for least, radius in ((1_000_000, 15000), (300_000, 9000), (100_000, 6000), (30_000, 4000), (5_000, 2500)):
    if population >= least:
      return radius
  return 1000
