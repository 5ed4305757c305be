internal import TocsinModel

/// Identifiers that stay while an incident grows: from its class, its place and its first mention.
enum StableID {
  static func make(_ group: StatementGroup) -> String {
    guard let first = group.statements.first else { return "" }
    let mention = first.mention
    let seed = [
      group.incidentClass.rawValue, first.area, first.place.name, mention.report, String(mention.claim),
      String(mention.place),
    ].joined(separator: "\u{1F}")
    return group.incidentClass.rawValue + "-" + StableHash.hex(seed)
  }
}
