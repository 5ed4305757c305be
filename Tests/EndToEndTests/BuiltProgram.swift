import Foundation

/// The program that was built beside the tests.
enum BuiltProgram {
  /// `tocsin` in the folder of the running test bundle.
  static let url = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "tocsin")

  /// The project's tables.
  static let resources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data")

  /// A process that is set up and not started; what it prints goes to `output`, its errors to `output` with `.errors`.
  static func process(_ arguments: [String], output: URL) throws -> Process {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(["TOCSIN_RESOURCES": resources.path]) { $1 }
    process.standardOutput = try writing(output)
    process.standardError = try writing(output.appendingPathExtension("errors"))
    return process
  }

  /// Runs to the end.
  static func run(_ arguments: [String], output: URL) throws -> (status: Int32, output: String) {
    let process = try process(arguments, output: output)
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
  }

  private static func writing(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}
