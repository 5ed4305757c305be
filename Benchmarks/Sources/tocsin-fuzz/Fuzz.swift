import Glibc

/// Gives readers hostile input, case after case, each made from its seed.
@main
enum Fuzz {
  static func main() throws {
    do {
      try run(FuzzArguments(CommandLine.arguments.dropFirst()))
    } catch let misuse as FuzzArguments.Misuse {
      print(misuse)
      exit(2)
    }
  }

  private static func run(_ arguments: FuzzArguments) throws {
    if let seed = arguments.singleCase {
      print(try FuzzTargets.target(arguments.target).run(seed: seed) ? "read" : "refused")
    } else if let progress = arguments.progress {
      let target = try FuzzTargets.target(arguments.target)
      FuzzWorker(target: target, progress: progress).run(from: arguments.seed, seconds: arguments.seconds)
    } else {
      let falls = try FuzzSupervisor(arguments: arguments, program: "/proc/self/exe").run()
      exit(falls == 0 ? 0 : 1)
    }
  }
}
