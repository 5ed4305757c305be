internal import TocsinModel
public import TocsinPublishing
public import TocsinStore

extension Store: IncidentRepository {
  public func incidents(matching query: IncidentQuery) throws -> IncidentPage {
    let filter = IncidentFilter(query)
    let found = try incidentHeads(filter, limit: query.limit, offset: query.offset)
    return IncidentPage(incidents: found.map(\.incident), matched: try incidentCount(filter))
  }

  public func incident(id: String) throws -> TocsinPublishing.IncidentDetail? {
    guard let found = try incident(id) else { return nil }
    return TocsinPublishing.IncidentDetail(
      incident: found.incident.incident, statements: found.testimonies.map(Statement.init))
  }

  public func health() throws -> RepositoryHealth {
    let intake = try intake()
    let newest = try incidentHeads(limit: Self.newestLookedAt).compactMap(\.lastPublished).max()
    return RepositoryHealth(reports: intake.reports, newestReport: newest, lastReceived: intake.lastReceived)
  }

  /// How many of the latest incidents are asked for their newest report.
  private static var newestLookedAt: Int { 50 }
}

extension IncidentFilter {
  fileprivate init(_ query: IncidentQuery) {
    let box = query.box.map {
      TocsinStore.BoundingBox(west: $0.west, south: $0.south, east: $0.east, north: $0.north)
    }
    self.init(box: box, from: query.from, to: query.to, kinds: query.kinds)
  }
}

extension Statement {
  fileprivate init(_ testimony: Testimony) {
    self.init(
      id: "\(testimony.report.source)/\(testimony.report.externalID)", report: testimony.report,
      earlier: testimony.revisions.filter { $0.revision < testimony.report.revision },
      claims: testimony.claims.map { testified in
        let places = testified.claim.places
        return StatedClaim(
          index: testified.ordinal, claim: testified.claim,
          places: testified.places.filter(places.indices.contains).map { places[$0] },
          isDenied: testified.claim.isDenied)
      })
  }
}
