"""Cities of the countries beyond the nine: GeoNames by population, with their Russian and Ukrainian names."""

import difflib
import re

from . import geonames, regions, table, translit

# Fewest people by country: the less often reports name small towns there, the more. Source: curated.
FEWEST = {**dict.fromkeys(["BG", "FI", "GE", "HU", "IL", "KZ", "LB", "SK"], 1_000), "TR": 5_000, "IN": 200_000, "PK": 100_000}
FEWEST_ELSEWHERE = 15_000
# Short names are everyday words of some language (Tass, Taki, Bar): their town must be a large one.
SHORT, FEWEST_SHORT = 4, 100_000
# Countries whose own names are in Cyrillic letters.
OWN_CYRILLIC = {"BG"}
# A Latin alias less like the name than this is another tongue's or another age's: Apollonia for Sozopol.
LEAST_LIKENESS = 0.7


def build(units, places):
  """Rows of the cities of `regions.FURTHER` and `regions.DISTANT`; `units` are the rows of regions."""
  parents = {row.codes["gn"]: row.id for row in units}
  tagged = {language: geonames.tagged(language) for language in ("ru", "uk")}
  admin1 = regions.first_level()
  for country in [*regions.FURTHER, *regions.DISTANT]:
    for place in places[country]:
      short = FEWEST_SHORT if len(place["name"]) <= SHORT else 0
      if place["population"] >= max(short, FEWEST.get(country, FEWEST_ELSEWHERE)):
        parent = parents.get(admin1.get((country, place["admin1code"]), ""), f"iso:{country}")
        yield city(place, parent, tagged)


def city(place, parent, tagged):
  name = place["name"].replace("’", "")
  spelled = geonames.cyrillic(place) if place["countrycode"] in OWN_CYRILLIC else []
  row = geonames.row(place, name, spelled[0] if spelled else name, parent)
  row.add("en", re.split(r" am | an der | im | \(", name)[0])  # Frankfurt am Main, Frankfurt (Oder)
  for language, lookup in tagged.items():
    row.add(language, translit.plain(lookup(str(place["geonameid"])) or ""))
  for spelling in geonames.russian(spelled):
    row.add("ru", spelling)
  for spelling in geonames.latin(place):
    if difflib.SequenceMatcher(None, name, spelling).ratio() >= LEAST_LIKENESS:
      row.add("en", spelling)
  return row
