internal import TocsinModel

/// What one region's claims of one wave of attack say.
struct Wave: Sendable {
  private struct Spot: Hashable {
    let level: PlaceLevel
    let name: String
  }

  private(set) var span: TimeSpan
  /// The part of it that claims tell by the hour; all of it where none does.
  private(set) var core: TimeSpan
  private(set) var statements: [Statement] = []
  private var hit: Set<Spot> = []

  init(span: TimeSpan) { (self.span, self.core) = (span, span) }

  /// Takes a claim in, and widens the wave to its time where it has one of its own.
  mutating func take(_ statement: Statement, widenedTo span: TimeSpan? = nil) {
    statements.append(statement)
    if let span { self.span = self.span.union(span) }
    if statement.incidentClass == .ground { hit.insert(Self.spot(statement.place)) }
  }

  /// Both as one.
  /// - Parameter core: which hours count as told.
  func joined(with other: Wave, core: TimeSpan) -> Wave {
    var wave = self
    wave.span = span.union(other.span)
    wave.core = core
    wave.statements += other.statements
    wave.hit.formUnion(other.hit)
    return wave
  }

  /// The same with all of its span as its core.
  var toldByTheHour: Wave {
    var wave = self
    wave.core = span
    return wave
  }

  /// Whether a claim on the ground names this very place.
  func names(_ place: Place) -> Bool { hit.contains(Self.spot(place)) }

  private static func spot(_ place: Place) -> Spot { Spot(level: place.level, name: place.name) }

  /// The same with its statements in order of publication.
  func ordered() -> Wave {
    var wave = self
    wave.statements.sort(by: Statement.precedes)
    return wave
  }
}
