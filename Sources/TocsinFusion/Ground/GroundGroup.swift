internal import TocsinModel

/// An incident on the ground while its claims come in, with what they say summed up.
struct GroundGroup {
  /// The finest place that its claims name.
  let place: GroundPlace
  let coordinate: Coordinate
  /// Whether it gathers claims on a whole settlement that may mean any of several.
  let isCoarse: Bool
  private(set) var statements: [Statement] = []
  private(set) var reasons: [Mention: [Reason]] = [:]

  private(set) var names: Set<String> = []
  private(set) var threats: Set<Threat> = []
  private(set) var damage: Set<Damage> = []
  private(set) var fires: Set<Bool> = []
  private(set) var counts: Set<Count> = []
  private(set) var clockTimes: Set<TimeSpan> = []
  private(set) var firstPublished: Timestamp
  private(set) var hasAftermathOnly = true
  private var impacts: [String: [Statement]] = [:]
  /// The numbers of casualties that were told, each with the names of those who told it.
  private(set) var killed: [Int: Set<String>] = [:]
  private(set) var injured: [Int: Set<String>] = [:]
  /// The numbers that came last.
  private(set) var lastKilled: Int?
  private(set) var lastInjured: Int?

  init(_ statement: Statement, isCoarse: Bool, clockSeconds: Int64) {
    place = statement.ground
    coordinate = statement.place.coordinate
    self.isCoarse = isCoarse
    firstPublished = statement.published
    take(statement, clockSeconds: clockSeconds)
  }

  mutating func take(_ statement: Statement, because why: [Reason] = [], clockSeconds: Int64) {
    let claim = statement.claim
    reasons[statement.mention] = why
    statements.append(statement)
    firstPublished = min(firstPublished, statement.published)
    names.formUnion(statement.voice.names)
    threats.insert(claim.threat)
    damage.formUnion(claim.damage)
    if let fire = claim.fire { fires.insert(fire) }
    if let count = claim.count { counts.insert(count) }
    if let time = claim.time, time.lengthSeconds <= clockSeconds { clockTimes.insert(time) }
    if statement.isImpact { impacts[statement.mention.report, default: []].append(statement) }
    if statement.isImpact || claim.kind == .explosion { hasAftermathOnly = false }
    lastKilled = claim.killed ?? lastKilled
    lastInjured = claim.injured ?? lastInjured
    if let number = claim.killed { killed[number, default: []].formUnion(statement.voice.names) }
    if let number = claim.injured { injured[number, default: []].formUnion(statement.voice.names) }
  }

  func speaks(in report: String) -> Bool { statements.contains { $0.mention.report == report } }

  /// Whether a text tells the claim apart from one of the group's.
  func isToldApart(from statement: Statement) -> Bool {
    impacts[statement.mention.report]?.contains { $0.isToldApart(from: statement) } ?? false
  }
}
