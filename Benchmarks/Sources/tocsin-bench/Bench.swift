import Foundation

/// Measures `tocsin extract` beside the baseline, both in one run and in turns, so that what the machine does
/// meanwhile falls on both.
@main
enum Bench {
  static func main() throws {
    let arguments = try Arguments(CommandLine.arguments.dropFirst())
    let contestants = [
      Contestant(name: "tocsin extract", command: [arguments.tocsin, "extract"]),
      Contestant(name: "baseline (Python, one regex)", command: ["/usr/bin/env", "python3", "Benchmarks/baseline.py"]),
    ]
    for workload in try Workload.all(copies: arguments.copies) {
      defer { workload.remove() }
      let results = try Race(contestants: contestants, workload: workload, rounds: arguments.rounds).run()
      print(Table(workload: workload, results: results).text)
    }
  }
}
