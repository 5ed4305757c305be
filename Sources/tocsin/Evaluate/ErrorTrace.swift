internal import TocsinExtraction
internal import TocsinModel

/// What was missed and made up in one report, with the rules behind what was found.
struct ErrorTrace {
  let report: LabelledReport
  let errors: Evaluation.Errors
  let found: [Claim]

  private static let shownText = 600

  var lines: [String] {
    var lines = ["--- \(report.id)  \(String(report.document.text.prefix(Self.shownText)))"]
    lines += errors.missed.map { "   missed   \(Self.text($0))" }
    for claim in errors.madeUp {
      lines.append("   made up  \(Self.text(claim))")
      lines += claim.claim.rules.map(trace)
    }
    if errors.madeUp.isEmpty, !errors.missed.isEmpty {
      for claim in found {
        lines.append(
          "   found    " + claim.places.map { Self.text(PlacedClaim(claim: claim, place: $0)) }.joined(separator: "; "))
        lines += claim.rules.map(trace)
      }
    }
    return lines
  }

  private static func text(_ placed: PlacedClaim) -> String {
    let kind = [placed.claim.kind.rawValue, placed.claim.phase?.rawValue].compactMap { $0 }.joined(separator: "/")
    return
      "\(kind) \(placed.claim.threat.rawValue) \(placed.place.level.rawValue) \(placed.place.name) «\(placed.place.said)»"
  }

  private func trace(_ rule: FiredRule) -> String {
    "              \(rule.field): \(rule.name)" + (rule.quote?.words(in: report.document.text).map { " «\($0)»" } ?? "")
  }
}
