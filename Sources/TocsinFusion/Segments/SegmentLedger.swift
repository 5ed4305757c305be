public import TocsinModel

/// The statements of one segment of one region's time, and what was fused of them.
///
/// No rule reads across segments or regions, but those of raids. A round sorts the statements into waves and notices;
/// the costly steps then run only for those of which a statement came, changed or went. The outcome is a function of
/// the statements and the decisions, however they came.
public struct SegmentLedger: Sendable {
  private let tools: FusionTools
  /// In order of publication.
  private var statements: [Statement] = []
  private var ground = Memo<GroundOutcome>()
  private var notices = Memo<[StatementGroup]>()
  private var assembled = Memo<Assembled>()
  private var neighbours = Memo<[Neighbours]>()

  private struct NoticeKey: Hashable {
    let kind: EventKind
    let place: String
  }

  public init(_ fusion: Fusion) { self.init(tools: fusion.tools) }

  init(tools: FusionTools) { self.tools = tools }

  /// How much it holds.
  public var statementCount: Int { statements.count }

  /// Takes what a report says here in place of what it said before.
  /// - Parameters:
  ///   - key: the report's.
  ///   - told: `nil` where it says nothing any more.
  ///   - isHere: tells which of its mentions lie in this segment.
  public mutating func replace(_ key: String, with told: ReportStatements?, where isHere: (StatementSite) -> Bool) {
    statements.removeAll { $0.mention.report == key }
    guard let told else { return }
    for (site, statement) in zip(told.sites, told.statements) where isHere(site) { insert(statement) }
  }

  private mutating func insert(_ statement: Statement) {
    var (low, high) = (0, statements.count)
    while low < high {
      let middle = (low + high) / 2
      if Statement.precedes(statements[middle], statement) { low = middle + 1 } else { high = middle }
    }
    statements.insert(statement, at: low)
  }

  /// Takes these in place of all that it had.
  /// - Parameter all: in order of publication.
  mutating func replaceAll(_ all: [Statement]) { statements = all }

  /// The segment's incidents.
  /// - Parameter decisions: those that stand, in the order in which they were made; such as name no mention here are ignored.
  public mutating func fuse(_ decisions: [Decision]) -> SegmentOutcome {
    let told = statements.filter { !$0.claim.isDenied }
    var desk = ReviewDesk(noticeGroups(told))
    var misses: [NearMiss] = []
    let flying = told.filter { $0.incidentClass != .notice }
    for (number, wave) in WaveSplitter(thresholds: tools.thresholds).split(flying).enumerated() {
      let statements = wave.statements.filter { $0.incidentClass == .ground }
      let onGround = ground.value(for: Statement.key(of: statements)) {
        GroundGrouping(thresholds: tools.thresholds).fuse(statements)
      }
      misses += onGround.misses
      desk.add(AirGrouping().groups(wave) + onGround.groups, wave: number, span: wave.span)
    }
    for decision in decisions { desk.apply(decision) }
    DenialPlacement(thresholds: tools.thresholds).place(statements.filter(\.claim.isDenied), into: &desk.groups)
    let outcome = outcome(desk, misses)
    ground.endRound()
    notices.endRound()
    assembled.endRound()
    neighbours.endRound()
    return outcome
  }

  private mutating func noticeGroups(_ told: [Statement]) -> [StatementGroup] {
    let byPlace = Dictionary(grouping: told.filter { $0.incidentClass == .notice }) {
      NoticeKey(kind: $0.claim.kind, place: $0.place.name)
    }
    let groups = byPlace.values.flatMap { statements in
      notices.value(for: Statement.key(of: statements)) {
        NoticeGrouping(thresholds: tools.thresholds).groups(statements)
      }
    }
    return groups.sorted { Statement.precedes($0.statements[0], $1.statements[0]) }
  }

  private mutating func outcome(_ desk: ReviewDesk, _ misses: [NearMiss]) -> SegmentOutcome {
    let places = RegionPlaces(statements)
    let assembled = desk.groups.map { group in
      self.assembled.value(for: group.stamps) { Assembled(group, tools: tools) }
    }
    let incidents = zip(assembled, desk.groups).map { AssembledIncident(incident: $0.incident, group: $1) }
    var web = IncidentWeb(incidents)
    for wave in web.waves {
      let onGround = web.ground(of: wave)
      web.link(
        neighbours.value(for: onGround.flatMap { incidents[$0].group.stamps + [-1] }) {
          NeighbourFinder(thresholds: tools.thresholds).neighbours(onGround.map { incidents[$0] })
        }, of: wave)
    }
    var outcome = SegmentOutcome()
    outcome.applied = desk.applied
    outcome.suggestions =
      (misses.isEmpty ? [] : Suggestions(incidents).of(misses)) + web.rings(leastPlaces: tools.thresholds.ringPlaces)
    outcome.incidents = web.finished().map { fused in
      var incident = fused.incident
      incident.place = places.place(of: fused.group)
      incident.review = desk.review(of: fused.group)
      return incident
    }
    outcome.raidParts = zip(assembled, desk.groups).compactMap { RaidPart($0, group: $1, sides: tools.sides) }
    outcome.shares = SourceShare.summed(assembled.flatMap(\.shares))
    return outcome
  }
}

/// All that depends on an incident's own statements alone.
struct Assembled: Sendable {
  let incident: Incident
  let tallies: [RaidPart.Told]
  let shares: [SourceShare]

  init(_ group: StatementGroup, tools: FusionTools) {
    incident = IncidentAssembly(thresholds: tools.thresholds).incident(group)
    tallies = RaidPart.tallies(of: group, thresholds: tools.thresholds)
    shares = SourceShare.shares(of: incident, group)
  }
}
