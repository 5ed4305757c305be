"""First-level regions and country outlines from Natural Earth, as apache-superset carries it: Data/boundaries."""

import json

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
# Map window of the outlines: overseas parts of European states stay out. West, south, east, north.
WINDOW = (-32.0, 28.0, 180.0, 82.0)
DECIMALS = 3


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
    found.setdefault(RENAMED.get(code, code), []).extend(rings_of(feature["geometry"]))
  return found


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
  simplified, region_features, country_features = {}, [], []

  def simple(arc):
    shape, turned = topology.canonical(arc)
    if shape not in simplified:
      points = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y in topology.simplify(shape, tolerance(shape))]
      simplified[shape] = tuple(p for i, p in enumerate(points) if i == 0 or p != points[i - 1])
    return simplified[shape][::-1] if turned else simplified[shape]

  for country, units in cut.items():
    directed = []
    for code, rings in units.items():
      arcs = [[arc for arc in topology.arcs_of(ring, nodes)] for ring in rings]
      directed += [arc for ring in arcs for arc in ring]
      if country in DETAILED:
        shapes = topology.polygons([joined(map(simple, ring)) for ring in arcs], least_area(country))
        region_features.append(feature(f"iso:{code}", country, names.get(code, code), shapes))
    present = set(directed)
    border = [simple(arc) for arc in directed if arc[::-1] not in present]
    rings = topology.stitch([arc for arc in border if len(arc) > 1])
    country_features.append(feature(f"iso:{country}", country, names.get(country, country),
                                    topology.polygons(rings, least_area(country))))
  drawn = {f["properties"]["country"] for f in country_features}
  for country, rings in world.outlines().items():
    if country not in drawn:
      country_features.append(feature(f"iso:{country}", country, names.get(country, country), outline(rings)))
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


def feature(identifier, country, name, shapes):
  return {"type": "Feature", "id": identifier, "properties": {"id": identifier, "country": country, "name": name},
          "geometry": {"type": "MultiPolygon", "coordinates": shapes}}


def write(name, features):
  lines = ",\n".join(json.dumps(f, ensure_ascii=False, separators=(",", ":")) for f in
                     sorted(features, key=lambda f: f["id"]))
  sources.BOUNDARIES.mkdir(parents=True, exist_ok=True)
  text = '{"type":"FeatureCollection","features":[\n' + lines + "\n]}\n"
  (sources.BOUNDARIES / name).write_text(text, encoding="utf-8")
