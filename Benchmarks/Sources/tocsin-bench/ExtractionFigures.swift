import BenchSupport
import CAllocationCount
import Foundation
import TocsinExtraction
import TocsinGazetteer
import TocsinLanguage
import TocsinModel

/// What extraction with geocoding takes: the whole command, from a line of JSON to a line of JSON, and the allocations of the
/// extractor alone.
struct ExtractionFigures {
  let tocsin: String
  let rounds: Int
  let copies: Int

  func all() throws -> [MeasuredFigure] {
    let start = try Workload.oneReport()
    let reports = try Workload.reports(copies: copies)
    let posts = try Workload.shortPosts(copies: copies)
    defer { for workload in [start, reports, posts] { workload.remove() } }
    let idle = try least(start)
    let (long, short) = (try least(reports), try least(posts))
    let both = try least(reports, cores: "0,1")
    let busy = long.processorSeconds - idle.processorSeconds
    return [
      MeasuredFigure(
        name: "reports like the labelled ones, one core", value: Double(reports.bytes) / 1_000_000 / busy,
        unit: "MB/s", aim: .atLeast(10)),
      MeasuredFigure(name: "the same", value: Double(reports.reports) / busy, unit: "/s", aim: .none),
      MeasuredFigure(
        name: "short posts, one core",
        value: Double(posts.reports) / (short.processorSeconds - idle.processorSeconds), unit: "/s",
        aim: .atLeast(25_000)),
      MeasuredFigure(
        name: "two cores ÷ one", value: (long.wallSeconds - idle.wallSeconds) / (both.wallSeconds - idle.wallSeconds),
        unit: "", aim: .atLeast(1.8)),
      MeasuredFigure(
        name: "peak memory, pages of the pack in it", value: both.peakMebibytes, unit: "MiB", aim: .below(300)),
      try allocations(),
    ]
  }

  /// The best of the rounds, as the kernel counted it: what else the machine does can only make a round slower.
  private func least(_ workload: Workload, cores: String = "0") throws -> Run {
    let runs = try (0...rounds).map { _ in
      try Run.measure(["/usr/bin/taskset", "-c", cores, tocsin, "extract"], input: workload.path)
    }
    return Run(
      wallSeconds: runs.map(\.wallSeconds).min() ?? 0, processorSeconds: runs.map(\.processorSeconds).min() ?? 0,
      peakMebibytes: runs.map(\.peakMebibytes).max() ?? 0)
  }

  private func allocations() throws -> MeasuredFigure {
    let extractor = Extractor(
      gazetteer: try Gazetteer(contentsOf: Probe.pack), lexicon: try Lexicon(folder: URL(filePath: "Data/lexicon")))
    let documents = try Reports.development().map { Document(id: "", text: $0.text, home: $0.home) }
    let tokens = documents.reduce(0) { $0 + TokenizedText($1.text).tokens.count }
    for document in documents { _ = extractor.extract(document) }
    let before = tocsin_allocations()
    for document in documents { _ = extractor.extract(document) }
    return MeasuredFigure(
      name: "allocations of the extractor for each token",
      value: Double(tocsin_allocations() - before) / Double(tokens),
      unit: "", aim: .none)
  }
}
