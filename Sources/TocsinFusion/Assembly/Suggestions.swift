internal import TocsinModel

/// Pairs of incidents that nearly were one.
struct Suggestions {
  private var holders: [Mention: String] = [:]
  private var settled: Set<String> = []

  init(_ incidents: [AssembledIncident]) {
    for fused in incidents {
      for mention in fused.incident.members { holders[mention] = fused.incident.id }
      if fused.group.isSettled { settled.insert(fused.incident.id) }
    }
  }

  /// One for each pair, on the reasons that score best; none for incidents that a reviewer has set apart.
  func of(_ misses: [NearMiss]) -> [Suggestion] {
    var best: [[String]: Suggestion] = [:]
    for miss in misses {
      guard let one = holders[miss.mention], let other = holders[miss.other], one != other,
        settled.isDisjoint(with: [one, other])
      else { continue }
      let suggestion = Suggestion(incidents: [one, other].sorted(), reasons: miss.reasons)
      if suggestion.score > best[suggestion.incidents]?.score ?? -.infinity { best[suggestion.incidents] = suggestion }
    }
    return best.values.sorted { $0.incidents.lexicographicallyPrecedes($1.incidents) }
  }
}
