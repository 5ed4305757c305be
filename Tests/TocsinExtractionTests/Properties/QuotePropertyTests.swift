internal import Foundation
internal import Testing
internal import TocsinExtraction
internal import TocsinModel

@Suite("Every field can be read again from its quotes")
struct QuotePropertyTests {
  private static let wild = Result { try WildReports(project: CorpusFolder.root) }

  /// Every fourth; `tocsin-fuzz extract` reads them all.
  @Test("in the labelled reports", arguments: 0..<8)
  func labelled(_ part: Int) throws {
    let reports = try Self.wild.get().reports
    for index in stride(from: part * 4, to: reports.count, by: 32) {
      #expect(try Self.faults(reports[index]) == [], "\(reports[index].id)")
    }
  }

  @Test("in reports that nobody wrote: torn, shuffled, endless, full of stray marks and numbers", arguments: 0..<8)
  func wild(_ part: UInt64) throws {
    let wild = try Self.wild.get()
    for seed in (part * 10)..<(part * 10 + 10) {
      #expect(try Self.faults(wild.report(seed: seed)) == [], "seed \(seed)")
    }
  }

  @Test("in a report that is cut at any byte", arguments: ["ru-0052", "uk-0066", "en-0065"])
  func cut(_ id: String) throws {
    var report = try #require(try Self.wild.get().reports.first { $0.id == id })
    let text = report.text
    for byte in stride(from: 0, through: text.utf8.count, by: text.utf8.count / 400 + 1) {
      report.text = WildText.cut(text, at: byte)
      #expect(try Self.faults(report) == [], "cut at byte \(byte)")
    }
  }

  /// What is wrong with the claims of a report, the quotes first.
  private static func faults(_ report: Document) throws -> [String] {
    let extraction = try CorpusFolder.extractor.get().extract(report, explains: true)
    let check = QuoteCheck(document: report, lexicon: try CorpusFolder.lexicon.get())
    return extraction.claims.flatMap { claim in
      var faults = check.faults(of: claim)
      if claim.places.isEmpty { faults.append("\(claim.kind.rawValue): no place") }
      if (claim.phase != nil) != claim.kind.hasPhase { faults.append("\(claim.kind.rawValue): phase") }
      return faults
    }
  }
}
