import Foundation

/// The program that was built beside the tests.
enum BuiltProgram {
  /// `tocsin` in the folder of the running test bundle.
  static let url = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "tocsin")

  /// The project's tables.
  static let resources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data")

  /// The same with the places of Moldova alone, so that the program starts at once whether or not the gazetteer is
  /// packed.
  private static let smallResources = Result { try linkedResources() }

  private static func linkedResources() throws -> URL {
    let small = FileManager.default.temporaryDirectory.appending(path: "tocsin-small-data")
    try? FileManager.default.removeItem(at: small)
    try FileManager.default.createDirectory(
      at: small.appending(path: "gazetteer"), withIntermediateDirectories: true)
    for path in ["lexicon", "fusion", "gazetteer/countries.tsv", "gazetteer/md.tsv"] {
      try FileManager.default.createSymbolicLink(
        at: small.appending(path: path), withDestinationURL: resources.appending(path: path))
    }
    return small
  }

  /// The environment in which the program starts at once.
  static func environment() throws -> [String: String] {
    let resources = try smallResources.get().path
    return ProcessInfo.processInfo.environment.merging(["TOCSIN_RESOURCES": resources]) { $1 }
  }

  /// A process that is set up and not started; what it prints goes to `output`, its errors to `output` with `.errors`.
  ///
  /// - Parameter resources: the tables that it reads, where those of Moldova are not enough.
  static func process(_ arguments: [String], output: URL, resources: URL? = nil) throws -> Process {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.environment = try environment()
    if let resources { process.environment?["TOCSIN_RESOURCES"] = resources.path }
    process.standardOutput = try writing(output)
    process.standardError = try writing(output.appendingPathExtension("errors"))
    return process
  }

  /// Runs to the end.
  static func run(
    _ arguments: [String], output: URL, resources: URL? = nil
  ) throws -> (status: Int32, output: String) {
    let process = try process(arguments, output: output, resources: resources)
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: output, encoding: .utf8))
  }

  /// What `tocsin incidents` prints of a store.
  static func incidents(of data: URL, output: URL) throws -> String {
    try run(["incidents", "--data", data.path], output: output).output
  }

  private static func writing(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}
