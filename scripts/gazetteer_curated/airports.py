"""Builds Data/gazetteer/curated-airports.tsv from PyPI airportsdata and the tables of names."""
import csv
import io

from base import Base
from rows import Cities, ROOT, common_words, decimal, extra_names, lines, names_field, package, write
from regions import Regions
from spelling import ru_latin

COUNTRIES = "RU UA BY MD PL RO LT LV EE DE DK BE NL NO SE FI GE AM AZ KZ UZ TR AE IL BG CZ SK HU".split()
ABROAD_CITY_KM = 60
RADIUS_M = 2500
SEXAGESIMAL = set("EBAW EBBE EBBL EBBR EBCI EBFS EBKT EBLG EBOS".split())
# Airports that their bare name means first, though a settlement is named so too.
FIRST_MEANT = set(
  "шереметьево внуково домодедово пулково кольцово шереметьєво домодєдово".split()
  + "sheremetyevo vnukovo domodedovo pulkovo".split())


def named():
  """Names by ICAO code: (Latin, native, pairs, city or None, region or None)."""
  out = {}
  for _, line in lines("airports.txt"):
    icao, latin, short, city, region, extra = (line.split(";") + [""])[:6]
    out[icao] = (latin, short, city, region, extra_names(extra))
  return out


def abroad():
  out = {}
  for _, line in lines("airports-abroad.txt"):
    icao, latin, native, main, extra = (line.split(";") + [""])[:5]
    out[icao] = (latin, native, main == "city", extra_names(extra))
  return out


def taken():
  """ICAO codes that a row of sites.txt holds already."""
  parts = (part for _, line in lines("sites.txt") for part in line.replace(",", ";").split(";"))
  return {part[5:] for part in parts if part.startswith("icao=")}


def upright(row):
  """The row in decimal degrees: for some of Belgium's airports the package writes 50.5405 for 50°54′05″."""
  if row["icao"] in SEXAGESIMAL:
    for column in ("lat", "lon"):
      degrees, _, rest = row[column].partition(".")
      minutes, seconds = int((rest + "0000")[:2]), int((rest + "0000")[2:4])
      row[column] = str(int(degrees) + minutes / 60 + seconds / 3600)
  return row


def own(row, entry, cities):
  latin, short, city, region, extra = entry
  latin = row["name"] if latin == "*" else latin
  country = row["country"]
  word, air = ("Аэропорт", "ru") if country == "RU" else ("Аеропорт", "uk")
  label = city if short == "=" else short
  names = [(air, f"{word} {label}")]
  if short != "=":
    names.append((air, short))
    if city not in ("-", short):
      names.append((air, f"{city} ({short})"))
    if country == "RU":
      names.append(("en", ru_latin(short)))
  for lang, name in extra:
    names.append((lang, name))
    if lang in ("ru", "uk") and "эропорт" not in name and "(" not in name:
      names.append((lang, f"{'Аэропорт' if lang == 'ru' else 'Аеропорт'} {name}"))
  serves = None if city == "-" else cities.find(country, city, (float(row["lat"]), float(row["lon"])))
  return latin, f"{word} {label}", names, serves, f"iso:{region}"


def foreign(row, entry, cities, shared):
  where = (float(row["lat"]), float(row["lon"]))
  latin, native, main, extra = entry or (row["name"], "", None, [])
  city = row["city"].split("/")[0].split("(")[0].strip()
  found = cities.find(row["country"], city, where) if city else None
  if main is None:
    main = bool(row["iata"]) and shared.get((row["country"], city)) == 1 and row["country"] != "RU"
  names = [(lang, name) for lang, name in extra]
  if native and not entry:
    names.append(("en", native))
  if entry and row["name"] != latin:
    names.append(("en", row["name"]))
  for lang, name in extra:
    if lang in ("ru", "uk") and "эропорт" not in name:
      names.append((lang, f"{'Аэропорт' if lang == 'ru' else 'Аеропорт'} {name}"))
  return latin, native or latin, names, found if main else None


def build():
  cities, regions, base = Cities(), Regions(), Base()
  raw = csv.DictReader(io.StringIO(package("airportsdata-*.whl").read("airportsdata/airports.csv").decode("utf-8")))
  airports = [upright(row) for row in raw if row["country"] in COUNTRIES]
  weak = (common_words() | base.settlement_names()) - FIRST_MEANT
  own_names, abroad_names, skip = named(), abroad(), taken()
  shared = {}
  for row in airports:
    if row["iata"]:
      key = (row["country"], row["city"].split("/")[0].split("(")[0].strip())
      shared[key] = shared.get(key, 0) + 1
  rows, used = [], set()
  for row in sorted(airports, key=lambda r: r["icao"]):
    icao = row["icao"]
    if icao in skip or not (row["iata"] or icao in own_names or icao in abroad_names):
      continue
    where = (float(row["lat"]), float(row["lon"]))
    if icao in own_names:
      latin, native, names, serves, parent = own(row, own_names[icao], cities)
    else:
      latin, native, names, serves = foreign(row, abroad_names.get(icao), cities, shared)
      parent = regions.nearest(row["country"], where)
    if parent not in base.by_id:
      parent = f"iso:{row['country']}"
    if serves and f"gn:{serves['geonameid']}" not in base.by_id:
      names.append(("en~coll", serves["name"]))
      serves = None
    codes = [f"icao={icao}"] if not icao.startswith("_") else []
    codes += [f"iata={row['iata']}"] if row["iata"] else []
    codes += [f"serves=gn:{serves['geonameid']}"] if serves else []
    kind = "airfield" if "Air Base" in latin or "Airfield" in latin else "airport"
    used.add(icao)
    rows.append({
      "id": f"cur:{icao.strip('_').lower()}", "level": "site", "type": kind, "name": latin, "native": native,
      "parent": parent, "country": row["country"], "lat": decimal(row["lat"]), "lon": decimal(row["lon"]),
      "radius_m": RADIUS_M, "names": names_field(names, weak), "codes": ";".join(codes), "source": "airportsdata",
    })
  missing = sorted((set(own_names) | set(abroad_names)) - used - skip)
  if missing:
    print("not in the package:", missing)
  write(ROOT / "Data/gazetteer/curated-airports.tsv", rows)


if __name__ == "__main__":
  build()
