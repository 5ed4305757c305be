"""Builds Data/gazetteer/curated-waters.tsv."""
from base import Base
from rows import ROOT, coordinate, decimal, extra_names, lines, names_field, slug, write

LAND = {"island", "spit", "cape", "platform"}


def build():
  rows, towns = [], Base().settlement_names()
  for _, line in lines("waters.txt"):
    latin, native, kind, country, where, radius, extra = line.split(";")
    lat, lon = coordinate(where)
    rows.append({
      "id": f"cur:{slug(latin)}", "level": "site" if kind in LAND else "water", "type": kind, "name": latin,
      "native": native, "country": country, "lat": decimal(lat), "lon": decimal(lon), "radius_m": radius,
      "names": names_field(extra_names(extra), towns if kind == "river" else frozenset()), "source": "curated",
    })
  write(ROOT / "Data/gazetteer/curated-waters.tsv", rows)


if __name__ == "__main__":
  build()
