"""Builds Data/gazetteer/curated-places.tsv: villages that the packages' tables lack."""
from base import Base
from rows import ROOT, coordinate, decimal, extra_names, fold, lines, names_field, slug, write
from spelling import ru_latin

LANGUAGE = {"RU": "ru", "UA": "uk", "BY": "be", "EE": "et", "PL": "pl", "RO": "ro", "MD": "ro", "LT": "lt", "LV": "lv"}
RADIUS_M = 2000


def build():
  base = Base()
  settlements = {key for key, found in base.named("settlement").items() if any(row["lat"] for row in found)}
  districts = base.named("district")
  rows, held, ids = [], 0, set()
  for number, line in lines("places.txt"):
    if line.startswith("@"):
      country, region, district = line[1:].strip().split("|")
      parent = f"iso:{region}" if district == "-" else None
      if found := districts.get((country, f"iso:{region}", fold(district))):
        parent = found[0]["id"]
      if not parent:
        print(f"places.txt:{number}: no {district} in {region}; the region stands for it")
        parent = f"iso:{region}"
      continue
    head, where, extra = (line.split(";") + ["", ""])[:3]
    native, _, latin = head.partition("/")
    native, shown = native.split(" (")[0], native
    latin = latin or (ru_latin(native) if country == "RU" else native)
    if (country, f"iso:{region}", fold(native)) in settlements:
      held += 1
      continue
    lat, lon = coordinate(where)
    label = ru_latin(shown) if country == "RU" else latin
    ident = f"cur:{slug(label)}-{slug(region)}"
    if ident in ids:
      ident += "-" + parent.partition(":")[2].lower()
    ids.add(ident)
    names = [(LANGUAGE[country], native)] + extra_names(extra) + [("en", ru_latin(native))] * (country == "RU")
    rows.append({
      "id": ident, "level": "settlement", "type": "village", "name": latin, "native": native, "parent": parent,
      "country": country, "lat": decimal(lat), "lon": decimal(lon), "radius_m": RADIUS_M if lat else "",
      "names": names_field(names), "source": "curated",
    })
  print(f"{held} places that the other tables hold already were left out")
  write(ROOT / "Data/gazetteer/curated-places.tsv", rows)


if __name__ == "__main__":
  build()
