import Foundation
import Glibc

/// A command that reads reports on standard input.
struct Contestant {
  let name: String
  let command: [String]
}

/// What one run of a command took, as the kernel counted it.
struct Run {
  let wallSeconds: Double
  /// User and system time together.
  let processorSeconds: Double
  /// Never less than what this program had when it started the command: the kernel carries that over.
  let peakMebibytes: Double

  struct Failure: Error, CustomStringConvertible { let description: String }

  /// Runs `command` with `input` as standard input; its output is dropped.
  static func measure(_ command: [String], input: String) throws -> Run {
    let clock = ContinuousClock()
    let start = clock.now
    let child = try spawn(command, input: input)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) == -1 {
      guard errno == EINTR else { throw Failure(description: "waiting for \(command[0]): error \(errno)") }
    }
    let wall = clock.now - start
    guard status == 0 else { throw Failure(description: "\(command.joined(separator: " ")): wait status \(status)") }
    return Run(
      wallSeconds: wall / .seconds(1), processorSeconds: usage.ru_utime.seconds + usage.ru_stime.seconds,
      peakMebibytes: Double(usage.ru_maxrss) / 1024)
  }

  private static func spawn(_ command: [String], input: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let error = posix_spawn(&child, command[0], &actions, nil, &words, environ)
    guard error == 0 else { throw Failure(description: "\(command[0]) cannot be started: error \(error)") }
    return child
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
