public import TocsinModel
public import TocsinPublishing

/// Incidents held in memory: for tests and for pages that are drawn without a store.
public struct MemoryRepository: IncidentRepository {
  private let details: [IncidentDetail]

  public init(_ details: [IncidentDetail]) {
    self.details = details.sorted { Self.isNewer($0.incident, $1.incident) }
  }

  public func incidents(matching query: IncidentQuery) -> IncidentPage {
    let found = details.map(\.incident).filter(query.holds)
    return IncidentPage(
      incidents: Array(found.dropFirst(query.offset).prefix(query.limit)), matched: found.count)
  }

  public func incident(id: String) -> IncidentDetail? { details.first { $0.incident.id == id } }

  /// None: a raid is known to a store alone.
  public func raids(from: Timestamp?, to: Timestamp?, limit: Int) -> [Raid] { [] }

  public func health() -> RepositoryHealth {
    let statements = details.flatMap(\.statements)
    return RepositoryHealth(
      reports: Set(statements.map(\.id)).count, newestReport: statements.map(\.time).max(),
      lastReceived: statements.map(\.report.received).max())
  }

  private static func isNewer(_ left: Incident, _ right: Incident) -> Bool {
    guard let leftTime = left.time, let rightTime = right.time else {
      return left.time == nil && right.time == nil ? left.id < right.id : left.time != nil
    }
    return leftTime.start == rightTime.start ? left.id < right.id : leftTime.start > rightTime.start
  }
}
