"""Checks the curated gazetteer tables: schema, ids, parents, coordinates, order, names. Exits with 1 on a problem."""
import csv
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "Data/gazetteer"
COLUMNS = "id level type name native parent country lat lon radius_m population names codes source".split()
TABLES = [f"curated-{name}.tsv" for name in ("airports", "city-districts", "places", "sites", "waters")]
RENAMES = "curated-renames.tsv"
RENAME_COLUMNS = "id old_ru old_uk old_en new_uk new_en year source".split()
LEVELS = {"settlement", "city_district", "site", "water"}
LANGUAGES = {"ru", "uk", "en", "pl", "ro", "be", "lt", "lv", "et"}
FLAGS = {"", "coll", "old", "adj", "abbr"}
CITY_DISTRICT_KM = 40
# South, west, north, east of the country's land with 0.3° to spare; east above 180 passes the date line.
BOXES = {
  "RU": (41, 19.3, 82.2, 191.5), "UA": (44, 21.8, 52.7, 40.6), "BY": (51, 22.8, 56.5, 33.1),
  "MD": (45.1, 26.3, 48.8, 30.5), "PL": (48.7, 13.8, 55.2, 24.5), "RO": (43.3, 20, 48.6, 30.1),
  "LT": (53.6, 20.6, 56.8, 27.2), "LV": (55.4, 20.6, 58.4, 28.6), "EE": (57.2, 21.4, 60, 28.5),
  "DE": (47, 5.5, 55.4, 15.4), "DK": (54.2, 7.7, 58.1, 15.5), "BE": (49.2, 2.2, 51.8, 6.7),
  "NL": (50.4, 3, 53.9, 7.6), "NO": (57.6, 4.2, 81.2, 31.6), "SE": (55, 10.6, 69.4, 24.5),
  "FI": (59.4, 19, 70.4, 31.9), "GE": (40.7, 39.6, 43.9, 47), "AM": (38.5, 43.1, 41.6, 47),
  "AZ": (38, 44.4, 42.2, 51), "KZ": (40.2, 46.1, 55.8, 87.7), "UZ": (36.8, 55.7, 45.9, 73.5),
  "TR": (35.5, 25.3, 42.4, 45.1), "AE": (22.3, 51.2, 26.4, 56.7), "IL": (29.2, 34, 33.6, 36),
  "BG": (40.9, 22, 44.5, 29), "CZ": (48.2, 11.8, 51.4, 19.2), "SK": (47.4, 16.5, 49.9, 22.9),
  "HU": (45.4, 15.8, 48.9, 23.2),
}
problems = []


def report(place, text):
  problems.append(f"{place}: {text}")


def read(name, columns):
  """Rows with their place in the file; a wrong header or a row of another width is reported and left out."""
  path, out = FOLDER / name, []
  raw = path.read_bytes()
  if b"\r" in raw or not raw.endswith(b"\n"):
    report(name, "lines must end in LF")
  lines = raw.decode("utf-8").splitlines()
  if lines[0].split("\t") != columns:
    report(name, f"the header must be {columns}")
  for number, line in enumerate(lines[1:], 2):
    cells = line.split("\t")
    if len(cells) != len(columns):
      report(f"{name}:{number}", f"{len(cells)} columns in place of {len(columns)}")
      continue
    out.append((f"{name}:{number}", dict(zip(columns, cells))))
  ids = [row[columns[0]] for _, row in out]
  if ids != sorted(ids):
    report(name, "rows must be sorted by id")
  return out


def base_tables():
  """Every id, and the id behind each GeoNames code, of the tables that packages give: id → (lat, lon)."""
  known = {}
  for path in sorted(FOLDER.glob("*.tsv")):
    if path.name.startswith("curated-"):
      continue
    with path.open(encoding="utf-8") as file:
      lines = (line for line in file if not line.startswith("#"))
      for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        if "codes" not in row or "lat" not in row:
          break
        at = (float(row["lat"]), float(row["lon"])) if row["lat"] else None
        known[row["id"]] = at
        for code in row["codes"].split(";"):
          if code.startswith("gn="):
            known[f"gn:{code[3:]}"] = at
  return known


