public import TocsinModel

/// How well an incident is borne out, as words can say it; never a percentage.
public enum Confidence: Hashable, Sendable {
  /// One report.
  case oneSource
  /// Several reports that all go back to one origin.
  case oneOrigin(reports: Int)
  /// Two or more origins that do not repeat each other.
  case independent(origins: Int)
  /// Somebody says that it did not happen.
  case contradicted

  public init(_ incident: Incident) {
    let reports = Set(incident.members.map(\.report)).count
    if !incident.denied.isEmpty {
      self = .contradicted
    } else if incident.origins >= 2 {
      self = .independent(origins: incident.origins)
    } else {
      self = reports >= 2 ? .oneOrigin(reports: reports) : .oneSource
    }
  }

  /// The name that the programming interface uses.
  public var key: String {
    switch self {
    case .oneSource: "one_source"
    case .oneOrigin: "one_origin"
    case .independent: "independent"
    case .contradicted: "contradicted"
    }
  }
}
