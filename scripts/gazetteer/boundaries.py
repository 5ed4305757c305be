"""First-level regions and country outlines from Natural Earth, as apache-superset carries it: Data/boundaries."""

import json
import math

from . import sources, topology, world

DETAILED = ["RU", "UA", "BY", "MD", "PL", "RO", "LT", "LV", "EE"]
# Drawn as outlines from the first-level polygons; every other country comes from the coarse world (1:110 million).
OUTLINES = ["AL", "AM", "AT", "AZ", "BA", "BE", "BG", "CH", "CN", "CY", "CZ", "DE", "DK", "ES", "FI", "FR", "GB", "GR",
            "HR", "HU", "IL", "IR", "IS", "IT", "JO", "JP", "KG", "KR", "KZ", "LB", "LU", "ME", "MK", "MN", "NL", "NO",
            "PT", "RS", "SE", "SI", "SK", "SY", "TJ", "TM", "TR", "UZ"]
# The Natural Earth file of Russia draws these two as well; both belong to Ukraine and are taken from its file.
UKRAINIAN = {"UA-43", "UA-40"}
# Codes that ISO 3166-2 has replaced since the polygons were drawn.
RENAMED = {
  "PL-DS": "PL-02", "PL-KP": "PL-04", "PL-LU": "PL-06", "PL-LB": "PL-08", "PL-LD": "PL-10", "PL-MA": "PL-12",
  "PL-MZ": "PL-14", "PL-OP": "PL-16", "PL-PK": "PL-18", "PL-PD": "PL-20", "PL-PM": "PL-22", "PL-SL": "PL-24",
  "PL-SK": "PL-26", "PL-WN": "PL-28", "PL-WP": "PL-30", "PL-ZP": "PL-32", "EE-44": "EE-45", "EE-49": "EE-50",
  "EE-51": "EE-52", "EE-57": "EE-56", "EE-59": "EE-60", "EE-65": "EE-64", "EE-67": "EE-68", "EE-70": "EE-71",
  "EE-78": "EE-79", "EE-82": "EE-81", "EE-86": "EE-87", "MD-CAM": "MD-SN", "MD-GRI": "MD-SN",
}
# Codes that the polygons bear against their own names.
SWAPPED = {"RU-MOW": "RU-MOS", "RU-MOS": "RU-MOW"}
# Rings that bear another unit's code: that code, the right one, and a point inside the ring. Source: the towns in them
# (Solovetsky; Rybnitsa; Slobozia and Tiraspol).
MISFILED = [("RU-KR", "RU-ARK", (35.7, 65.08)), ("MD-RE", "MD-SN", (29.0, 47.766)), ("MD-BD", "MD-SN", (29.7, 46.73))]
# The polygon of Murmansk holds Karelia too. The two are parted between a point of the Finnish border and one of the White
# Sea's coast, some kilometres off the line on the ground. Source: GeoNames' settlements on either side, Loukhi and Chupa,
# Kandalaksha and Zelenoborsky.
KARELIAN_CUT = ((29.36178, 66.62651), (33.22441, 66.60386))
# How far the cut may lie off, in metres: the northernmost settlement of Karelia lies 35 km south of it.
CUT_ERROR = 10000
# Map window of the outlines: overseas parts of European states stay out. West, south, east, north.
WINDOW = (-32.0, 28.0, 180.0, 82.0)
DECIMALS = 3
METRES_A_DEGREE = 111195
# What rounding to three decimals moves a point by at most, in metres: half the diagonal of a cell.
ROUNDING = 79
# How far the coarse world (1:110 million) lies off a land border beside the detailed countries, in metres. Source: the
# coarse GE overlaps the detailed RU, AM, AZ and TR by 12,488 m at most; of the coarse ones only GE and KP border on them.
COARSE_ERROR = 15000


def load():
  """Rings by (country, code): of several files for one country the one with the most first-level codes of ISO."""
  package = sources.archive("apache-superset")
  names = sorted(n for n in package.namelist() if "static/assets/" in n and n.endswith(".geojson"))
  best = {}
  for name in names:
    features = json.loads(package.read(name))["features"]
    code = str(features[0]["properties"].get("ISO", ""))[:2]
    if not code or "-" not in str(features[0]["properties"].get("ISO", "")):
      continue
    if code not in best or rank(code, features) > rank(code, best[code]):
      best[code] = features
  return {country: regions(best[country]) for country in sorted(DETAILED + OUTLINES) if country in best}


def rank(code, features):
  return -len(features) if code in {"FR", "IT"} else len(features)


def regions(features):
  country = features[0]["properties"]["ISO"][:2]
  found = {}
  for feature in features:
    code = feature["properties"]["ISO"]
    if country == "RU" and code in UKRAINIAN:
      continue
    code = SWAPPED.get(code, RENAMED.get(code, code))
    found.setdefault(code, []).extend(rings_of(feature["geometry"]))
  for code, right, point in MISFILED:
    if code[:2] == country:
      moved = [ring for ring in found[code] if topology.inside(point, ring)]
      found[code] = [ring for ring in found[code] if ring not in moved]
      found.setdefault(right, []).extend(moved)
  if country == "RU":
    part_karelia(found)
  return {code: rings for code, rings in found.items() if rings}