def check_names(place, names):
  for item in filter(None, names.split("|")):
    match = re.fullmatch(r"([a-z]{2})(?:~([a-z]+))?:(\S.*)", item)
    if not match or match[1] not in LANGUAGES or (match[2] or "") not in FLAGS:
      report(place, f"not lang[~flag]:name: {item!r}")
    elif match[1] in ("ru", "uk") and re.search("[A-Za-z]{3}", match[3]):
      report(place, f"Latin letters in a {match[1]} name: {item!r}")
    elif re.search({"ru": "[іїєґІЇЄҐ]", "uk": "[ыэёъЫЭЁЪ]"}.get(match[1], "[^\\s\\S]"), match[3]):
      report(place, f"letters of another language: {item!r}")
  items = names.split("|")
  if len(items) != len(set(items)):
    report(place, "a name stands twice")


def check_point(place, row):
  if bool(row["lat"]) != bool(row["lon"]):
    report(place, "latitude without longitude")
  if not row["lat"]:
    return
  lat, lon = float(row["lat"]), float(row["lon"])
  if any(len(v.partition(".")[2]) > 5 for v in (row["lat"], row["lon"])):
    report(place, "more than five decimals")
  if row["country"]:
    south, west, north, east = BOXES[row["country"]]
    if not (south <= lat <= north and (west <= lon <= east or west <= lon + 360 <= east)):
      report(place, f"{row['name']} lies outside {row['country']}")
  if not row["radius_m"].isdigit():
    report(place, "a coordinate without radius_m")


def distance_km(a, b):
  from math import cos, hypot, radians
  return hypot(a[0] - b[0], (a[1] - b[1]) * cos(radians(a[0]))) * 111.2


def check_row(place, row, known):
  if row["level"] not in LEVELS:
    report(place, f"level {row['level']}")
  for column in ("id", "type", "name", "native", "source"):
    if not row[column].strip():
      report(place, f"{column} is empty")
  if not re.fullmatch(r"cur:[a-z0-9-]+", row["id"]):
    report(place, f"id {row['id']}")
  if row["parent"] and row["parent"] not in known:
    report(place, f"parent {row['parent']} of {row['name']} is in no table")
  if not row["parent"] and row["level"] != "water" and row["type"] not in ("island", "spit", "cape", "platform"):
    report(place, "no parent")
  check_names(place, row["names"])
  check_point(place, row)
  for code in filter(None, row["codes"].split(";")):
    if code.startswith("serves=") and code[7:] not in known:
      report(place, f"{code}: in no table")
  above = known.get(row["parent"])
  if row["level"] == "city_district" and row["lat"] and above:
    away = distance_km((float(row["lat"]), float(row["lon"])), above)
    if away > CITY_DISTRICT_KM and not row["name"].endswith((", Moscow", ", Sochi")):
      report(place, f"{row['name']} is {away:.0f} km off its city")


def main():
  known, seen, counts = base_tables(), {}, []
  tables = {name: read(name, COLUMNS) for name in TABLES}
  known |= {row["id"]: (float(row["lat"]), float(row["lon"])) if row["lat"] else None
              for _, row in tables["curated-places.tsv"]}
  for name, rows in tables.items():
    counts.append(f"{name} {len(rows)} ({sum(bool(row['lat']) for _, row in rows)} with a coordinate)")
    for place, row in rows:
      if row["id"] in seen:
        report(place, f"{row['id']} stands in {seen[row['id']]} too")
      seen[row["id"]] = place
      check_row(place, row, known)
  for place, row in read(RENAMES, RENAME_COLUMNS):
    if row["id"] not in known:
      report(place, f"{row['id']} is in no table")
    if row["old_uk"] == row["new_uk"]:
      report(place, "old and new name are one")
  print("\n".join(counts + problems))
  print(f"{len(problems)} problems")
  return 1 if problems else 0


if __name__ == "__main__":
  sys.exit(main())
