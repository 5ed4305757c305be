internal import TocsinGazetteer
internal import TocsinModel

/// A point in thousandths of a degree: up to 79 m from the point that it stands for.
struct GridPoint: Hashable, Comparable {
  let x: Int32
  let y: Int32

  static let perDegree = 1_000.0
  /// Half the diagonal of a cell at the equator, in metres, rounded up.
  static let errorMetres = 79.0

  init(_ point: Coordinate) {
    x = Int32((point.longitude * Self.perDegree).rounded())
    y = Int32((point.latitude * Self.perDegree).rounded())
  }

  init(code: UInt64) {
    x = Int32(truncatingIfNeeded: code >> 32)
    y = Int32(truncatingIfNeeded: code)
  }

  /// Both numbers in one word.
  var code: UInt64 { UInt64(UInt32(bitPattern: x)) << 32 | UInt64(UInt32(bitPattern: y)) }

  static func < (left: GridPoint, right: GridPoint) -> Bool { (left.x, left.y) < (right.x, right.y) }

  /// A ring on the grid, repeated points and spikes (there and back again) left out.
  static func ring(_ ring: Ring) -> GridRing {
    var result: GridRing = []
    for point in ring {
      let next = GridPoint(point)
      if result.last == next { continue }
      if result.count > 1, result[result.count - 2] == next { result.removeLast() } else { result.append(next) }
    }
    while result.count > 1, result.first == result.last { result.removeLast() }
    return result
  }
}

/// A closed line without its last, repeated point.
typealias GridRing = [GridPoint]