def part_karelia(found):
  whole = max(found["RU-MUR"], key=topology.area)
  body = whole[:-1]
  first, last = sorted(body.index(point) for point in KARELIAN_CUT)
  halves = [body[first:last + 1], body[last:] + body[:first + 1]]
  halves.sort(key=lambda half: max(y for _, y in half))
  south, north = (half + half[:1] for half in halves)
  found["RU-MUR"] = [north] + [ring for ring in found["RU-MUR"] if ring is not whole]
  found["RU-KR"] = [south]


def rings_of(geometry):
  parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
  for part in parts:
    for number, ring in enumerate(part):
      points = []
      for x, y in ring:
        point = (round(x, 5), round(y, 5))
        if not points or points[-1] != point:
          points.append(point)
      if len(points) < 4 or points[0] != points[-1]:
        continue
      if (topology.area(points) > 0) != (number == 0):
        points.reverse()
      yield points


def tolerance(arc):
  """Degrees: about 450 m where reports come from, coarser in the Arctic and beyond the Urals."""
  x = sum(p[0] for p in arc) / len(arc)
  y = sum(p[1] for p in arc) / len(arc)
  if 20 <= x <= 56 and 43 <= y <= 61:
    return 0.004
  return 0.012 if -12 <= x <= 66 and 36 <= y <= 66 else 0.04


def least_area(country):
  return 0.004 if country in DETAILED and country != "RU" else 0.02


def window(rings):
  west, south, east, north = WINDOW
  for ring in rings:
    x, y = ring[0]
    if (west <= x <= east and south <= y <= north) or (x < -168 and y > 60):
      yield ring


def build(names):
  """Writes both files; `names` gives the name of a unit by its ISO code."""
  loaded = load()
  cut = {c: {code: list(window(rings)) for code, rings in units.items()} for c, units in loaded.items()}
  nodes = topology.junctions(r for units in cut.values() for rings in units.values() for r in rings)
  simplified, errors, region_features, country_features = {}, {}, [], []

  def simple(arc):
    shape, turned = topology.canonical(arc)
    if shape not in simplified:
      exact = topology.simplify(shape, tolerance(shape))
      points = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in exact]
      errors[shape] = math.ceil(topology.error(shape, exact) * METRES_A_DEGREE) + ROUNDING
      simplified[shape] = tuple(p for i, p in enumerate(points) if i == 0 or p != points[i - 1])
    return simplified[shape][::-1] if turned else simplified[shape]

  def error(arcs):
    return max((CUT_ERROR if set(KARELIAN_CUT) == set(arc) else errors[topology.canonical(arc)[0]] for arc in arcs),
               default=0)

  for country, units in cut.items():
    directed = []
    for code, rings in units.items():
      arcs = [[arc for arc in topology.arcs_of(ring, nodes)] for ring in rings]
      directed += [arc for ring in arcs for arc in ring]
      if country in DETAILED:
        shapes = topology.polygons([joined(map(simple, ring)) for ring in arcs], least_area(country))
        region_features.append(feature(f"iso:{code}", country, names.get(code, code), shapes,
                                       error(arc for ring in arcs for arc in ring)))
    present = set(directed)
    outer = [arc for arc in directed if arc[::-1] not in present]
    border = [simple(arc) for arc in outer]
    rings = topology.stitch([arc for arc in border if len(arc) > 1])
    country_features.append(feature(f"iso:{country}", country, names.get(country, country),
                                    topology.polygons(rings, least_area(country)), error(outer)))
  drawn = {f["properties"]["country"] for f in country_features}
  for country, rings in world.outlines().items():
    if country not in drawn:
      country_features.append(feature(f"iso:{country}", country, names.get(country, country), outline(rings),
                                      COARSE_ERROR))
  write("regions.geojson", region_features)
  write("countries.geojson", country_features)


def outline(rings):
  """Rings of the coarse world, whose outer rings run clockwise."""
  rounded = [[(round(x, 2), round(y, 2)) for x, y in reversed(ring)] for ring in rings]
  return topology.polygons(rounded, 0.02)


def joined(pieces):
  ring = []
  for piece in pieces:
    ring += piece if not ring else piece[1:]
  return ring


def feature(identifier, country, name, shapes, error):
  """`error_m`: how far the outline may lie off the one that it was simplified from, in metres."""
  properties = {"id": identifier, "country": country, "name": name, "error_m": error}
  return {"type": "Feature", "id": identifier, "properties": properties,
          "geometry": {"type": "MultiPolygon", "coordinates": shapes}}


def write(name, features):
  lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in
                     sorted(features, key=lambda f: f["id"]))
  sources.BOUNDARIES.mkdir(parents=True, exist_ok=True)
  text = '{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n"
  (sources.BOUNDARIES / name).write_text(text, encoding="utf-8")
