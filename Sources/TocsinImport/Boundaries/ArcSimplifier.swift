internal import Foundation

/// Simplifies rings by Douglas and Peucker's method so that neighbours keep one border: rings are cut where more than two
/// lines meet, and every piece is simplified in the same direction whosever it is.
struct ArcSimplifier {
  /// How far the simple line may lie off, in degrees of latitude: 222 m.
  static let toleranceDegrees = 0.002
  /// With the grid's own error, in metres.
  static let errorMetres = (toleranceDegrees * 111_195 + GridPoint.errorMetres).rounded(.up)

  private let junctions: Set<GridPoint>

  init(rings: some Sequence<GridRing>) {
    var pairs: [Neighbours] = []
    for ring in rings {
      for index in ring.indices {
        let a = ring[index].code
        let b = ring[index + 1 < ring.count ? index + 1 : 0].code
        pairs.append(Neighbours(point: a, other: b))
        pairs.append(Neighbours(point: b, other: a))
      }
    }
    pairs.sort()
    junctions = Self.junctions(pairs)
  }

  private struct Neighbours: Comparable {
    let point: UInt64
    let other: UInt64

    static func < (left: Self, right: Self) -> Bool { (left.point, left.other) < (right.point, right.other) }
  }

  private static func junctions(_ sorted: [Neighbours]) -> Set<GridPoint> {
    var found: Set<GridPoint> = []
    var count = 0
    for index in sorted.indices {
      let isNewPoint = index == 0 || sorted[index - 1].point != sorted[index].point
      if isNewPoint { count = 1 } else if sorted[index - 1].other != sorted[index].other { count += 1 }
      if count == 3 { found.insert(GridPoint(code: sorted[index].point)) }
    }
    return found
  }

  /// A polygon without the rings that vanish; `nil` where the outer one does.
  func simplified(_ polygon: [GridRing]) -> [GridRing]? {
    let rings = polygon.map(simplified)
    guard let outer = rings.first, outer.count >= 3 else { return nil }
    return [outer] + rings.dropFirst().filter { $0.count >= 3 }
  }

  private func simplified(_ ring: GridRing) -> GridRing {
    let cuts = ring.indices.filter { junctions.contains(ring[$0]) }
    let first = cuts.first ?? ring.indices.min { ring[$0] < ring[$1] } ?? 0
    let turned = ring[first...] + ring[..<first] + [ring[first]]
    var result: GridRing = []
    var arc: GridRing = []
    for point in turned {
      arc.append(point)
      guard arc.count > 1, junctions.contains(point) else { continue }
      result += Self.simple(arc).dropLast()
      arc = [point]
    }
    return arc.count > 1 ? result + Self.simple(arc).dropLast() : result
  }

  /// An arc simplified in the direction that all its users agree on.
  private static func simple(_ arc: GridRing) -> GridRing {
    let reversed = Array(arc.reversed())
    let isTurned = reversed.lexicographicallyPrecedes(arc)
    let kept = kept(isTurned ? reversed : arc)
    return isTurned ? kept.reversed() : kept
  }

  private static func kept(_ arc: GridRing) -> GridRing {
    let measure = ArcMeasure(arc)
    var keep = [Bool](repeating: false, count: arc.count)
    keep[0] = true
    keep[arc.count - 1] = true
    var stack = [0..<(arc.count - 1)]
    while let span = stack.popLast() {
      let isClosed = arc[span.lowerBound] == arc[span.upperBound]
      guard let far = measure.farthest(in: span), isClosed || far.gap > toleranceDegrees else { continue }
      keep[far.index] = true
      stack.append(span.lowerBound..<far.index)
      stack.append(far.index..<span.upperBound)
    }
    return arc.indices.filter { keep[$0] }.map { arc[$0] }
  }
}

/// Measures how far points of an arc lie from a line between two others, in degrees of latitude.
private struct ArcMeasure {
  private let points: [SIMD2<Double>]

  init(_ arc: GridRing) {
    let mean = arc.reduce(0) { $0 + Double($1.y) } / Double(arc.count) / GridPoint.perDegree
    let scale = SIMD2(cos(mean * .pi / 180), 1) / GridPoint.perDegree
    points = arc.map { SIMD2(Double($0.x), Double($0.y)) * scale }
  }

  /// The first of the points farthest from the line between the ends of a span; `nil` where it has none between.
  func farthest(in span: Range<Int>) -> (index: Int, gap: Double)? {
    var best: (index: Int, gap: Double)?
    let start = points[span.lowerBound]
    let line = points[span.upperBound] - start
    let length = (line * line).sum()
    for index in (span.lowerBound + 1)..<max(span.upperBound, span.lowerBound + 1) {
      let offset = points[index] - start
      let along = length > 0 ? max(0, min(1, (offset * line).sum() / length)) : 0
      let gap = offset - line * along
      let distance = (gap * gap).sum().squareRoot()
      if distance > best?.gap ?? -1 { best = (index, distance) }
    }
    return best
  }
}
