internal import Foundation
internal import TocsinFusion
internal import TocsinModel
internal import TocsinStore

/// Brings the store up to date with its reports and decisions: claims of what was not read yet, then incidents. Each step
/// takes up what an earlier, interrupted run left.
struct StoreUpdate {
  private let store: Store
  private var fuser: Fuser
  private(set) var timings = UpdateTimings()

  /// How many reports are read between two commits.
  private static let batchSize = 256

  /// - Parameter store: opened for writing.
  init(_ store: Store) throws {
    self.store = store
    fuser = Fuser(store, try Wiring.fusion())
  }

  mutating func run() throws {
    let start = ContinuousClock.now
    try extract()
    let extracted = ContinuousClock.now
    try fuse()
    timings.extracting = extracted - start
    timings.fusing = ContinuousClock.now - extracted
  }

  /// Takes the claims of every report that this version of the extractor has not read.
  private mutating func extract() throws {
    let version = try Wiring.extractorVersion()
    let total = try store.pendingCount(extractor: version)
    if total == 0 { return }
    let extract = try Wiring.reportExtractor()
    var progress = ProgressBar("extracting", total: total)
    while true {
      let pending = try store.pendingReports(extractor: version, limit: Self.batchSize)
      if pending.isEmpty { break }
      let claims = Parallel.map(pending) { extract($0.report) }
      try fuser.save(
        zip(pending, claims).map { Extracted(number: $0.number, language: $1.report.language, claims: $1.claims) },
        extractor: version)
      timings.extracted += pending.count
      progress.show(timings.extracted)
    }
    progress.finish()
  }

  /// Joins the claims to incidents, where anything changed since that was last done.
  private mutating func fuse() throws {
    guard try store.needsFusion() else { return }
    var progress = ProgressBar("fusing", total: 100)
    try fuser.run(now: .now) { progress.show(Int($0 * 100)) }
    progress.finish()
  }
}

/// How long the steps of an update took.
struct UpdateTimings {
  var extracted = 0
  var extracting = Duration.zero
  var fusing = Duration.zero

  /// JSON, times in seconds.
  func line(accepted: Int, accepting: Duration) -> String {
    func seconds(_ duration: Duration) -> String { String(format: "%.3f", duration / .seconds(1)) }
    return "{\"accepted\":\(accepted),\"accept_s\":\(seconds(accepting)),\"extracted\":\(extracted),"
      + "\"extract_s\":\(seconds(extracting)),\"fuse_s\":\(seconds(fusing))}"
  }
}
