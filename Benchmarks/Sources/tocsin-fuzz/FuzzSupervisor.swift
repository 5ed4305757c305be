import Foundation
import Glibc

/// Starts workers, and notes what brings them down.
struct FuzzSupervisor {
  let arguments: FuzzArguments
  let program: String

  /// - Returns: how many cases brought a reader down.
  func run() throws -> Int {
    let progress = FileManager.default.temporaryDirectory.appending(path: "tocsin-fuzz-\(getpid())").path
    defer { unlink(progress) }
    let end = ContinuousClock.now + .seconds(arguments.seconds)
    var (next, cases, read, falls) = (arguments.seed, UInt64(0), UInt64(0), 0)
    var peak = 0
    while case let left = (end - ContinuousClock.now) / .seconds(1), left >= 1, falls < Self.fallLimit {
      unlink(progress)
      let (status, peakKibibytes) = try worker(from: next, seconds: Int(left), progress)
      let state = FuzzProgress(path: progress)
      (next, cases, read) = (state.seed + 1, cases + state.cases, read + state.read)
      peak = max(peak, peakKibibytes)
      if status == 0 { continue }
      falls += 1
      try keep(state.seed, status)
    }
    print(
      "\(arguments.target): \(cases) cases, \(read) read, \(cases - read) refused, \(falls) falls,",
      "peak \(peak / 1024) MiB")
    return falls
  }

  /// With more the run ends.
  private static let fallLimit = 100

  private func keep(_ seed: UInt64, _ status: Int32) throws {
    let signal = status & 0x7F
    let how =
      switch (signal, status >> 8) {
      case (SIGPROF, _): "hangs"
      case (0, FuzzExit.brokenProperty): "breaks a property"
      case (0, FuzzExit.tooMuchMemory): "takes too much memory"
      case (0, let code): "exits with \(code)"
      default: "ends by signal \(signal)"
      }
    let path = "\(arguments.folder)/\(arguments.target)-\(seed).bin"
    try Data(FuzzTargets.target(arguments.target).input(seed: seed)).write(to: URL(filePath: path))
    print("case \(seed) \(how); its input is \(path)")
    fflush(nil)
  }

  private func worker(from seed: UInt64, seconds: Int, _ progress: String) throws -> (Int32, Int) {
    let words = [
      program, arguments.target, "--seed", "\(seed)", "--seconds", "\(seconds)", "--progress", progress,
    ]
    var pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child: pid_t = 0
    let error = posix_spawn(&child, program, nil, nil, &pointers, environ)
    guard error == 0 else { throw FuzzFailure(description: "\(program) cannot be started: error \(error)") }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) == -1 {
      guard errno == EINTR else { throw FuzzFailure(description: "waiting for a worker: error \(errno)") }
    }
    return (status, usage.ru_maxrss)
  }
}

struct FuzzFailure: Error { let description: String }
