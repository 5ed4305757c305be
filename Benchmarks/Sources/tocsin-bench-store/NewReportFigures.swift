import BenchSupport
import Foundation
import GRDB
import TocsinExtraction
import TocsinFusion
import TocsinGazetteer
import TocsinIntake
import TocsinModel

@testable import TocsinStore

/// How long one new report takes that comes by itself: accepted, read, and fused into what is there.
struct NewReportFigures {
  private static let resources = URL(filePath: "Data")

  private let store: Store
  private let reports: [IncomingReport]
  private let extractor: Extractor
  private let fusion: Fusion
  /// By which extractor the store's reports were read; the new ones are marked alike.
  private let version: String

  init(store: Store, file: String) throws {
    self.store = store
    var reports: [IncomingReport] = []
    try JSONLinesSource(path: file).read { item in
      if case .report(let report) = item { reports.append(report) }
    }
    self.reports = reports
    extractor = Extractor(
      gazetteer: try Gazetteer.load(resources: Self.resources).gazetteer,
      lexicon: try Lexicon(folder: Self.resources.appending(path: "lexicon")))
    fusion = try Self.fusion()
    version =
      try store.read { try String.fetchOne($0, sql: "SELECT extracted_by FROM report ORDER BY id DESC LIMIT 1") } ?? ""
  }

  /// The first third brings each region into memory, as a program that follows sources does in its first minutes.
  func all() throws -> [MeasuredFigure] {
    var fuser = Fuser(store, fusion)
    let first = try take(reports.prefix(reports.count / 3), &fuser)
    let then = try take(reports.dropFirst(reports.count / 3), &fuser)
    return first.fusing.figures("of the first, kept and fused", aim: .none)
      + then.accepting.figures("one new report accepted", aim: .none)
      + then.reading.figures("its claims taken", aim: .none)
      + then.fusing.figures("it is kept and fused", aim: .below(5)) + then.whole.figures("all of this", aim: .none)
  }

  private struct Parts {
    var (accepting, reading, fusing, whole) = (Latencies(), Latencies(), Latencies(), Latencies())
  }

  private func take(_ reports: ArraySlice<IncomingReport>, _ fuser: inout Fuser) throws -> Parts {
    var parts = Parts()
    for report in reports {
      try parts.whole.measure {
        _ = try parts.accepting.measure { try store.accept([report], received: report.published ?? .epoch) }
        let extracted = try parts.reading.measure { try readPending() }
        try parts.fusing.measure {
          try fuser.save(extracted, extractor: version)
          try fuser.run(now: report.published ?? .epoch)
        }
      }
    }
    return parts
  }

  /// The claims of what waits to be read: the one report.
  private func readPending() throws -> [Extracted] {
    try store.pendingReports(extractor: version, limit: 10).map { pending in
      let report = pending.report
      let extraction = extractor.extract(
        Document(
          id: report.externalID, text: report.text, published: report.published, publisher: report.publisher,
          home: report.home, language: report.language))
      return Extracted(number: pending.number, language: extraction.language, claims: extraction.claims)
    }
  }

  private static func fusion() throws -> Fusion {
    func table(_ name: String) throws -> (text: String, file: String) {
      let file = resources.appending(path: "fusion/" + name)
      return (try String(contentsOf: file, encoding: .utf8), file.path)
    }
    let (offices, sides, repeats) = (try table("offices.tsv"), try table("sides.tsv"), try table("again.tsv"))
    return Fusion(
      offices: try OfficeLexicon(table: offices.text, file: offices.file),
      sides: try SideLexicon(table: sides.text, file: sides.file),
      repeats: try RepeatLexicon(table: repeats.text, file: repeats.file))
  }
}

extension Timestamp {
  fileprivate static let epoch = Timestamp(secondsSinceEpoch: 0)
}
