public import TocsinModel

/// All that fusion makes of reports and decisions.
public struct Picture: Hashable, Sendable {
  /// By class, then region, time and id.
  public let incidents: [Incident]
  /// By time, then the side that was attacked.
  public let raids: [Raid]
  /// What a reviewer may join, by the incidents' ids.
  public let suggestions: [Suggestion]
  /// The ids of standing decisions that found nothing to act on, sorted: their claims are gone, or lie in two regions.
  public let unapplied: [String]
}

/// What a step changed.
public struct PictureChange: Hashable, Sendable {
  /// New or different, as in `Picture`.
  public let incidents: [Incident]
  /// The ids of incidents that are no more, sorted.
  public let removed: [String]
  public let raids: [Raid]
  public let removedRaids: [String]
}

extension Incident {
  /// By class, then region, time and id.
  static func precedes(_ left: Incident, _ right: Incident) -> Bool {
    func key(_ incident: Incident) -> (Int, String, Int64, String) {
      let rank = IncidentClass.allCases.firstIndex(of: incident.incidentClass) ?? 0
      let place = incident.place.region ?? incident.place.name
      return (rank, place, incident.time?.start.secondsSinceEpoch ?? .max, incident.id)
    }
    return key(left) < key(right)
  }
}
