internal import TocsinModel

/// Makes the incident of a group of statements: all of it that depends on these alone.
struct IncidentAssembly {
  let thresholds: Thresholds

  func incident(_ group: StatementGroup) -> Incident {
    let origins = OriginFinder(thresholds: thresholds).origins(of: group.statements)
    let reckoning = FigureReckoning(group: group, origins: origins)
    let accounts = AccountBook(group, origins: origins)
    let figures = (
      count: reckoning.count, killed: reckoning.casualties(\.killed), injured: reckoning.casualties(\.injured)
    )
    return Incident(
      id: StableID.make(group), incidentClass: group.incidentClass, kind: kind(of: group),
      members: group.statements.map(\.mention).sorted(), denied: group.denied.map(\.mention).sorted(),
      place: group.statements[0].place, time: time(of: group), count: figures.count?.figure,
      killed: figures.killed?.figure, injured: figures.injured?.figure, origins: Set(origins).count,
      evidence: [
        figures.count?.evidence(of: .count), figures.killed?.evidence(of: .killed),
        figures.injured?.evidence(of: .injured),
      ].compactMap(\.self), accounts: accounts.accounts,
      contradictions: ContradictionFinder(group, origins: origins, accounts: accounts.accounts).contradictions)
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
