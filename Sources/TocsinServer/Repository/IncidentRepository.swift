public import TocsinModel
public import TocsinPublishing

/// Where the server's incidents come from. Reads only; called from many tasks at once.
public protocol IncidentRepository: Sendable {
  /// One page of the incidents that are asked for, the latest start first, then by id, and how
  /// many there are on all pages.
  func incidents(matching query: IncidentQuery) async throws -> IncidentPage

  /// An incident with its statements; `nil` where there is none of that id.
  func incident(id: String) async throws -> IncidentDetail?

  /// Raids, the latest first.
  /// - Parameters:
  ///   - from: raids that ended before are left out.
  ///   - to: raids that began later are left out.
  func raids(from: Timestamp?, to: Timestamp?, limit: Int) async throws -> [Raid]

  func health() async throws -> RepositoryHealth
}

/// A page of a list, and the length of the whole.
public struct IncidentPage: Hashable, Sendable {
  public let incidents: [Incident]
  public let matched: Int

  public init(incidents: [Incident], matched: Int) {
    self.incidents = incidents
    self.matched = matched
  }
}

/// What a reader must know of the store before trusting it.
public struct RepositoryHealth: Hashable, Sendable {
  /// The number of reports, revisions not counted.
  public let reports: Int
  /// When the newest report that an incident rests on was published; `nil` where none tells.
  public let newestReport: Timestamp?
  /// When the last report came in; `nil` for an empty store.
  public let lastReceived: Timestamp?

  public init(reports: Int, newestReport: Timestamp?, lastReceived: Timestamp?) {
    self.reports = reports
    self.newestReport = newestReport
    self.lastReceived = lastReceived
  }
}
