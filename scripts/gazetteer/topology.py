"""Simplification of polygons that keeps shared borders shared: rings are cut into arcs where three borders meet, every
arc is simplified once, and rings are put together again from the simplified arcs."""

import math


def junctions(rings):
  """Points where more than two different neighbours meet: the ends of arcs."""
  neighbours = {}
  for ring in rings:
    for a, b in zip(ring, ring[1:]):
      neighbours.setdefault(a, set()).add(b)
      neighbours.setdefault(b, set()).add(a)
  return {point for point, others in neighbours.items() if len(others) > 2}


def arcs_of(ring, nodes):
  """A closed ring cut at the nodes; where it has none, one closed arc that starts at its least point."""
  body = ring[:-1]
  cuts = [i for i, point in enumerate(body) if point in nodes]
  start = cuts[0] if cuts else body.index(min(body))
  turned = body[start:] + body[:start] + [body[start]]
  pieces, piece = [], [turned[0]]
  for point in turned[1:]:
    piece.append(point)
    if point in nodes:
      pieces.append(tuple(piece))
      piece = [point]
  if len(piece) > 1:
    pieces.append(tuple(piece))
  return pieces


def canonical(arc):
  """The arc in the direction that all its users agree on, and whether that turned it round."""
  reverse = arc[::-1]
  return (arc, False) if arc <= reverse else (reverse, True)


def simplify(arc, tolerance):
  """Douglas–Peucker with a tolerance in degrees of latitude; longitudes shrink with the cosine of the latitude."""
  scale = math.cos(math.radians(sum(p[1] for p in arc) / len(arc)))
  keep = {0, len(arc) - 1}
  stack = [(0, len(arc) - 1)]
  if arc[0] == arc[-1]:
    middle = max(range(len(arc)), key=lambda i: _gap(arc[i], arc[0], arc[0], scale))
    keep.add(middle)
    stack = [(0, middle), (middle, len(arc) - 1)]
  while stack:
    first, last = stack.pop()
    worst, far = 0.0, None
    for i in range(first + 1, last):
      gap = _gap(arc[i], arc[first], arc[last], scale)
      if gap > worst:
        worst, far = gap, i
    if far is not None and worst > tolerance:
      keep.add(far)
      stack += [(first, far), (far, last)]
  return tuple(arc[i] for i in sorted(keep))


def error(arc, simple):
  """How far the points of an arc lie from its simplified form at most, in degrees of latitude, each measured at its own
  latitude."""
  worst, at = 0.0, 0
  for point in arc[1:-1]:
    if point == simple[at + 1] and at + 2 < len(simple):
      at += 1
    worst = max(worst, _gap(point, simple[at], simple[at + 1], math.cos(math.radians(point[1]))))
  return worst


def _gap(point, a, b, scale):
  px, py = (point[0] - a[0]) * scale, point[1] - a[1]
  bx, by = (b[0] - a[0]) * scale, b[1] - a[1]
  length = bx * bx + by * by
  t = max(0.0, min(1.0, (px * bx + py * by) / length)) if length else 0.0
  return math.hypot(px - t * bx, py - t * by)


def area(ring):
  """Signed area of a closed ring in square degrees, positive where it runs counter-clockwise."""
  return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def inside(point, ring):
  x, y = point
  within = False
  for (ax, ay), (bx, by) in zip(ring, ring[1:]):
    if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
      within = not within
  return within


def stitch(arcs):
  """Closed rings from directed arcs, each used once; the order follows the arcs' own order."""
  starts = {}
  for arc in sorted(arcs):
    starts.setdefault(arc[0], []).append(arc)
  rings = []
  for first in sorted(arcs):
    if first not in starts.get(first[0], []):
      continue
    ring = list(_take(starts, first))
    while ring[-1] != ring[0] and starts.get(ring[-1]):
      ring += _take(starts, starts[ring[-1]][0])[1:]
    if ring[-1] == ring[0]:
      rings.append(ring)
  return rings


def _take(starts, arc):
  starts[arc[0]].remove(arc)
  return arc


def polygons(rings, least_area):
  """Rings sorted into polygons with their holes, outer rings counter-clockwise (RFC 7946). Islands and holes smaller
  than the least area (square degrees) are left out, unless nothing else would stay."""
  rings = [ring for ring in rings if len(ring) >= 4 and area(ring) != 0]
  outers = sorted((r for r in rings if area(r) > 0), key=lambda r: (-area(r), r))
  holes = [r for r in rings if area(r) < 0 and -area(r) >= least_area]
  kept = [r for r in outers if area(r) >= least_area] or outers[:1]
  result = [[ring] for ring in kept]
  for hole in sorted(holes, key=lambda r: (area(r), r)):
    homes = [p for p in result if inside(_inner_point(hole), p[0])]
    if homes:
      min(homes, key=lambda p: area(p[0])).append(hole)
  return result


def _inner_point(ring):
  return ((ring[0][0] + ring[1][0]) / 2, (ring[0][1] + ring[1][1]) / 2)
