public import TocsinModel

/// Finds the accommodation points that claims speak of.
public struct ShelterCandidates: Sendable {
  public init() {}

  /// One candidate for each place of an incident that a claim opens a shelter at, in the order of the mentions.
  /// - Parameters:
  ///   - incident: the incident.
  ///   - claims: the claims of its reports' current revisions, by report key; a mention without one is left out.
  public func shelters(in incident: Incident, claims: [String: [Claim]]) -> [Shelter] {
    var seen: Set<String> = []
    return incident.members.compactMap { mention in
      guard
        let claim = claims[mention.report].flatMap({ $0.indices.contains(mention.claim) ? $0[mention.claim] : nil }),
        claim.kind == .shelter, claim.phase != .end, claim.places.indices.contains(mention.place)
      else { return nil }
      let place = claim.places[mention.place]
      guard seen.insert(place.name).inserted else { return nil }
      return Shelter(id: "shelter-\(incident.id)-\(seen.count)", incident: incident.id, place: place)
    }
  }
}
