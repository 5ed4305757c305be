internal import Foundation
internal import TocsinIntake
internal import TocsinModel
internal import TocsinStore

/// One run of `tocsin ingest`. Each step takes up what an earlier, interrupted run left.
struct IngestRun {
  private let store: Store
  private let printsAccepted: Bool
  private var update: StoreUpdate
  private var batch: [IncomingReport] = []
  private var progress = ProgressBar("reading", total: nil)
  private var accepting = Duration.zero
  private var (read, added, revised, unchanged) = (0, 0, 0, 0)
  private(set) var failed = 0

  /// How many reports are made safe at once: a commit waits for the disk.
  private static let batchSize = 256

  init(store: Store, printsAccepted: Bool) throws {
    self.store = store
    update = try StoreUpdate(store)
    self.printsAccepted = printsAccepted
  }

  /// Reads files and folders into the store; what cannot be read is told on standard error and counted.
  mutating func read(_ paths: [String]) throws {
    let start = ContinuousClock.now
    for path in paths.map({ IntakePath($0) }) {
      do {
        for file in try path.files() { try readFile(file, of: path) }
      } catch let error as IntakeError {
        fail(error)
      }
    }
    try flush()
    progress.finish()
    accepting = ContinuousClock.now - start
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
    let acceptances = try store.accept(batch, received: .now)
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

  /// Takes the claims of what came, and joins them to incidents.
  mutating func refresh() throws { try update.run() }

  /// How long each part took.
  var timings: String {
    update.timings.line(accepted: added + revised, accepting: accepting)
  }

  func summary() throws -> String {
    let stored = try store.summary()
    return "\(read) reports read, \(added) added, \(revised) revised, \(unchanged) unchanged, \(failed) failed; "
      + "\(stored.claims) claims, \(stored.incidents) incidents"
  }
}
