internal import TocsinModel

/// Lists a denied mention at the incident that it speaks of; a denial of what nobody claims is left out.
struct DenialPlacement {
  let thresholds: Thresholds

  /// - Parameter groups: of the region of the denials.
  func place(_ denials: [Statement], into groups: inout [StatementGroup]) {
    if denials.isEmpty { return }
    let hulls = groups.map { group in
      group.statements.dropFirst().reduce(group.statements[0].told) { $0.union($1.told) }
    }
    for denial in denials {
      let near = groups.indices.filter { isNear(denial.told, hulls[$0]) && speaks(denial, of: groups[$0]) }
      let exact = near.first { groups[$0].statements.contains { $0.place.name == denial.place.name } }
      if let target = exact ?? (near.count == 1 ? near.first : nil) { groups[target].denied.append(denial) }
    }
  }

  private func isNear(_ left: TimeSpan, _ right: TimeSpan) -> Bool {
    left.gapSeconds(to: right) < thresholds.retellingSeconds
  }

  private func speaks(_ denial: Statement, of group: StatementGroup) -> Bool {
    group.incidentClass == denial.incidentClass && group.statements.contains { isNear(denial.told, $0.told) }
  }
}
