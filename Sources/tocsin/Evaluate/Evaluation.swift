internal import TocsinExtraction
internal import TocsinModel

/// The figures of a labelled set: claims, places, fields and false alarms.
struct Evaluation {
  /// How many were labelled, found, and both.
  struct Tally {
    var right = 0
    var labelled = 0
    var found = 0

    var precision: Double { found > 0 ? Double(right) / Double(found) : 0 }
    var recall: Double { labelled > 0 ? Double(right) / Double(labelled) : 0 }
    var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
  }

  /// A field of the claims that were found.
  struct FieldTally {
    /// Agrees, a missing value with a missing one too.
    var agrees = 0
    /// Where the label states something, and where the output does; `right` where both state the same.
    var stated = Tally()
  }

  private(set) var documents = 0
  private(set) var quietDocuments = 0
  private(set) var alarms = 0
  private(set) var events = Tally()
  private(set) var places = Tally()
  private(set) var languages: [Language: Tally] = [:]
  private(set) var kinds: [EventKind: Tally] = [:]
  private(set) var fields: [ScoredField: FieldTally] = [:]

  /// What was missed and made up in one document.
  struct Errors {
    var missed: [PlacedClaim]
    var madeUp: [PlacedClaim]
  }

  @discardableResult
  mutating func add(_ report: LabelledReport, _ claims: [Claim]) -> Errors {
    let labels = PlacedClaim.all(report.claims)
    let found = PlacedClaim.all(claims)
    let matched = Pairing.pairs(labels, found) { $0.isSameEvent(as: $1) }
    documents += 1
    if labels.isEmpty {
      quietDocuments += 1
      alarms += found.isEmpty ? 0 : 1
    }
    Self.count(&events, matched.count, labels, found)
    Self.count(&places, Pairing.pairs(labels, found) { $0.isSamePlace(as: $1) }.count, labels, found)
    Self.count(&languages[report.language, default: Tally()], matched.count, labels, found)
    for label in labels { kinds[label.claim.kind, default: Tally()].labelled += 1 }
    for claim in found { kinds[claim.claim.kind, default: Tally()].found += 1 }
    for pair in matched { add(labels[pair.label].claim, found[pair.found].claim) }
    return Errors(
      missed: Self.rest(labels, matched.map(\.label)), madeUp: Self.rest(found, matched.map(\.found)))
  }

  private static func count(_ tally: inout Tally, _ right: Int, _ labels: [PlacedClaim], _ found: [PlacedClaim]) {
    tally.right += right
    tally.labelled += labels.count
    tally.found += found.count
  }

  private static func rest(_ claims: [PlacedClaim], _ taken: [Int]) -> [PlacedClaim] {
    let taken = Set(taken)
    return claims.indices.filter { !taken.contains($0) }.map { claims[$0] }
  }

  private mutating func add(_ label: Claim, _ found: Claim) {
    kinds[label.kind, default: Tally()].right += 1
    for field in ScoredField.allCases {
      let agrees = field.agrees(label, found)
      var tally = fields[field, default: FieldTally()]
      tally.agrees += agrees ? 1 : 0
      tally.stated.labelled += field.isStated(in: label) ? 1 : 0
      tally.stated.found += field.isStated(in: found) ? 1 : 0
      tally.stated.right += agrees && field.isStated(in: label) ? 1 : 0
      fields[field] = tally
    }
  }
}
