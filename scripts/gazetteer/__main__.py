"""Builds the committed tables: Data/gazetteer/*.tsv and Data/boundaries/*.geojson. Run by scripts/build-gazetteer."""

import sys

from . import boundaries, cities, countries, geonames, neighbours, regions, russia, sources, table, ukraine


def main():
  places = geonames.places()
  nations = list(countries.build(places))
  if "--tables-only" not in sys.argv:
    named = regions.build(places)
    boundaries.build({row.id[4:]: row.name for row in [*nations, *named]})
  units = regions.build(places)
  colloquial(nations + units)
  table.write("countries.tsv", nations)
  by_country = {country: [row for row in units if row.country == country] for country in {row.country for row in units}}
  table.write("world-regions.tsv", [r for r in units if r.country in {*regions.FURTHER, *regions.DISTANT}])
  table.write("world-cities.tsv", cities.build(units, places))
  curated = {row["name"] for path in sorted(sources.TABLES.glob("curated-*.tsv")) for row in table.read_plain(path.name)
             if row.get("level") == "city_district"}
  made = {"RU": russia.build(places, curated), "UA": ukraine.build(by_country["UA"], places, curated)}
  for country in regions.NEAR:
    made[country] = neighbours.build(country, by_country[country], places)
  for country, rows in made.items():
    table.write(f"{country.lower()}.tsv", [*by_country[country], *rows])
  report({country: [*by_country[country], *rows] for country, rows in made.items()})


def colloquial(rows):
  index = {row.id: row for row in rows}
  for fact in table.read_plain("names-colloquial.tsv"):
    if fact["id"] not in index:
      raise SystemExit(f"names-colloquial.tsv: no unit has the id {fact['id']}")
    index[fact["id"]].add(fact["tag"], fact["name"])


def report(tables):
  """Counts by country and level, and the share that has a coordinate, on standard error."""
  for country, rows in tables.items():
    for level in ("region", "district", "settlement", "city_district"):
      of = [row for row in rows if row.level == level]
      if of:
        placed = sum(row.lat is not None for row in of)
        print(f"{country} {level:14}{len(of):7}{placed / len(of):7.0%} with coordinates", file=sys.stderr)


main()
