internal import TocsinModel

/// Outlines prepared for questions about points. Runs of edges have bounding boxes, so that most are passed over.
///
/// Longitudes and latitudes are kept as `Float`: a metre at most.
struct OutlineIndex: Sendable {
  /// A run of edges of one ring; edge `i` goes from vertex `i` to vertex `i + 1`.
  private struct Run {
    var box: Box
    let edges: Range<Int32>
  }
  /// A polygon with its holes.
  private struct Part {
    var box: Box
    let runs: Range<Int32>
    let unit: Int32
  }

  private var vertices: [SIMD2<Float>] = []
  private var runs: [Run] = []
  private var parts: [Part] = []

  /// Edges of a run. Source: of 8, 16, 32 and 64 the fastest on the built-in outlines.
  private static let runLength = 16

  var vertexCount: Int { vertices.count }

  mutating func reserve(_ count: Int) { vertices.reserveCapacity(count) }

  /// Adds a polygon: its outer ring, then its holes.
  mutating func append(_ polygon: [Ring], unit: Int) {
    let first = Int32(runs.count)
    for ring in polygon where ring.count >= 3 { append(ring) }
    let added = first..<Int32(runs.count)
    if added.isEmpty { return }
    let box = added.reduce(into: Box.empty) { $0.cover(runs[Int($1)].box) }
    parts.append(Part(box: box, runs: added, unit: Int32(unit)))
  }

  private mutating func append(_ ring: Ring) {
    let start = vertices.count
    for point in ring { vertices.append(SIMD2(Float(point.longitude), Float(point.latitude))) }
    vertices.append(vertices[start])
    var edge = start
    while edge < start + ring.count {
      let end = min(edge + Self.runLength, start + ring.count)
      let box = vertices[edge...end].reduce(into: Box.empty) {
        $0.cover(Box(west: $1.x, south: $1.y, east: $1.x, north: $1.y))
      }
      runs.append(Run(box: box, edges: Int32(edge)..<Int32(end)))
      edge = end
    }
  }

  /// The units whose area holds the point, each once.
  func units(holding point: Coordinate) -> [Int] {
    var found: [Int] = []
    let x = Float(point.longitude)
    let y = Float(point.latitude)
    for part in parts where part.box.holds(x, y) && isInside(x, y, part) && found.last != Int(part.unit) {
      found.append(Int(part.unit))
    }
    return found
  }

  /// By the count of edges that a ray to the east crosses.
  private func isInside(_ x: Float, _ y: Float, _ part: Part) -> Bool {
    var inside = false
    for index in part.runs {
      let run = runs[Int(index)]
      guard run.box.south <= y, run.box.north >= y, run.box.east >= x else { continue }
      for edge in run.edges {
        let a = vertices[Int(edge)]
        let b = vertices[Int(edge) + 1]
        guard (a.y > y) != (b.y > y) else { continue }
        if Double(x) < Double(b.x - a.x) * Double(y - a.y) / Double(b.y - a.y) + Double(a.x) { inside.toggle() }
      }
    }
    return inside
  }

  /// The nearest border, in metres; `nil` where none lies within the limit.
  func nearest(to point: Coordinate, within limitMetres: Double) -> (unit: Int, metres: Double)? {
    var search = Search(plane: Plane(at: point), limitMetres: limitMetres)
    for part in parts { narrow(&search, part) }
    return search.unit.map { ($0, search.metres) }
  }

  /// How far the border of a unit lies off, in metres; `nil` where it is not within the limit.
  func metres(from point: Coordinate, toBorderOf unit: Int, within limitMetres: Double) -> Double? {
    var search = Search(plane: Plane(at: point), limitMetres: limitMetres)
    for part in parts[parts(of: unit)] { narrow(&search, part) }
    return search.unit.map { _ in search.metres }
  }

  /// The parts of a unit follow one another, in the order of the units.
  private func parts(of unit: Int) -> Range<Int> {
    let start = parts.firstIndex { $0.unit == Int32(unit) } ?? parts.endIndex
    let end = parts[start...].firstIndex { $0.unit != Int32(unit) } ?? parts.endIndex
    return start..<end
  }

  private func narrow(_ search: inout Search, _ part: Part) {
    guard search.plane.squaredGap(part.box) < search.best else { return }
    for index in part.runs where search.plane.squaredGap(runs[Int(index)].box) < search.best {
      for edge in runs[Int(index)].edges {
        search.take(search.plane.squaredGap(vertices[Int(edge)], vertices[Int(edge) + 1]), Int(part.unit))
      }
    }
  }

  /// The nearest edge so far.
  private struct Search {
    let plane: Plane
    private(set) var best: Double
    private(set) var unit: Int?

    init(plane: Plane, limitMetres: Double) {
      self.plane = plane
      best = plane.squaredUnits(metres: limitMetres)
    }

    var metres: Double { plane.metres(squaredUnits: best) }

    mutating func take(_ gap: Double, _ unit: Int) {
      guard gap < best else { return }
      best = gap
      self.unit = unit
    }
  }

  /// A unit with a border within the reach that `reachMetres` gives for it; `nil` for none. It passes over the units that
  /// have no reach.
  func unit(near point: Coordinate, reachMetres: (Int) -> Double?) -> Int? {
    let plane = Plane(at: point)
    for part in parts {
      guard let reach = reachMetres(Int(part.unit)) else { continue }
      let limit = plane.squaredUnits(metres: reach)
      guard plane.squaredGap(part.box) < limit else { continue }
      for index in part.runs where plane.squaredGap(runs[Int(index)].box) < limit {
        let isNear = runs[Int(index)].edges.contains {
          plane.squaredGap(vertices[Int($0)], vertices[Int($0) + 1]) < limit
        }
        if isNear { return Int(part.unit) }
      }
    }
    return nil
  }
}
