public import TocsinModel

/// Fusion of reports as they come in.
///
/// After any sequence of steps its picture equals that of `Fusion` over all reports and decisions at once. That is so
/// because a region's incidents are a function of that region's statements and of the decisions on them, in order of
/// publication and of decision, whatever order they came in; a step computes this function anew for the regions whose
/// statements or decisions it changed, and keeps the results of the others. Within a region results are kept by the
/// very statements that they were made of (`Memo`). Raids are functions of their incidents in the same way.
///
/// Cost of a step: sorting the statements of the regions that it touches, n log n in those; fusing the waves in which
/// statements came, changed or went; the raids of these; and a look at each decision. Nothing of other regions is read.
public struct FusionLedger: Sendable {
  private let fusion: Fusion
  /// The newest revision of each, by key.
  private var reports: [String: ExtractedReport] = [:]
  private var log: [Decision] = []
  private var areas: [String: AreaLedger] = [:]
  private var areasOfReports: [String: Set<String>] = [:]
  private var raids = RaidLedger()

  public init(_ fusion: Fusion) { self.fusion = fusion }

  /// Takes reports and decisions in.
  ///
  /// Of a report that is known by its key the later revision counts, and of one and the same revision the claims that
  /// came last; a report that was taken down has no claims. A decision whose id is known is not taken again.
  @discardableResult
  public mutating func take(_ added: [ExtractedReport], decisions: [Decision] = []) -> PictureChange {
    let before = Decision.standing(in: log)
    let known = Set(log.map(\.id))
    var seen = known
    log += decisions.filter { seen.insert($0.id).inserted }
    let standing = Decision.standing(in: log)
    let changed = Set(before).symmetricDifference(standing)

    var keys = Set(changed.compactMap(\.action.changedReport))
    for report in added where isNews(report) {
      reports[report.report.key] = report
      keys.insert(report.report.key)
    }
    var touched = Set(changed.flatMap(\.action.incidentMentions).flatMap { areasOfReports[$0.report] ?? [] })
    for key in keys.sorted() { touched.formUnion(read(key, standing)) }
    return fuse(touched, standing)
  }

  /// The whole picture. Cost: all incidents.
  public var picture: Picture {
    let outcomes = areas.values.flatMap(\.outcomes)
    let applied = outcomes.reduce(into: Set<String>()) { $0.formUnion($1.applied) }
    let standing = Decision.standing(in: log)
    return Picture(
      incidents: outcomes.flatMap(\.incidents).sorted(by: Incident.precedes),
      raids: raids.all,
      suggestions: outcomes.flatMap(\.suggestions).sorted {
        $0.incidents.lexicographicallyPrecedes($1.incidents)
      },
      unapplied: standing.filter { !applied.contains($0.id) && !changesClaims($0) }.map(\.id).sorted())
  }

  /// How each publisher has done, by name. Cost: all reports and incidents.
  public var sourceRecords: [SourceRecord] {
    var reckoning = SourceReckoning()
    let onReports = Dictionary(grouping: Decision.standing(in: log).filter(changesClaims)) {
      $0.action.changedReport ?? ""
    }
    for (key, extracted) in reports {
      let report = extracted.report
      let isRevised = report.revision > 1 || report.isDeleted
      reckoning.take(
        report.publisher ?? report.source, reports: 1,
        corrections: (onReports[key]?.count ?? 0) + (isRevised ? 1 : 0))
    }
    for share in areas.values.flatMap(\.outcomes).flatMap(\.shares) { reckoning.take(share) }
    return reckoning.all
  }

  private func isNews(_ report: ExtractedReport) -> Bool {
    guard let known = reports[report.report.key], known.report != report.report else {
      return reports[report.report.key] != report
    }
    func age(_ report: Report) -> (Int, Timestamp, String) { (report.revision, report.received, report.text) }
    return age(known.report) < age(report.report)
  }

  /// Whether a decision changes a claim that there is.
  private func changesClaims(_ decision: Decision) -> Bool {
    guard let key = decision.action.changedReport, let report = reports[key] else { return false }
    return ClaimDecisions.applies(decision.action, to: report.claims)
  }

  /// Reads a report's statements anew.
  /// - Returns: the regions that it spoke of or speaks of.
  private mutating func read(_ key: String, _ standing: [Decision]) -> Set<String> {
    let old = areasOfReports[key] ?? []
    for area in old { areas[area]?.remove(report: key) }
    guard let report = reports[key] else { return old }
    let byArea = Dictionary(grouping: fusion.statements(of: report, decisions: standing).statements, by: \.area)
    for (area, statements) in byArea { areas[area, default: AreaLedger()].insert(statements) }
    areasOfReports[key] = Set(byArea.keys)
    return old.union(byArea.keys)
  }

  private mutating func fuse(_ touched: Set<String>, _ standing: [Decision]) -> PictureChange {
    var (old, new) = ([String: Incident](), [String: Incident]())
    for name in touched.sorted() {
      let onIncidents = standing.filter { decision in
        decision.action.incidentMentions.contains { areasOfReports[$0.report]?.contains(name) == true }
      }
      for incident in areas[name]?.outcomes.flatMap(\.incidents) ?? [] { old[incident.id] = incident }
      areas[name]?.fuse(onIncidents, tools: fusion.tools)
      let outcomes = areas[name]?.outcomes ?? []
      for incident in outcomes.flatMap(\.incidents) { new[incident.id] = incident }
      if areas[name]?.isEmpty == true { areas[name] = nil }
      raids.replace(area: name, with: outcomes.flatMap(\.raidParts))
    }
    let raids = raids.fuse()
    return PictureChange(
      incidents: new.values.filter { old[$0.id] != $0 }.sorted(by: Incident.precedes),
      removed: old.keys.filter { new[$0] == nil }.sorted(), raids: raids.changed, removedRaids: raids.removed)
  }
}
