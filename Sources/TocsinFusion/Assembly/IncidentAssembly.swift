internal import TocsinModel

/// Makes the incident of a group of statements.
struct IncidentAssembly {
  let places: RegionPlaces

  func incident(_ group: StatementGroup) -> Incident {
    let origins = OriginFinder().origins(of: group.statements)
    let reckoning = FigureReckoning(group: group, origins: origins)
    let place = places.place(of: group)
    return Incident(
      id: StableID.make(group), incidentClass: group.incidentClass, kind: kind(of: group),
      members: group.statements.map(\.mention).sorted(), denied: group.denied.map(\.mention).sorted(), place: place,
      time: time(of: group), count: reckoning.count, killed: reckoning.casualties(\.killed),
      injured: reckoning.casualties(\.injured), origins: Set(origins).count, isOpen: group.isOpen)
  }

  /// The kind of most statements; of equals the earliest.
  private func kind(of group: StatementGroup) -> EventKind {
    let kinds = group.statements.map(\.claim.kind)
    let counts = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
    let most = counts.values.max() ?? 0
    return kinds.first { counts[$0] == most } ?? .attack
  }

  private func time(of group: StatementGroup) -> TimeSpan? {
    let spans = group.statements.compactMap(\.claim.time)
    switch group.incidentClass {
    case .notice: return group.statements.map(\.told).reduce(nil) { $0?.union($1) ?? $1 }
    case .air: return spans.reduce(nil) { $0?.union($1) ?? $1 }
    case .ground: return spans.sorted { $0.lengthSeconds < $1.lengthSeconds }.reduce(nil, Self.narrowed)
    }
  }

  /// The common part; what does not meet the narrower ones is left out.
  private static func narrowed(_ span: TimeSpan?, by other: TimeSpan) -> TimeSpan? {
    guard let span else { return other }
    guard span.overlaps(other) else { return span }
    return TimeSpan(max(span.start, other.start), min(span.end, other.end))
  }
}
