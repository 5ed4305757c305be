public import TocsinModel

/// Finds the places of wreckage that incidents speak of.
public struct DebrisCandidates: Sendable {
  public init() {}

  /// One candidate for each incident of debris on the ground that is no denial, in the order of the incidents.
  public func sites(in incidents: [Incident]) -> [DebrisSite] {
    incidents.filter { $0.incidentClass == .ground && $0.kind == .debris }.map { incident in
      DebrisSite(id: "debris-" + incident.id, incident: incident.id, place: incident.place)
    }
  }
}
