internal import TocsinModel

/// What one region's claims of one wave of attack say.
struct Wave: Sendable {
  private struct Spot: Hashable {
    let level: PlaceLevel
    let name: String
  }

  let area: String
  private(set) var span: TimeSpan
  private(set) var statements: [Statement] = []
  private var hit: Set<Spot> = []

  init(area: String, span: TimeSpan) {
    self.area = area
    self.span = span
  }

  /// Takes a claim in, and widens the wave to its time where it has one of its own.
  mutating func take(_ statement: Statement, widenedTo span: TimeSpan? = nil) {
    statements.append(statement)
    if let span { self.span = self.span.union(span) }
    if statement.incidentClass == .ground {
      hit.insert(Spot(level: statement.place.level, name: statement.place.name))
    }
  }

  /// Whether a claim on the ground names this very place.
  func names(_ place: Place) -> Bool { hit.contains(Spot(level: place.level, name: place.name)) }

  /// The same with its statements in order of publication.
  func ordered() -> Wave {
    var wave = self
    wave.statements.sort(by: Statement.precedes)
    return wave
  }
}
