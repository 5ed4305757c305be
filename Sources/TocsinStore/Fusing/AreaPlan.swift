internal import GRDB
internal import TocsinFusion

/// A stretch of an area's time with the segments that were fused in it before and those that it has now: what has to be
/// fused, and written, at once.
struct SegmentKnot {
  /// Rows of `segment`.
  var old: [Int64] = []
  var new: [Stretch] = []
  var extent: Stretch
  /// Whether a report came, changed or went in it.
  var isDirty = false

  /// Whether it is one segment, in which statements may have come, changed or gone.
  var isSame: Bool { old.count == 1 && new.count == 1 }
}

/// What has to be fused anew in one area, after changes at some moments of its time.
struct AreaPlan {
  let knots: [SegmentKnot]

  private struct OldSegment {
    let number: Int64
    let extent: Stretch
  }

  /// - Parameter moments: where something changed; not empty.
  init(_ database: Database, area: Int64, moments: [Int64], cutter: SegmentCutter) throws {
    var asked = Stretch(from: moments.min() ?? 0, to: moments.max() ?? 0)
    while true {
      let (new, scope) = try Self.segments(database, area, around: asked, cutter)
      let old = try Self.oldSegments(database, area, scope)
      let wider = old.reduce(asked) { Stretch(from: min($0.from, $1.extent.from), to: max($0.to, $1.extent.to)) }
      // Why: a segment that was fused across the scope's edge is wider than what was asked for.
      if old.allSatisfy({ scope.from <= $0.extent.from && $0.extent.to < scope.to }) || wider == asked {
        knots = Self.knots(old, new, moments)
        return
      }
      asked = wider
    }
  }

  /// The segments, by their extents, and the cuts between which they are all there are.
  private static func segments(
    _ database: Database, _ area: Int64, around asked: Stretch, _ cutter: SegmentCutter
  ) throws -> ([Stretch], Stretch) {
    let reach = cutter.reachSeconds
    var margin = 3 * reach
    while true {
      let window = Stretch(from: asked.from - margin, to: asked.to + margin)
      let stretches = try stretches(database, area, window)
      let isFirst = try !exists(database, area, "to_at < ?", window.from)
      let isLast = try !exists(database, area, "to_at > ?", window.to)
      let cuts = cutter.cuts(stretches)
      // Why: a cut is told by what lies within reach of it, which must have been read.
      let before = cuts.last { $0 <= asked.from - reach && $0 >= window.from + 2 * reach }
      let behind = cuts.first { $0 > asked.to + reach && $0 <= window.to - reach }
      if (before != nil || isFirst) && (behind != nil || isLast) {
        let scope = Stretch(from: before ?? .min, to: behind ?? .max)
        return (segments(stretches, cuts, scope), scope)
      }
      margin *= 2
    }
  }

  private static func stretches(_ database: Database, _ area: Int64, _ window: Stretch) throws -> [Stretch] {
    let statement = try database.cachedStatement(
      sql: "SELECT from_at, to_at FROM statement WHERE area_id = ? AND to_at BETWEEN ? AND ?")
    var stretches: [Stretch] = []
    let rows = try Row.fetchCursor(statement, arguments: [area, window.from, window.to])
    while let row = try rows.next() { stretches.append(Stretch(from: row[0], to: row[1])) }
    return stretches
  }

  private static func exists(_ database: Database, _ area: Int64, _ condition: String, _ at: Int64) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM statement WHERE area_id = ? AND \(condition))")
    return try Bool.fetchOne(statement, arguments: [area, at]) ?? false
  }

  private static func segments(_ stretches: [Stretch], _ cuts: [Int64], _ scope: Stretch) -> [Stretch] {
    var extents: [Stretch] = []
    var cuts = cuts[...]
    for stretch in stretches.sorted(by: { $0.from < $1.from })
    where stretch.from >= scope.from && stretch.to < scope.to {
      let passed = cuts.prefix { $0 <= stretch.from }
      cuts = cuts.dropFirst(passed.count)
      if let last = extents.last, passed.isEmpty {
        extents[extents.count - 1] = Stretch(from: last.from, to: max(last.to, stretch.to))
      } else {
        extents.append(stretch)
      }
    }
    return extents
  }

  private static func oldSegments(_ database: Database, _ area: Int64, _ scope: Stretch) throws -> [OldSegment] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, from_at, to_at FROM segment WHERE area_id = ? AND to_at >= ? AND from_at < ? ORDER BY from_at, id
        """)
    return try Row.fetchAll(statement, arguments: [area, scope.from, scope.to]).map {
      OldSegment(number: $0[0], extent: Stretch(from: $0[1], to: $0[2]))
    }
  }

  /// Groups what overlaps, and leaves out what is as it was.
  private static func knots(_ old: [OldSegment], _ new: [Stretch], _ moments: [Int64]) -> [SegmentKnot] {
    let parts =
      old.map { SegmentKnot(old: [$0.number], extent: $0.extent) } + new.map { SegmentKnot(new: [$0], extent: $0) }
    var knots: [SegmentKnot] = []
    for part in parts.sorted(by: { $0.extent.from < $1.extent.from }) {
      guard let last = knots.last, part.extent.from <= last.extent.to else {
        knots.append(part)
        continue
      }
      knots[knots.count - 1] = SegmentKnot(
        old: last.old + part.old, new: last.new + part.new,
        extent: Stretch(from: last.extent.from, to: max(last.extent.to, part.extent.to)))
    }
    let known = Dictionary(uniqueKeysWithValues: old.map { ($0.number, $0.extent) })
    var moments = moments.sorted()[...]
    return knots.compactMap { knot in
      var knot = knot
      moments = moments.drop { $0 < knot.extent.from }
      knot.isDirty = moments.first.map { $0 <= knot.extent.to } ?? false
      let isAsItWas = !knot.isDirty && knot.isSame && known[knot.old[0]] == knot.new[0]
      return isAsItWas ? nil : knot
    }
  }
}
