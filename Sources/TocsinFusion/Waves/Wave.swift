internal import TocsinModel

/// What one region's claims of one wave of attack say.
struct Wave: Sendable {
  let area: String
  var span: TimeSpan
  var statements: [Statement]

  /// Whether a claim on the ground names this very place.
  func names(_ place: Place) -> Bool {
    statements.contains { $0.incidentClass == .ground && $0.place.name == place.name && $0.place.level == place.level }
  }
}
