"""Countries of the world: GeoNames' names and capitals, ISO 3166-1 names in Russian and Ukrainian."""

import gettext
import json
import math
import re

from . import geonames, sources, table

# The country's own name, where reports from it or about it use it. Source: curated.
NATIVE = {
  "RU": "Россия", "UA": "Україна", "BY": "Беларусь", "MD": "Moldova", "PL": "Polska", "RO": "România", "LT": "Lietuva",
  "LV": "Latvija", "EE": "Eesti", "DE": "Deutschland", "DK": "Danmark", "BE": "België", "NL": "Nederland", "SK": "Slovensko",
  "HU": "Magyarország", "FI": "Suomi", "TR": "Türkiye", "IL": "ישראל", "IR": "ایران", "GE": "საქართველო", "KZ": "Қазақстан",
  "CZ": "Česko", "BG": "България", "SE": "Sverige", "NO": "Norge", "AT": "Österreich", "ES": "España", "IT": "Italia",
  "RS": "Србија", "HR": "Hrvatska", "CN": "中国", "KP": "조선", "KR": "한국", "JP": "日本", "GR": "Ελλάδα",
}
# Short forms where the catalogue has the long or an older one. Source: curated.
SHORT = {
  ("RU", "ru"): "Россия", ("RU", "uk"): "Росія", ("MD", "ru"): "Молдова", ("MD", "uk"): "Молдова", ("BY", "ru"): "Беларусь",
  ("IR", "ru"): "Иран", ("IR", "uk"): "Іран", ("US", "ru"): "Соединённые Штаты", ("US", "uk"): "Сполучені Штати",
  ("GB", "ru"): "Великобритания", ("GB", "uk"): "Велика Британія", ("KP", "ru"): "КНДР", ("KP", "uk"): "КНДР",
  ("SY", "ru"): "Сирия", ("SY", "uk"): "Сирія", ("KR", "ru"): "Южная Корея", ("KR", "uk"): "Південна Корея",
  ("CZ", "ru"): "Чехия", ("CZ", "uk"): "Чехія", ("NL", "uk"): "Нідерланди", ("TR", "ru"): "Турция", ("TR", "uk"): "Туреччина",
}


def build(places):
  languages = {code: sources.translations("iso_3166-1", code) for code in ("ru", "uk")}
  official = {c["alpha_2"]: c for c in json.load(open("/usr/share/iso-codes/json/iso_3166-1.json"))["3166-1"]}
  for code, country in sorted(geonames.countries().items()):
    name = "Moldova" if code == "MD" else country["name"]
    row = table.Row(id=f"iso:{code}", level="country", type="country", name=name, native=NATIVE.get(code, name), parent="",
                    country=code, population=country["population"], codes={"gn": str(country["geonameid"])},
                    source="geonames+iso-codes")
    row.radius = round(500 * math.sqrt(country["areakm2"] or 1) / 100) * 100 or 1000
    if code in official:
      row.add("en", official[code].get("common_name", official[code]["name"]))
      for language, lookup in languages.items():
        found = SHORT.get((code, language)) or lookup(official[code].get("common_name", "")) or lookup(official[code]["name"])
        row.add(language, re.sub(r"\s*\(.*", "", found or ""))
    capital = seat(country, places.get(code, []))
    if capital:
      row.at((capital["latitude"], capital["longitude"]))
      row.codes["seat"] = f"gn:{capital['geonameid']}"
    yield row


def seat(country, places):
  """The most populous place that bears the capital's name."""
  named = [p for p in places if country["capital"] and country["capital"] in [p["name"], *p["alternatenames"]]]
  return max(named, key=lambda p: (p["name"] == country["capital"], p["population"], -p["geonameid"]), default=None)
