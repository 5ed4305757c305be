"""What the packages' own tables (Data/gazetteer/*.tsv) hold: ids, regions, districts and settlements by name."""
import csv

from rows import ROOT, fold

COLUMNS = set("id level name native parent country lat names codes".split())


def table(name):
  path = ROOT / "Data/gazetteer" / name
  if not path.exists():
    raise SystemExit(f"{path}: missing; build the packages' tables first (scripts/gazetteer)")
  with path.open(encoding="utf-8") as file:
    lines = (line for line in file if not line.startswith("#"))
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


class Base:
  def __init__(self):
    names = sorted(path.name for path in (ROOT / "Data/gazetteer").glob("*.tsv"))
    tables = [table(name) for name in names if not name.startswith("curated-")]
    self.rows = [row for rows in tables if rows and COLUMNS <= set(rows[0]) for row in rows]
    self.by_id = {row["id"]: row for row in self.rows}
    for row in self.rows:
      for code in row["codes"].split(";"):
        if code.startswith("gn="):
          self.by_id.setdefault(f"gn:{code[3:]}", row)

  def region(self, row):
    """Id of the first-level region above a row, or an empty string."""
    for _ in range(6):
      if row is None or row["level"] == "region":
        break
      row = self.by_id.get(row["parent"])
    return row["id"] if row else ""

  def spellings(self, row):
    return {fold(n) for n in [row["name"], row["native"]] + [n.partition(":")[2] for n in row["names"].split("|")] if n}

  def settlement_names(self):
    """Folded names of settlements, districts and regions: a site of such a name needs its kind beside it."""
    return {name for row in self.rows if row["level"] != "country" for name in self.spellings(row)}

  def with_curated_places(self):
    """Adds the villages of curated-places.tsv, so that a site can lie in one of them."""
    places = table("curated-places.tsv")
    self.rows += places
    self.by_id.update((row["id"], row) for row in places)
    return self

  def named(self, level):
    """(country, region, folded name) → rows of that level."""
    out = {}
    for row in self.rows:
      if row["level"] == level:
        region = self.region(row)
        for name in self.spellings(row):
          out.setdefault((row["country"], region, name), []).append(row)
    return out
