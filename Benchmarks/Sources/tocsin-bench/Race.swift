/// The medians of one contestant.
struct Result {
  let contestant: Contestant
  let wallSeconds: Double
  let processorSeconds: Double
  let peakMebibytes: Double
}

/// Contestants that run one workload in turns.
struct Race {
  let contestants: [Contestant]
  let workload: Workload
  let rounds: Int

  /// One result a contestant, in their order. The first round warms the caches and is not counted.
  func run() throws -> [Result] {
    var runs = contestants.map { _ in [Run]() }
    for round in 0...rounds {
      for (index, contestant) in contestants.enumerated() {
        let run = try Run.measure(contestant.command, input: workload.path)
        if round > 0 { runs[index].append(run) }
      }
    }
    return zip(contestants, runs).map { contestant, runs in
      Result(
        contestant: contestant, wallSeconds: median(runs.map(\.wallSeconds)),
        processorSeconds: median(runs.map(\.processorSeconds)), peakMebibytes: median(runs.map(\.peakMebibytes)))
    }
  }

  private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
