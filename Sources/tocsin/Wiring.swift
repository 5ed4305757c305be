internal import Foundation
internal import TocsinFusion
internal import TocsinModel

/// What extraction makes of one report.
struct ReportExtraction: Sendable {
  let language: Language?
  let claims: [Claim]
}

/// The one place that puts the stages together.
enum Wiring {
  /// Changes with every change of the extractor or its words, so that stored reports are read again.
  static let extractorVersion = "0"

  static func extractor() throws -> @Sendable (Report) -> ReportExtraction {
    { ReportExtraction(language: $0.language, claims: []) }
  }

  static func fusion() throws -> Fusion {
    let table = try ResourceFolder.find().appending(path: "fusion/offices.tsv")
    return Fusion(
      offices: try OfficeLexicon(
        table: String(contentsOf: table, encoding: .utf8), file: table.path(percentEncoded: false)))
  }
}
