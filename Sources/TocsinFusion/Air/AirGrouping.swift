internal import TocsinModel

/// What flew over one region in one wave is one incident.
struct AirGrouping {
  func groups(_ wave: Wave) -> [StatementGroup] {
    let statements = wave.statements.filter { $0.incidentClass == .air }
    return statements.isEmpty ? [] : [StatementGroup(incidentClass: .air, statements: statements)]
  }
}
