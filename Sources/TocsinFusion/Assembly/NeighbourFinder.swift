internal import TocsinModel

/// Positions of two incidents that bear each other out.
struct Neighbours {
  let first: Int
  let second: Int
}

/// Finds explosions that were heard in places near each other, in the same hours, by people of different origins.
struct NeighbourFinder {
  let thresholds: Thresholds

  /// - Parameter incidents: those on the ground of one region's wave.
  func neighbours(_ incidents: [AssembledIncident]) -> [Neighbours] {
    let heard = incidents.indices.filter { Self.isHeard(incidents[$0]) }
    return heard.flatMap { first in
      heard.filter { $0 > first && bearOut(incidents[first], incidents[$0]) }.map {
        Neighbours(first: first, second: $0)
      }
    }
  }

  /// Whether nobody says what exploded.
  private static func isHeard(_ fused: AssembledIncident) -> Bool {
    fused.group.statements.allSatisfy { $0.claim.kind == .explosion }
  }

  private func bearOut(_ left: AssembledIncident, _ right: AssembledIncident) -> Bool {
    let (one, other) = (left.group.statements, right.group.statements)
    let metres = one[0].place.coordinate.distanceMetres(to: other[0].place.coordinate)
    let names = Set(one.flatMap(\.voice.names))
    return metres <= thresholds.neighbourMetres && names.isDisjoint(with: other.flatMap(\.voice.names))
      && one.contains { left in
        other.contains { $0.told.gapSeconds(to: left.told) < thresholds.clockWindowSeconds }
      }
  }
}
