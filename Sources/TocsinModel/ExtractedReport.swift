/// A report with the claims that were taken from it: what fusion reads.
public struct ExtractedReport: Hashable, Sendable {
  public var report: Report
  public var claims: [Claim]

  public init(report: Report, claims: [Claim]) {
    self.report = report
    self.claims = claims
  }
}
