"""Builds Data/gazetteer/curated-renames.tsv: former names of renamed places of Ukraine, by codifier or GeoNames id."""
from base import table
from rows import ROOT, fold, lines, write

COLUMNS = "id old_ru old_uk old_en new_uk new_en year source".split()
TYPES = {"city": {"city"}, "settlement": {"settlement", "village", "urban_settlement", "city"}}


def build():
  ua = table("ua.tsv")
  by_id = {row["id"]: row for row in ua}

  def region(row):
    for _ in range(5):
      if row is None or row["level"] == "region":
        return row and row["id"]
      row = by_id.get(row["parent"])
    return None

  named = {}
  for row in ua:
    if row["level"] == "settlement":
      named.setdefault((region(row), fold(row["native"])), []).append(row)
  rows = []
  for number, line in lines("renames.txt"):
    kind, iso, new_uk, new_en, old_uk, old_ru, old_en, year = line.split(";")
    hits = named.get((f"iso:{iso}", fold(new_uk)), []) + named.get((f"iso:{iso}", fold(old_uk)), [])
    hits = [h for h in hits if h["type"] in TYPES[kind]]
    seats = {c.partition("=")[2] for r in ua for c in r["codes"].split(";") if c.startswith("seat=")}
    hits.sort(key=lambda h: (h["type"] != kind, h["id"] not in seats, -int(h["population"] or 0), h["id"]))
    if not hits:
      print(f"renames.txt:{number}: no {new_uk} nor {old_uk} in {iso}")
      continue
    rows.append({
      "id": hits[0]["id"], "old_ru": old_ru, "old_uk": old_uk, "old_en": old_en, "new_uk": new_uk, "new_en": new_en,
      "year": year, "source": "curated",
    })
  write(ROOT / "Data/gazetteer/curated-renames.tsv", rows, COLUMNS)


if __name__ == "__main__":
  build()
