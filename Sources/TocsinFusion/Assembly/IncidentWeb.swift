internal import TocsinModel

/// An incident with the statements that it was made of.
struct AssembledIncident: Sendable {
  var incident: Incident
  let group: StatementGroup

  init(incident: Incident, group: StatementGroup) {
    self.incident = incident
    self.group = group
    self.incident.isOpen = group.isOpen
    self.incident.joins = group.statements.dropFirst().compactMap { statement in
      group.reasons[statement.mention].map { Join(mention: statement.mention, reasons: $0) }
    }
  }
}

/// One region's incidents with what each has to do with others.
struct IncidentWeb {
  private var incidents: [AssembledIncident]
  private let byWave: [Int: [IncidentClass: [Int]]]
  private var neighbours: [Int: Set<Int>] = [:]

  init(_ incidents: [AssembledIncident]) {
    self.incidents = incidents
    var byWave: [Int: [IncidentClass: [Int]]] = [:]
    for (index, fused) in incidents.enumerated() {
      for wave in fused.group.waves {
        byWave[wave, default: [:]][fused.incident.incidentClass, default: []].append(index)
      }
    }
    self.byWave = byWave
  }

  var waves: [Int] { byWave.keys.sorted() }

  func ground(of wave: Int) -> [Int] { indices(of: wave, .ground) }

  private func indices(of wave: Int, _ incidentClass: IncidentClass) -> [Int] {
    byWave[wave]?[incidentClass] ?? []
  }

  /// - Parameter pairs: positions in `ground(of: wave)`.
  mutating func link(_ pairs: [Neighbours], of wave: Int) {
    let ground = ground(of: wave)
    for pair in pairs {
      neighbours[ground[pair.first], default: []].insert(ground[pair.second])
      neighbours[ground[pair.second], default: []].insert(ground[pair.first])
    }
  }

  /// The incidents with their links and how far they may be believed.
  func finished() -> [AssembledIncident] {
    var finished = incidents
    for index in incidents.indices {
      let nearby = neighbours[index] ?? []
      let links = waveLinks(of: index) + nearby.map { IncidentLink(relation: .neighbour, incident: id($0)) }
      finished[index].incident.links = links.sorted {
        ($0.relation.rawValue, $0.incident) < ($1.relation.rawValue, $1.incident)
      }
      finished[index].incident.credibility = CredibilityRule.credibility(
        incidents[index].incident.accounts, isBorneOut: !nearby.isEmpty)
    }
    return finished
  }

  private func waveLinks(of index: Int) -> [IncidentLink] {
    let (relation, other): (IncidentLink.Relation, IncidentClass) =
      switch incidents[index].incident.incidentClass {
      case .air: (.groundBelow, .ground)
      default: (.airAbove, .air)
      }
    let linked = Set(incidents[index].group.waves.flatMap { indices(of: $0, other) })
    return linked.map { IncidentLink(relation: relation, incident: id($0)) }
  }

  private func id(_ index: Int) -> String { incidents[index].incident.id }

  /// Explosions that were heard all around a place, for a reviewer to find it.
  func rings(leastPlaces: Int) -> [Suggestion] {
    neighbours.keys.sorted().compactMap { index in
      let ring = [index] + (neighbours[index] ?? []).sorted()
      let isWhole = ring.allSatisfy { one in ring.allSatisfy { $0 == one || neighbours[one]?.contains($0) == true } }
      // Why: each ring once, from its first place.
      guard ring.count >= leastPlaces, isWhole, ring.min() == index else { return nil }
      return Suggestion(incidents: ring.map(id).sorted(), reasons: [Evidence.ring.reason])
    }
  }
}
