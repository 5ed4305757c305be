import Foundation

/// The results of a workload as a table, with ratios to the last contestant, the baseline.
struct Table {
  let workload: Workload
  let results: [Result]

  var text: String {
    let head = "\(workload.name): \(workload.reports) reports, \(workload.bytes / 1024) KiB"
    let columns = row("", "wall ms", "cpu ms", "reports/s", "MiB/s", "peak MiB", "wall ratio")
    return ([head, columns] + results.map(line)).joined(separator: "\n") + "\n"
  }

  private func line(_ result: Result) -> String {
    let baseline = results.last?.wallSeconds ?? result.wallSeconds
    return row(
      result.contestant.name, decimal(result.wallSeconds * 1000), decimal(result.processorSeconds * 1000),
      decimal(Double(workload.reports) / result.wallSeconds),
      decimal(Double(workload.bytes) / 1_048_576 / result.wallSeconds), decimal(result.peakMebibytes),
      String(format: "%.2f", result.wallSeconds / baseline))
  }

  private func decimal(_ value: Double) -> String { String(format: "%.1f", value) }

  private func row(_ first: String, _ rest: String...) -> String {
    first.padding(toLength: 30, withPad: " ", startingAt: 0)
      + rest.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }.joined()
  }
}
