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
    let digits = String(fnv1a(seed), radix: 16)
    return group.incidentClass.rawValue + "-" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Source: G. Fowler, L. C. Noll, K.-P. Vo, FNV-1a, 64 bits.
  private static func fnv1a(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
