import Glibc

/// Runs cases one after another until its time is over; a crash, a hang or too much memory ends the process.
struct FuzzWorker {
  let target: any FuzzTarget
  let progress: String

  /// A case that takes longer is a hang; the kernel then ends the process. Unit: seconds of processor time.
  private static let caseLimit = 20

  func run(from first: UInt64, seconds: Int) {
    let file = open(progress, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    let end = ContinuousClock.now + .seconds(seconds)
    var state = FuzzProgress()
    state.seed = first
    while ContinuousClock.now < end {
      state.write(file)
      Self.limitCase()
      state.read += target.run(seed: state.seed) ? 1 : 0
      if let limit = target.memoryLimit, Self.peakMemory() > limit { exit(FuzzExit.tooMuchMemory) }
      state.seed += 1
      state.cases += 1
    }
    state.write(file)
    close(file)
  }

  /// The most that the process has held. Unit: bytes.
  private static func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }

  private static func limitCase() {
    var limit = itimerval(it_interval: timeval(), it_value: timeval(tv_sec: caseLimit, tv_usec: 0))
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &limit, nil)
  }
}
