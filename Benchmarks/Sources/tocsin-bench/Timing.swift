import Glibc

/// How long something takes at its best: what else the machine does can only make it slower.
struct Timing {
  let rounds: Int

  /// Unit: seconds of processor time, of which a machine with other work gives fewer. The first round warms the caches and
  /// is not counted.
  func best(_ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for round in 0...rounds {
      let start = Self.processorSeconds
      try body()
      if round > 0 { best = min(best, Self.processorSeconds - start) }
    }
    return best
  }

  /// What this process has used so far, in user and system mode.
  static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}
