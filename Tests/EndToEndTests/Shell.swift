import Foundation

/// Runs commands of the system, with the built program's path as `$program` and a folder as `$folder`.
enum Shell {
  struct Outcome {
    /// What was printed.
    let output: String
    /// What came on standard error.
    let errors: String
  }

  static func run(_ command: [String], folder: URL, variables: [String: String] = [:]) throws -> Outcome {
    let (output, errors) = (folder.appending(path: "output"), folder.appending(path: "errors"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.environment = try BuiltProgram.environment()
      .merging(["program": BuiltProgram.url.path, "folder": folder.path]) { $1 }
      .merging(variables) { $1 }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try String(contentsOf: output, encoding: .utf8), errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
