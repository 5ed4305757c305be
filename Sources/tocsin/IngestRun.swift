internal import Foundation
internal import TocsinFusion
internal import TocsinIntake
internal import TocsinModel
internal import TocsinStore

/// One run of `tocsin ingest`. Each step takes up what an earlier, interrupted run left.
struct IngestRun {
  private let store: Store
  private let printsAccepted: Bool
  private var batch: [IncomingReport] = []
  private var progress = ProgressBar("reading", total: nil)
  private var (read, added, revised, unchanged) = (0, 0, 0, 0)
  private(set) var failed = 0

  /// How many reports are made safe at once: a commit waits for the disk.
  private static let batchSize = 256

  init(store: Store, printsAccepted: Bool) {
    self.store = store
    self.printsAccepted = printsAccepted
  }

  /// Reads files and folders into the store; what cannot be read is told on standard error and counted.
  mutating func read(_ paths: [String]) throws {
    for path in paths.map({ IntakePath($0) }) {
      do {
        for file in try path.files() { try readFile(file, of: path) }
      } catch let error as IntakeError {
        fail(error)
      }
    }
    try flush()
    progress.finish()
  }

  private mutating func readFile(_ file: String, of path: IntakePath) throws {
    do {
      try path.read(file: file) { item in
        switch item {
        case .report(let report): try take(report)
        case .failure(let error): fail(error)
        }
      }
    } catch let error as IntakeError {
      fail(error)
    }
  }

  private mutating func take(_ report: IncomingReport) throws {
    read += 1
    batch.append(report)
    if batch.count >= Self.batchSize { try flush() }
    progress.show(read)
  }

  private mutating func fail(_ error: IntakeError) {
    read += 1
    failed += 1
    progress.finish()
    StandardError.print(error.description)
  }

  private mutating func flush() throws {
    if batch.isEmpty { return }
    let now = Timestamp(secondsSinceEpoch: Int64(Date().timeIntervalSince1970))
    let acceptances = try store.accept(batch, received: now)
    batch.removeAll(keepingCapacity: true)
    for acceptance in acceptances {
      switch acceptance {
      case .added: added += 1
      case .revised: revised += 1
      case .unchanged: unchanged += 1
      }
    }
    if printsAccepted { Console.write(acceptances.compactMap(Self.line(for:))) }
  }

  /// The line that promises a report is safe.
  private static func line(for acceptance: Acceptance) -> String? {
    if case .unchanged = acceptance { return nil }
    return "accepted \(acceptance.key) r\(acceptance.revision)"
  }

  /// Takes the claims of every report that this version of the extractor has not read.
  func extract() async throws {
    let version = try Wiring.extractorVersion()
    let total = try store.pendingCount(extractor: version)
    if total == 0 { return }
    let extract = try Wiring.reportExtractor()
    var progress = ProgressBar("extracting", total: total)
    var done = 0
    while true {
      let pending = try store.pendingReports(extractor: version, limit: Self.batchSize)
      if pending.isEmpty { break }
      try store.save(await Self.extracted(pending, by: extract), extractor: version)
      done += pending.count
      progress.show(done)
    }
    progress.finish()
  }

  /// The claims of a batch, on all cores, in order.
  private static func extracted(
    _ pending: [PendingReport], by extract: @escaping @Sendable (Report) -> ExtractedReport
  ) async -> [Extracted] {
    let share =
      (pending.count + ProcessInfo.processInfo.activeProcessorCount - 1)
      / max(1, ProcessInfo.processInfo.activeProcessorCount)
    return await withTaskGroup(of: (Int, [Extracted]).self) { group in
      for start in stride(from: 0, to: pending.count, by: max(1, share)) {
        group.addTask {
          let part = pending[start..<min(start + share, pending.count)].map { item in
            let result = extract(item.report)
            return Extracted(number: item.number, language: result.report.language, claims: result.claims)
          }
          return (start, part)
        }
      }
      var parts: [(Int, [Extracted])] = []
      for await part in group { parts.append(part) }
      return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  /// Joins the claims to incidents, where anything changed since that was last done.
  func fuse() throws {
    guard try store.needsFusion() else { return }
    let input = try store.fusionInput()
    try store.replaceIncidents(try Wiring.fusion().incidents(from: input.reports), from: input)
  }

  func summary() throws -> String {
    let stored = try store.summary()
    return "\(read) reports read, \(added) added, \(revised) revised, \(unchanged) unchanged, \(failed) failed; "
      + "\(stored.claims) claims, \(stored.incidents) incidents"
  }
}
