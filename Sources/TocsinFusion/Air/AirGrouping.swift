internal import TocsinModel

/// What flew over one region in one wave is one incident.
struct AirGrouping {
  func groups(_ wave: Wave) -> [StatementGroup] {
    let statements = wave.statements.filter { $0.incidentClass == .air }
    guard let first = statements.first else { return [] }
    let reasons = statements.dropFirst().map { statement in
      let place: Evidence = statement.place.name == first.place.name ? .samePlace : .sameRegion
      return (statement.mention, [place, .sameWave].map(\.reason))
    }
    return [
      StatementGroup(
        incidentClass: .air, statements: statements, reasons: Dictionary(uniqueKeysWithValues: reasons))
    ]
  }
}
