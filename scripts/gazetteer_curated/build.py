"""Builds all curated tables of the gazetteer, in the order in which they need one another."""
import airports
import city_districts
import places
import renames
import sites
import waters

if __name__ == "__main__":
  for table in (city_districts, airports, places, sites, waters, renames):
    table.build()
