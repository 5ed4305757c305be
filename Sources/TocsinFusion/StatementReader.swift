internal import TocsinModel

/// Reads statements from reports.
struct StatementReader: Sendable {
  let tools: FusionTools

  /// The statements of a report; none where it was taken down.
  func statements(in extracted: ExtractedReport, decisions: ClaimDecisions) -> [Statement] {
    let report = extracted.report
    if report.isDeleted || decisions.isRetracted { return [] }
    let publisher = tools.voices.voice(of: report)
    let text = ReportText(report.text, leastWords: tools.thresholds.leastWords)
    let published = report.published ?? report.received
    let claims = decisions.applied(to: extracted.claims)
    let stamp = tools.readings.next()
    let isRepeat = claims.contains(where: Self.isImpact) && tools.repeats.isRepeat(report.text)
    return claims.enumerated().flatMap { number, claim in
      claim.places.enumerated().compactMap { index, place in
        let mention = Mention(report: report.key, claim: number, place: index)
        if decisions.rejected.contains(mention) { return nil }
        return Statement(
          mention: mention, claim: claim, place: place, published: published, said: report.edited ?? published,
          voice: Voice(claim, place: place, publisher: publisher, sides: tools.sides), isLocal: report.home != nil,
          text: text,
          isToldAgain: isRepeat && Self.isOnly(claim, at: place, among: claims),
          publisher: report.publisher ?? report.source, stamp: stamp)
      }
    }
  }

  private static func isImpact(_ claim: Claim) -> Bool { claim.kind == .strike || claim.kind == .debris }

  /// Whether a report tells of no other impact in the settlement, from which its words would tell this one.
  private static func isOnly(_ claim: Claim, at place: Place, among claims: [Claim]) -> Bool {
    guard let settlement = GroundPlace(place).settlement else { return false }
    let impacts = claims.filter(isImpact).flatMap(\.places)
    return impacts.count { GroundPlace($0).settlement == settlement } == 1
  }
}
