/// How long each of many like things took.
package struct Latencies {
  private var milliseconds: [Double] = []

  package init() {}

  package mutating func measure<Value>(_ body: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    let value = try body()
    milliseconds.append((ContinuousClock.now - start) / .milliseconds(1))
    return value
  }

  /// The time that `percent` of a hundred did not exceed, by the clock. Unit: milliseconds; 0 where nothing was measured.
  package func percentile(_ percent: Int) -> Double {
    let sorted = milliseconds.sorted()
    return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }

  /// Median and 99th percentile, the latter with its aim.
  package func figures(_ name: String, aim: MeasuredFigure.Aim) -> [MeasuredFigure] {
    [
      MeasuredFigure(name: name + ", median", value: percentile(50), unit: "ms", aim: .none),
      MeasuredFigure(name: name + ", 99 of 100", value: percentile(99), unit: "ms", aim: aim),
    ]
  }
}
