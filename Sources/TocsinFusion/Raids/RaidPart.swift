internal import TocsinModel

/// What one incident adds to its raid.
public struct RaidPart: Hashable, Sendable, Codable {
  /// A number that one side tells of one class of threat.
  struct Told: Hashable, Sendable, Codable {
    let side: String?
    let threat: Threat
    let kind: EventKind
    /// Whether it is of a whole country.
    let isTotal: Bool
    let figure: Figure
  }

  /// The incident's id.
  public let incident: String
  let key: RaidKey
  let span: TimeSpan
  let region: String?
  let told: [Told]

  /// The raid's id.
  public var raid: String { key.id }

  /// - Returns: `nil` for a notice, and where nothing tells who was attacked.
  init?(_ assembled: Assembled, group: StatementGroup, sides: SideLexicon) {
    guard let span = group.waveSpan, let key = RaidKey(group, span: span, sides: sides) else { return nil }
    incident = assembled.incident.id
    self.key = key
    self.span = span
    region = group.statements[0].place.region
    told = assembled.tallies
  }

  /// The numbers that each side tells in a group, by class of threat and kind.
  static func tallies(of group: StatementGroup, thresholds: Thresholds) -> [Told] {
    let counted = group.statements.filter { $0.claim.count != nil && tallied.contains($0.claim.kind) }
    if counted.isEmpty { return [] }
    return Set(counted.map(\.voice.side)).sorted { ($0 ?? "~") < ($1 ?? "~") }.flatMap { side in
      Threat.allCases.flatMap { threat in
        tallied.compactMap { kind in
          told(of: group, side, threat, kind, counted, thresholds)
        }
      }
    }
  }

  private static let tallied: [EventKind] = [.attack, .interception, .strike]

  private static func told(
    of group: StatementGroup, _ side: String?, _ threat: Threat, _ kind: EventKind, _ counted: [Statement],
    _ thresholds: Thresholds
  ) -> Told? {
    var part = group
    part.statements = counted.filter { $0.claim.kind == kind && $0.claim.threat == threat && $0.voice.side == side }
    guard let first = part.statements.first else { return nil }
    let origins = OriginFinder(thresholds: thresholds).origins(of: part.statements)
    let figure = FigureReckoning(group: part, origins: origins).count(where: { _ in true })?.figure
    return figure.map {
      Told(side: side, threat: threat, kind: kind, isTotal: first.place.level == .country, figure: $0)
    }
  }
}
