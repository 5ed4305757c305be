"""Builds Data/gazetteer/curated-sites.tsv."""
from base import Base
from regions import Regions
from rows import (ROOT, Cities, common_words, coordinate, decimal, distance_km, extra_names, fold, lines, names_field,
                  slug, write)

LANGUAGE = {"RU": "ru", "UA": "uk", "BY": "be", "EE": "et"}
DEFAULT_RADIUS_M = 1500


def parent_of(text, country, where, sources, place):
  """The city in that region, or the region itself; None for a city that the GeoNames table lacks there."""
  cities, regions, base, settlements = sources
  if " " not in text:
    return f"iso:{text}" if text else f"iso:{country}", None
  name, region = text.rsplit(" ", 1)
  hits = [c for c in cities.named.get((country, fold(name)), []) if regions.of(c) == f"iso:{region}"]
  if not hits and (found := settlements.get((country, f"iso:{region}", fold(name)))):
    return found[0]["id"], None
  if not hits:
    print(f"{place}: no {name} in {region}; its region stands for it")
    return f"iso:{region}", None
  city = max(hits, key=lambda c: (c["population"], -c["geonameid"]))
  if where:
    city = min(hits, key=lambda c: distance_km(where, (c["latitude"], c["longitude"])))
  ident = f"gn:{city['geonameid']}"
  if ident in base.by_id:
    return ident, city
  found = settlements.get((country, f"iso:{region}", fold(name)))
  return found[0]["id"] if found else f"iso:{region}", city


def latin_names(latin):
  """The Latin name without its city."""
  bare = latin.split(", ")[0]
  out = [("en", bare)] if bare != latin else []
  if "Nuclear Power Plant" in bare:
    out.append(("en", bare.replace("Nuclear Power Plant", "nuclear plant")))
  return out


def build():
  base, rows, country = Base().with_curated_places(), [], ""
  weak = common_words() | base.settlement_names()
  sources = (Cities(), Regions(), base, base.named("settlement"))
  for number, line in lines("sites.txt"):
    if line.startswith("@"):
      country = line[1:].strip()
      continue
    fields = (line.split(";") + [""] * 7)[:7]
    latin, native, kind, place, where, radius, extra = [f.strip() for f in fields]
    lat, lon = coordinate(where)
    point = (float(lat), float(lon)) if lat else None
    parent, city = parent_of(place, country, point, sources, f"sites.txt:{number}")
    pairs = extra_names(extra)
    codes = ";".join(f"icao={value}" for key, value in pairs if key == "icao")
    names = [(LANGUAGE[country], native)] + latin_names(latin) + [p for p in pairs if p[0] != "icao"]
    if city and point:
      away = distance_km(point, (city["latitude"], city["longitude"]))
      if away > 30:
        print(f"sites.txt:{number}: {latin} is {away:.0f} km off {city['name']}")
    rows.append({
      "id": f"cur:{slug(latin)}", "level": "site", "type": kind, "name": latin, "native": native, "parent": parent,
      "country": country, "lat": decimal(lat), "lon": decimal(lon),
      "radius_m": (radius or DEFAULT_RADIUS_M) if lat else "", "names": names_field(names, weak), "codes": codes,
      "source": "curated",
    })
  write(ROOT / "Data/gazetteer/curated-sites.tsv", rows)


if __name__ == "__main__":
  build()
