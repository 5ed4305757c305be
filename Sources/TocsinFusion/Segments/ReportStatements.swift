public import TocsinModel

/// What one report says, as fusion reads it: each mention that is not rejected, with corrections carried out.
public struct ReportStatements: Sendable {
  /// The report's key.
  public let key: String
  public let sites: [StatementSite]
  let statements: [Statement]
}

extension Fusion {
  /// Reads a report.
  /// - Parameter decisions: those on this report that stand, in the order in which they were made; others are ignored.
  public func statements(of extracted: ExtractedReport, decisions: [Decision] = []) -> ReportStatements {
    let key = extracted.report.key
    let own = ClaimDecisions(decisions.filter { $0.action.changedReport == key })
    let statements = StatementReader(tools: tools).statements(in: extracted, decisions: own)
    let sites = statements.map {
      StatementSite(area: $0.area, mention: $0.mention, stretch: $0.stretch(tools.thresholds))
    }
    return ReportStatements(key: key, sites: sites, statements: statements)
  }

  /// Cuts a region's time as `Thresholds` has it.
  public var cutter: SegmentCutter { SegmentCutter(thresholds: tools.thresholds) }
}
