internal import GRDB
public import TocsinModel

/// Which incidents are asked for; what is `nil` or empty does not filter.
public struct IncidentFilter: Hashable, Sendable {
  public var box: BoundingBox?
  /// Incidents that ended before are left out.
  public var from: Timestamp?
  /// Incidents that began later are left out.
  public var to: Timestamp?
  public var kinds: Set<EventKind>
  public var classes: Set<IncidentClass>

  public init(
    box: BoundingBox? = nil, from: Timestamp? = nil, to: Timestamp? = nil, kinds: Set<EventKind> = [],
    classes: Set<IncidentClass> = []
  ) {
    self.box = box
    self.from = from
    self.to = to
    self.kinds = kinds
    self.classes = classes
  }

  /// The filter as the end of a `WHERE` clause over `incident` (empty, or beginning with `WHERE`), with its arguments.
  var clause: (sql: String, arguments: StatementArguments) {
    var conditions: [String] = []
    var arguments = StatementArguments()
    func add(_ condition: String, _ values: StatementArguments) {
      conditions.append(condition)
      arguments += values
    }
    if let from { add("to_at >= ?", [from.secondsSinceEpoch]) }
    if let to { add("from_at <= ?", [to.secondsSinceEpoch]) }
    if !kinds.isEmpty { add(Self.isAmong("kind", kinds.count), StatementArguments(kinds.map(\.rawValue).sorted())) }
    if !classes.isEmpty {
      add(Self.isAmong("class", classes.count), StatementArguments(classes.map(\.rawValue).sorted()))
    }
    if let area { add(area.sql, area.arguments) }
    return (conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "), arguments)
  }

  private static func isAmong(_ column: String, _ count: Int) -> String {
    column + " IN (" + Array(repeating: "?", count: count).joined(separator: ", ") + ")"
  }
}

extension IncidentFilter {
  /// The condition on place and time together, to the minute; `nil` where neither a box nor a beginning is asked for.
  private var area: (sql: String, arguments: StatementArguments)? {
    if box == nil && from == nil { return nil }
    var conditions: [String] = []
    var arguments = StatementArguments()
    if let box {
      conditions += ["max_latitude >= ?", "min_latitude <= ?"]
      conditions.append(
        box.west <= box.east
          ? "max_longitude >= ? AND min_longitude <= ?" : "(max_longitude >= ? OR min_longitude <= ?)")
      arguments += [box.south, box.north, box.west, box.east]
    }
    if let from {
      conditions.append("max_minute >= ?")
      arguments += [StoredMinutes.floor(from)]
    }
    if let to {
      conditions.append("min_minute <= ?")
      arguments += [StoredMinutes.ceiling(to)]
    }
    return ("number IN (SELECT number FROM incident_area WHERE \(conditions.joined(separator: " AND ")))", arguments)
  }
}
