import TocsinFusion
import TocsinModel

/// How a picture differs from what a scenario expects, each as `file:line: what`.
struct ScenarioCheck {
  let scenario: Scenario
  let picture: Picture

  var differences: [String] { incidents + raids + suggestions + unapplied }

  private func tell(_ line: Int, _ what: String) -> String { "\(scenario.name):\(line): \(what)" }

  private static func text(_ mentions: some Sequence<Mention>) -> String {
    mentions.sorted().map { "\($0.report).\($0.claim)" + ($0.place > 0 ? ".\($0.place)" : "") }.joined(separator: " ")
  }

  private var incidents: [String] {
    var left = Dictionary(uniqueKeysWithValues: picture.incidents.map { (Set($0.members), $0) })
    var differences: [String] = []
    for expected in scenario.incidents {
      guard let incident = left.removeValue(forKey: expected.members) else {
        differences.append(tell(expected.line, "no incident of just \(Self.text(expected.members))"))
        continue
      }
      if incident.incidentClass != expected.incidentClass || incident.place.name != expected.place {
        differences.append(tell(expected.line, "is \(incident.incidentClass.rawValue) at \(incident.place.name)"))
      }
      differences += expected.details.compactMap { detail in
        let actual = value(of: detail, in: incident)
        return actual == detail.value ? nil : tell(detail.line, "\(detail.name) is \(actual)")
      }
    }
    return differences + left.keys.map { tell(1, "one incident too many: \(Self.text($0))") }.sorted()
  }

  private func value(of detail: ExpectedIncident.Detail, in incident: Incident) -> String {
    switch detail.name {
    case "count", "killed", "injured": Self.text(FigureName(rawValue: detail.name).flatMap { incident[$0] })
    case "origins": String(incident.origins)
    case "credibility": String(incident.credibility.rawValue)
    case "denied": Self.text(incident.denied)
    case "differ": incident.contradictions.map(\.field).joined(separator: " ")
    case "stances": incident.accounts.map(\.stance.rawValue).joined(separator: " ")
    case "links": incident.links.map(\.relation.rawValue).joined(separator: " ")
    case "best": Self.text(incident.evidence.flatMap(\.best))
    case "accepted": incident.review.acceptedBy ?? "-"
    case "notes": incident.review.notes.map(\.text).joined(separator: "; ")
    case "decisions": incident.review.decisions.joined(separator: " ")
    case "open": incident.isOpen ? "yes" : "no"
    case "why": why(detail.value, incident)
    default: "unknown to the check"
    }
  }

  /// "a.0 same damage": the value itself where that reason joined the mention.
  private func why(_ value: String, _ incident: Incident) -> String {
    let (mention, reason) = ScenarioWords.head(value)
    let join = incident.joins.first { Self.text([$0.mention]) == mention }
    let names = join?.reasons.map(\.name) ?? []
    return names.contains(reason) ? value : "\(mention) \(names.joined(separator: ", "))"
  }

  /// "5 6 7"; "-" for a figure that nobody tells.
  private static func text(_ figure: Figure?) -> String {
    guard let figure else { return "-" }
    return "\(figure.low) \(figure.best) \(figure.high.map(String.init) ?? "-")"
  }

  private var raids: [String] {
    scenario.raids.flatMap { expected -> [String] in
      guard let raid = picture.raids.first(where: { $0.id == expected.id }) else {
        return [tell(expected.line, "no such raid among \(picture.raids.map(\.id))")]
      }
      return expected.details.compactMap { detail in
        let actual = value(of: detail, in: raid)
        return actual == detail.value ? nil : tell(detail.line, "\(detail.name) is \(actual)")
      }
    }
  }

  /// "intercepted uav 10 12 12", and the same with a side before it: "RU intercepted uav …".
  private func value(of detail: ExpectedIncident.Detail, in raid: Raid) -> String {
    if detail.name == "regions" { return raid.regions.joined(separator: ", ") }
    var words = detail.value.split(separator: " ").map(String.init)
    var (tallies, name, prefix) = (raid.tallies, detail.name, "")
    if name.allSatisfy(\.isUppercase) {
      tallies = raid.accounts.first { $0.side == name }?.tallies ?? []
      name = words.removeFirst()
      prefix = name + " "
    }
    let tally = tallies.first { $0.threat.rawValue == words.first }
    let figure = name == "launched" ? tally?.launched : name == "struck" ? tally?.struck : tally?.intercepted
    return prefix + (words.first ?? "") + " " + Self.text(figure)
  }

  private var suggestions: [String] {
    let members = Dictionary(uniqueKeysWithValues: picture.incidents.map { ($0.id, Set($0.members)) })
    let actual = picture.suggestions.map { suggestion in suggestion.incidents.map { members[$0] ?? [] } }
    return scenario.suggestions.compactMap { expected in
      let isThere = actual.contains { sets in
        sets.allSatisfy { !$0.isDisjoint(with: expected) }
          && expected.allSatisfy { one in sets.contains { $0.contains(one) } }
      }
      return isThere ? nil : tell(1, "not suggested: \(Self.text(expected))")
    }
  }

  private var unapplied: [String] {
    Set(picture.unapplied) == scenario.unapplied ? [] : [tell(1, "unapplied are \(picture.unapplied)")]
  }
}
