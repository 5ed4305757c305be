internal import TocsinModel

/// One region's statements, and what was fused of them.
///
/// No rule reads across regions, but those of raids. A round sorts the region's statements into waves and notices; the
/// costly steps then run only for those of which a statement came, changed or went.
struct AreaLedger: Sendable {
  /// In order of publication.
  private var statements: [Statement] = []
  private var ground = Memo<GroundOutcome>()
  private var notices = Memo<[StatementGroup]>()
  private var assembled = Memo<Incident>()
  private var neighbours = Memo<[Neighbours]>()

  private struct NoticeKey: Hashable {
    let kind: EventKind
    let place: String
  }

  var isEmpty: Bool { statements.isEmpty }

  mutating func remove(report: String) { statements.removeAll { $0.mention.report == report } }

  mutating func insert(_ added: [Statement]) {
    statements = (statements + added).sorted(by: Statement.precedes)
  }

  /// The region's incidents.
  /// - Parameter decisions: those on incidents, in the order in which they were made.
  mutating func fuse(_ decisions: [Decision], tools: FusionTools) -> AreaOutcome {
    let told = statements.filter { !$0.claim.isDenied }
    var desk = ReviewDesk(noticeGroups(told, tools))
    var misses: [NearMiss] = []
    for (number, wave) in WaveSplitter(thresholds: tools.thresholds).split(
      told.filter { $0.incidentClass != .notice }
    ).enumerated() {
      let statements = wave.statements.filter { $0.incidentClass == .ground }
      let onGround = ground.value(for: statements.flatMap(\.key)) {
        GroundGrouping(thresholds: tools.thresholds).fuse(statements)
      }
      misses += onGround.misses
      desk.add(AirGrouping().groups(wave) + onGround.groups, wave: number, span: wave.span)
    }
    for decision in decisions { desk.apply(decision) }
    DenialPlacement(thresholds: tools.thresholds).place(statements.filter(\.claim.isDenied), into: &desk.groups)
    let outcome = outcome(desk, misses, tools)
    ground.endRound()
    notices.endRound()
    assembled.endRound()
    neighbours.endRound()
    return outcome
  }

  private mutating func noticeGroups(_ told: [Statement], _ tools: FusionTools) -> [StatementGroup] {
    let byPlace = Dictionary(grouping: told.filter { $0.incidentClass == .notice }) {
      NoticeKey(kind: $0.claim.kind, place: $0.place.name)
    }
    let groups = byPlace.values.flatMap { statements in
      notices.value(for: statements.flatMap(\.key)) {
        NoticeGrouping(thresholds: tools.thresholds).groups(statements)
      }
    }
    return groups.sorted { Statement.precedes($0.statements[0], $1.statements[0]) }
  }

  private mutating func outcome(_ desk: ReviewDesk, _ misses: [NearMiss], _ tools: FusionTools) -> AreaOutcome {
    let places = RegionPlaces(statements)
    let incidents = desk.groups.map { group in
      let incident = assembled.value(for: group.stamps) {
        IncidentAssembly(thresholds: tools.thresholds).incident(group)
      }
      return AssembledIncident(incident: incident, group: group)
    }
    var web = IncidentWeb(incidents)
    for wave in web.waves {
      let onGround = web.ground(of: wave)
      web.link(
        neighbours.value(for: onGround.flatMap { incidents[$0].group.stamps + [-1] }) {
          NeighbourFinder(thresholds: tools.thresholds).neighbours(onGround.map { incidents[$0] })
        }, of: wave)
    }
    let suggestions = Suggestions(incidents).of(misses) + web.rings(leastPlaces: tools.thresholds.ringPlaces)
    let finished = web.finished().enumerated().map { index, fused in
      var fused = fused
      fused.incident.place = places.place(of: fused.group)
      fused.incident.review = desk.review(of: fused.group)
      return fused
    }
    return AreaOutcome(incidents: finished, suggestions: suggestions, applied: desk.applied)
  }
}

/// What fusion reads beside the reports.
struct FusionTools: Sendable {
  let offices: OfficeLexicon
  let sides: SideLexicon
  let repeats: RepeatLexicon
  let thresholds: Thresholds
}

/// One region's incidents, unordered.
struct AreaOutcome: Sendable {
  var incidents: [AssembledIncident] = []
  var suggestions: [Suggestion] = []
  /// The ids of the decisions that found their mentions here.
  var applied: Set<String> = []
}
