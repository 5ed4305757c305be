internal import TocsinModel

/// Which raid an incident belongs to: who was attacked, and in which night or on which day.
///
/// It follows from the incident's own wave, so that an incident never moves another one to another raid.
struct RaidKey: Hashable, Sendable, Comparable, Codable {
  let dayNumber: Int64
  let isNight: Bool
  let defender: String

  /// The hours of a day that are not night. Source: docs/guide.md, "night".
  private static let day = 8 * 3600..<20 * 3600

  /// - Parameter span: of the group's wave.
  /// - Returns: `nil` where nothing tells who was attacked.
  init?(_ group: StatementGroup, span: TimeSpan, sides: SideLexicon) {
    let statements = group.statements
    guard let defender = sides.defender(of: statements[0].place) ?? statements.lazy.compactMap(\.voice.side).first
    else {
      return nil
    }
    let middle = span.start.advanced(bySeconds: span.lengthSeconds / 2).civil
    isNight = !Self.day.contains(middle.secondOfDay)
    // Why: a night is named by its morning.
    dayNumber = middle.dayNumber + (middle.secondOfDay >= Self.day.upperBound ? 1 : 0)
    self.defender = defender
  }

  /// "raid-ru-2025-12-08-night".
  var id: String {
    let day = CivilTime(dayNumber: dayNumber)
    let date = Timestamp(civil: day, offsetSeconds: 0).description.prefix(10)
    return "raid-\(defender.lowercased())-\(date)-\(isNight ? "night" : "day")"
  }

  static func < (left: RaidKey, right: RaidKey) -> Bool {
    (left.dayNumber, left.isNight ? 0 : 1, left.defender) < (right.dayNumber, right.isNight ? 0 : 1, right.defender)
  }
}
