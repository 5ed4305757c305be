internal import TocsinModel

/// What one region's wave did on the ground.
struct GroundOutcome {
  let groups: [StatementGroup]
  let misses: [NearMiss]
}

/// Joins what one region's wave did on the ground: addresses first, then settlements, districts and the region, so that
/// a coarse claim meets all the finer ones that it may mean.
struct GroundGrouping {
  let thresholds: Thresholds

  /// - Parameter statements: those on the ground of one region's wave, in order of publication.
  func fuse(_ statements: [Statement]) -> GroundOutcome {
    var sites = GroundSites(statements, thresholds: thresholds)
    for statement in ordered(statements) { sites.take(statement) }
    let groups = sites.groups.map { group in
      StatementGroup(
        incidentClass: .ground, statements: group.statements.sorted(by: Statement.precedes), reasons: group.reasons)
    }
    return GroundOutcome(groups: groups, misses: sites.misses)
  }

  /// Finer before coarser; within one reach impacts with details, impacts without, explosions, then what followed.
  private func ordered(_ statements: [Statement]) -> [Statement] {
    func rank(_ statement: Statement) -> (Int, Int) {
      let reach = statement.ground.reach.rawValue
      switch statement.claim.kind {
      case .strike, .debris: return (reach, statement.claim.tellsEffects ? 0 : 1)
      case .explosion: return (reach, 2)
      default: return (GroundPlace.Reach.region.rawValue + 1, reach)
      }
    }
    return statements.sorted { left, right in
      rank(left) == rank(right) ? Statement.precedes(left, right) : rank(left) < rank(right)
    }
  }
}

extension Claim {
  /// Whether it says what the impact did, so that it can be told from others.
  var tellsEffects: Bool { !damage.isEmpty || fire != nil || count != nil || killed != nil || injured != nil }
}
