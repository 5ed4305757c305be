internal import TocsinModel

/// Which fields of an incident became others, and whether it became less: fewer hurt, less believed, gone.
struct ChangedFields {
  /// JSON: `{"killed": [before, after], …}`, a figure by its best value; fields that hold more than a word are named with `null`.
  let json: String
  let isLowering: Bool

  /// - Parameter old: `nil` where the incident is new.
  init(_ old: Incident?, _ new: Incident) {
    guard let old else {
      (json, isLowering) = ("{}", false)
      return
    }
    json = JSON.written { $0.object { Self.write(old, new, &$0) } }
    isLowering =
      new.credibility < old.credibility
      || FigureName.allCases.contains { Self.best(new[$0]) < Self.best(old[$0]) }
  }

  private static func write(_ old: Incident, _ new: Incident, _ json: inout JSONText) {
    write("class", old.incidentClass.rawValue, new.incidentClass.rawValue, &json)
    write("count", old.count?.best, new.count?.best, &json)
    write("credibility", old.credibility.rawValue, new.credibility.rawValue, &json)
    write("injured", old.injured?.best, new.injured?.best, &json)
    write("killed", old.killed?.best, new.killed?.best, &json)
    write("kind", old.kind.rawValue, new.kind.rawValue, &json)
    write("members", old.members.count, new.members.count, &json)
    write("origins", old.origins, new.origins, &json)
    write("place", old.place.name, new.place.name, &json)
    for (name, isSame) in wide(old, new) where !isSame {
      json.key(name)
      json.null()
    }
  }

  private init(json: String, isLowering: Bool) {
    self.json = json
    self.isLowering = isLowering
  }

  static func removal(isLost: Bool) -> ChangedFields { ChangedFields(json: "{}", isLowering: isLost) }

  /// Nobody's word is below a zero that somebody said.
  private static func best(_ figure: Figure?) -> Int { figure?.best ?? -1 }

  private static func wide(_ old: Incident, _ new: Incident) -> [(String, Bool)] {
    [
      ("accounts", old.accounts == new.accounts), ("contradictions", old.contradictions == new.contradictions),
      ("denied", old.denied == new.denied), ("links", old.links == new.links), ("open", old.isOpen == new.isOpen),
      ("review", old.review == new.review), ("time", old.time == new.time),
    ]
  }

  private static func write(_ name: String, _ old: Int?, _ new: Int?, _ json: inout JSONText) {
    if old == new { return }
    json.key(name)
    json.array {
      $0.value(old)
      $0.value(new)
    }
  }

  private static func write(_ name: String, _ old: String, _ new: String, _ json: inout JSONText) {
    if old == new { return }
    json.key(name)
    json.array {
      $0.value(old)
      $0.value(new)
    }
  }
}
