internal import TocsinModel

/// A mention with what fusion needs to know of its claim and report.
///
/// A class, because waves, groups and incidents hold the same statements again and again.
final class Statement: Sendable {
  let mention: Mention
  let claim: Claim
  let place: Place
  let published: Timestamp
  /// When this revision was made.
  let said: Timestamp
  let voice: Voice
  /// Whether the publisher speaks for an area.
  let isLocal: Bool
  let text: ReportText
  /// Whether its report tells it from an earlier one of the same day at the same place.
  let isToldAgain: Bool
  /// Who published its report, in full.
  let publisher: String
  /// One number for each reading of a report, so that equal stamps are equal statements.
  let stamp: Int
  /// The first-level region; for a country or a sea its own name.
  let area: String
  /// Where it speaks of, for joining on the ground.
  let ground: GroundPlace

  init(
    mention: Mention, claim: Claim, place: Place, published: Timestamp, said: Timestamp, voice: Voice, isLocal: Bool,
    text: ReportText, isToldAgain: Bool, publisher: String, stamp: Int
  ) {
    self.mention = mention
    self.claim = claim
    self.place = place
    self.published = published
    self.said = said
    self.voice = voice
    self.isLocal = isLocal
    self.text = text
    self.isToldAgain = isToldAgain
    self.publisher = publisher
    self.stamp = stamp
    area = (place.region ?? place.level.rawValue + ":" + place.name) + "|" + (place.country ?? "")
    ground = GroundPlace(place)
  }

  var incidentClass: IncidentClass {
    switch claim.kind {
    case .attack, .sighting, .interception: .air
    case .strike, .debris, .explosion, .evacuation, .shelter: .ground
    case .alert, .restriction: .notice
    }
  }

  /// Whether something fell or hit.
  var isImpact: Bool { claim.kind == .strike || claim.kind == .debris }

  /// Equal for equal statements in the same order, among all that one `Fusion` has read.
  static func key(of statements: [Statement]) -> [Int] {
    var key: [Int] = []
    key.reserveCapacity(3 * statements.count)
    for statement in statements {
      key.append(statement.stamp)
      key.append(statement.mention.claim)
      key.append(statement.mention.place)
    }
    return key
  }

  /// When it speaks of: its window where the text tells one, else its publication.
  var told: TimeSpan { claim.time ?? TimeSpan(published, published) }

  /// Whether it stands in the same report as another claim of the same voice, so that the text tells the two apart.
  func isToldApart(from other: Statement) -> Bool {
    isImpact && other.isImpact && mention.report == other.mention.report && claim.source == other.claim.source
      && (mention.claim, mention.place) != (other.mention.claim, other.mention.place)
  }

  /// In order of publication.
  static func precedes(_ left: Statement, _ right: Statement) -> Bool {
    (left.published, left.mention) < (right.published, right.mention)
  }

  /// The statements of each origin, by its number, in the order in which they were said.
  static func byOrigin(_ voices: [(Int, Statement)]) -> [[Statement]] {
    let byOrigin = Dictionary(grouping: voices, by: \.0)
    return byOrigin.keys.sorted().map { (byOrigin[$0] ?? []).map(\.1).sorted(by: isSaidBefore) }
  }

  /// In the order in which the words as they now stand were said: an edited report speaks when it was edited.
  static func isSaidBefore(_ left: Statement, _ right: Statement) -> Bool {
    (left.said, left.mention) < (right.said, right.mention)
  }
}

extension TimeSpan {
  var lengthSeconds: Int64 { end.secondsSinceEpoch - start.secondsSinceEpoch }
}

/// Statements that are one incident.
struct StatementGroup: Sendable {
  let incidentClass: IncidentClass
  /// In order of publication.
  var statements: [Statement]
  var denied: [Statement] = []
  /// Why each statement but the first stands here, by mention.
  var reasons: [Mention: [Reason]] = [:]
  /// Whether it is a notice that nobody ended.
  var isOpen = false
  /// Whether a reviewer set it apart, so that nothing more is suggested of it.
  var isSettled = false
  /// The waves of its region that its claims belong to; none for a notice.
  var waves: Set<Int> = []
  /// When these were.
  var waveSpan: TimeSpan?

  /// Equal for equal statements and denials.
  var stamps: [Int] { Statement.key(of: statements) + [-1] + Statement.key(of: denied) }
}
