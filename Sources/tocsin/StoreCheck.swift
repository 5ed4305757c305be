internal import TocsinFusion
internal import TocsinModel
internal import TocsinStore

/// Compares what is stored with what the reports and decisions give when they are read from nothing.
struct StoreCheck {
  private let store: Store
  private(set) var problems: [String] = []
  private(set) var done: [String] = []

  private static let batchSize = 256
  private static let maximumProblems = 100

  init(_ store: Store) { self.store = store }

  /// - Returns: itself, with what it found.
  func run() throws -> StoreCheck {
    var check = self
    let version = try Wiring.extractorVersion()
    let pending = try store.pendingCount(extractor: version)
    if pending > 0 {
      check.problems.append(
        "\(pending) reports wait to be read by this version of the extractor; run 'tocsin rebuild', or ingest on")
      return check
    }
    if try store.needsFusion() {
      check.problems.append("some reports are not joined to incidents yet; run 'tocsin ingest'")
      return check
    }
    try check.checkClaims()
    try check.checkIncidents()
    return check
  }

  private mutating func checkClaims() throws {
    let extract = try Wiring.reportExtractor()
    var progress = ProgressBar("reading", total: nil)
    var (last, count) = (Int64(0), 0)
    while true {
      let stored = try store.extractedReports(after: last, limit: Self.batchSize)
      guard let end = stored.last?.number else { break }
      let fresh = Parallel.map(stored) { extract($0.extracted.report).claims == $0.extracted.claims }
      for (item, isSame) in zip(stored, fresh) where !isSame && problems.count < Self.maximumProblems {
        problems.append("report \(item.extracted.report.key): its stored claims are not those that its text gives")
      }
      (last, count) = (end, count + stored.count)
      progress.show(count)
    }
    progress.finish()
    done.append("claims of \(count) reports")
  }

  private mutating func checkIncidents() throws {
    var progress = ProgressBar("fusing", total: 100)
    let found = try store.verifyIncidents(try Wiring.fusion()) { progress.show(Int($0 * 100)) }
    progress.finish()
    problems += found.problems
    done.append("\(found.incidents) incidents")
  }
}
