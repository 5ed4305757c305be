"""Builds Data/gazetteer/curated-city-districts.tsv."""
from rows import Cities, ROOT, common_words, coordinate, decimal, extra_names, lines, names_field, slug, write
from spelling import ENGLISH, ru_latin, ru_latin_variants, uk_adjective, uk_latin, uk_latin_variants

PRESS = {
  "Ryazan’": "Ryazan", "Stavropol’": "Stavropol", "Orël": "Oryol",
  "Groznyy": "Grozny", "Nizhniy Novgorod": "Nizhny Novgorod", "Nizhniy Tagil": "Nizhny Tagil",
  "Naberezhnyye Chelny": "Naberezhnye Chelny", "Noril'sk": "Norilsk", "Engel's": "Engels",
  "Staryy Oskol": "Stary Oskol", "Prokop’yevsk": "Prokopyevsk", "Kamensk-Ural’skiy": "Kamensk-Uralsky",
  "Odessa": "Odesa", "Kamyanske": "Kamianske", "Slovyansk": "Sloviansk",
}
UNITS = {"район": ("District", "district"), "округ": ("District", "city_okrug"),
         "административный округ": ("Administrative Okrug", "administrative_okrug")}
RADIUS_M = {"district": 4000, "city_okrug": 5000, "administrative_okrug": 9000, "neighbourhood": 1500}
SPELT = {"Куйбышевский": "Kuibyshevsky"}


def russian(adjective, unit, noun):
  native = f"{unit} {adjective}" if noun else f"{adjective} {unit}"
  latin = SPELT.get(adjective, ru_latin(adjective))
  word = UNITS[unit][0]
  names = [("ru", native), ("ru" if noun else "ru~adj", adjective), ("en" if noun else "en~adj", latin)]
  if not noun:
    ukrainian = uk_adjective(adjective)
    names += [("uk", f"{ukrainian} {unit.replace('административный', 'адміністративний')}"), ("uk~adj", ukrainian)]
    if unit == "округ":
      names.append(("ru", f"{adjective} район"))
    names += [("en~adj", other) for other in ru_latin_variants(adjective)]
    if adjective in ENGLISH:
      names.append(("en", f"{ENGLISH[adjective]} {word}"))
  if unit != "район":
    names.append(("en", f"{latin} Okrug"))
  return native, f"{latin} {word}", names


def ukrainian(native_adjective, ru_adjective, unit):
  latin = uk_latin(native_adjective)
  names = [("uk", f"{native_adjective} {unit}"), ("uk~adj", native_adjective), ("ru", f"{ru_adjective} {unit}"),
             ("ru~adj", ru_adjective), ("en~adj", latin)]
  names += [("en~adj", other) for other in uk_latin_variants(native_adjective)]
  names += [("en~adj", ru_latin(ru_adjective))]
  if latin == "Tsentralnyi":
    names.append(("en", "Central District"))
  return f"{native_adjective} {unit}", f"{latin} District", names


def neighbourhood(native, country, ru):
  if country == "UA":
    return native, uk_latin(native), [("uk", native), ("ru", ru), ("en", uk_latin(native)), ("en", ru_latin(ru))]
  return native, ru_latin(native), [("ru", native), ("en", ru_latin(native))]


def old_forms(pairs, unit):
  """A former adjective also with its unit: «Малиновський район»."""
  for lang, name in pairs:
    yield lang, name
    if lang.endswith("~old") and lang[:2] != "en" and " " not in name:
      yield lang, f"{name} {unit}"


def first_point(table, at):
  """The first coordinate given for a district of the city that stands at that line."""
  for _, line in table[at + 1:]:
    if line.startswith("@"):
      return None
    parts = (line + ";;").split(";")[1].split()
    if parts:
      return float(parts[0]), float(parts[1])
  return None


def build():
  cities, rows, city, weak = Cities(), [], None, common_words()
  for name in ("city-districts.txt", "city-districts-ua.txt"):
    table = list(lines(name))
    for at, (number, line) in enumerate(table):
      if line.startswith("@"):
        parts = line[1:].strip().split("|")
        city = cities.find(parts[1], parts[2], first_point(table, at))
        if not city:
          raise SystemExit(f"{name}:{number}: no city {parts[0]} in the GeoNames table")
        label, country, unit = PRESS.get(parts[0], parts[0]), parts[1], parts[3] if len(parts) > 3 else "район"
        continue
      head, where, extra = (line.split(";") + ["", ""])[:3]
      mark = head[0] if head[0] in "=+" else ""
      native, _, ru = head.lstrip("=+").partition("/")
      kind = "neighbourhood" if mark == "+" else UNITS[unit][1]
      if mark == "+":
        native, latin, names = neighbourhood(native, country, ru or native)
      elif country == "UA":
        native, latin, names = ukrainian(native, ru, unit)
      else:
        native, latin, names = russian(native, unit, mark == "=")
      lat, lon = coordinate(where)
      full = f"{latin}, {label}"
      rows.append({
        "id": f"cur:{slug(full)}", "level": "city_district", "type": kind, "name": full, "native": native,
        "parent": f"gn:{city['geonameid']}", "country": country, "lat": decimal(lat), "lon": decimal(lon),
        "radius_m": RADIUS_M[kind] if lat else "", "source": "curated",
        "names": names_field(names + list(old_forms(extra_names(extra), unit)), weak),
      })
  write(ROOT / "Data/gazetteer/curated-city-districts.tsv", rows)


if __name__ == "__main__":
  build()
