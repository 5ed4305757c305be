internal import TocsinModel

/// Lists a denied mention at the incident that it speaks of; a denial of what nobody claims is left out.
struct DenialPlacement {
  let thresholds: Thresholds

  func place(_ denials: [Statement], into groups: inout [StatementGroup]) {
    for denial in denials {
      let candidates = groups.indices.filter { speaks(denial, of: groups[$0]) }
      let exact = candidates.first { groups[$0].statements.contains { $0.place.name == denial.place.name } }
      if let target = exact ?? (candidates.count == 1 ? candidates.first : nil) { groups[target].denied.append(denial) }
    }
  }

  private func speaks(_ denial: Statement, of group: StatementGroup) -> Bool {
    guard group.incidentClass == denial.incidentClass else { return false }
    let moment = denial.claim.time ?? TimeSpan(denial.published, denial.published)
    return group.statements.contains { statement in
      statement.area == denial.area
        && (statement.claim.time ?? TimeSpan(statement.published, statement.published)).gapSeconds(to: moment)
          < thresholds.retellingSeconds
    }
  }
}
