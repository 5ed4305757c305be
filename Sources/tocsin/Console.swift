internal import ArgumentParser
internal import Foundation

/// What a command tells on standard output and standard error.
enum Console {
  /// Writes lines to standard output at once, so that a reader sees them before the next step begins.
  static func write(_ lines: [String]) {
    if lines.isEmpty { return }
    FileHandle.standardOutput.write(Data((lines.joined(separator: "\n") + "\n").utf8))
  }

  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Runs a command's body; an error becomes a line on standard error and exit status 1.
  static func reporting<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      StandardError.print(String(describing: error))
      throw ExitCode(1)
    }
  }
}
